import type * as z from 'zod';
import type { appeals } from '../../../shared/api/appeals.ts';
import type { AppealView } from '../../../shared/api/appealView.ts';
import { notFound, Stop } from '../../../shared/api/problem.ts';
import { appealKind } from '../../../shared/data/appealKind.ts';
import type { Outcome } from '../../../shared/data/command.ts';
import type { Store } from '../../../shared/data/store.ts';
import { clientWrites, withdraw } from '../../../shared/domain/appeal/converse.ts';
import type { Appeal } from '../../../shared/domain/appeal/state.ts';
import { answerOf, type ClientCall, clientCommand } from '../caseCommands.ts';
import { casePage, readOwn, requireOwn, timelinePage } from '../caseReading.ts';
import { guardOf } from '../outcome.ts';
import type { Call, HandlersOf } from '../serve/call.ts';
import { type Decided, type Lodging, lodge } from './lodging.ts';
import { appealView, detailOf, lineOf } from './view.ts';

/** What clients do about their appeals: load, elapse, decide, commit. */
export function appealHandlers(store: Store): HandlersOf<typeof appeals> {
  const desk = { store, kind: appealKind };
  return {
    appealLimit: async (call) => withPlace(clientAnswer(await lodge(ownLodging(store, call)), call)),
    appealClaim: async (call) => {
      const lodging = { ...ownLodging(store, call), newFacts: call.body.newFacts };
      return withPlace(clientAnswer(await lodge(lodging), call));
    },
    listAppeals: async ({ caller, query, now }) => {
      const of = { index: 'client', owner: caller.clientId } as const;
      const line = (state: Appeal) => lineOf(state, 'client');
      return { body: await casePage(store, appealKind, of, query, { now, line }) };
    },
    getAppeal: async (call) => {
      const body = detailOf(await readOwn(store, appealKind, call.params.id, call), call.now, 'client');
      return { body, etag: String(body.version) };
    },
    getAppealTimeline: async ({ caller, params, query }) => {
      await requireOwn(store, appealKind, params.id, caller.clientId);
      return { body: await timelinePage(store, params.id, query, 'client') };
    },
    writeAboutAppeal: async (call) => {
      const { params, body, now } = call;
      const outcome = await clientCommand(desk, call, params.id, (state, { by }) =>
        clientWrites(state, body.text, by, now),
      );
      return clientAnswer(outcome, call);
    },
    withdrawAppeal: async (call) => {
      const { params, body, now } = call;
      const outcome = await clientCommand(desk, call, params.id, (state, { by }) =>
        withdraw(state, body.because, by, now),
      );
      return clientAnswer(outcome, call);
    },
  };
}

/** The client's own appeal: it arrives now. */
function ownLodging(store: Store, call: Call<(typeof appeals)['appealLimit' | 'appealClaim']>): Lodging {
  const { caller, params, body, now, requestId, validateOnly } = call;
  const { clientId, memberId, subject } = caller;
  return {
    ...{ store, caseId: params.id, grounds: body.grounds, channel: 'api', receivedAt: now },
    ...{
      now,
      requestId,
      validateOnly,
      guard: guardOf(`client ${clientId} ${subject}`, call),
      reader: 'client',
    },
    admit: (_found, decided) => {
      if (decided?.clientId !== clientId || !isOf(decided, call.operation)) throw new Stop(notFound());
    },
    by: () => ({ kind: 'client', memberId }),
  };
}

/** A limit is appealed where limits are, a claim where claims are. */
function isOf({ kind }: Decided, operation: string): boolean {
  return (kind === 'claim') === (operation === 'appealClaim');
}

function clientAnswer(outcome: Outcome<Appeal>, { now }: ClientCall) {
  return answerOf(
    outcome,
    'client',
    (state, found): z.input<typeof AppealView> => appealView(state, found, now, 'client'),
  );
}

function withPlace<A extends ReturnType<typeof clientAnswer>>(answer: A) {
  if (!answer.body) return answer;
  return { ...answer, headers: { Location: `../../appeals/${answer.body.id}` } };
}
