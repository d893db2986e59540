import * as z from 'zod';
import { Country } from '../buyer/buyer.ts';
import { BindingOrders } from '../creditLimit/coverTerms.ts';
import { GradeDisclosure } from '../creditLimit/request.ts';
import { LocalDate } from '../instant.ts';
import { Currency, Minor } from '../money.ts';
import { Locale, OfficeCode } from '../office.ts';
import { claimTerms, days, extraTerms, percentage, WaitingPeriod } from './claimTerms.ts';
import { premiumTerms } from './premiumTerms.ts';
import { Period } from './renewalTerms.ts';

/** What the policy insures: all of the client's buyers, or those it names. */
export const PolicyScope = z.enum(['whole-turnover', 'single-buyer', 'project']);
export type PolicyScope = z.infer<typeof PolicyScope>;

/** How a buyer came to be insured: by our decision, or by the policy without one (`cover.md` D.1, 7). */
export const CoverKind = z.enum(['named', 'self-assessed', 'start', 'blind']);
export type CoverKind = z.infer<typeof CoverKind>;

/** Policies that are older than these terms say nothing of them (`settledTerms.ts`). */
const since2026 = z.strictObject({ ...claimTerms, ...extraTerms, ...premiumTerms }).partial().shape;

/** What may differ from policy to policy, from a delivery date on (`cover.md` D.2 to D.4). */
export const PolicyTerms = z.strictObject({
  /** For deliveries on this date and after it. */
  from: LocalDate,
  /** Longer payment terms than these are not insured. */
  maximumPaymentTermsDays: days,
  /** How many hundredths of an insured loss we bear, by kind of cover. */
  insuredPercentage: z.strictObject({
    named: percentage,
    'self-assessed': percentage.optional(),
    start: percentage.optional(),
    blind: percentage.optional(),
  } satisfies Record<CoverKind, z.ZodType>),
  /** What is insured on a buyer about whom we never decided; nothing when absent. */
  undecided: z.strictObject({ kind: CoverKind.exclude(['named']), upTo: Minor }).optional(),
  /** How long after the original due date an invoice may stay unpaid before it must be told. */
  maximumExtensionDays: days,
  /** How long after that it must be told at the latest. */
  notificationDays: days,
  waitingPeriod: WaitingPeriod,
  /** Orders that bind the client when a limit is cut. */
  bindingOrders: BindingOrders,
  /** From when an unpaid invoice stops cover for new deliveries: its due date, or the end of its extension. */
  stopOfSupply: z.enum(['due-date', 'maximum-extension']),
  /** Goes before the office's own rule. */
  disclosure: GradeDisclosure.optional(),
  ...since2026,
});
export type PolicyTerms = z.infer<typeof PolicyTerms>;

/** A company of the client's group, as the policy names it. */
export const CoInsured = z.strictObject({
  name: z.string().regex(/\S/).max(200),
  country: Country,
  registrationNumber: z.string().regex(/\S/).max(60).optional(),
});
export type CoInsured = z.infer<typeof CoInsured>;

/** A policy of one client, as far as limits and cover need it; its terms are dated, the oldest first. */
export const Policy = z.strictObject({
  policyId: z.string(),
  clientId: z.string(),
  office: OfficeCode,
  /** As it is printed on the policy. */
  reference: z.string(),
  currency: Currency,
  scope: PolicyScope,
  /** The only buyers insured; absent for the whole turnover. */
  buyerIds: z.array(z.string()).min(1).max(100).optional(),
  startsOn: LocalDate,
  /** The last day on which a delivery is insured. */
  endsOn: LocalDate,
  /** Once it was renewed: every time for which it was taken out, the first from its start, the last to its end. */
  periods: z.array(Period).min(1).max(60).optional(),
  /** Companies that are insured with the client under this policy. */
  coInsured: z.array(CoInsured).max(50).optional(),
  /** In which locale we write about this policy; the client's own when absent. */
  locale: Locale.optional(),
  /** Buyers of the client's own group: never insured (`cover.md` D.1, 2). */
  associatedBuyers: z.array(z.string()).max(100),
  terms: z.array(PolicyTerms).min(1).max(50),
});
export type Policy = z.infer<typeof Policy>;

/** Whether a delivery on that date falls within the policy's time. */
export function isInForce(policy: Pick<Policy, 'startsOn' | 'endsOn'>, date: LocalDate): boolean {
  return policy.startsOn <= date && date <= policy.endsOn;
}

/** The terms for a delivery on that date; before the policy began, those that it began with. */
export function termsOn({ terms }: Pick<Policy, 'terms'>, date: LocalDate): PolicyTerms {
  const [first] = terms;
  if (!first) throw new Error('A policy without terms');
  return terms.findLast(({ from }) => from <= date) ?? first;
}

/** Why this policy can never insure this buyer, whoever asks: or undefined when it can. */
export function outOfScope(
  { buyerIds, associatedBuyers }: Pick<Policy, 'buyerIds' | 'associatedBuyers'>,
  buyerId: string,
): 'associated-buyer' | 'buyer-not-named' | undefined {
  if (associatedBuyers.includes(buyerId)) return 'associated-buyer';
  return buyerIds && !buyerIds.includes(buyerId) ? 'buyer-not-named' : undefined;
}
