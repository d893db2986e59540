import type { LocalDate } from '../instant.ts';
import { byDueDate, type Debt, type Part } from './debts.ts';
import { type Exact, exact, nothing, sum } from './exact.ts';
import type { LineRuleName } from './lineRules.ts';
import type { Receipt } from './lossFile.ts';
import { inTime } from './receiptOrder.ts';
import { restOf, take, type VatRule } from './take.ts';

/** What of an invoice is still open. */
export type Open = { debt: Debt; undisputed: Part; disputed: Part; paidOn?: LocalDate };

/** A receipt, or a part of it, on one invoice: what it pays, and what of that the policy looks at. */
export type Payment = {
  receipt: Receipt;
  debt: Debt;
  rule: Extract<LineRuleName, 'receipt-oldest-first' | 'receipt-designated' | 'credit-note'>;
  paid: Exact;
  /** What it takes off the undisputed part. */
  counted: Exact;
};

/** Who paid what: `pooled` is what no invoice was found for yet, because it falls on all. */
export type Books = {
  open: Open[];
  payments: Payment[];
  pooled: Exact;
  surplus: { receipt: Receipt; left: Exact }[];
};
export type BookRules = { designation: 'disregarded' | 'followed'; pool: boolean };

/** Lets receipts fall on invoices, day by day (`cover.md` D.1, 3; `charter.md` F 23). */
export function keepBooks(debts: readonly Debt[], receipts: readonly Receipt[], rules: BookRules): Books {
  const sorted = [...debts].sort(byDueDate);
  const open = sorted.map((debt) => ({ debt, undisputed: debt.undisputed, disputed: debt.disputed }));
  const books: Books = { open, payments: [], pooled: nothing, surplus: [] };
  for (const receipt of inTime(receipts, rules)) enter(books, receipt, rules);
  return books;
}

function enter(books: Books, receipt: Receipt, { designation, pool }: BookRules): void {
  const isCredit = receipt.kind === 'credit-note';
  const purse = { receipt, left: exact(receipt.amount) };
  if (isCredit || designation === 'followed') {
    const named = receipt.designation.flatMap((number) =>
      books.open.filter(({ debt }) => debt.invoice.number === number),
    );
    const parts = isCredit ? (['disputed', 'undisputed'] as const) : (['undisputed', 'disputed'] as const);
    const rule = isCredit ? 'credit-note' : 'receipt-designated';
    for (const open of named) for (const part of parts) payFrom(books, purse, open, part, rule);
  }
  if (pool) {
    books.pooled = books.pooled.add(purse.left.mul(receipt.conversion?.rate ?? 1));
    return;
  }
  for (const part of ['undisputed', 'disputed'] as const)
    for (const open of books.open) payFrom(books, purse, open, part, 'receipt-oldest-first');
  if (purse.left.gt(0)) books.surplus.push({ receipt, left: purse.left });
}

type Purse = { receipt: Receipt; left: Exact };

function payFrom(
  books: Books,
  purse: Purse,
  open: Open,
  part: 'undisputed' | 'disputed',
  rule: Payment['rule'],
) {
  const { debt } = open;
  const { receipt } = purse;
  const worth = worthOf(receipt, debt);
  const how: VatRule = receipt.kind === 'credit-note' ? 'proportional' : debt.terms.receiptsOnVat;
  const taken = take(open[part], purse.left.mul(worth), how);
  const paid = sum([taken.counted, taken.vat]);
  if (paid.equals(0)) return;
  purse.left = purse.left.sub(paid.div(worth));
  open[part] = restOf(open[part], taken);
  const counted = part === 'undisputed' ? taken.counted : nothing;
  books.payments.push({ receipt, debt, rule, paid, counted });
  if (isPaid(open, how)) open.paidOn ??= receipt.on;
}

/** Money in the currency of an invoice pays it unit for unit, whatever the rate of the day was. */
function worthOf({ conversion }: Receipt, { rate, invoice }: Debt): Exact {
  return conversion?.from === invoice.conversion?.from ? rate : exact(conversion?.rate ?? 1);
}

function isPaid({ undisputed }: Open, how: VatRule): boolean {
  return undisputed.counted.equals(0) && (how === 'none' || undisputed.vat.equals(0));
}
