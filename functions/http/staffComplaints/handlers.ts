import { notFound } from '../../../shared/api/problem.ts';
import type { staffComplaints } from '../../../shared/api/staffComplaints.ts';
import { parseCase } from '../../../shared/data/caseRecord.ts';
import { complaintKind } from '../../../shared/data/complaintKind.ts';
import { casePartition, header, keyHolderKey, officeOf } from '../../../shared/data/keys.ts';
import { readAll } from '../../../shared/data/read.ts';
import { clientIn, worldIn, worldKeys } from '../../../shared/data/registers.ts';
import type { Store } from '../../../shared/data/store.ts';
import { readCase } from '../../../shared/data/timeline.ts';
import { type Response, respond } from '../../../shared/domain/complaint/answer.ts';
import { assign } from '../../../shared/domain/complaint/assign.ts';
import { classify } from '../../../shared/domain/complaint/classify.ts';
import { addNote, recordContact, staffWrites } from '../../../shared/domain/complaint/converse.ts';
import { handOver } from '../../../shared/domain/complaint/handOver.ts';
import { completeRemedy, type NewRemedy, promiseRemedy } from '../../../shared/domain/complaint/remedy.ts';
import { asOf } from '../../../shared/domain/elapse.ts';
import { minorOf } from '../../../shared/domain/money.ts';
import { actorIn, type DecideAsStaff, staffAnswer, staffCommand } from '../complaintCommands.ts';
import { open } from '../complaints/opening.ts';
import { complaintPage, detailOf, timelinePage } from '../complaints/reading.ts';
import { staffPart } from '../complaintView.ts';
import { guardOf } from '../outcome.ts';
import type { Call, HandlersOf, StaffCaller } from '../serve/call.ts';
import { listedOffice, requireCase, requireOffice, staffIn } from '../staff.ts';
import { listPromises, listWork } from './lists.ts';

type StaffCall = Call & { caller: StaffCaller };
type StaffCommand = StaffCall & { params: { id: string } };

/** What the staff do with complaints: load, elapse, decide, commit. */
export function staffComplaintHandlers(store: Store): HandlersOf<typeof staffComplaints> {
  const command = async (call: StaffCommand, decide: DecideAsStaff) =>
    staffAnswer(await staffCommand(store, call, call.params.id, decide), call);
  return {
    listWork: (call) => listWork(store, call),
    listPromises: (call) => listPromises(store, call),
    listStaffComplaints: async (call) => {
      const holder = staffIn(await readAll(store, [keyHolderKey(call.caller.apiKeyId)]), call);
      const office = listedOffice(holder, call.query.office);
      const reader = { audience: 'staff' as const, now: call.now };
      return { body: await complaintPage(store, 'office', `complaint#${office}`, call.query, reader) };
    },
    logComplaint: async (call) => staffAnswer(await log(store, call), call),
    getStaffComplaint: (call) => readOne(store, call),
    getStaffComplaintTimeline: async (call) => {
      await requireRead(store, call, call.params.id);
      return { body: await timelinePage(store, call.params.id, call.query, 'staff') };
    },
    respondToComplaint: (call) =>
      command(call, (state, { by, role }) => respond(state, responseOf(call.body), { by, role }, call.now)),
    writeToClient: (call) => command(call, (state, { by }) => staffWrites(state, call.body, by, call.now)),
    addComplaintNote: (call) =>
      command(call, (state, { by }) => addNote(state, call.body.text, by, call.now)),
    recordComplaintContact: (call) =>
      command(call, (state, { by, role }) => recordContact(state, call.body, { by, role }, call.now)),
    handOverComplaint: (call) =>
      command(call, (state, { by, role, world }) =>
        handOver(state, call.body.findings, { by, role }, call.now, world),
      ),
    promiseRemedy: (call) =>
      command(call, (state, { by }) => promiseRemedy(state, remedyOf(call.body), by, call.now)),
    completeRemedy: (call) =>
      command(call, (state, { by }) => completeRemedy(state, call.params.n, by, call.now)),
    classifyComplaint: (call) => command(call, (state, { by }) => classify(state, call.body, by, call.now)),
    assignComplaint: (call) =>
      command(call, (state, { by, world }) => {
        const to = world.people.find(({ staffId }) => staffId === call.body.staffId);
        return assign(state, to, by, call.now);
      }),
  };
}

/** One complaint as of now, with what only we may see. */
async function readOne(store: Store, call: StaffCommand) {
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

type LogCall = Call<(typeof staffComplaints)['logComplaint']>;

/** A complaint that came by phone, e-mail or letter, for a client of one of the person's offices. */
function log(store: Store, call: LogCall) {
  const { clientId, ...words } = call.body;
  const { now, requestId, validateOnly } = call;
  return open({
    ...{ store, clientId, office: officeOf(clientId), words, now, requestId, validateOnly },
    guard: guardOf(`staff ${call.caller.apiKeyId}`, call),
    also: [keyHolderKey(call.caller.apiKeyId)],
    admit: (found) => requireOffice(staffIn(found, call), clientIn(found, clientId)?.client.office),
    by: (found) => actorIn(found, call),
  });
}

function responseOf(body: Call<(typeof staffComplaints)['respondToComplaint']>['body']): Response {
  const { remedy, ...rest } = body;
  const reasons = body.reasons.map((reason) => ({ ...reason, disclosure: 'client' as const }));
  return { ...rest, reasons, ...(remedy && { remedy: remedyOf(remedy) }) };
}

function remedyOf(body: Call<(typeof staffComplaints)['promiseRemedy']>['body']): NewRemedy {
  const { amount, ...rest } = body;
  return { ...rest, ...(amount && { amount: minorOf(amount) }) };
}
