import * as z from 'zod';
import { AppealDetail, AppealLine, AppealView, appealId } from './appealView.ts';
import { TimelineEntry } from './caseView.ts';
import { defineRoutes } from './route.ts';
import { page, pageQuery, WrittenText } from './schemas.ts';

const command = { method: 'POST', audience: 'client', command: true, status: 200, params: appealId } as const;

export const appeals = defineRoutes('appeals', {
  appealLimit: {
    ...command,
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
    ...command,
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
    params: appealId,
    returns: AppealDetail,
    status: 200,
    summary: 'One appeal with its promises and the first page of what happened',
  },
  getAppealTimeline: {
    method: 'GET',
    path: '/appeals/{id}/timeline',
    audience: 'client',
    params: appealId,
    query: z.strictObject(pageQuery),
    returns: page(TimelineEntry),
    status: 200,
    summary: 'Everything that happened, in order, each with its letter if it had one',
  },
  writeAboutAppeal: {
    ...command,
    path: '/appeals/{id}/messages',
    body: z.strictObject({ text: WrittenText }),
    returns: AppealView,
    summary: 'Write to the person who decides your appeal',
  },
  withdrawAppeal: {
    ...command,
    path: '/appeals/{id}/withdrawal',
    body: z.strictObject({ because: WrittenText.optional() }),
    returns: AppealView,
    summary: 'Withdraw the appeal; while the decision stands you can lodge it again',
  },
});
