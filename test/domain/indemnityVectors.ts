import { z } from 'zod';
import { LocalDate } from '../../shared/domain/instant.ts';
import { Rate, StatutoryLaw } from '../../shared/domain/policy/claimTerms.ts';

/** An amount as the vectors write it. */
const Amount = z.string().regex(/^\d+(\.\d{1,2})?$/);
const days = z.number().int().nonnegative();

const Invoice = z.strictObject({
  ...{ id: z.string(), amount: Amount },
  ...{ issuedOn: LocalDate, deliveredOn: LocalDate, dueOn: LocalDate },
  ...{ termsDays: days.optional(), vatRate: Rate.optional() },
  amountIs: z.enum(['net', 'gross']).optional(),
});

const ClaimPolicy = z.strictObject({
  insuredPct: Rate,
  creditLimits: z.array(z.strictObject({ from: LocalDate, amount: Amount })).optional(),
  ...{ discretionaryLimit: Amount.optional(), discretionaryPct: Rate.optional() },
  deductible: Amount.optional(),
  deductibleOrder: z.enum(['before-percentage', 'after-percentage']).optional(),
  ...{ minimumRetention: Amount.optional(), threshold: Amount.optional() },
  ...{ thresholdInclusive: z.boolean().optional(), vatCovered: z.boolean().optional() },
  receiptAllocation: z.enum(['oldest-first', 'pro-rata']).optional(),
  ...{ maximumTermsDays: days.optional(), maximumExtensionDays: days.optional() },
});

const ClaimIn = z.strictObject({
  invoices: z.array(Invoice).min(1),
  receipts: z.array(z.strictObject({ on: LocalDate, amount: Amount })),
  policy: ClaimPolicy,
  policyYear: z.strictObject({ maximumLiability: Amount, paid: Amount }).optional(),
});
export type ClaimIn = z.infer<typeof ClaimIn>;

const kind = <K extends string, In extends z.ZodType, Out extends z.ZodRawShape>(
  name: K,
  input: In,
  out: Out,
) =>
  z.strictObject({
    ...{ id: z.string(), kind: z.literal(name), status: z.string() },
    ...{ source: z.string().optional(), note: z.string().optional() },
    ...{ in: input, out: z.strictObject(out).partial() },
  });

/** Every kind that is about an indemnity, with all its fields; unknown ones fail by name. */
export const IndemnityVector = z.discriminatedUnion('kind', [
  kind('claim', ClaimIn, {
    ...{ insuredLoss: Amount, uninsured: Amount, indemnity: Amount, retained: Amount },
    ...{ excluded: z.record(z.string(), z.string()), stopOn: LocalDate, reasonCode: z.string() },
  }),
  kind(
    'recovery-allocation',
    z.strictObject({ insuredDebt: Amount, uninsuredDebt: Amount, amount: Amount }),
    { toInsuredDebt: Amount, toUninsuredDebt: Amount },
  ),
  kind(
    'recovery-sharing',
    z.strictObject({ totalDebt: Amount, indemnityPaid: Amount, amount: Amount, costs: Amount.optional() }),
    { insurerShare: Amount, clientShare: Amount },
  ),
  kind('collection-costs', z.strictObject({ totalDebt: Amount, coveredDebt: Amount, costs: Amount }), {
    ...{ insurer: Amount, client: Amount },
  }),
  kind(
    'first-loss-chain',
    z.strictObject({
      ...{ aggregateFirstLoss: Amount, insuredLosses: z.array(Amount).min(1), insuredPct: Rate },
      erodedBy: z.enum(['loss', 'indemnity']),
    }),
    { indemnities: z.array(Amount), left: Amount },
  ),
  kind('maximum-liability', z.strictObject({ annualNetPremium: Amount, multiple: Rate }), {
    maximumLiability: Amount,
  }),
  kind(
    'duty-dates',
    z.strictObject({
      ...{ dueOn: LocalDate, maximumExtensionDays: days, notifyWithinDaysAfterExtension: days.optional() },
      ...{ waitingPeriodDaysFromDue: days.optional(), claimWithinMonthsOfLoss: days.optional() },
    }),
    { coverStopsOn: LocalDate, notifyBy: LocalDate, dateOfLoss: LocalDate, fileBy: LocalDate },
  ),
  kind('waiting-period', z.strictObject({ startOn: LocalDate, days, mode: z.enum(['wait', 'max']) }), {
    ...{ endsOn: LocalDate, payableFrom: LocalDate, payableBy: LocalDate },
  }),
  kind(
    'statutory-advance',
    z.strictObject({ insuredLoss: Amount, insuredPct: Rate, monthsSinceNotice: days, law: StatutoryLaw }),
    { onAccount: Amount, finalMaximum: Amount },
  ),
]);
export type IndemnityVector = z.infer<typeof IndemnityVector>;

export const indemnityKinds = IndemnityVector.options.map(({ shape }) => shape.kind.value);
