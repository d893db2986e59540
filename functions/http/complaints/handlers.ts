import type { complaints } from '../../../shared/api/complaints.ts';
import { complaintKind } from '../../../shared/data/complaintKind.ts';
import type { Store } from '../../../shared/data/store.ts';
import { accept, disagree, withdraw } from '../../../shared/domain/complaint/conclude.ts';
import { clientWrites } from '../../../shared/domain/complaint/converse.ts';
import { escalate, stay } from '../../../shared/domain/complaint/escalate.ts';
import type { ClientCall } from '../caseCommands.ts';
import { readOwn, requireOwn, timelinePage } from '../caseReading.ts';
import { clientAnswer, clientCommand, type Decide } from '../complaintCommands.ts';
import { guardOf } from '../outcome.ts';
import type { Call, HandlersOf } from '../serve/call.ts';
import { open } from './opening.ts';
import { complaintPage, detailOf } from './reading.ts';

/** What clients do with their complaints: load, elapse, decide, commit. */
export function complaintHandlers(store: Store): HandlersOf<typeof complaints> {
  const command = async (call: ClientCall & { params: { id: string } }, decide: Decide) =>
    clientAnswer(await clientCommand(store, call, call.params.id, decide), call);
  return {
    openComplaint: (call) => openOwn(store, call),
    listComplaints: async ({ caller, query, now }) => {
      const of = { index: 'client', owner: caller.clientId } as const;
      return { body: await complaintPage(store, of, query, { audience: 'client', now }) };
    },
    getComplaint: async (call) => {
      const body = detailOf(await readOwn(store, complaintKind, call.params.id, call), call.now, 'client');
      return { body, etag: String(body.version) };
    },
    getComplaintTimeline: async ({ caller, params, query }) => {
      await requireOwn(store, complaintKind, params.id, caller.clientId);
      return { body: await timelinePage(store, params.id, query, 'client') };
    },
    writeMessage: (call) =>
      command(call, (state, { by }) => clientWrites(state, call.body.text, by, call.now)),
    escalateComplaint: (call) =>
      command(call, (state, { by, world }) => escalate(state, call.body.because, by, call.now, world)),
    stayWithContact: (call) => command(call, (state, { by }) => stay(state, by, call.now)),
    acceptAnswer: (call) => command(call, (state, { by }) => accept(state, by, call.now)),
    disagreeWithDirectors: (call) =>
      command(call, (state, { by }) => disagree(state, call.body.because, by, call.now)),
    withdrawComplaint: (call) =>
      command(call, (state, { by }) => withdraw(state, call.body.because, by, call.now)),
  };
}

/** Opens a complaint that came by the API: its first contact is now. */
async function openOwn(store: Store, call: Call<(typeof complaints)['openComplaint']>) {
  const { clientId, office, memberId, subject } = call.caller;
  const { now, requestId, validateOnly, body } = call;
  const outcome = await open({
    ...{ store, clientId, office, now, requestId, validateOnly },
    words: { ...body, channel: 'api', firstContactAt: now },
    guard: guardOf(`client ${clientId} ${subject}`, call),
    by: () => ({ kind: 'client', memberId }),
  });
  const answer = clientAnswer(outcome, call);
  if ('problem' in answer) return answer;
  return { ...answer, headers: { Location: `complaints/${answer.body.id}` } };
}
