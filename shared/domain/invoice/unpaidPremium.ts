import * as z from 'zod';
import { LocalDate as Day, type LocalDate } from '../instant.ts';
import { Currency, Minor } from '../money.ts';
import { type Invoice, leftOf, wasNoticed } from './state.ts';

/** So many unpaid invoices stand on one policy; more wait until some are paid. */
export const mostUnpaid = 200;
/** So many times without cover a policy remembers. */
export const gapsKept = 30;

export const UnpaidInvoice = z.strictObject({
  invoiceId: z.string(),
  number: z.string(),
  dueOn: Day,
  left: Minor.positive(),
  currency: Currency,
});
export type UnpaidInvoice = z.infer<typeof UnpaidInvoice>;

/** Deliveries from one day to another are not insured, because premium was unpaid (F 29); open-ended while it lasts. */
export const CoverGap = z.strictObject({ invoiceId: z.string(), from: Day, until: Day.optional() });
export type CoverGap = z.infer<typeof CoverGap>;

/**
 * What of its premium a policy still owes, and when its cover was suspended for it: one item beside the policy,
 * written with every invoice that changes it, so that a claim and a cover check need one read (F 23, F 29).
 */
export const PremiumAccount = z.strictObject({
  unpaid: z.array(UnpaidInvoice).max(mostUnpaid),
  gaps: z.array(CoverGap).max(gapsKept),
});
export type PremiumAccount = z.infer<typeof PremiumAccount>;

export const noPremium: PremiumAccount = { unpaid: [], gaps: [] };

/** The account after a document has become what it is now. */
export function withInvoice(
  account: PremiumAccount,
  before: Invoice | undefined,
  after: Invoice,
): PremiumAccount {
  return { unpaid: unpaidWith(account.unpaid, after), gaps: gapsWith(account.gaps, before, after) };
}

function unpaidWith(unpaid: readonly UnpaidInvoice[], state: Invoice): UnpaidInvoice[] {
  const { id: invoiceId, number, draft } = state;
  const others = unpaid.filter((one) => one.invoiceId !== invoiceId);
  const left = leftOf(state);
  if (draft.document !== 'invoice' || left === 0) return others;
  const { dueOn, currency } = draft;
  return [...others, { invoiceId, number, dueOn, left, currency }].sort(oldestFirst);
}

/**
 * An announced suspension stands for its day once its notice has come in time: nothing but its end takes it away then,
 * and without a notice nobody is told that he is not insured (F 29).
 */
function gapsWith(gaps: readonly CoverGap[], before: Invoice | undefined, after: Invoice): CoverGap[] {
  const invoiceId = after.id;
  if (after.suspension) {
    const others = gaps.filter((gap) => gap.invoiceId !== invoiceId || gap.until !== undefined);
    const stands = wasNoticed(after.suspension) ? [{ invoiceId, from: after.suspension.from }] : [];
    return [...others, ...stands].slice(-gapsKept);
  }
  if (!before?.suspension) return [...gaps];
  const { suspendedUntil } = after;
  return gaps.flatMap((gap) => {
    if (gap.invoiceId !== invoiceId || gap.until !== undefined) return [gap];
    return suspendedUntil ? [{ ...gap, until: suspendedUntil }] : [];
  });
}

const oldestFirst = (a: UnpaidInvoice, b: UnpaidInvoice) =>
  `${a.dueOn} ${a.number}` < `${b.dueOn} ${b.number}` ? -1 : 1;

/** What is overdue in that currency on a day: that alone can be set off against an indemnity (F 23). */
export function overdueOn({ unpaid }: PremiumAccount, currency: Currency, today: LocalDate): UnpaidInvoice[] {
  return unpaid.filter((one) => one.currency === currency && one.dueOn < today);
}

export const totalOf = (unpaid: readonly UnpaidInvoice[]) => unpaid.reduce((sum, { left }) => sum + left, 0);

/** So much of a set-off falls on each invoice, the oldest first. */
export function spread(
  unpaid: readonly UnpaidInvoice[],
  amount: number,
): { invoiceId: string; amount: number }[] {
  let left = amount;
  return unpaid.flatMap(({ invoiceId, left: owed }) => {
    const taken = Math.min(left, owed);
    left -= taken;
    return taken > 0 ? [{ invoiceId, amount: taken }] : [];
  });
}

/** The time without cover that a delivery on that day falls in. */
export function gapOn({ gaps }: PremiumAccount, day: LocalDate): CoverGap | undefined {
  return gaps.find(({ from, until }) => from <= day && (!until || day <= until));
}
