import * as z from 'zod';
import { Task } from '../domain/case.ts';
import { DeclarationStatus, mostParts } from '../domain/declaration/state.ts';
import { Currency, Money } from '../domain/money.ts';
import { PremiumBasis, RiskPart } from '../domain/policy/premiumTerms.ts';
import { BilledPart } from '../domain/premium/billed.ts';
import { caseFields, Text, TimelineEntry } from './caseView.ts';
import { Deadline, Id, Instant, LocalDate, page, WrittenText } from './schemas.ts';

/** A part of the business, by the country of the insured company that sold, and what it came to. */
const Part = RiskPart.extend({ amount: Money });
const lines = z.array(Part).min(1).max(mostParts);
const said = {
  /** The first day of the period. */
  from: LocalDate,
  /** What was sold in the period, or was outstanding on its last day, as the policy says; without VAT. */
  lines: lines.optional(),
  /** Nothing at all. */
  nil: z.literal(true).optional(),
};

type Said = { lines?: unknown; nil?: unknown };
const isOne = ({ lines: some, nil }: Said) => (some === undefined) !== (nil === undefined);
const eitherOr = { error: 'must say either what there was, in lines, or nil', path: ['lines'] };

/** A declaration: part by part, or nil. */
export const DeclarationBody = z.strictObject(said).refine(isOne, eitherOr);
/** The same with why. */
export const ReasonedBody = z.strictObject({ ...said, because: WrittenText }).refine(isOne, eitherOr);
/** How it reached a person of ours who enters it. */
const channel = z.enum(['phone', 'email', 'letter', 'meeting']);
export const EnteredBody = z.strictObject({ ...said, channel }).refine(isOne, eitherOr);
export const EnteredReasonedBody = z
  .strictObject({ ...said, channel, because: WrittenText })
  .refine(isOne, eitherOr);

const PeriodView = z.strictObject({
  from: LocalDate,
  to: LocalDate,
  /** The last day to declare it. */
  dueOn: LocalDate,
  status: z.enum(['running', 'due', 'overdue', 'declared', 'estimated']),
  basis: PremiumBasis,
  /** What is declared; empty where there was nothing. */
  lines: z.array(Part).optional(),
  total: Money.optional(),
  declaredAt: Instant.optional(),
  inTime: z.boolean().optional(),
  corrections: z.number().int().optional(),
  /** What we know already, to be sent back as it is or changed: the last declaration, or the policy's own split. */
  prefilled: z.array(Part).optional(),
});

/** An amount and which way it goes. */
const comes = z.enum(['billed', 'given-back', 'even']);

const BilledView = z.strictObject({
  kind: z.enum(['advance', 'account']),
  on: LocalDate,
  comes,
  net: Money,
  tax: Money,
  total: Money,
  /** The invoice or credit note. */
  invoiceId: Id.optional(),
  taxes: z.array(
    z.strictObject({
      ...BilledPart.pick({ country: true, line: true, tax: true, percent: true }).shape,
      ...BilledPart.pick({ exempt: true, source: true }).shape,
      comes,
      base: Money,
      amount: Money,
    }),
  ),
});

const YearView = z.strictObject({
  from: LocalDate,
  to: LocalDate,
  status: z.enum(['running', 'account-due', 'accounted']),
  /** What the policy says of this year's premium, and what that comes to by what is declared so far. */
  premium: z
    .strictObject({
      basis: PremiumBasis,
      rate: z.string(),
      declared: Money,
      computed: Money,
      /** What the minimum adds. */
      topUp: Money,
      premium: Money,
    })
    .optional(),
  billed: z.array(BilledView),
  accountDue: Deadline.optional(),
});

const lineFields = {
  policyId: Id,
  currency: Currency,
  status: DeclarationStatus,
  /** True while an account is late. */
  missed: z.boolean(),
  /** How many periods are over and not declared, and how many of them past their last day. */
  open: z.number().int(),
  overdue: z.number().int(),
};

/** The declarations of a policy and the accounts that follow, as its client sees them after a command. */
export const Declarations = z.strictObject({
  ...caseFields,
  ...lineFields,
  /** Of the years that are open, up to today; the earliest first. */
  periods: z.array(PeriodView),
  years: z.array(YearView),
});
export type Declarations = z.infer<typeof Declarations>;

/** The same with the policy as it is printed, and the first page of what happened. */
export const DeclarationsDetail = Declarations.extend({ policy: Text, timeline: page(TimelineEntry) });

const { handler: _, promises: __, calendar: ___, ...lineCommon } = caseFields;
export const DeclarationsLine = z.strictObject({ ...lineCommon, ...lineFields, subject: Text });

/** What only we may see. */
export const forStaff = { tasks: z.array(Task), assignee: z.string().nullable() };
export const StaffDeclarations = Declarations.extend(forStaff);
export type StaffDeclarations = z.infer<typeof StaffDeclarations>;

export const declaringPolicy = z.strictObject({ id: Id });
