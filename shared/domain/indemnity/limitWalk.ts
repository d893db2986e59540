import type { CoverKind } from '../policy/policy.ts';
import { ceilingAt } from './ceilingAt.ts';
import type { Claimed } from './claimed.ts';
import { deliveryKey } from './debts.ts';
import { type Exact, exact, hundredths, least, most, nothing, shareOf } from './exact.ts';
import type { LossFile } from './lossFile.ts';
import { sortedBy } from './sortedBy.ts';
import type { Workbook } from './workbook.ts';

/** What of an invoice is insured and what is over the limit, and by which percentage we bear it. */
export type Insured = { kind: CoverKind; percentage: string; insured: Exact; over: Exact };

/**
 * Step 4: oldest delivery first, insured until the limit in force at its delivery is used by those before it. What
 * was paid uses no limit, so that what was over it may be insured now (`cover.md` D.1, 4). Receipts that fall on
 * all debt alike are looked at after: they lower what is insured and what is not by the same part.
 */
export function walkLimits(book: Workbook, claimed: readonly Claimed[], file: LossFile): Insured[] {
  let used = nothing;
  return sortedBy(claimed, ({ debt }) => deliveryKey(debt)).flatMap((entry) => {
    const { invoice } = entry.debt;
    const ceiling = ceilingAt(file, invoice);
    const debt = entry.undisputed.counted.mul(entry.kept);
    const left = entry.open.undisputed.counted.mul(entry.kept);
    if (!ceiling || left.equals(0)) return [];
    const limit = exact(ceiling.amount);
    const within = least(debt, most(nothing, limit.sub(used)));
    const insured = within.mul(shareOf(left, debt));
    const inputs = { deliveredOn: invoice.deliveredOn, limit, used, kind: ceiling.kind };
    const line = { invoice: invoice.number, deducts: left.sub(insured), left: insured };
    if (left.equals(debt)) book.write('credit-limit', { ...line, inputs });
    else book.write('credit-limit-pro-rata', { ...line, inputs: { ...inputs, debt, insured: within } });
    used = used.add(within);
    const percentage = ceiling.percentage ?? String(entry.debt.terms.insuredPercentage[ceiling.kind] ?? 0);
    return [{ kind: ceiling.kind, percentage, insured, over: left.sub(insured) }];
  });
}

/** The insured loss by percentage and kind of cover, in the order of the deliveries. */
export function byPercentage(insured: readonly Insured[]): Omit<Insured, 'over'>[] {
  const groups = new Map<string, Omit<Insured, 'over'>>();
  for (const { kind, percentage, insured: loss } of insured) {
    const key = `${kind} ${hundredths(percentage).toFraction()}`;
    groups.set(key, { kind, percentage, insured: (groups.get(key)?.insured ?? nothing).add(loss) });
  }
  return [...groups.values()];
}
