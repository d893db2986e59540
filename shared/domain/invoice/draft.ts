import * as z from 'zod';
import { LocalDate } from '../instant.ts';
import { Currency, Minor } from '../money.ts';
import { OfficeCode } from '../office.ts';
import { Conversion, Rate } from '../policy/claimTerms.ts';

/** What was done for the money: the client reads it in his own language (`charter.md` P05). */
export const InvoiceService = z.enum(['credit-insurance', 'limit-monitoring', 'debt-collection']);
export type InvoiceService = z.infer<typeof InvoiceService>;

/** What one line bills; `advance-settled` takes off what an earlier invoice billed in advance (`cover.md` D.5). */
export const LineKind = z.enum([
  'premium',
  'minimum-premium',
  'advance-premium',
  'advance-settled',
  'limit-fee',
  'collection-cost',
  'bonus',
  'malus',
]);
export type LineKind = z.infer<typeof LineKind>;

/** How an amount came about: hundredths of a sum, or so many at a price each. */
export const LineBasis = z.union([
  z.strictObject({ of: Minor, percent: Rate }),
  z.strictObject({ quantity: z.number().int().positive(), each: Minor }),
]);
export type LineBasis = z.infer<typeof LineBasis>;

/** In whole cents of the document's currency; below nothing it takes off. On a credit note it is what is credited. */
const SignedMinor = z.number().int();

export const InvoiceLine = z.strictObject({
  kind: LineKind,
  amount: SignedMinor,
  basis: LineBasis.optional(),
});
export type InvoiceLine = z.infer<typeof InvoiceLine>;

/** A tax on the lines, by country of risk and day, with where its rate is written (`charter.md` F 29). */
export const TaxLine = z.strictObject({
  tax: z.enum(['premium-tax', 'vat']),
  country: z.string().regex(/^[A-Z]{2}$/),
  /** What of the lines falls under it. */
  base: SignedMinor,
  /** Hundredths of the base; `0` where nothing is owed. */
  percent: Rate,
  amount: SignedMinor,
  /** Why nothing is owed, by its code: `export-credit-insurance`. */
  exempt: z.string().optional(),
  source: z.string().regex(/\S/).max(200),
});
export type TaxLine = z.infer<typeof TaxLine>;

/** From its first day to its last. */
export const ServicePeriod = z.strictObject({ from: LocalDate, to: LocalDate });
export type ServicePeriod = z.infer<typeof ServicePeriod>;

const asked = {
  clientId: z.string(),
  policyId: z.string(),
  service: InvoiceService,
  period: ServicePeriod,
  /** The office whose entity supplied the service (`suppliers.2026-1.json`). */
  supplier: OfficeCode,
  currency: Currency,
  /** Where the document's currency is not the policy's: what one is worth in the policy's, of which day, by whom. */
  exchange: Conversion.optional(),
  lines: z.array(InvoiceLine).min(1).max(50),
  /** Every line falls under a tax, or under none by name: the bases of each tax add up to the lines. */
  taxes: z.array(TaxLine).min(1).max(50),
};

/**
 * What is asked to be issued, without the number, which only the issue gives. Nothing that a client must read on
 * an invoice is optional: how much, when, for which service and period, and who supplied it (`charter.md` P05).
 */
export const InvoiceDraft = z.discriminatedUnion('document', [
  z.strictObject({
    document: z.literal('invoice'),
    ...asked,
    /** The last day to pay. */
    dueOn: LocalDate,
  }),
  z.strictObject({
    document: z.literal('credit-note'),
    ...asked,
    /** The invoice that it corrects: of the same client, policy and currency. */
    credits: z.string(),
  }),
]);
export type InvoiceDraft = z.infer<typeof InvoiceDraft>;
