import type { staffReading } from '../../../shared/api/staffReading.ts';
import { complaintKind } from '../../../shared/data/complaintKind.ts';
import { keyHolderKey } from '../../../shared/data/keys.ts';
import { readAll } from '../../../shared/data/read.ts';
import type { Store } from '../../../shared/data/store.ts';
import { readForStaff, requireRead, timelinePage } from '../caseReading.ts';
import { complaintPage, detailOf } from '../complaints/reading.ts';
import { staffPart } from '../complaintView.ts';
import type { Call, HandlersOf, StaffCaller } from '../serve/call.ts';
import { listedOffice, staffIn } from '../staff.ts';
import { listPromises, listWork } from './lists.ts';

type StaffCall = Call & { caller: StaffCaller };

/** What staff read: work list, ledger, complaints. */
export function staffReadingHandlers(store: Store): HandlersOf<typeof staffReading> {
  return {
    listWork: (call) => listWork(store, call),
    listPromises: (call) => listPromises(store, call),
    listStaffComplaints: async (call) => {
      const holder = staffIn(await readAll(store, [keyHolderKey(call.caller.apiKeyId)]), call);
      const office = listedOffice(holder, call.query.office);
      const reader = { audience: 'staff' as const, now: call.now };
      return { body: await complaintPage(store, { index: 'office', owner: office }, call.query, reader) };
    },
    getStaffComplaint: (call) => readOne(store, call),
    getStaffComplaintTimeline: async (call) => {
      await requireRead(store, complaintKind, call.params.id, call);
      return { body: await timelinePage(store, call.params.id, call.query, 'staff') };
    },
  };
}

/** One complaint as of now, with what only we may see. */
async function readOne(store: Store, call: StaffCall & { params: { id: string } }) {
  const one = await readForStaff(store, complaintKind, call.params.id, call);
  const body = { ...detailOf(one, call.now, 'staff'), ...staffPart(one.state) };
  return { body, etag: String(body.version) };
}
