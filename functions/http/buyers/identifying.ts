import type { identification } from '../../../shared/api/identification.ts';
import { notFound, Stop } from '../../../shared/api/problem.ts';
import { buyerIn, buyerKey, keysOfNumber, ownerIn } from '../../../shared/data/buyers.ts';
import { type Outcome, perform } from '../../../shared/data/command.ts';
import { identificationKind as kind } from '../../../shared/data/identificationKind.ts';
import { newId, referenceOf } from '../../../shared/data/keys.ts';
import type { Found } from '../../../shared/data/read.ts';
import { clientIn, clientKey } from '../../../shared/data/registers.ts';
import type { Store } from '../../../shared/data/store.ts';
import { readNumber } from '../../../shared/domain/buyer/companyNumber.ts';
import { calendarFor } from '../../../shared/domain/calendar.ts';
import { rulesFor } from '../../../shared/domain/charterRules.ts';
import { type Refusal, refused } from '../../../shared/domain/decision.ts';
import type { World } from '../../../shared/domain/elapse.ts';
import { answerIdentification, type Finding } from '../../../shared/domain/identification/answer.ts';
import { openIdentification } from '../../../shared/domain/identification/open.ts';
import type { Identification } from '../../../shared/domain/identification/state.ts';
import { firstFree, lineOf } from '../../../shared/domain/independence.ts';
import { answerOf, staffCommand } from '../caseCommands.ts';
import { guardOf } from '../outcome.ts';
import type { Call } from '../serve/call.ts';
import { identificationView, staffPart } from './identificationView.ts';

type Routes = typeof identification;
type RequestCall = Call<Routes['requestIdentification']>;
type AnswerCall = Call<Routes['answerIdentification']>;

/** A client asks for a buyer: one read, one transaction. One whom a number of his names is known already. */
export async function requestIdentification(store: Store, call: RequestCall) {
  const { caller, body, now, requestId, validateOnly } = call;
  const { clientId, office, memberId, subject } = caller;
  const guard = guardOf(`client ${clientId} ${subject}`, call);
  const id = newId(kind.prefix, office, clientId, guard?.hash ?? requestId);
  const numbers = await numbersIn(body);
  const outcome = await perform({
    ...{ store, kind, caseId: id, now, requestId, validateOnly, guard },
    also: [clientKey(clientId), ...numbers.flatMap((number) => keysOfNumber(body.country, number))],
    decide: (_state, found, world) => {
      const owner = numbers.map((number) => ownerIn(found, body.country, number)).find(Boolean);
      if (owner) return known(owner);
      const by = { kind: 'client' as const, memberId };
      return openIdentification({ id, by, ...intakeOf(call, id, found, world) }, now);
    },
  });
  const answer = answerOf(outcome, 'client', (state, found) =>
    identificationView(state, found, now, 'client'),
  );
  if ('problem' in answer) return answer;
  return { ...answer, headers: { Location: `../identification-requests/${answer.body.id}` } };
}

function intakeOf({ caller, body, now }: RequestCall, id: string, found: Found, { people }: World) {
  const client = clientIn(found, caller.clientId)?.client;
  if (!client) throw new Stop(notFound());
  const { clientId, office, locale } = client;
  const { id: calendar, version } = calendarFor(office);
  return {
    reference: referenceOf(kind.reference, id),
    client: { clientId, office, locale },
    wanted: body,
    handler: firstFree(lineOf(people, 'underwriter', office, now), () => false).handler,
    rules: { charter: rulesFor(office, now).version, calendar: { id: calendar, version } },
  };
}

/** The numbers that can be read; what cannot is for the person who looks for him. */
async function numbersIn({ country, vatNumber, registrationNumber }: RequestCall['body']) {
  const read = await Promise.all([
    vatNumber === undefined ? undefined : readNumber(country, 'vat', vatNumber),
    registrationNumber === undefined ? undefined : readNumber(country, 'registration', registrationNumber),
  ]);
  return read.flatMap((number) => (number?.valid ? [number.id] : []));
}

function known(buyerId: string): Refusal {
  const remedy = `He is under /buyers/${buyerId}.`;
  return refused('rule', 'buyer-known', 'We know a buyer with this number already.', remedy);
}

/** What we found: one read, one transaction. */
export async function answerRequest(store: Store, call: AnswerCall) {
  const { buyerId, notFound: because, remedy } = call.body;
  const also = buyerId === undefined ? [] : [buyerKey(buyerId)];
  const outcome: Outcome<Identification> = await staffCommand(
    { store, kind },
    call,
    call.params.id,
    (state, { by, found }) => {
      const finding: Finding | undefined =
        buyerId === undefined
          ? { because: because ?? '', remedy: remedy ?? '' }
          : buyerOf(buyerIn(found, buyerId)?.buyer);
      return finding ? answerIdentification(state, finding, by, call.now) : noSuchBuyer;
    },
    { also },
  );
  return answerOf(outcome, 'staff', (state, found) => ({
    ...identificationView(state, found, call.now, 'staff'),
    ...staffPart(state),
  }));
}

const buyerOf = <B>(buyer: B | undefined) => buyer && { buyer };
const noSuchBuyer = refused(
  'rule',
  'no-such-buyer',
  'Nobody has this buyerId.',
  'Enter the buyer with POST /staff/buyers first.',
);
