import { daysAfter, monthsAfter } from '../../shared/domain/calendarDate.ts';
import type { LossFile } from '../../shared/domain/indemnity/lossFile.ts';
import type { LocalDate } from '../../shared/domain/instant.ts';
import { settledTermsOn } from '../../shared/domain/policy/settledTerms.ts';
import {
  add,
  atMost,
  fraction,
  less,
  max,
  mul,
  num,
  over,
  type Q,
  rounded,
  sub,
  total,
  zero,
} from './ratios.ts';

type Invoice = LossFile['invoices'][number];
type Row = { invoice: Invoice; free: Q; freeVat: Q; held: Q; heldVat: Q; kept: Q; paidOn?: LocalDate };
type Terms = ReturnType<typeof settledTermsOn>;

/** What the same file pays, worked out again from the rules with other means: for payments that name no invoice. */
export function naiveIndemnity(file: LossFile) {
  const oldest = [...file.invoices].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))[0] as Invoice;
  const terms = settledTermsOn(file.policy, oldest.deliveredOn);
  const byDue = [...file.invoices].sort((a, b) => (dueKey(a) < dueKey(b) ? -1 : 1));
  const isEarly = (on: LocalDate) => file.dateOfLoss === undefined || on <= file.dateOfLoss;
  const receipts = file.receipts.filter(({ on }) => isEarly(on));
  const inTurn = byDue.map((invoice) => rowOf(invoice, terms));
  const last = receipts.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.amount - b.amount));
  for (const { on, amount } of last) payInTurn(inTurn, num(amount), on, terms);
  const rows =
    terms.receiptAllocation === 'pro-rata' ? byDue.map((invoice) => rowOf(invoice, terms)) : inTurn;
  const stops = inTurn.flatMap((row) => stopOf(row, rowOf(row.invoice, terms), terms));
  for (const row of rows) row.kept = keptOf(row.invoice, file, stops, terms);
  const spread =
    terms.receiptAllocation === 'pro-rata' ? total(receipts.map(({ amount }) => num(amount))) : zero;
  const [left, heldLeft] = spreadOver(rows, spread, terms);
  const walked = walk(rows, file);
  const insured = mul(walked, left);
  const indemnity = payOut(insured, terms, file);
  const debt = add(
    mul(total(rows.map((row) => row.free)), left),
    mul(total(rows.map((row) => row.held)), heldLeft),
  );
  const suspended = mul(total(rows.map((row) => mul(row.held, row.kept))), heldLeft);
  const [paid, loss] = [rounded(indemnity), rounded(insured)];
  const uninsured = sub(sub(debt, insured), suspended);
  return { indemnity: paid, insuredLoss: loss, totalDebt: rounded(debt), uninsured, suspended };
}

const keyOf = ({ deliveredOn, issuedOn, number }: Invoice) => `${deliveredOn}${issuedOn}${number}`;
const dueKey = ({ dueOn, issuedOn, number }: Invoice) => `${dueOn}${issuedOn}${number}`;

function rowOf(invoice: Invoice, { vatCovered }: Terms): Row {
  const { amount, interestAndFees = 0, disputed = 0, vatRate = '0', amountIs } = invoice;
  const base = num(amount - interestAndFees);
  const withVat = add(num(1), fraction(vatRate));
  const net = amountIs === 'gross' ? over(base, withVat) : base;
  const vat = sub(mul(net, withVat), net);
  const [seen, unseen] = vatCovered ? [add(net, vat), zero] : [net, vat];
  const share = amount === interestAndFees ? zero : over(num(disputed), base);
  const rest = sub(num(1), share);
  return {
    ...{ invoice, kept: num(1), free: mul(seen, rest), freeVat: mul(unseen, rest) },
    ...{ held: mul(seen, share), heldVat: mul(unseen, share) },
  };
}

function payInTurn(rows: Row[], money: Q, on: LocalDate, { receiptsOnVat }: Terms) {
  let purse = money;
  const pay = (seen: Q, unseen: Q): [Q, Q] => {
    const due = receiptsOnVat === 'none' ? seen : add(seen, unseen);
    const paid = atMost(purse, due);
    purse = sub(purse, paid);
    if (receiptsOnVat !== 'proportional') {
      const onNet = atMost(paid, seen);
      return [sub(seen, onNet), sub(unseen, sub(paid, onNet))];
    }
    const part = due[0] === 0n ? zero : over(paid, due);
    return [sub(seen, mul(seen, part)), sub(unseen, mul(unseen, part))];
  };
  for (const row of rows) {
    [row.free, row.freeVat] = pay(row.free, row.freeVat);
    const isPaid = row.free[0] === 0n && (receiptsOnVat === 'none' || row.freeVat[0] === 0n);
    if (isPaid) row.paidOn ??= on;
  }
  for (const row of rows) [row.held, row.heldVat] = pay(row.held, row.heldVat);
}

type Stop = { after: LocalDate; before: LocalDate };

