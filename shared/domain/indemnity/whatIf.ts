import * as z from 'zod';
import { LocalDate } from '../instant.ts';
import { Minor } from '../money.ts';
import { claimTerms, extraTerms, Percentage } from '../policy/claimTerms.ts';
import { PolicyTerms } from '../policy/policy.ts';
import { calculate } from './calculate.ts';
import type { Calculation } from './calculation.ts';
import { InvoiceNumber, LossFile, Receipt, YearFigures } from './lossFile.ts';
import { LateDecision } from './personFacts.ts';

const { deductible, minimumRetention, threshold } = extraTerms;

/** The policy terms that may be other in a what-if; null takes one away. */
const OtherTerms = z
  .strictObject({
    deductible: deductible.nullable(),
    minimumRetention: minimumRetention.nullable(),
    threshold: threshold.nullable(),
    maximumExtensionDays: PolicyTerms.shape.maximumExtensionDays,
    maximumPaymentTermsDays: PolicyTerms.shape.maximumPaymentTermsDays,
    vatCovered: claimTerms.vatCovered,
    receiptAllocation: claimTerms.receiptAllocation,
    receiptsOnVat: claimTerms.receiptsOnVat,
    designation: claimTerms.designation,
    lateConsequence: claimTerms.lateConsequence,
  })
  .partial();

/** What may be varied without writing anything: facts that may still change, and terms to understand them by. */
export const WhatIf = z
  .strictObject({
    dateOfLoss: LocalDate,
    /** More receipts. */
    receipts: z.array(Receipt).max(100),
    /** What of an invoice stays disputed: nothing when the dispute is resolved for the client. */
    disputed: z.array(z.strictObject({ invoice: InvoiceNumber, amount: Minor })).max(500),
    /** In hundredths, whatever the kind of cover. */
    percentage: Percentage,
    /** The same amount for every limit there was, in minor units. */
    limit: Minor,
    /** Decisions about something late, before those in the file. */
    late: z.array(LateDecision).max(100),
    year: YearFigures,
    terms: OtherTerms,
  })
  .partial();
export type WhatIf = z.infer<typeof WhatIf>;

/**
 * The calculation as it would be if these things were so. Throws a ZodError when the file would contradict itself
 * then, for example by disputing more than an invoice.
 */
export function whatIf(file: LossFile, changes: WhatIf): Calculation {
  const { dateOfLoss = file.dateOfLoss, year = file.year, late = [], terms = {} } = changes;
  return calculate(
    LossFile.parse({
      ...file,
      ...{ dateOfLoss, year },
      invoices: file.invoices.map((invoice) => withDispute(invoice, changes)),
      receipts: [...file.receipts, ...(changes.receipts ?? [])],
      ceilings: file.ceilings.map((ceiling) => withCover(ceiling, changes)),
      policy: { ...file.policy, terms: file.policy.terms.map((own) => withTerms(own, terms)) },
      persons: { ...file.persons, late: [...late, ...file.persons.late] },
    }),
  );
}

function withDispute(invoice: LossFile['invoices'][number], { disputed = [] }: WhatIf) {
  const said = disputed.find((entry) => entry.invoice === invoice.number);
  return said ? { ...invoice, disputed: said.amount } : invoice;
}

function withCover(ceiling: LossFile['ceilings'][number], { limit, percentage }: WhatIf) {
  return {
    ...ceiling,
    ...(limit !== undefined && { amount: limit }),
    ...(percentage !== undefined && { percentage }),
  };
}

function withTerms(own: PolicyTerms, other: z.infer<typeof OtherTerms>) {
  const said = Object.entries(other).filter(([, value]) => value !== undefined);
  const next = Object.entries({ ...own, ...Object.fromEntries(said) });
  return Object.fromEntries(next.filter(([, value]) => value !== null));
}
