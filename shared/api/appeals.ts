import * as z from 'zod';
import { AppealOutcome } from '../domain/appeal/outcomes.ts';
import { AppealChannel } from '../domain/appeal/state.ts';
import { Money } from '../domain/money.ts';
import { AppealDetail, AppealLine, AppealView, StaffAppeal, StaffAppealDetail } from './appealFields.ts';
import { TimelineEntry } from './caseView.ts';
import { NewExclusion, NewLate } from './claimDecisions.ts';
import { defineRoutes } from './route.ts';
import { Id, Instant, OfficeCode, page, pageQuery, WrittenReason, WrittenText } from './schemas.ts';

const params = z.strictObject({ id: Id });
const clientCommand = { method: 'POST', audience: 'client', command: true, status: 200, params } as const;
const staffCommand = { ...clientCommand, audience: 'staff', returns: StaffAppeal } as const;

export const appeals = defineRoutes('appeals', {
  appealLimit: {
    ...clientCommand,
    path: '/credit-limits/{id}/appeals',
    body: z.strictObject({ grounds: WrittenText }),
    returns: AppealView,
    status: 201,
    summary: 'Appeal the decision on a limit, or the announced change of it',
    description:
      'For as long as the decision stands; one appeal each. Decided within ten working days by somebody who had ' +
      'no part in it. Lodged ten working days before the day of an announced change, it is decided before that ' +
      'day, or the day moves.',
  },
  appealClaim: {
    ...clientCommand,
    path: '/claims/{id}/appeals',
    body: z.strictObject({
      grounds: WrittenText,
      /** That there are new facts, which the grounds tell: after the six months it needs some. */
      newFacts: z.boolean().default(false),
    }),
    returns: AppealView,
    status: 201,
    summary: 'Appeal the newest decision on a claim',
    description:
      'For six months, later with new facts; that shortens no time to go to court. One appeal for each decision, ' +
      'decided within ten working days by somebody who had no part in it. What it changes is paid as a further payment.',
  },
  listAppeals: {
    method: 'GET',
    path: '/appeals',
    audience: 'client',
    query: z.strictObject(pageQuery),
    returns: page(AppealLine),
    status: 200,
    summary: 'Your appeals, newest first (may be a second old)',
  },
  getAppeal: {
    method: 'GET',
    path: '/appeals/{id}',
    audience: 'client',
    params,
    returns: AppealDetail,
    status: 200,
    summary: 'One appeal with its promises and the first page of what happened',
  },
  getAppealTimeline: {
    method: 'GET',
    path: '/appeals/{id}/timeline',
    audience: 'client',
    params,
    query: z.strictObject(pageQuery),
    returns: page(TimelineEntry),
    status: 200,
    summary: 'Everything that happened, in order, each with its letter if it had one',
  },
  writeAboutAppeal: {
    ...clientCommand,
    path: '/appeals/{id}/messages',
    body: z.strictObject({ text: WrittenText }),
    returns: AppealView,
    summary: 'Write to the person who decides your appeal',
  },
  withdrawAppeal: {
    ...clientCommand,
    path: '/appeals/{id}/withdrawal',
    body: z.strictObject({ because: WrittenText.optional() }),
    returns: AppealView,
    summary: 'Withdraw the appeal; while the decision stands you can lodge it again',
  },
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
    params,
    returns: StaffAppealDetail,
    status: 200,
    summary: 'One appeal with its tasks and who may not decide it',
  },
  getStaffAppealTimeline: {
    method: 'GET',
    path: '/staff/appeals/{id}/timeline',
    audience: 'staff',
    params,
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
    ...staffCommand,
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
    ...staffCommand,
    path: '/staff/appeals/{id}/messages',
    body: z.strictObject({ text: WrittenText }),
    summary: 'Write to the client about his appeal',
  },
});
