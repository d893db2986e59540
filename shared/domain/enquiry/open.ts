import { type Arrival, arrivalRefused, openingOf } from '../answering/open.ts';
import { accepted, type Decision, refused } from '../decision.ts';
import type { Instant } from '../instant.ts';
import type { Enquiry } from './state.ts';
import { enquiryDesk } from './table.ts';

/** What a client asks, in his own words. */
export type Question = Partial<Pick<Enquiry, 'system' | 'policyId'>> &
  Pick<Enquiry, 'topic'> & { subject: string; text: string };

/**
 * A question or a request reaches us: acknowledged in writing at once, with its reference, who answers, by when
 * and why then (`charter.md` C01). A support request names the online system it is about, and only that (P01).
 */
export function openEnquiry(arrival: Arrival, question: Question, now: Instant): Decision {
  const refusal = arrivalRefused(arrival, now);
  if (refusal) return refusal;
  const { topic, system, policyId, subject, text } = question;
  if ((topic === 'online-system') !== (system !== undefined)) {
    return refused(
      'rule',
      'which-system',
      'A support request names one of our online systems, and nothing else does.',
      'Give `system` with the topic online-system, or leave it out.',
    );
  }
  const opening = openingOf(enquiryDesk, arrival, { subject, text }, now, { enquiry: { system } });
  const about = { topic, ...(system && { system }), ...(policyId && { policyId }) };
  return accepted({ ...opening, data: { ...opening.data, ...about } });
}
