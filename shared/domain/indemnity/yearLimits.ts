import type { SettledTerms } from '../policy/settledTerms.ts';
import { type Exact, exact, least, most, nothing, shareOf } from './exact.ts';
import type { YearFigures } from './lossFile.ts';
import type { Share } from './ownShare.ts';
import type { ReasonCode } from './reasons.ts';
import type { Workbook } from './workbook.ts';
import { maximumOf } from './yearTerms.ts';

/**
 * Step 9: the aggregate first loss of the year, used up by the loss itself or by what would be paid for it
 * (`cover.md` D.1, 9). @returns what this loss uses up of it
 */
export function bearFirstLoss(book: Workbook, share: Share, terms: SettledTerms, year: YearFigures): Exact {
  const { aggregateFirstLoss: term } = terms;
  if (!term || share.loss.equals(0)) return nothing;
  const left = exact(year.firstLossLeft ?? term.amount);
  const byLoss = term.erodedBy === 'loss';
  const borne = least(left, byLoss ? share.loss : book.total);
  const percentage = byLoss ? shareOf(share.afterPercentage, share.loss) : exact(1);
  const deducts = least(book.total, borne.mul(percentage));
  book.write('first-loss', { deducts, inputs: { left, borne, erodedBy: term.erodedBy } });
  return borne;
}

/** Step 10: what is left of the most that is paid in the year. */
export function capByYear(book: Workbook, terms: SettledTerms, year: YearFigures): ReasonCode | undefined {
  const maximum = year.maximumLiability ?? (terms.maximumLiability && maximumOf(terms.maximumLiability));
  if (maximum === undefined || book.total.equals(0)) return undefined;
  const room = most(nothing, exact(maximum).sub(year.paid));
  const deducts = most(nothing, book.total.sub(room));
  book.write('maximum-liability', { deducts, inputs: { maximum: exact(maximum), paid: exact(year.paid) } });
  return deducts.gt(0) ? 'maximum-liability-reached' : undefined;
}
