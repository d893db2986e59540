import type { Reason } from '../decision.ts';
import { exact, halfUp, hundredths } from '../indemnity/exact.ts';
import type { InvoiceDraft, InvoiceLine, LineKind, TaxLine } from './draft.ts';
import { totalsOf } from './totals.ts';

/** Kinds of lines that take off what an invoice bills. */
const takingOff: readonly LineKind[] = ['advance-settled', 'bonus'];

const fault = (code: string, because: string): Reason => ({ code, because, disclosure: 'client' });

/** What is wrong with the amounts of a document: each line, each tax, and what they add up to. */
export function amountFaults(draft: InvoiceDraft): Reason[] {
  const { lines, taxes, document } = draft;
  const { net, total } = totalsOf(draft);
  return [
    ...(document === 'invoice' ? lines.filter(isTurned).map(turned) : []),
    ...lines.filter(hasOtherBasis).map(otherBasis),
    ...taxes.filter(isMiscounted).map(miscounted),
    ...taxFaults(taxes, net),
    ...(total > 0 ? [] : [fault('nothing-due', 'The document comes to nothing, or less.')]),
  ];
}

function isTurned({ kind, amount }: InvoiceLine): boolean {
  return takingOff.includes(kind) ? amount > 0 : amount < 0;
}

const turned = ({ kind }: InvoiceLine) =>
  fault(
    'wrong-sign',
    takingOff.includes(kind) ? `A line ${kind} takes off.` : `A line ${kind} takes nothing off.`,
  );

/** What says how an amount came about comes to that amount, half up. */
function hasOtherBasis({ amount, basis }: InvoiceLine): boolean {
  if (!basis) return false;
  const comes = 'each' in basis ? basis.quantity * basis.each : shareOf(basis.of, basis.percent);
  return comes !== Math.abs(amount);
}

const otherBasis = ({ kind }: InvoiceLine) =>
  fault('basis-differs', `The basis of ${kind} comes to another amount.`);

const shareOf = (whole: number, percent: string) => halfUp(exact(whole).mul(hundredths(percent)));

/** A tax of several invoices together is rounded once, so that each of them may differ by a cent (`charter.md` F 29). */
function isMiscounted({ base, percent, amount, exempt }: TaxLine): boolean {
  return Math.abs(shareOf(base, percent) - amount) > 1 || (exempt !== undefined && amount !== 0);
}

const miscounted = ({ tax, country, percent }: TaxLine) =>
  fault('tax-miscounted', `The ${tax} of ${country} is not ${percent} % of its base.`);

/** Of each tax the bases are the lines together; value added tax has one rate for all of them. */
function taxFaults(taxes: readonly TaxLine[], net: number): Reason[] {
  const kinds = [...new Set(taxes.map(({ tax }) => tax))];
  const partial = kinds.filter((kind) => baseOf(taxes, kind) !== net);
  const rates = taxes.filter(({ tax }) => tax === 'vat').length;
  return [
    ...partial.map((kind) => fault('tax-base-differs', `The bases of ${kind} are not the lines together.`)),
    ...(rates > 1 ? [fault('several-vat-rates', 'One document has one rate of value added tax.')] : []),
  ];
}

function baseOf(taxes: readonly TaxLine[], kind: TaxLine['tax']): number {
  return taxes.filter(({ tax }) => tax === kind).reduce((sum, { base }) => sum + base, 0);
}
