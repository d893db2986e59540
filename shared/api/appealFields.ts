import * as z from 'zod';
import { AppealOutcome } from '../domain/appeal/outcomes.ts';
import { AppealChannel, AppealStatus } from '../domain/appeal/state.ts';
import { Task } from '../domain/case.ts';
import { Money } from '../domain/money.ts';
import { caseFields, Text, TimelineEntry } from './caseView.ts';
import { Id, Instant, page } from './schemas.ts';

/** The decision that is appealed. */
const About = z.strictObject({
  type: z.enum(['credit-limit', 'claim']),
  id: Id,
  against: z.enum(['decision', 'change']),
  decidedAt: Instant,
  amount: Money,
  wanted: Money,
});

const appealFields = {
  ...caseFields,
  status: AppealStatus,
  outcome: AppealOutcome.optional(),
  about: About,
  channel: AppealChannel,
  /** When it reached us: what counts as in time counts from here. */
  lodgedAt: Instant,
  complaintId: Id.optional(),
  /** True once the time for a decision ran out: it is with the directors. */
  missed: z.boolean(),
  /** What stands instead, and from when deliveries are covered so. */
  newDecision: z.strictObject({ amount: Money, from: Instant, until: Instant.optional() }).optional(),
};

export const AppealView = z.strictObject(appealFields);
export const AppealDetail = AppealView.extend({
  subject: Text,
  grounds: Text,
  timeline: page(TimelineEntry),
});
export const AppealLine = AppealView.omit({ handler: true, promises: true, calendar: true }).extend({
  subject: Text,
});

const forStaff = { tasks: z.array(Task), assignee: z.string().nullable(), barred: z.array(z.string()) };
export const StaffAppeal = AppealView.extend(forStaff);
export const StaffAppealDetail = AppealDetail.extend(forStaff);
