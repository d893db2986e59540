import type { creditLimits } from '../../../shared/api/creditLimits.ts';
import { notFound, Stop } from '../../../shared/api/problem.ts';
import { buyerIn, buyerKey } from '../../../shared/data/buyers.ts';
import { perform } from '../../../shared/data/command.ts';
import { creditLimitKind } from '../../../shared/data/creditLimitKind.ts';
import { limitIdOf, referenceOf } from '../../../shared/data/keys.ts';
import { policyIn, policyKey } from '../../../shared/data/policies.ts';
import type { Found } from '../../../shared/data/read.ts';
import { clientIn, clientKey } from '../../../shared/data/registers.ts';
import type { Store } from '../../../shared/data/store.ts';
import { calendarFor } from '../../../shared/domain/calendar.ts';
import { rulesFor } from '../../../shared/domain/charterRules.ts';
import { underwriterFor } from '../../../shared/domain/creditLimit/assign.ts';
import { type LimitIntake, requestLimit } from '../../../shared/domain/creditLimit/open.ts';
import type { World } from '../../../shared/domain/elapse.ts';
import { minorOf } from '../../../shared/domain/money.ts';
import { clientLimitAnswer } from '../creditLimitCommands.ts';
import { guardOf } from '../outcome.ts';
import type { Call } from '../serve/call.ts';
import { usedKey } from '../usedKey.ts';

type RequestCall = Call<(typeof creditLimits)['requestCreditLimit']>;

/**
 * Asks for a limit: one read of limit, policy, buyer, client and rosters, one transaction. The limit of a
 * policy on a buyer is one case for ever, so the key is also kept with the client: with another buyer or
 * policy it was used for another request.
 */
export async function requestOwn(store: Store, call: RequestCall) {
  const { caller, body, now, requestId, validateOnly } = call;
  const { policyId, buyerId } = body;
  const guard = guardOf(`client ${caller.clientId} ${caller.subject}`, call);
  const used = usedKey(store, caller.clientId, guard);
  const id = limitIdOf(policyId, buyerId);
  const outcome = await perform({
    ...{ store, kind: creditLimitKind, caseId: id, now, requestId, guard, validateOnly },
    also: [policyKey(policyId), buyerKey(buyerId), clientKey(caller.clientId), ...used.keys],
    admit: (found, state) => {
      const policy = policyIn(found, policyId)?.policy;
      if (policy?.clientId !== caller.clientId || !buyerIn(found, buyerId)) throw new Stop(notFound());
      if (state && state.clientId !== caller.clientId) throw new Stop(notFound());
      used.admit(found);
    },
    along: () => used.along(id),
    decide: (state, found, world) => requestLimit(state, intakeOf(call, id, found, world), now),
  });
  const answer = clientLimitAnswer(outcome, call);
  if ('problem' in answer) return answer;
  return { ...answer, headers: { Location: `credit-limits/${id}` } };
}

function intakeOf({ caller, body, now }: RequestCall, id: string, found: Found, world: World): LimitIntake {
  const client = clientIn(found, caller.clientId)?.client;
  const policy = policyIn(found, body.policyId)?.policy;
  const buyer = buyerIn(found, body.buyerId)?.buyer;
  if (!client || !policy || !buyer) throw new Stop(notFound());
  const { clientId, office, locale } = client;
  const { id: calendar, version } = calendarFor(office);
  const { paymentTermsDays, speed, tradingExperience } = body;
  return {
    ...{ id, reference: referenceOf(creditLimitKind.reference, id), policy, buyer },
    client: { clientId, office, locale },
    by: { kind: 'client', memberId: caller.memberId },
    ...{ amount: minorOf(body.amount), paymentTermsDays, speed, experience: tradingExperience },
    handler: underwriterFor(world.people, office, now),
    rules: { charter: rulesFor(office, now).version, calendar: { id: calendar, version } },
  };
}
