import { notFound } from '../../../shared/api/problem.ts';
import type { staffReading } from '../../../shared/api/staffReading.ts';
import { parseCase } from '../../../shared/data/caseRecord.ts';
import { complaintKind } from '../../../shared/data/complaintKind.ts';
import { casePartition, header, keyHolderKey, officeOf } from '../../../shared/data/keys.ts';
import { readAll } from '../../../shared/data/read.ts';
import { worldIn, worldKeys } from '../../../shared/data/registers.ts';
import type { Store } from '../../../shared/data/store.ts';
import { readCase } from '../../../shared/data/timeline.ts';
import { asOf } from '../../../shared/domain/elapse.ts';
import { complaintPage, detailOf, timelinePage } from '../complaints/reading.ts';
import { staffPart } from '../complaintView.ts';
import type { Call, HandlersOf, StaffCaller } from '../serve/call.ts';
import { listedOffice, requireCase, staffIn } from '../staff.ts';
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
      return { body: await complaintPage(store, 'office', `complaint#${office}`, call.query, reader) };
    },
    getStaffComplaint: (call) => readOne(store, call),
    getStaffComplaintTimeline: async (call) => {
      await requireRead(store, call, call.params.id);
      return { body: await timelinePage(store, call.params.id, call.query, 'staff') };
    },
  };
}

/** One complaint as of now, with what only we may see. */
async function readOne(store: Store, call: StaffCall & { params: { id: string } }) {
  const { params, now } = call;
  const [read, found] = await Promise.all([
    readCase(store, complaintKind, params.id),
    readAll(store, [keyHolderKey(call.caller.apiKeyId), ...worldKeys(officeOf(params.id))]),
  ]);
  requireCase(staffIn(found, call), read?.record.state);
  if (!read) return { problem: notFound() };
  const { state } = asOf(
    complaintKind.process,
    read.record.state,
    now,
    worldIn(found, read.record.state.office),
  );
  const body = { ...detailOf(read, found, now, 'staff'), ...staffPart(state) };
  return { body, etag: String(body.version) };
}

async function requireRead(store: Store, call: StaffCall, caseId: string): Promise<void> {
  const key = header(casePartition(caseId));
  const found = await readAll(store, [keyHolderKey(call.caller.apiKeyId), key]);
  const item = found(key);
  requireCase(staffIn(found, call), item && parseCase(complaintKind, item).state);
}
