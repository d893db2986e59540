import * as z from 'zod';
import { TimelineEntry } from './caseView.ts';
import { ofPolicy, Renewal, RenewalDetail } from './renewalView.ts';
import { defineRoutes } from './route.ts';
import { LocalDate, page, pageQuery, WrittenText } from './schemas.ts';

const read = { method: 'GET', audience: 'client', status: 200, params: ofPolicy } as const;
const command = {
  method: 'POST',
  audience: 'client',
  command: true,
  status: 200,
  params: ofPolicy,
  returns: Renewal,
} as const;

/** The client's own acts in the renewal of his policy, each with a receipt (`charter.md` F 28). */
export const renewals = defineRoutes('renewals', {
  getRenewal: {
    ...read,
    path: '/policies/{id}/renewal',
    returns: RenewalDetail,
    summary: 'The renewal of your policy: its plan step by step, and what happened',
    description:
      'It is there from the first day of the policy. Every date hangs on the last day for your notice (`noticeOn`): documents 45 days before it, reminders 30, 14 and 3 days before it, one letter after it. When our documents are late, that day moves: `noticeOn` is null until you have them.',
  },
  getRenewalTimeline: {
    ...read,
    path: '/policies/{id}/renewal/timeline',
    query: z.strictObject(pageQuery),
    returns: page(TimelineEntry),
    summary: 'Everything that happened, in order, each with its letter if it had one',
  },
  acceptRenewal: {
    ...command,
    path: '/policies/{id}/renewal/acceptance',
    body: z.strictObject({}),
    summary: 'Accept the renewal once you have the documents: it binds both, and nobody reminds you any more',
  },
  askAboutRenewal: {
    ...command,
    path: '/policies/{id}/renewal/questions',
    body: z.strictObject({ text: WrittenText }),
    summary: 'Ask about the renewal: answered within one working day',
  },
  giveNotice: {
    ...command,
    path: '/policies/{id}/notice',
    body: z.strictObject({
      /** The last day of the period for which notice is given. */
      endsOn: LocalDate,
      text: WrittenText.optional(),
    }),
    summary: 'Give notice: the policy ends on the last day of its period and does not renew',
    description:
      'In any form, until the last day for your notice. Said too late it is refused (`notice-too-late`), never taken for the end of the next period: `endsOn` says which one you mean.',
  },
});
