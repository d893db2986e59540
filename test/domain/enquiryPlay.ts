import { assign, failLetter } from '../../shared/domain/answering/answer.ts';
import type { Arrival } from '../../shared/domain/answering/open.ts';
import { calendarFor } from '../../shared/domain/calendar.ts';
import type { World } from '../../shared/domain/elapse.ts';
import { answerEnquiry, clientWrites, staffWrites } from '../../shared/domain/enquiry/converse.ts';
import { handOver } from '../../shared/domain/enquiry/handOver.ts';
import { openEnquiry, type Question } from '../../shared/domain/enquiry/open.ts';
import { enquiryProcess } from '../../shared/domain/enquiry/process.ts';
import type { Enquiry } from '../../shared/domain/enquiry/state.ts';
import { enquiryDesk, enquiryTable } from '../../shared/domain/enquiry/table.ts';
import { answerFeedback, giveFeedback, type Words } from '../../shared/domain/feedback/give.ts';
import { feedbackProcess } from '../../shared/domain/feedback/process.ts';
import type { Feedback } from '../../shared/domain/feedback/state.ts';
import { feedbackDesk, feedbackTable } from '../../shared/domain/feedback/table.ts';
import { linkImprovement, tellImprovement } from '../../shared/domain/improvement/cause.ts';
import { takeDocument } from '../../shared/domain/upload/document.ts';
import { begin, type CaseMove, type CasePlay } from './casePlay.ts';
import { anna, eva, instant } from './complaintPlay.ts';
import { person } from './complaintStaff.ts';

/** Who answers enquiries and feedback at the office, and who is above them. */
export const desk: World = {
  people: [
    person('stf_eva', 'handler'),
    person('stf_tom', 'handler'),
    person('stf_mia', 'senior-manager'),
    person('stf_una', 'underwriter'),
  ],
};

const { id, version } = calendarFor('NL');
const question: Question = { topic: 'general', subject: 'A new user', text: 'How do I add one?' };

/** A client of Amsterdam writes to us, over the API and now unless it says otherwise. */
export function arrival(prefix: string, now: string, over: Partial<Arrival> = {}): Arrival {
  return {
    ...{ id: `${prefix}_nlsample`, reference: `${prefix.toUpperCase()}-SAMPL-00001`, by: anna },
    client: { clientId: 'cli_nlsample', office: 'NL', locale: 'nl-NL' },
    ...{ channel: 'api', receivedAt: instant(now), handler: { staffId: 'stf_eva' } },
    rules: { charter: '2026-1', calendar: { id, version } },
    ...over,
  };
}

export const asked = (now: string, over: Partial<Question> = {}, how: Partial<Arrival> = {}) =>
  openEnquiry(arrival('enq', now, how), { ...question, ...over }, instant(now));
export const ask = (...how: Parameters<typeof asked>): CasePlay<Enquiry> =>
  begin(enquiryProcess, desk, asked(...how));

export type EnquiryMove = CaseMove<Enquiry>;
export const answers: EnquiryMove = (state, now) => answerEnquiry(state, 'So.', eva, now);
export const writes: EnquiryMove = (state, now) => clientWrites(state, 'And now?', anna, now);
export const weWrite: EnquiryMove = (state, now) => staffWrites(state, 'We look.', eva, now);
export const handsOver: EnquiryMove = (state, now) =>
  handOver(state, { id: 'cmp_nlsample', reference: 'CMP-SAMPL-00001' }, eva, now);
export const assignsTo =
  (staffId: string): EnquiryMove =>
  (state, now, { people }) =>
    assign(
      enquiryDesk,
      state,
      people.find((one) => one.staffId === staffId),
      { by: eva, now },
    );
export const letterFails: EnquiryMove = (state, now) => failLetter(enquiryDesk, state, 'ltr_x', now);

const page = {
  ...{ documentId: 'doc_x', name: 'Page', contentType: 'application/pdf', size: 1, sha256: 'x' },
};
export const attaches: EnquiryMove = (state, now) => takeDocument(enquiryTable, state, page, anna, now);

export const improvementId = 'imp_nlsample';
const measured = { improvementId, unit: 'days', before: '5', after: '1.5' } as const;
const words = { said: 'It is slow.', did: 'It is quick.', measure: 'Days to a new user' };
export const isLinked: EnquiryMove = (state, now) =>
  linkImprovement(enquiryTable, state, { improvementId }, now);
export const isImproved: EnquiryMove = (state, now) =>
  tellImprovement(enquiryTable, state, measured, words, now);

const said: Words = { topic: 'online-system', subject: 'The site', text: 'It is slow.' };
export const given = (now: string, over: Partial<Words> = {}, how: Partial<Arrival> = {}) =>
  giveFeedback(arrival('fbk', now, how), { ...said, ...over }, instant(now));
export const give = (...how: Parameters<typeof given>): CasePlay<Feedback> =>
  begin(feedbackProcess, desk, given(...how));

type FeedbackMove = CaseMove<Feedback>;
export const answersFeedback: FeedbackMove = (state, now) => answerFeedback(state, 'Thank you.', eva, now);
export const feedbackAssigned: FeedbackMove = (state, now, { people }) =>
  assign(feedbackDesk, state, people[1], { by: eva, now });
export const feedbackLetterFails: FeedbackMove = (state, now) =>
  failLetter(feedbackDesk, state, 'ltr_x', now);
export const feedbackAttaches: FeedbackMove = (state, now) =>
  takeDocument(feedbackTable, state, page, anna, now);
export const feedbackLinked: FeedbackMove = (state, now) =>
  linkImprovement(feedbackTable, state, { improvementId }, now);
export const feedbackImproved: FeedbackMove = (state, now) =>
  tellImprovement(feedbackTable, state, measured, words, now);
