import { dateOf } from '../clocks.ts';
import { accepted, type Decision, refused } from '../decision.ts';
import { advanceOn } from '../indemnity/statutoryAdvance.ts';
import type { Instant } from '../instant.ts';
import { writtenMoney } from '../money.ts';
import { owe, paymentTimers } from '../payment/owe.ts';
import { settledTermsOn } from '../policy/settledTerms.ts';
import { settleKey } from '../promises.ts';
import { assess } from './assess.ts';
import { mayPay } from './claimRules.ts';
import { notDecidable } from './decisionRefusals.ts';
import { happens, moneyIn } from './draft.ts';
import { type Beside, nothingSaid } from './lossFile.ts';
import type { Adjuster } from './newDecision.ts';
import type { Claim } from './state.ts';
import { mayHappen } from './table.ts';

/**
 * What a law has us pay on account before the claim is decided: so many hundredths of what it comes to as of now, so
 * many months after we were told (`charter.md` C, Spanish law 50/1980). It is a payment of its own, by the same way
 * as every other, and the decision gives what is owed beyond it. Owed and not ordered yet it is computed anew.
 */
export function oweAdvance(claim: Claim, { by, role }: Adjuster, beside: Beside, now: Instant): Decision {
  if (!mayHappen('advance-owed', claim.status)) return notDecidable(claim);
  const law = lawOf(claim);
  if (!law) return refused('rule', 'no-law', 'No law that this policy names has us pay on account.');
  const advances = claim.payments.filter(({ kind }) => kind === 'advance');
  if (advances.some(({ orderedAt }) => orderedAt !== undefined))
    return refused('conflict', 'advance-ordered', 'The payment on account was ordered already.');
  const assessed = assess(claim, nothingSaid, beside, now);
  if ('refused' in assessed) return assessed;
  const { payable } = assessed.calculation;
  const amount = onAccount(claim, law, payable, now);
  if (amount === 0) {
    const so = `The claim comes to ${writtenMoney(moneyIn(claim, payable))} as of now`;
    return refused('rule', 'nothing-on-account', `${so}, and nothing of it is due on account today.`);
  }
  if (!mayPay(role, moneyIn(claim, amount), now))
    return refused('authority', 'above-authority', 'It is more than you may grant.', 'A colleague may.');
  const before = advances.filter(({ status }) => status === 'owed');
  const { owed, promises } = owe(claim, { kind: 'advance', amount, payableAt: now }, 'claim.payment', now);
  const all = [...before.flatMap(({ dueKey }) => settleKey(claim, dueKey, 'void')), ...promises];
  const data = { law, by: by.staffId, owed, replaced: before.map(({ n }) => n) };
  return accepted(
    happens(claim, 'advance-owed', now, by, data, {
      promises: all,
      timers: paymentTimers(claim, all, now),
    }),
  );
}

function lawOf({ policy, invoices }: Claim) {
  const first = invoices.map(({ deliveredOn }) => deliveredOn).sort()[0] ?? policy.startsOn;
  return settledTermsOn(policy, first).statutoryLaw;
}

/** The months run from the day on which we were first told of one of these invoices. */
function onAccount(
  { rules, invoices, filedAt }: Claim,
  law: NonNullable<ReturnType<typeof lawOf>>,
  payable: number,
  now: Instant,
): number {
  const told = invoices.map(({ reportedAt }) => reportedAt).sort()[0] ?? filedAt;
  const cover = { insuredLoss: payable, percentage: '100' };
  return advanceOn(law, cover, dateOf(rules, told), dateOf(rules, now)).onAccount;
}
