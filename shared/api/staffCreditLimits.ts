import * as z from 'zod';
import { Task } from '../domain/case.ts';
import { LimitOutcome } from '../domain/creditLimit/outcomes.ts';
import { GradeDisclosure } from '../domain/creditLimit/request.ts';
import { ApprovalNeed } from '../domain/creditLimit/state.ts';
import { Disclosure } from '../domain/decision.ts';
import { Money } from '../domain/money.ts';
import { TimelineEntry } from './caseView.ts';
import {
  CreditLimit,
  CreditLimitDetail,
  CreditLimitLine,
  LimitDecisionView,
  limitId,
} from './creditLimits.ts';
import { defineRoutes } from './route.ts';
import {
  Id,
  Instant,
  LocalDate,
  OfficeCode,
  page,
  pageQuery,
  WrittenReason,
  WrittenText,
} from './schemas.ts';

const SanctionsView = z.strictObject({ list: z.string(), asOf: z.string(), hits: z.number().int() });

/** What only we may see of a limit. */
export const limitForStaff = {
  tasks: z.array(Task),
  assignee: z.string().nullable(),
  /** A natural person gets no automatic adverse decision. */
  naturalPerson: z.boolean(),
  /** Whether this client may be shown the grade. */
  disclosure: GradeDisclosure,
  /** Who had a hand in it: none of them decides an appeal. */
  touched: z.array(z.string()),
  decisions: z.array(
    LimitDecisionView.extend({
      by: z.string(),
      approvedBy: z.string().optional(),
      exceptional: z.boolean(),
      sanctions: SanctionsView.optional(),
    }),
  ),
  /** What waits for a second person. */
  proposal: z
    .strictObject({
      what: z.enum(['decision', 'change']),
      by: z.string(),
      at: Instant,
      needs: z.array(ApprovalNeed),
      askedOf: z.string().optional(),
      outcome: LimitOutcome.optional(),
      amount: Money,
      sanctions: SanctionsView.optional(),
    })
    .optional(),
};
export const StaffCreditLimit = CreditLimit.extend(limitForStaff);
export type StaffCreditLimit = z.infer<typeof StaffCreditLimit>;

/** A reason that a person of ours writes; a new one is for the client unless it says otherwise. */
export const LimitReason = WrittenReason.extend({ disclosure: Disclosure.default('client') });

/** What stands in for the hearing or the notice, and whom the writer asks to approve it. */
export const Exceptional = z.strictObject({ circumstance: WrittenText, approvedBy: Id.optional() });

export const staffLimitCommand = {
  method: 'POST',
  audience: 'staff',
  command: true,
  status: 200,
  params: limitId,
  returns: StaffCreditLimit,
} as const;
const read = { method: 'GET', audience: 'staff', status: 200 } as const;

export const staffCreditLimits = defineRoutes('staffCreditLimits', {
  listStaffCreditLimits: {
    ...read,
    path: '/staff/credit-limits',
    query: z.strictObject({ ...pageQuery, office: OfficeCode.optional() }),
    returns: page(CreditLimitLine),
    summary: 'The credit limits of an office, newest first (may be a second old)',
  },
  getStaffCreditLimit: {
    ...read,
    path: '/staff/credit-limits/{id}',
    params: limitId,
    returns: CreditLimitDetail.extend(limitForStaff),
    summary: 'One limit with tasks, proposal and the first page of what happened',
  },
  getStaffCreditLimitTimeline: {
    ...read,
    path: '/staff/credit-limits/{id}/timeline',
    params: limitId,
    query: z.strictObject(pageQuery),
    returns: page(TimelineEntry),
    summary: 'Everything that happened, proposals included',
  },
  askAboutCreditLimit: {
    ...staffLimitCommand,
    path: '/staff/credit-limits/{id}/information-requests',
    body: z.strictObject({ text: WrittenText }),
    summary: 'Ask the client, for information or before a decision other than he wished',
    description: 'He has five working days, two if he asked for speed; the decision follows within two more.',
  },
  decideCreditLimit: {
    ...staffLimitCommand,
    path: '/staff/credit-limits/{id}/decisions',
    body: z.strictObject({
      outcome: LimitOutcome,
      amount: Money.optional(),
      /** The last day of a temporary limit. */
      until: LocalDate.optional(),
      conditions: z.array(WrittenText).max(10).default([]),
      reasons: z.array(LimitReason).max(20).default([]),
      /** Our advice on the amount: in every decision letter. */
      advice: WrittenText,
      /** How what the client told us was weighed. */
      weighed: WrittenText.optional(),
      /** Where the rule leaves it to us: whether the letter shows the grade, and why or why not. */
      showGrade: z.strictObject({ shown: z.boolean(), because: WrittenText }).optional(),
      exceptional: Exceptional.optional(),
      /** Whom you ask to approve it, where your authority does not reach. */
      approvedBy: Id.optional(),
    }),
    summary:
      'Decide about the request: in writing, with advice, and with reasons unless it grants what was asked',
    description:
      'Beyond your authority, in an exception, or with a possible name on a sanctions list it is a proposal until a second person approves it.',
  },
  approveCreditLimit: {
    ...staffLimitCommand,
    path: '/staff/credit-limits/{id}/approvals',
    body: z.strictObject({ approved: z.boolean(), because: WrittenText.optional() }),
    summary: 'Approve what a colleague proposed, or refuse it with a reason',
  },
  writeAboutCreditLimit: {
    ...staffLimitCommand,
    path: '/staff/credit-limits/{id}/messages',
    body: z.strictObject({ text: WrittenText, weighed: z.boolean().default(false) }),
    summary: 'Write to the client; `weighed` answers what he said about an announced change',
  },
  assignCreditLimit: {
    ...staffLimitCommand,
    path: '/staff/credit-limits/{id}/assignee',
    body: z.strictObject({ staffId: Id }),
    summary: 'Hand the limit to another person who may decide',
  },
});
