import * as z from 'zod';
import { Task } from '../domain/case.ts';
import { Period } from '../domain/policy/renewalTerms.ts';
import { Reminder } from '../domain/reminders.ts';
import { NoticeRules } from '../domain/renewal/laws.ts';
import { RenewalStatus } from '../domain/renewal/state.ts';
import { PromiseView, Text, TimelineEntry } from './caseView.ts';
import { Contact, Deadline, Id, Instant, LocalDate, page } from './schemas.ts';

/** One step of the renewal, in order of its day (`charter.md` P03). */
const Step = z.strictObject({
  step: z.enum([
    'documents',
    'changed-terms',
    'insurer-notice',
    'reminder',
    'notice',
    'period-ends',
    'renews',
  ]),
  on: LocalDate,
  /** Whose turn it is. */
  whose: z.enum(['insurer', 'client', 'nobody']),
  done: z.boolean(),
});

const line = {
  id: Id,
  reference: z.string(),
  clientId: Id,
  policyId: Id,
  status: RenewalStatus,
  version: z.number().int(),
  openedAt: Instant,
  due: Deadline.nullable(),
  /** The period that the policy is in; the first is 1. */
  round: z.number().int().positive(),
  period: Period,
  /** The last insured day, later than the period's where late documents prolonged it. */
  endsOn: LocalDate,
  /** What it renews for; null for a policy that ends on its last day. */
  next: Period.nullable(),
  /** The last day for the client's notice; null while late documents keep it open, or where nothing renews. */
  noticeOn: LocalDate.nullable(),
};
export const RenewalLine = z.strictObject({ ...line, subject: Text });

/** The renewal of a policy as client and staff see it after a command. */
export const Renewal = z.strictObject({
  ...line,
  handler: Contact,
  promises: z.array(PromiseView),
  calendar: z.strictObject({ id: z.string(), version: z.string() }),
  /** By when notice is given and changes are told, and in what form we give notice. */
  rules: NoticeRules.nullable(),
  plan: z.array(Step),
  documents: z.strictObject({ issuedAt: Instant, late: z.boolean() }).optional(),
  /** Whether the next period has other terms: the letter of that day says which. */
  changedTerms: z.strictObject({ toldAt: Instant }).optional(),
  acceptedAt: Instant.optional(),
  notice: z.strictObject({ by: z.enum(['client', 'insurer']), at: Instant }).optional(),
});
export type Renewal = z.infer<typeof Renewal>;

export const RenewalDetail = Renewal.extend({ subject: Text, timeline: page(TimelineEntry) });

/** What only we may see. */
export const forStaff = { tasks: z.array(Task), assignee: z.string().nullable(), chores: z.array(Reminder) };
export const StaffRenewal = Renewal.extend(forStaff);
export type StaffRenewal = z.infer<typeof StaffRenewal>;

/** The policy whose renewal it is. */
export const ofPolicy = z.strictObject({ id: Id });
