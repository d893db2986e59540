import type { Claimed } from './claimed.ts';
import type { Debt } from './debts.ts';
import { exact, hundredths, sum, writtenAmount } from './exact.ts';
import type { Workbook } from './workbook.ts';

/** Step 1: what was invoiced, as far as the policy looks at it. */
export function writeInvoices(book: Workbook, debts: readonly Debt[]): void {
  for (const debt of debts) writeInvoice(book, debt);
}

function writeInvoice(book: Workbook, debt: Debt): void {
  const { invoice, amount, interestAndFees, vatTakenOut, vatAdded } = debt;
  const { number, conversion, vatRate } = invoice;
  if (conversion) {
    const { from: currency, rate, on, source } = conversion;
    const inputs = { amount: writtenAmount(exact(invoice.amount)), currency, rate, on, source };
    book.write('converted', { invoice: number, inputs, left: amount });
  } else book.write('invoice', { invoice: number, inputs: { amount }, left: amount });
  let left = amount.sub(interestAndFees);
  if (interestAndFees.gt(0))
    book.write('interest-and-fees', {
      ...{ invoice: number, inputs: { amount: interestAndFees }, deducts: interestAndFees, left },
    });
  const vat = vatTakenOut.sub(vatAdded);
  if (vatRate === undefined || vat.equals(0)) return;
  left = left.sub(vat);
  const rule = vat.gt(0) ? 'vat-taken-out' : 'vat-added';
  book.write(rule, { invoice: number, inputs: { rate: vatRate }, deducts: vat, left });
}

/** Step 2: what is not insured, reason by reason, and what is suspended because the buyer disputes it. */
export function writeExclusions(book: Workbook, claimed: readonly Claimed[]): void {
  for (const { debt, exclusions, kept } of claimed) {
    const { number } = debt.invoice;
    let left = sum([debt.undisputed.counted, debt.disputed.counted]);
    for (const { code, clause, because, percentage } of exclusions) {
      const deducts = left.mul(hundredths(percentage));
      left = left.sub(deducts);
      const inputs = { reason: code, percentage: String(percentage), because };
      book.write('excluded', { invoice: number, inputs, deducts, left, clause });
    }
    const disputed = debt.disputed.counted.mul(kept);
    if (disputed.equals(0)) continue;
    left = left.sub(disputed);
    book.write('disputed', { invoice: number, inputs: { disputed }, deducts: disputed, left });
  }
}
