import * as z from 'zod';
import { CaseState } from '../case.ts';
import { Deadline } from '../deadline.ts';
import { Handler } from '../handler.ts';
import { Instant, LocalDate } from '../instant.ts';
import { Currency, Minor } from '../money.ts';
import { premiumTerms, RiskPart } from '../policy/premiumTerms.ts';
import { Period } from '../policy/renewalTerms.ts';
import { InsuranceYear } from '../policyYear/policyYear.ts';
import { BilledPart } from '../premium/billed.ts';
import { TextRef } from '../textRef.ts';

/** `ended`: the policy is over, everything was declared, and every account made. */
export const DeclarationStatus = z.enum(['running', 'ended']);
export type DeclarationStatus = z.infer<typeof DeclarationStatus>;

/** A part of the business and what it came to, in whole cents of the policy's currency. */
export const TurnoverLine = RiskPart.extend({ amount: Minor });
export type TurnoverLine = z.infer<typeof TurnoverLine>;

/** So many countries and lines a year has in all, and how often its premium is billed: it is one item of the table. */
export const mostParts = 20;
export const mostBilled = 24;

/** What the policy says of declarations and premium, by the day from which it does: all that the dates follow from. */
export const Plan = z.strictObject({
  startsOn: LocalDate,
  endsOn: LocalDate,
  /** Once it was renewed: its insurance years begin with them, as those of its claims do. */
  periods: z.array(Period).min(1).max(60).optional(),
  terms: z
    .array(z.strictObject({ from: LocalDate, ...z.strictObject(premiumTerms).partial().shape }))
    .min(1)
    .max(50),
});
export type Plan = z.infer<typeof Plan>;

/** One declaration: what it says now. */
export const Declared = z.strictObject({
  from: LocalDate,
  to: LocalDate,
  /** None: nothing was sold. */
  lines: z.array(TurnoverLine).max(mostParts),
  /** Made by a person of ours because none came; the client's own takes its place. */
  estimated: z.boolean(),
  inTime: z.boolean(),
  at: Instant,
  /** How often it was corrected. */
  corrections: z.number().int().nonnegative(),
});
export type Declared = z.infer<typeof Declared>;

/** A premium that was billed, or given back. */
export const Billed = z.strictObject({
  kind: z.enum(['advance', 'account']),
  on: LocalDate,
  /** The invoice or credit note; an account that comes out even has none. */
  invoiceId: z.string().optional(),
  parts: z.array(BilledPart),
});
export type Billed = z.infer<typeof Billed>;

/** One insurance year of the policy: what was declared for it, and what was billed. */
export const YearRecord = InsuranceYear.extend({
  declared: z.array(Declared).max(12),
  billed: z.array(Billed).max(mostBilled),
  /** The account that is owed since all of it is declared, or since something of it was corrected. */
  owed: z.strictObject({ key: z.string(), due: Deadline }).optional(),
  /** How many accounts were made. */
  accounts: z.number().int().nonnegative(),
});
export type YearRecord = z.infer<typeof YearRecord>;

/** So many years stay open for corrections: the newest with a record. */
export const yearsKept = 3;

/** Before the last day, on it, or after it (`charter.md` F 28). */
export const ReminderStage = z.enum(['before', 'on', 'after']);
export type ReminderStage = z.infer<typeof ReminderStage>;

/** A reminder of a declaration: its day, and the first day of the period it is about. */
export const PeriodReminder = z.strictObject({ on: LocalDate, stage: ReminderStage, from: LocalDate });
export type PeriodReminder = z.infer<typeof PeriodReminder>;

/** The turnover declarations of a policy and the accounts that follow from them: one file for ever (`charter.md` F 28). */
export const Declaration = CaseState.extend({
  kind: z.literal('declaration'),
  status: DeclarationStatus,
  policyId: z.string(),
  /** As it is printed on the policy. */
  subject: TextRef,
  currency: Currency,
  handler: Handler,
  /** The account that is promised next. */
  due: Deadline.nullable(),
  /** True while an account is late. */
  missed: z.boolean(),
  plan: Plan,
  years: z.array(YearRecord),
  /** Years that ended before this day are closed. */
  closedBefore: LocalDate,
  /** The last reminder that was sent or missed. */
  reminded: PeriodReminder.optional(),
  /** Reminders that nobody sent on their day and that leave late, the newest of each period. */
  late: z.array(PeriodReminder),
  /** The last instalment of an advance that we were told to bill. */
  advanceAsked: LocalDate.optional(),
});
export type Declaration = z.infer<typeof Declaration>;
