import type { Actor } from '../actor.ts';
import { monthsAfter } from '../calendarDate.ts';
import type { EventDraft } from '../case.ts';
import { dateOf, endOfDay } from '../clocks.ts';
import type { Refusal } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { oweAll, paymentTimers } from '../payment/owe.ts';
import { owedPayments, paymentKinds } from '../payment/paying.ts';
import type { PromiseChange } from '../promise.ts';
import { settleKey, settleWord } from '../promises.ts';
import { assess } from './assess.ts';
import { claimRulesOn } from './claimRules.ts';
import { stoppedDecision } from './clocks.ts';
import type { ClaimDecision, ClaimTerms } from './decision.ts';
import { decisionLetter } from './decisionLetter.ts';
import { happens } from './draft.ts';
import { type Instalment, instalmentsOf } from './instalments.ts';
import type { Beside } from './lossFile.ts';
import { toInvoices } from './premiumSetOff.ts';
import type { Claim } from './state.ts';
import { toldNext, yearNews } from './yearNews.ts';
import { placeOf } from './yearPlace.ts';

/** Terms that are taken: by whom, and why now. */
export type Taken = ClaimTerms & Pick<ClaimDecision, 'by' | 'approvedBy' | 'because'>;
/** Who acts, and where the words of the decision stand, or are. */
export type Written = { actor: Actor; words: number; texts?: Record<string, string> };

/**
 * A decision stands: in writing, with its calculation and the right to appeal; what it gives beyond what was given
 * before is owed as the next payment, and nothing that was ordered is taken back (K06, K07, F 19, F 24).
 */
export function decidedEvent(
  claim: Claim,
  taken: Taken,
  { actor, words, texts }: Written,
  beside: Beside,
  now: Instant,
): EventDraft | Refusal {
  const assessed = assess(claim, taken, beside, now);
  if ('refused' in assessed) return assessed;
  const planned = plan(claim, taken, beside, now);
  if ('refused' in planned) return planned;
  const { instalments, replaced } = planned;
  const owings = instalments.map((one) => ({ kind: 'indemnity' as const, ...one }));
  const { owed, promises } = oweAll(claim, owings, 'claim.payment', now);
  const all: PromiseChange[] = [
    ...settleKey(claim, claim.dueKey, 'kept'),
    ...settleWord(claim, 'kept'),
    ...replaced.flatMap(({ dueKey }) => settleKey(claim, dueKey, 'void')),
    ...promises,
  ];
  const data = {
    ...taken,
    ...{ words, entitlement: claim.paid + assessed.calculation.payable, owed },
    replaced: replaced.map(({ n }) => n),
    appealUntil: appealUntil(claim, now),
    inTime: claim.dueKey ? !claim.missed : null,
    ...stoppedDecision.data,
  };
  return happens(claim, 'decided', now, actor, data, {
    ...(texts && { texts }),
    timers: {
      ...stoppedDecision.timers,
      warning: null,
      'progress-missed': null,
      ...paymentTimers(claim, all, now),
    },
    promises: all,
    letter: decisionLetter(claim, data, assessed, now),
    signals: [
      ...(taken.because === 'policy-year'
        ? toldNext(beside.year, placeOf(claim))
        : yearNews(claim, taken.sum, beside.year)),
      ...toInvoices(claim, taken.setOff, beside, now),
    ],
  });
}

type Planned = { instalments: Instalment[]; replaced: Claim['payments'] };

/** What is owed beside what is owed already; where the decision gives less, all of that anew. */
function plan(claim: Claim, taken: Taken, beside: Beside, now: Instant): Planned | Refusal {
  const more = instalmentsOf(claim, taken, beside, now);
  if ('refused' in more) return more;
  if (more.less === 0) return { instalments: more.instalments, replaced: [] };
  const replaced = owedPayments(claim).filter(({ kind }) => paymentKinds[kind].entitlement);
  const rest = claim.payments.filter((payment) => !replaced.includes(payment));
  const anew = instalmentsOf({ ...claim, payments: rest }, taken, beside, now);
  return 'refused' in anew ? anew : { instalments: anew.instalments, replaced };
}

/** Six months; later with new facts (F 17). */
function appealUntil({ rules }: Claim, now: Instant): Instant {
  return endOfDay(rules, monthsAfter(dateOf(rules, now), claimRulesOn(now).appealWithinMonths));
}
