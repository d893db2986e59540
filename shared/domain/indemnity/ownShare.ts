import type { SettledTerms } from '../policy/settledTerms.ts';
import { type Exact, exact, hundredths, least, most, nothing, shareOf, whole } from './exact.ts';
import { byPercentage, type Insured } from './limitWalk.ts';
import type { ReasonCode } from './reasons.ts';
import type { Workbook } from './workbook.ts';

/** What the percentage was taken of, and what it left: the aggregate first loss looks at both. */
export type Share = { loss: Exact; afterPercentage: Exact; reasonCode?: ReasonCode };

/** Steps 5 to 8: what the client bears of each loss (`cover.md` D.1). */
export function takeOwnShare(book: Workbook, insured: readonly Insured[], terms: SettledTerms): Share {
  if (book.total.equals(0)) return { loss: nothing, afterPercentage: nothing, reasonCode: 'nothing-insured' };
  if (isBelowThreshold(book, terms))
    return { loss: nothing, afterPercentage: nothing, reasonCode: 'loss-not-above-threshold' };
  const insuredLoss = book.total;
  takeDeductible(book, terms, 'before-percentage');
  const loss = book.total;
  takePercentages(book, insured, shareOf(loss, insuredLoss));
  const afterPercentage = book.total;
  takeDeductible(book, terms, 'after-percentage');
  keepRetention(book, loss, terms);
  return { loss, afterPercentage, ...(book.total.equals(0) && { reasonCode: 'within-own-share' }) };
}

function isBelowThreshold(book: Workbook, { threshold }: SettledTerms): boolean {
  if (!threshold) return false;
  const amount = exact(threshold.amount);
  const below = threshold.inclusive ? book.total.lte(amount) : book.total.lt(amount);
  const deducts = below ? book.total : nothing;
  const inclusive = threshold.inclusive ? 'pays nothing' : 'pays';
  book.write('threshold', { deducts, inputs: { loss: book.total, threshold: amount, equal: inclusive } });
  return below;
}

type Order = NonNullable<SettledTerms['deductible']>['order'];

function takeDeductible(book: Workbook, { deductible }: SettledTerms, order: Order): void {
  if (deductible?.order !== order) return;
  const amount = exact(deductible.amount);
  const rule = order === 'before-percentage' ? 'deductible-before' : 'deductible-after';
  book.write(rule, { deducts: least(amount, book.total), inputs: { deductible: amount } });
}

/** A deductible before it lowers every kind of cover by the same part. */
function takePercentages(book: Workbook, insured: readonly Insured[], part: Exact): void {
  for (const { kind, percentage, insured: before } of byPercentage(insured)) {
    const loss = before.mul(part);
    const deducts = loss.mul(whole.sub(hundredths(percentage)));
    book.write('percentage', { deducts, inputs: { percentage, loss, kind } });
  }
}

function keepRetention(book: Workbook, loss: Exact, { minimumRetention }: SettledTerms): void {
  if (minimumRetention === undefined) return;
  const retention = exact(minimumRetention);
  const kept = loss.sub(book.total);
  const deducts = least(book.total, most(nothing, retention.sub(kept)));
  book.write('minimum-retention', { deducts, inputs: { retention, loss, kept } });
}
