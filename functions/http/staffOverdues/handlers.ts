import type { staffOverdues } from '../../../shared/api/staffOverdues.ts';
import { keyHolderKey } from '../../../shared/data/keys.ts';
import { overdueKind } from '../../../shared/data/overdueKind.ts';
import { readAll } from '../../../shared/data/read.ts';
import type { Store } from '../../../shared/data/store.ts';
import { answerExtension } from '../../../shared/domain/overdue/answer.ts';
import { assign } from '../../../shared/domain/overdue/assign.ts';
import { staffWrites } from '../../../shared/domain/overdue/converse.ts';
import { readForStaff, requireRead, timelinePage } from '../caseReading.ts';
import { staffOverdueCommand } from '../overdueCommands.ts';
import { overdueDetail, overduePage, overdueStaffPart } from '../overdueView.ts';
import type { HandlersOf } from '../serve/call.ts';
import { listedOffice, staffIn } from '../staff.ts';

/** What the staff do about unpaid invoices. */
export function staffOverdueHandlers(store: Store): HandlersOf<typeof staffOverdues> {
  return {
    listStaffOverdues: async (call) => {
      const holder = staffIn(await readAll(store, [keyHolderKey(call.caller.apiKeyId)]), call);
      const of = { index: 'office', owner: listedOffice(holder, call.query.office) } as const;
      return { body: await overduePage(store, of, call.query, { audience: 'staff', now: call.now }) };
    },
    getStaffOverdue: async (call) => {
      const one = await readForStaff(store, overdueKind, call.params.id, call);
      const body = { ...overdueDetail(one, call.now, 'staff'), ...overdueStaffPart(one.state) };
      return { body, etag: String(body.version) };
    },
    getStaffOverdueTimeline: async (call) => {
      await requireRead(store, overdueKind, call.params.id, call);
      return { body: await timelinePage(store, call.params.id, call.query, 'staff') };
    },
    answerExtension: (call) =>
      staffOverdueCommand(store, call, (state, { by }) => answerExtension(state, call.body, by, call.now)),
    writeAboutOverdue: (call) =>
      staffOverdueCommand(store, call, (state, { by }) => staffWrites(state, call.body.text, by, call.now)),
    assignOverdue: (call) =>
      staffOverdueCommand(store, call, (state, { by, world }) => {
        const to = world.people.find(({ staffId }) => staffId === call.body.staffId);
        return assign(state, to, by, call.now);
      }),
  };
}
