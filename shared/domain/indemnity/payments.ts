import type { LocalDate } from '../instant.ts';
import { type Debt, dueKey, type Part } from './debts.ts';
import { type Exact, exact, nothing, sum } from './exact.ts';
import type { LineRuleName } from './lineRules.ts';
import type { Receipt } from './lossFile.ts';
import { inTime } from './receiptOrder.ts';
import { sortedBy } from './sortedBy.ts';
import { restOf, take, type VatRule } from './take.ts';

/** What of an invoice is still open. */
export type Open = { debt: Debt; undisputed: Part; disputed: Part; paidOn?: LocalDate };

/** A receipt, or a part of it, on one invoice: what it pays, and what of that the policy looks at. */
export type Payment = {
  receipt: Receipt;
  debt: Debt;
  rule: Extract<
    LineRuleName,
    'receipt-oldest-first' | 'receipt-designated' | 'receipt-uninsured-first' | 'credit-note'
  >;
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
export type BookRules = {
  designation: 'disregarded' | 'followed';
  /** Receipts that name no invoice fall on all alike, and are left for that. */
  pool: boolean;
  /** What came in after that day falls on these invoices before all others. */
  uninsuredFirst?: { after: LocalDate; invoices: ReadonlySet<string> } | undefined;
};

/** Lets receipts fall on invoices, day by day (`cover.md` D.1, 3; `charter.md` F 23). */
export function keepBooks(debts: readonly Debt[], receipts: readonly Receipt[], rules: BookRules): Books {
  const open = sortedBy(debts, dueKey).map((debt) => ({
    debt,
    undisputed: debt.undisputed,
    disputed: debt.disputed,
  }));
  const books: Books = { open, payments: [], pooled: nothing, surplus: [] };
  for (const receipt of inTime(receipts, rules)) enter(books, receipt, rules);
  return books;
}

function enter(books: Books, receipt: Receipt, rules: BookRules): void {
  const purse = { receipt, left: exact(receipt.amount) };
  for (const turn of ownTurns(books, receipt, rules)) payFrom(books, purse, turn);
  if (rules.pool) {
    books.pooled = books.pooled.add(purse.left.mul(receipt.conversion?.rate ?? 1));
    return;
  }
  for (const turn of turnsOf(books.open, 'receipt-oldest-first')) payFrom(books, purse, turn);
  if (purse.left.gt(0)) books.surplus.push({ receipt, left: purse.left });
}

/** The invoices on which a receipt falls before it falls on the oldest, or on all alike. */
function ownTurns({ open }: Books, receipt: Receipt, { designation, uninsuredFirst }: BookRules): Turn[] {
  const named = receipt.designation.flatMap((number) =>
    open.filter(({ debt }) => debt.invoice.number === number),
  );
  // A dispute ends with a credit more often than with money.
  if (receipt.kind === 'credit-note') return turnsOf(named, 'credit-note', ['disputed', 'undisputed']);
  const isLate = uninsuredFirst && receipt.on > uninsuredFirst.after;
  const uninsured = open.filter(({ debt }) => isLate && uninsuredFirst.invoices.has(debt.invoice.number));
  return [
    ...(designation === 'followed' ? turnsOf(named, 'receipt-designated') : []),
    ...turnsOf(uninsured, 'receipt-uninsured-first', ['undisputed']),
  ];
}

type Side = 'undisputed' | 'disputed';
type Turn = { open: Open; side: Side; rule: Payment['rule'] };

/** All of what is not disputed, then what is, or the other way round. */
function turnsOf(
  open: readonly Open[],
  rule: Payment['rule'],
  sides: readonly Side[] = ['undisputed', 'disputed'],
): Turn[] {
  return sides.flatMap((side) => open.map((one) => ({ open: one, side, rule })));
}

type Purse = { receipt: Receipt; left: Exact };

function payFrom(books: Books, purse: Purse, { open, side, rule }: Turn): void {
  if (purse.left.equals(0)) return;
  const { debt } = open;
  const { receipt } = purse;
  const worth = worthOf(receipt, debt);
  const how: VatRule = receipt.kind === 'credit-note' ? 'proportional' : debt.terms.receiptsOnVat;
  const taken = take(open[side], purse.left.mul(worth), how);
  const paid = sum([taken.counted, taken.vat]);
  if (paid.equals(0)) return;
  purse.left = purse.left.sub(paid.div(worth));
  open[side] = restOf(open[side], taken);
  const counted = side === 'undisputed' ? taken.counted : nothing;
  books.payments.push({ receipt, debt, rule, paid, counted });
  if (isPaid(open)) open.paidOn ??= receipt.on;
}

/** Money in the currency of an invoice pays it unit for unit, whatever the rate of the day was. */
function worthOf({ conversion }: Receipt, { rate, invoice }: Debt): Exact {
  return conversion?.from === invoice.conversion?.from ? rate : exact(conversion?.rate ?? 1);
}

function isPaid({ undisputed, debt }: Open): boolean {
  const looksAtVat = debt.terms.receiptsOnVat !== 'none';
  return undisputed.counted.equals(0) && !(looksAtVat && undisputed.vat.gt(0));
}
