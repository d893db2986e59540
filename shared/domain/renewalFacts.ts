import * as z from 'zod';
import { LocalDate } from './instant.ts';
import { NoticeForm, Period } from './policy/renewalTerms.ts';

/** A renewal as a letter tells it. */
export const RenewalFact = z.strictObject({
  period: Period,
  /** The year for which the policy renews. */
  next: Period.optional(),
  /** The last insured day, where it is another than the period's. */
  endsOn: LocalDate.optional(),
  /** The last day for the documents. */
  documentsOn: LocalDate.optional(),
  /** The last day for the client's notice; none while late documents keep it open. */
  noticeOn: LocalDate.optional(),
  /** The last day before it moved. */
  movedFrom: LocalDate.optional(),
  insurerNoticeOn: LocalDate.optional(),
  form: NoticeForm.optional(),
  /** How many days he has at least once late documents have reached him. */
  leastDays: z.number().int().optional(),
  /** Whether the next period has other terms. */
  changed: z.boolean().optional(),
  /** The documents, or this reminder, come later than they should. */
  late: z.boolean().optional(),
  /** The policy was entered when their day was over: nothing was promised for it, and his last day moves all the same. */
  afterTheirDay: z.boolean().optional(),
  /** Whether he has accepted. */
  accepted: z.boolean().optional(),
  /** Whether he has the documents. */
  issued: z.boolean().optional(),
  /** Whose notice ends the policy. */
  by: z.enum(['client', 'insurer']).optional(),
});
export type RenewalFact = z.infer<typeof RenewalFact>;
