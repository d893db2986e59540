import type { staffEnquiries } from '../../../shared/api/staffEnquiries.ts';
import { enquiryKind } from '../../../shared/data/enquiryKind.ts';
import { keyHolderKey, newId, referenceOf } from '../../../shared/data/keys.ts';
import { readAll } from '../../../shared/data/read.ts';
import type { Store } from '../../../shared/data/store.ts';
import { assign } from '../../../shared/domain/answering/answer.ts';
import { answerEnquiry, staffWrites } from '../../../shared/domain/enquiry/converse.ts';
import { handOver } from '../../../shared/domain/enquiry/handOver.ts';
import type { Enquiry } from '../../../shared/domain/enquiry/state.ts';
import { enquiryDesk } from '../../../shared/domain/enquiry/table.ts';
import { broughtByStaff } from '../answerableOpening.ts';
import { answerableStaffPart } from '../answerableView.ts';
import { type DecideAsStaff, type StaffCall, staffCommand } from '../caseCommands.ts';
import { readForStaff, requireRead, timelinePage } from '../caseReading.ts';
import { ask } from '../enquiries/asking.ts';
import { enquiryDetail, enquiryPage, staffAnswer } from '../enquiryView.ts';
import type { HandlersOf } from '../serve/call.ts';
import { listedOffice, staffIn } from '../staff.ts';

type Routes = typeof staffEnquiries;
type Mine = { [K in keyof Routes as K extends `${string}Enquir${string}` ? K : never]: Routes[K] };

/** What the staff do about enquiries: load, elapse, decide, commit. */
export function enquiryDeskHandlers(store: Store): HandlersOf<Mine> {
  const command = async (call: StaffCall & { params: { id: string } }, decide: DecideAsStaff<Enquiry>) =>
    staffAnswer(await staffCommand({ store, kind: enquiryKind }, call, call.params.id, decide), call);
  return {
    listStaffEnquiries: async (call) => {
      const holder = staffIn(await readAll(store, [keyHolderKey(call.caller.apiKeyId)]), call);
      const of = { index: 'office', owner: listedOffice(holder, call.query.office) } as const;
      return { body: await enquiryPage(store, of, call.query, { audience: 'staff', now: call.now }) };
    },
    getStaffEnquiry: async (call) => {
      const one = await readForStaff(store, enquiryKind, call.params.id, call);
      const body = { ...enquiryDetail(one, call.now, 'staff'), ...answerableStaffPart(one.state) };
      return { body, etag: String(body.version) };
    },
    getStaffEnquiryTimeline: async (call) => {
      await requireRead(store, enquiryKind, call.params.id, call);
      return { body: await timelinePage(store, call.params.id, call.query, 'staff') };
    },
    logEnquiry: async (call) => {
      const { clientId, channel, receivedAt, ...question } = call.body;
      const brought = broughtByStaff(call, { clientId, channel, receivedAt });
      return staffAnswer(await ask(store, call, brought, question), call);
    },
    answerEnquiry: (call) =>
      command(call, (state, { by }) => answerEnquiry(state, call.body.text, by, call.now)),
    writeAboutEnquiry: (call) =>
      command(call, (state, { by }) => staffWrites(state, call.body.text, by, call.now)),
    assignEnquiry: (call) =>
      command(call, (state, { by, world }) => {
        const to = world.people.find(({ staffId }) => staffId === call.body.staffId);
        return assign(enquiryDesk, state, to, { by, now: call.now });
      }),
    handOverEnquiry: (call) =>
      command(call, (state, { by }) => {
        const id = newId('cmp', state.office, state.id, String(state.events));
        return handOver(state, { id, reference: referenceOf('CMP', id) }, by, call.now);
      }),
  };
}