function extended({ dueOn, issuedOn }: Invoice, terms: Terms): LocalDate {
  const end = daysAfter(
    terms.maximumExtensionStart === 'due-date' ? dueOn : issuedOn,
    terms.maximumExtensionDays,
  );
  return end < dueOn ? dueOn : end;
}

function stopOf({ invoice, paidOn }: Row, fresh: Row, terms: Terms): Stop[] {
  const end = extended(invoice, terms);
  if (fresh.free[0] === 0n || (paidOn && paidOn <= daysAfter(end, 30))) return [];
  const after = terms.stopOfSupply === 'due-date' ? invoice.dueOn : end;
  return [{ after, before: paidOn ?? ('9999-12-31' as LocalDate) }];
}

function keptOf(invoice: Invoice, file: LossFile, stops: Stop[], terms: Terms): Q {
  const { number, deliveredOn, issuedOn, dueOn } = invoice;
  const days = (Date.parse(dueOn) - Date.parse(issuedOn)) / 86_400_000;
  const ceiling = file.ceilings.filter(({ from }) => from <= deliveredOn).at(-1);
  const named = file.persons.exclusions.some(
    ({ invoices }) => invoices === 'all' || invoices.includes(number),
  );
  const out =
    named ||
    days > terms.maximumPaymentTermsDays ||
    deliveredOn < file.policy.startsOn ||
    deliveredOn > file.policy.endsOn ||
    stops.some(({ after, before }) => after < deliveredOn && deliveredOn < before) ||
    (file.inCollectionSince !== undefined && deliveredOn > file.inCollectionSince) ||
    !ceiling?.amount;
  return out ? zero : lateKept(invoice, file, terms);
}

function lateKept(invoice: Invoice, { persons, dateOfLoss, filedOn }: LossFile, terms: Terms): Q {
  const { number, deliveredOn, issuedOn, reportedOn } = invoice;
  const { invoicingWithinDays: within, lateConsequence: rule } = terms;
  const late = {
    'invoiced-late': within !== undefined && issuedOn > daysAfter(deliveredOn, within),
    'reported-late': reportedOn && reportedOn > daysAfter(extended(invoice, terms), terms.notificationDays),
    'filed-late':
      dateOfLoss && filedOn ? filedOn > monthsAfter(dateOfLoss, terms.claimWithinMonths) : undefined,
  };
  let kept = num(1);
  for (const [code, isLate] of Object.entries(late)) {
    const said = persons.late.find(
      (one) => one.code === code && (one.invoices === 'all' || one.invoices.includes(number)),
    )?.consequence;
    const known = rule.rule === 'harm' ? (isLate === false ? undefined : said) : isLate ? rule : undefined;
    if (known?.rule === 'exclude') kept = zero;
    if (known?.rule === 'percentage') kept = mul(kept, over(num(100 - known.percentage), num(100)));
  }
  return kept;
}

/** What pooled receipts leave of everything: first of what is not disputed. */
function spreadOver(rows: Row[], money: Q, { receiptsOnVat }: Terms): [Q, Q] {
  const counts = receiptsOnVat === 'proportional';
  const free = total(rows.map((row) => (counts ? add(row.free, row.freeVat) : row.free)));
  const held = total(rows.map((row) => (counts ? add(row.held, row.heldVat) : row.held)));
  const onFree = atMost(money, free);
  const onHeld = atMost(sub(money, onFree), held);
  const left = (paid: Q, all: Q) => (all[0] === 0n ? num(1) : sub(num(1), over(paid, all)));
  return [left(onFree, free), left(onHeld, held)];
}

function walk(rows: Row[], file: LossFile): Q {
  let used = zero;
  for (const { invoice, free, kept } of [...rows].sort((a, b) =>
    keyOf(a.invoice) < keyOf(b.invoice) ? -1 : 1,
  )) {
    const limit = num(file.ceilings.filter(({ from }) => from <= invoice.deliveredOn).at(-1)?.amount ?? 0);
    used = max(used, atMost(add(used, mul(free, kept)), limit));
  }
  return used;
}

function payOut(insured: Q, terms: Terms, { year }: LossFile): Q {
  const { threshold, deductible, minimumRetention = 0, aggregateFirstLoss: first, maximumLiability } = terms;
  if (threshold && less(insured, num(threshold.amount))) return zero;
  if (threshold?.inclusive && insured[0] === BigInt(threshold.amount) * insured[1]) return zero;
  const before = deductible?.order === 'before-percentage' ? deductible.amount : 0;
  const after = deductible?.order === 'after-percentage' ? deductible.amount : 0;
  const loss = max(zero, sub(insured, num(before)));
  const share = over(num(terms.insuredPercentage.named), num(100));
  let paid = max(zero, sub(mul(loss, share), num(after)));
  paid = max(zero, atMost(paid, sub(loss, num(minimumRetention))));
  if (first) {
    const byLoss = mul(atMost(num(first.amount), loss), share);
    paid = max(zero, sub(paid, first.erodedBy === 'loss' ? byLoss : num(first.amount)));
  }
  if (maximumLiability?.rule !== 'amount') return paid;
  return atMost(paid, max(zero, num(maximumLiability.amount - year.paid)));
}
