import * as z from 'zod';
import { LocalDate } from './instant.ts';
import { MoneyFact } from './money.ts';
import { PremiumBasis, RiskLine } from './policy/premiumTerms.ts';

const Span = z.strictObject({ from: LocalDate, to: LocalDate });
const PartFact = z.strictObject({ country: z.string(), line: RiskLine, amount: MoneyFact });

/** Declarations and the account of a year as a letter tells them. */
export const DeclarationFact = z.strictObject({
  basis: PremiumBasis.optional(),
  /** The periods that are asked for, and how their last day lies to the day of the letter. */
  periods: z.array(Span.extend({ dueOn: LocalDate, lies: z.enum(['ahead', 'today', 'past']) })).optional(),
  /** The period that was declared, corrected or estimated. */
  period: Span.optional(),
  /** None: nothing was sold. */
  lines: z.array(PartFact).optional(),
  total: MoneyFact.optional(),
  /** It came after its last day, or where we had estimated. */
  tooLate: z.boolean().optional(),
  insteadOfEstimate: z.boolean().optional(),
  account: z
    .strictObject({
      year: Span,
      declared: MoneyFact,
      /** Hundredths. */
      rate: z.string(),
      computed: MoneyFact,
      /** What the minimum adds. */
      topUp: MoneyFact.optional(),
      premium: MoneyFact,
      /** Billed before, without tax. */
      before: MoneyFact.optional(),
      /** What is billed now, given back, or nothing; amounts without a sign. */
      comes: z.enum(['billed', 'given-back', 'even']),
      net: MoneyFact,
      taxes: z.array(
        PartFact.extend({ percent: z.string(), base: MoneyFact, exempt: z.boolean(), back: z.boolean() }),
      ),
      total: MoneyFact,
      dueOn: LocalDate.optional(),
    })
    .optional(),
});
export type DeclarationFact = z.infer<typeof DeclarationFact>;
