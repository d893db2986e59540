import type { staffComplaints } from '../../../shared/api/staffComplaints.ts';
import { keyHolderKey, officeOf } from '../../../shared/data/keys.ts';
import { clientIn } from '../../../shared/data/registers.ts';
import type { Store } from '../../../shared/data/store.ts';
import { type Response, respond } from '../../../shared/domain/complaint/answer.ts';
import { assign } from '../../../shared/domain/complaint/assign.ts';
import { classify } from '../../../shared/domain/complaint/classify.ts';
import { addNote, recordContact, staffWrites } from '../../../shared/domain/complaint/converse.ts';
import { handOver } from '../../../shared/domain/complaint/handOver.ts';
import { completeRemedy, type NewRemedy, promiseRemedy } from '../../../shared/domain/complaint/remedy.ts';
import { minorOf } from '../../../shared/domain/money.ts';
import { actorIn } from '../caseCommands.ts';
import { type DecideAsStaff, staffAnswer, staffCommand } from '../complaintCommands.ts';
import { open } from '../complaints/opening.ts';
import { guardOf } from '../outcome.ts';
import type { Call, HandlersOf, StaffCaller } from '../serve/call.ts';
import { requireOffice, staffIn } from '../staff.ts';

type StaffCall = Call & { caller: StaffCaller };
type StaffCommand = StaffCall & { params: { id: string } };

/** What the staff do with complaints: load, elapse, decide, commit. */
export function staffComplaintHandlers(store: Store): HandlersOf<typeof staffComplaints> {
  const command = async (call: StaffCommand, decide: DecideAsStaff) =>
    staffAnswer(await staffCommand(store, call, call.params.id, decide), call);
  return {
    logComplaint: async (call) => staffAnswer(await log(store, call), call),
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
