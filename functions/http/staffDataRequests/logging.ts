import { notFound, Stop } from '../../../shared/api/problem.ts';
import type { staffDataRequests } from '../../../shared/api/staffDataRequests.ts';
import { buyerIn, buyerKey } from '../../../shared/data/buyers.ts';
import { perform } from '../../../shared/data/command.ts';
import { dataRequestKind as kind } from '../../../shared/data/dataRequestKind.ts';
import { clientContactKey, keyHolderKey, newId, officeOf } from '../../../shared/data/keys.ts';
import { holdsIn, holdsKey } from '../../../shared/data/legalHolds.ts';
import type { Found } from '../../../shared/data/read.ts';
import { clientIn, clientKey, memberIn, memberRowKey } from '../../../shared/data/registers.ts';
import type { Key, Store } from '../../../shared/data/store.ts';
import type { About, Asked } from '../../../shared/domain/dataRequest/about.ts';
import { openDataRequest, type RequestIntake } from '../../../shared/domain/dataRequest/open.ts';
import { type Refusal, refused } from '../../../shared/domain/decision.ts';
import type { OfficeCode } from '../../../shared/domain/office.ts';
import { offices } from '../../../shared/domain/offices.ts';
import { holdOn } from '../../../shared/domain/records/hold.ts';
import { actorIn, answerOf } from '../caseCommands.ts';
import { begun, letterTo } from '../dataRequestIntake.ts';
import { staffView } from '../dataRequestView.ts';
import { guardOf } from '../outcome.ts';
import type { Call } from '../serve/call.ts';
import { requireOffice, staffIn } from '../staff.ts';

type Routes = typeof staffDataRequests;
type ClientCall = Call<Routes['exportClientData']> | Call<Routes['eraseClientData']>;
type BuyerCall = Call<Routes['exportBuyerData']> | Call<Routes['eraseBuyerData']>;

/** Whose data it is, as the request names and the table knows him. */
type Whose = {
  office: OfficeCode;
  also: Key[];
  /** Undefined when there is nobody of that id in an office of the caller's. */
  officeIn: (found: Found) => OfficeCode | undefined;
  of: (found: Found) => Pick<RequestIntake, 'owner' | 'about' | 'subject' | 'person'> | Refusal;
};

/** A client's request that came by another way than the API. */
export function logForClient(store: Store, call: ClientCall, request: Asked) {
  const { id: clientId } = call.params;
  const { about: type, memberId } = call.body;
  const about: About = type === 'member' ? { type, clientId, memberId: memberId ?? '' } : { type, clientId };
  const member = about.type === 'member' ? [memberRowKey(clientId, about.memberId)] : [];
  return log(store, call, request, {
    office: officeOf(clientId),
    also: [clientKey(clientId), clientContactKey(clientId), holdsKey(clientId), ...member],
    officeIn: (found) => clientIn(found, clientId)?.client.office,
    of: (found) => {
      const client = clientIn(found, clientId)?.client;
      if (!client) throw new Stop(notFound());
      if (about.type === 'member' && !memberIn(found, clientId, about.memberId)) return noMember;
      const subject = about.type === 'member' ? about.memberId : client.name;
      const owner = { clientId, office: client.office, locale: client.locale };
      return { owner, about, subject, ...letterTo(found, client, request, about) };
    },
  });
}

/** The request of a buyer who is a natural person: it belongs to nobody else, and to no client. */
export function logForBuyer(store: Store, call: BuyerCall, request: Asked) {
  const { id: buyerId } = call.params;
  const { office, locale = offices[office].locale, name, email } = call.body;
  return log(store, call, request, {
    office,
    also: [buyerKey(buyerId), holdsKey(buyerId)],
    officeIn: (found) => (buyerIn(found, buyerId) ? office : undefined),
    of: (found) => {
      const buyer = buyerIn(found, buyerId)?.buyer;
      if (!buyer?.naturalPerson) return noPerson;
      const owner = { clientId: buyerId, office, locale };
      return { owner, about: { type: 'buyer', buyerId }, subject: buyer.name, person: { name, email } };
    },
  });
}

async function log(store: Store, call: ClientCall | BuyerCall, request: Asked, whose: Whose) {
  const { body, caller, now, requestId, validateOnly } = call;
  const guard = guardOf(`staff ${caller.apiKeyId}`, call);
  const id = newId(kind.prefix, whose.office, call.params.id, guard?.hash ?? requestId);
  const outcome = await perform({
    ...{ store, kind, caseId: id, now, requestId, validateOnly, guard },
    also: [keyHolderKey(caller.apiKeyId), ...whose.also],
    admit: (found) => requireOffice(staffIn(found, call), whose.officeIn(found)),
    decide: (_state, found, world) => {
      const held = request === 'erasure' && holdOn(holdsIn(found, call.params.id).holds);
      if (held) return onHold;
      const of = whose.of(found);
      if ('refused' in of) return of;
      const { channel, receivedAt, identity, text: words } = body;
      const intake = { id, by: actorIn(found, call), request, channel, receivedAt, identity, words, ...of };
      return openDataRequest({ ...intake, ...begun(id, of.owner.office, world, now) }, now, true);
    },
  });
  return answerOf(outcome, 'staff', (state, found) => staffView(state, found, now));
}

const noMember = refused('rule', 'no-such-member', 'Nobody of this id is a member of the company.');
const noPerson = refused(
  'rule',
  'no-natural-person',
  'This buyer is no natural person.',
  'A company asks through its own insurer, or by its people.',
);
/** The same for a request that is logged, and for one that a client made. */
export const onHold = refused(
  'rule',
  'legal-hold',
  'A legal hold stands on all of it: nothing may be erased.',
  'Refuse the request with that reason, or have the hold lifted by two people.',
);
