import * as z from 'zod';
import { AppealOutcome } from '../domain/appeal/outcomes.ts';
import { AppealChannel } from '../domain/appeal/state.ts';
import { Task } from '../domain/case.ts';
import { Money } from '../domain/money.ts';
import { AppealDetail, AppealLine, AppealView, appealId } from './appealView.ts';
import { TimelineEntry } from './caseView.ts';
import { NewExclusion, NewLate } from './claimDecisions.ts';
import { defineRoutes } from './route.ts';
import { Id, Instant, OfficeCode, page, pageQuery, WrittenReason, WrittenText } from './schemas.ts';

const forStaff = { tasks: z.array(Task), assignee: z.string().nullable(), barred: z.array(z.string()) };
export const StaffAppeal = AppealView.extend(forStaff);
export const StaffAppealDetail = AppealDetail.extend(forStaff);

const command = {
  method: 'POST',
  audience: 'staff',
  command: true,
  status: 200,
  params: appealId,
  returns: StaffAppeal,
} as const;

/** What the staff do about appeals. */
export const staffAppeals = defineRoutes('staffAppeals', {
  listStaffAppeals: {
    method: 'GET',
    path: '/staff/appeals',
    audience: 'staff',
    query: z.strictObject({ ...pageQuery, office: OfficeCode.optional() }),
    returns: page(AppealLine),
    status: 200,
    summary: 'The appeals of an office, newest first (may be a second old)',
  },
  getStaffAppeal: {
    method: 'GET',
    path: '/staff/appeals/{id}',
    audience: 'staff',
    params: appealId,
    returns: StaffAppealDetail,
    status: 200,
    summary: 'One appeal with its tasks and who may not decide it',
  },
  getStaffAppealTimeline: {
    method: 'GET',
    path: '/staff/appeals/{id}/timeline',
    audience: 'staff',
    params: appealId,
    query: z.strictObject(pageQuery),
    returns: page(TimelineEntry),
    status: 200,
    summary: 'Everything that happened, with what only we may see',
  },
  logAppeal: {
    method: 'POST',
    path: '/staff/appeals',
    audience: 'staff',
    command: true,
    looksUp: true,
    body: z
      .strictObject({
        limitId: Id.optional(),
        claimId: Id.optional(),
        /** Of a claim: that there are new facts. */
        newFacts: z.boolean().default(false),
        channel: AppealChannel.exclude(['api']),
        /** When it reached us; of one that came in a complaint, that complaint knows. */
        receivedAt: Instant.optional(),
        grounds: WrittenText,
        /** The complaint that turned out to be an appeal, or both. */
        complaintId: Id.optional(),
      })
      .refine(({ limitId, claimId }) => (limitId === undefined) !== (claimId === undefined), {
        error: 'must be one of limitId and claimId',
        path: ['limitId'],
      }),
    returns: StaffAppeal,
    status: 201,
    summary: 'Log an appeal that came by phone, e-mail, letter, or in a complaint',
    description:
      'It counts from when it reached us, at most 30 days back. One that came in a complaint names it: it counts ' +
      'from the first contact of that complaint, however long ago, and the complaint must have been sorted as an ' +
      'appeal or both.',
  },
  decideAppeal: {
    ...command,
    path: '/staff/appeals/{id}/decisions',
    body: z.strictObject({
      outcome: AppealOutcome,
      explanation: WrittenText,
      reasons: z.array(WrittenReason).min(1).max(20),
      newDecision: z
        .strictObject({
          amount: Money,
          /** From when it covers deliveries; without it, from the decision that was wrong. */
          from: Instant.optional(),
          until: Instant.optional(),
        })
        .optional(),
      /** Of a claim: what stands instead of what was said about lateness and exclusions; the amount is calculated. */
      said: z
        .strictObject({
          late: z.array(NewLate).max(50).default([]),
          exclusions: z.array(NewExclusion).max(400).default([]),
        })
        .optional(),
    }),
    summary: 'Decide an appeal, with reasons; a changed decision says what stands instead',
    description:
      'Of a limit `newDecision` says the amount and from when; of a claim `said` says what a person holds instead, and the calculation follows.',
  },
  answerAboutAppeal: {
    ...command,
    path: '/staff/appeals/{id}/messages',
    body: z.strictObject({ text: WrittenText }),
    summary: 'Write to the client about his appeal',
  },
});
