import type { enquiries } from '../../../shared/api/enquiries.ts';
import type { feedback } from '../../../shared/api/feedback.ts';
import { enquiryKind } from '../../../shared/data/enquiryKind.ts';
import { feedbackKind } from '../../../shared/data/feedbackKind.ts';
import type { Store } from '../../../shared/data/store.ts';
import { clientWrites } from '../../../shared/domain/enquiry/converse.ts';
import { giveFeedback } from '../../../shared/domain/feedback/give.ts';
import { broughtByClient, openAnswerable } from '../answerableOpening.ts';
import { clientCommand } from '../caseCommands.ts';
import { readOwn, requireOwn, timelinePage } from '../caseReading.ts';
import * as enquiry from '../enquiryView.ts';
import * as given from '../feedbackView.ts';
import type { Call, HandlersOf } from '../serve/call.ts';
import { ask } from './asking.ts';
import { improvementPage } from './improvements.ts';

/** What clients ask and tell us, and what everybody may read came of it. */
export function enquiryHandlers(store: Store): HandlersOf<typeof enquiries & typeof feedback> {
  return {
    askEnquiry: async (call) => {
      const outcome = await ask(store, call, broughtByClient(call), call.body);
      return located('enquiries', enquiry.clientAnswer(outcome, call));
    },
    listEnquiries: async ({ caller, query, now }) => {
      const of = { index: 'client', owner: caller.clientId } as const;
      return { body: await enquiry.enquiryPage(store, of, query, { audience: 'client', now }) };
    },
    getEnquiry: async (call) => {
      const one = await readOwn(store, enquiryKind, call.params.id, call);
      const body = enquiry.enquiryDetail(one, call.now, 'client');
      return { body, etag: String(body.version) };
    },
    getEnquiryTimeline: (call) => timelineOf(store, enquiryKind, call),
    writeOnEnquiry: async (call) => {
      const outcome = await clientCommand(
        { store, kind: enquiryKind },
        call,
        call.params.id,
        (state, { by }) => clientWrites(state, call.body.text, by, call.now),
      );
      return enquiry.clientAnswer(outcome, call);
    },
    giveFeedback: async (call) => {
      const desk = { store, kind: feedbackKind };
      const outcome = await openAnswerable(desk, call, broughtByClient(call), (arrival) =>
        giveFeedback(arrival, call.body, call.now),
      );
      return located('feedback', given.clientAnswer(outcome, call));
    },
    listFeedback: async ({ caller, query, now }) => {
      const of = { index: 'client', owner: caller.clientId } as const;
      return { body: await given.feedbackPage(store, of, query, { audience: 'client', now }) };
    },
    getFeedback: async (call) => {
      const one = await readOwn(store, feedbackKind, call.params.id, call);
      const body = given.feedbackDetail(one, call.now, 'client');
      return { body, etag: String(body.version) };
    },
    getFeedbackTimeline: (call) => timelineOf(store, feedbackKind, call),
    listImprovements: (call) => improvementPage(store, call),
  };
}

type TimelineCall = Call<(typeof enquiries)['getEnquiryTimeline']>;

async function timelineOf(store: Store, kind: { prefix: string }, { caller, params, query }: TimelineCall) {
  await requireOwn(store, kind, params.id, caller.clientId);
  return { body: await timelinePage(store, params.id, query, 'client') };
}

/** A new case says where it is. */
function located<A extends { problem: unknown } | { body: { id: string } }>(folder: string, answer: A) {
  if ('problem' in answer) return answer;
  return { ...answer, headers: { Location: `${folder}/${answer.body.id}` } };
}
