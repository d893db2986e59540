import type * as z from 'zod';
import type { Enquiry as View } from '../../shared/api/enquiries.ts';
import type { StaffEnquiry } from '../../shared/api/staffEnquiries.ts';
import type { Outcome } from '../../shared/data/command.ts';
import { enquiryKind } from '../../shared/data/enquiryKind.ts';
import type { Found } from '../../shared/data/read.ts';
import type { Store } from '../../shared/data/store.ts';
import type { Enquiry } from '../../shared/domain/enquiry/state.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { answerableLine, answerableStaffPart, answerableView } from './answerableView.ts';
import { answerOf, type CommandCall } from './caseCommands.ts';
import { casePage, firstPage, type ListQuery, promisesNow, type ReadCase } from './caseReading.ts';
import { type Audience, textView } from './caseView.ts';

/** An enquiry without its texts, as client and staff see it after a command. */
export function enquiryView(state: Enquiry, found: Found, now: Instant, audience: Audience): View {
  return { ...answerableView(state, found, now, audience), ...ofEnquiry(state) };
}

function ofEnquiry({ status, topic, system, policyId, asked, timers, complaintId }: Enquiry) {
  const closesAt = timers.find(({ name }) => name === 'silence-close')?.dueAt;
  return {
    ...{ status, topic, askedAt: asked.at },
    ...(system && { system }),
    ...(policyId && { policyId }),
    ...(closesAt && { closesAt }),
    ...(complaintId && { complaintId }),
  };
}

/** An enquiry as of now, with its words, its ledger entries and the first page of its timeline. */
export function enquiryDetail(one: ReadCase<Enquiry>, now: Instant, audience: Audience) {
  const { read, state, found } = one;
  const opening = read.timeline.events[0]?.texts ?? {};
  return {
    ...enquiryView(state, found, now, audience),
    promises: promisesNow(enquiryKind, one, now),
    ...{ subject: textView(opening.subject), text: textView(opening.text) },
    timeline: firstPage(read.timeline, state.id, audience),
  };
}

/** A page of the enquiries of a client, or of an office. */
export function enquiryPage(
  store: Store,
  of: { index: 'client' | 'office'; owner: string },
  query: ListQuery,
  { audience, now }: { audience: Audience; now: Instant },
) {
  const line = (state: Enquiry) => ({ ...answerableLine(state, audience), ...ofEnquiry(state) });
  return casePage(store, enquiryKind, of, query, { now, line });
}

/** What a client gets for his command. */
export function clientAnswer(outcome: Outcome<Enquiry>, { now }: CommandCall) {
  return answerOf(outcome, 'client', (state, found) => enquiryView(state, found, now, 'client'));
}

/** What a person of ours gets: the same with tasks and assignee. */
export function staffAnswer(outcome: Outcome<Enquiry>, { now }: CommandCall) {
  return answerOf(
    outcome,
    'staff',
    (state, found): z.infer<typeof StaffEnquiry> => ({
      ...enquiryView(state, found, now, 'staff'),
      ...answerableStaffPart(state),
    }),
  );
}
