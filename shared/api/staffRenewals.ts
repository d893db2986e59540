import * as z from 'zod';
import { TimelineEntry } from './caseView.ts';
import { TermsBody } from './policyTerms.ts';
import { forStaff, ofPolicy, RenewalDetail, RenewalLine, StaffRenewal } from './renewalView.ts';
import { defineRoutes } from './route.ts';
import { Id, LocalDate, line, OfficeCode, page, pageQuery, WrittenText } from './schemas.ts';

const read = { method: 'GET', audience: 'staff', status: 200 } as const;
const command = {
  method: 'POST',
  audience: 'staff',
  command: true,
  status: 200,
  params: ofPolicy,
  returns: StaffRenewal,
} as const;

/** What the staff do about the renewal of a policy. */
export const staffRenewals = defineRoutes('staffRenewals', {
  listStaffRenewals: {
    ...read,
    path: '/staff/renewals',
    query: z.strictObject({ ...pageQuery, office: OfficeCode.optional() }),
    returns: page(RenewalLine),
    summary: 'The renewals of an office, newest first (may be a second old)',
  },
  getStaffRenewal: {
    ...read,
    path: '/staff/policies/{id}/renewal',
    params: ofPolicy,
    returns: RenewalDetail.extend(forStaff),
    summary: 'The renewal of a policy with tasks, plan and what happened',
  },
  getStaffRenewalTimeline: {
    ...read,
    path: '/staff/policies/{id}/renewal/timeline',
    params: ofPolicy,
    query: z.strictObject(pageQuery),
    returns: page(TimelineEntry),
    summary: 'Everything that happened',
  },
  issueRenewalDocuments: {
    ...command,
    path: '/staff/policies/{id}/renewal-documents',
    body: z.strictObject({ text: WrittenText.optional() }),
    summary: 'Issue the documents of the next period: late ones move the last day for the client’s notice',
  },
  recordRenewalDelivery: {
    ...command,
    path: '/staff/policies/{id}/renewal-documents/delivery',
    body: z.strictObject({
      of: z.enum(['documents', 'terms']).default('documents'),
      deliveredOn: LocalDate,
      channel: z.enum(['phone', 'post', 'meeting']),
    }),
    summary: 'Record that the client has late or returned documents, or changed terms, another way',
  },
  changeRenewalTerms: {
    ...command,
    path: '/staff/policies/{id}/renewal',
    body: z.strictObject({ terms: TermsBody, text: WrittenText }),
    summary: 'Other terms for the next period, told in writing at once; refused when it is too late for them',
    description:
      'What is left out stays. `text` tells the client in your words what changes. After the last day (`changed-terms` in the plan) they are refused (`changes-too-late`), and the policy renews on the terms that it has.',
  },
  giveNoticeByInsurer: {
    ...command,
    path: '/staff/policies/{id}/notice',
    body: z.strictObject({ endsOn: LocalDate, text: WrittenText, registered: line(60).optional() }),
    summary:
      'Give notice to the client, with your reasons: in time, and by registered letter where the law asks for one',
  },
  writeAboutRenewal: {
    ...command,
    path: '/staff/policies/{id}/renewal/messages',
    body: z.strictObject({ text: WrittenText }),
    summary: 'Write to the client; it answers what he asked',
  },
  assignRenewal: {
    ...command,
    path: '/staff/policies/{id}/renewal/assignee',
    body: z.strictObject({ staffId: Id }),
    summary: 'Hand the renewal to another person who may do it',
  },
});
