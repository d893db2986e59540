import type { staffEnquiries } from '../../../shared/api/staffEnquiries.ts';
import { feedbackKind } from '../../../shared/data/feedbackKind.ts';
import { keyHolderKey } from '../../../shared/data/keys.ts';
import { readAll } from '../../../shared/data/read.ts';
import type { Store } from '../../../shared/data/store.ts';
import { assign } from '../../../shared/domain/answering/answer.ts';
import { answerFeedback, giveFeedback } from '../../../shared/domain/feedback/give.ts';
import type { Feedback } from '../../../shared/domain/feedback/state.ts';
import { feedbackDesk } from '../../../shared/domain/feedback/table.ts';
import { broughtByStaff, openAnswerable } from '../answerableOpening.ts';
import { answerableStaffPart } from '../answerableView.ts';
import { type DecideAsStaff, type StaffCall, staffCommand } from '../caseCommands.ts';
import { readForStaff, requireRead, timelinePage } from '../caseReading.ts';
import { feedbackDetail, feedbackPage, staffAnswer } from '../feedbackView.ts';
import type { HandlersOf } from '../serve/call.ts';
import { listedOffice, staffIn } from '../staff.ts';

type Routes = typeof staffEnquiries;
type Mine = { [K in keyof Routes as K extends `${string}Feedback${string}` ? K : never]: Routes[K] };

/** What the staff do about feedback: load, elapse, decide, commit. */
export function feedbackDeskHandlers(store: Store): HandlersOf<Mine> {
  const desk = { store, kind: feedbackKind };
  const command = async (call: StaffCall & { params: { id: string } }, decide: DecideAsStaff<Feedback>) =>
    staffAnswer(await staffCommand(desk, call, call.params.id, decide), call);
  return {
    listStaffFeedback: async (call) => {
      const holder = staffIn(await readAll(store, [keyHolderKey(call.caller.apiKeyId)]), call);
      const of = { index: 'office', owner: listedOffice(holder, call.query.office) } as const;
      return { body: await feedbackPage(store, of, call.query, { audience: 'staff', now: call.now }) };
    },
    getStaffFeedback: async (call) => {
      const one = await readForStaff(store, feedbackKind, call.params.id, call);
      const body = { ...feedbackDetail(one, call.now, 'staff'), ...answerableStaffPart(one.state) };
      return { body, etag: String(body.version) };
    },
    getStaffFeedbackTimeline: async (call) => {
      await requireRead(store, feedbackKind, call.params.id, call);
      return { body: await timelinePage(store, call.params.id, call.query, 'staff') };
    },
    logFeedback: async (call) => {
      const { clientId, channel, receivedAt, ...words } = call.body;
      const brought = broughtByStaff(call, { clientId, channel, receivedAt });
      const outcome = await openAnswerable(desk, call, brought, (arrival) =>
        giveFeedback(arrival, words, call.now),
      );
      return staffAnswer(outcome, call);
    },
    answerFeedback: (call) =>
      command(call, (state, { by }) => answerFeedback(state, call.body.text, by, call.now)),
    assignFeedback: (call) =>
      command(call, (state, { by, world }) => {
        const to = world.people.find(({ staffId }) => staffId === call.body.staffId);
        return assign(feedbackDesk, state, to, { by, now: call.now });
      }),
  };
}
