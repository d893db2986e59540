import { type Claimed, payable } from './claimed.ts';
import { type Exact, exact, sum } from './exact.ts';
import type { Books } from './payments.ts';
import type { Workbook } from './workbook.ts';

/** Step 3: what was paid before the loss, receipt by receipt; what falls on excluded debt takes nothing off. */
export function writeReceipts(book: Workbook, claimed: readonly Claimed[], books: Books): void {
  const left = new Map<string, Exact>();
  const of = ({ debt: { invoice, undisputed }, kept }: Claimed) =>
    left.get(invoice.number) ?? undisputed.counted.mul(kept);
  const byNumber = new Map(claimed.map((entry) => [entry.debt.invoice.number, entry]));
  for (const { receipt, debt, rule, paid, counted } of books.payments) {
    const { number } = debt.invoice;
    const entry = byNumber.get(number);
    if (!entry) throw new Error(`A receipt fell on ${number}, which is not claimed`);
    const deducts = counted.mul(entry.kept);
    left.set(number, of(entry).sub(deducts));
    const inputs = { received: received(receipt), on: receipt.on, paid, counted: deducts };
    book.write(rule, { invoice: number, inputs, deducts, left: of(entry) });
  }
  for (const { receipt, left: surplus } of books.surplus)
    book.write('receipt-surplus', {
      inputs: { received: received(receipt), on: receipt.on, left: surplus.mul(rateOf(receipt)) },
    });
  writePool(book, claimed, books);
}

function writePool(book: Workbook, claimed: readonly Claimed[], { pooled }: Books): void {
  const debt = sum(claimed.map(({ debt: of, undisputed }) => payable(undisputed, of)));
  for (const entry of claimed) {
    const before = entry.undisputed.counted.mul(entry.kept);
    const left = entry.open.undisputed.counted.mul(entry.kept);
    const deducts = before.sub(left);
    if (deducts.equals(0)) continue;
    const inputs = { received: pooled, debt };
    book.write('receipt-pro-rata', { invoice: entry.debt.invoice.number, inputs, deducts, left });
  }
  const all = debt.add(sum(claimed.map(({ debt: of, disputed }) => payable(disputed, of))));
  const surplus = pooled.sub(all);
  if (surplus.gt(0))
    book.write('receipt-surplus', { inputs: { received: pooled, on: 'all days', left: surplus } });
}

type Receipt = Books['payments'][number]['receipt'];
const rateOf = ({ conversion }: Receipt) => exact(conversion?.rate ?? 1);
const received = (receipt: Receipt) => exact(receipt.amount).mul(rateOf(receipt));
