import type { Actor } from '../actor.ts';
import type { Buyer } from '../buyer/buyer.ts';
import type { EventDraft } from '../case.ts';
import { type CaseRules, dateOf } from '../clocks.ts';
import { accepted, type Decision, type Refusal, refused } from '../decision.ts';
import type { Handler } from '../handler.ts';
import type { Instant } from '../instant.ts';
import type { MoneyFact } from '../money.ts';
import type { Locale, OfficeCode } from '../office.ts';
import { isInForce, outOfScope, type Policy, termsOn } from '../policy/policy.ts';
import { textRef } from '../textRef.ts';
import { startClock, stoppedWord } from './clocks.ts';
import { type DataOf, happens, letterOf } from './draft.ts';
import { disclosureOf } from './limitRules.ts';
import { requestOpen } from './refusals.ts';
import type { CreditLimit } from './state.ts';
import { creditLimitTable, mayHappen } from './table.ts';

/** A limit as a client asks for it: the amount he expects outstanding, and his terms (L01). */
export type LimitIntake = {
  id: string;
  reference: string;
  client: { clientId: string; office: OfficeCode; locale: Locale };
  by: Actor;
  policy: Policy;
  buyer: Pick<Buyer, 'buyerId' | 'name' | 'naturalPerson'>;
  amount: MoneyFact;
  paymentTermsDays: number;
  /** He asks for speed: less time to comment (F 12). */
  speed: boolean;
  experience?: string | undefined;
  handler: Handler;
  rules: CaseRules;
};

/**
 * A limit is asked for, the first time or again: acknowledged in writing at once, and within two working
 * days there is a decision, an interim decision or a question (F 12).
 */
export function requestLimit(state: CreditLimit | undefined, intake: LimitIntake, now: Instant): Decision {
  if (state && !mayHappen('requested', state.status)) return requestOpen(state);
  return impossible(intake, now) ?? accepted(requestOf(state, intake, now));
}

/** What no underwriter could grant: said at once, and nothing is written. */
function impossible(
  { policy, buyer, amount, paymentTermsDays, rules }: LimitIntake,
  now: Instant,
): Refusal | undefined {
  const today = dateOf(rules, now);
  if (!isInForce(policy, today)) {
    return refused(
      'rule',
      'policy-not-in-force',
      `The policy runs from ${policy.startsOn} to ${policy.endsOn}.`,
    );
  }
  if (amount.currency !== policy.currency) {
    const remedy = 'Ask for the amount in the currency of the policy.';
    return refused('rule', 'wrong-currency', `Limits of this policy are in ${policy.currency}.`, remedy);
  }
  if (amount.minor === 0) return refused('rule', 'amount-zero', 'A limit of nothing insures nothing.');
  const outside = outOfScope(policy, buyer.buyerId);
  if (outside === 'associated-buyer') {
    return refused('rule', outside, 'A buyer of your own group is not insured.');
  }
  if (outside)
    return refused('rule', outside, 'The policy insures the buyers it names alone, and not this one.');
  const most = termsOn(policy, today).maximumPaymentTermsDays;
  if (paymentTermsDays <= most) return undefined;
  const remedy = `Agree payment within ${most} days with the buyer.`;
  return refused(
    'rule',
    'terms-too-long',
    `The policy insures payment terms of at most ${most} days.`,
    remedy,
  );
}

function requestOf(state: CreditLimit | undefined, intake: LimitIntake, now: Instant): EventDraft {
  const { rules, amount, paymentTermsDays, speed, experience, handler, buyer, by } = intake;
  const clock = startClock(rules, 'limit.decision', { from: now, seq: (state?.events ?? 0) + 1 });
  const { due } = clock.data;
  const data: DataOf<'requested'> = {
    ...{ amount: amount.minor, paymentTermsDays, speed, experience: experience !== undefined, handler },
    ...{ naturalPerson: buyer.naturalPerson, disclosure: disclosureFor(intake, now) },
    bindingOrders: termsOn(intake.policy, dateOf(rules, now)).bindingOrders,
    ...{ charter: rules.charter, ...clock.data, ...stoppedWord.data },
  };
  const following = {
    texts: { ...(!state && { subject: buyer.name }), ...(experience !== undefined && { experience }) },
    timers: { ...clock.timers, ...stoppedWord.timers },
    promises: clock.promises,
    letter: letterOf({ subject: textRef(1, 'subject'), handler, due }, state ? 'requested' : 'opened', {
      limit: { requested: amount, paymentTermsDays },
    }),
  };
  if (state) return happens(state, 'requested', now, by, data, following);
  return {
    ...{ type: 'opened', at: now, by, audience: creditLimitTable.opened.audience },
    data: { ...data, ...identityOf(intake, now) } satisfies DataOf<'opened'>,
    ...following,
  };
}

function identityOf({ id, reference, client, policy, buyer }: LimitIntake, now: Instant) {
  const { policyId, currency } = policy;
  return { id, reference, ...client, openedAt: now, policyId, buyerId: buyer.buyerId, currency };
}

function disclosureFor({ policy, client, rules }: LimitIntake, now: Instant) {
  return termsOn(policy, dateOf(rules, now)).disclosure ?? disclosureOf(client.office, now);
}
