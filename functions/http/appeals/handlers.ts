import type * as z from 'zod';
import type { AppealView, StaffAppeal } from '../../../shared/api/appealFields.ts';
import type { appeals } from '../../../shared/api/appeals.ts';
import { notFound, Stop } from '../../../shared/api/problem.ts';
import { appealKind } from '../../../shared/data/appealKind.ts';
import type { Outcome } from '../../../shared/data/command.ts';
import { keyHolderKey } from '../../../shared/data/keys.ts';
import { readAll } from '../../../shared/data/read.ts';
import type { Store } from '../../../shared/data/store.ts';
import { clientWrites, staffWrites, withdraw } from '../../../shared/domain/appeal/converse.ts';
import type { Appeal } from '../../../shared/domain/appeal/state.ts';
import type { SanctionsList } from '../../../shared/domain/sanctions.ts';
import {
  actorIn,
  answerOf,
  type ClientCall,
  clientCommand,
  type StaffCall,
  staffCommand,
} from '../caseCommands.ts';
import { casePage, readForStaff, readOwn, requireOwn, requireRead, timelinePage } from '../caseReading.ts';
import { guardOf } from '../outcome.ts';
import type { Call, HandlersOf } from '../serve/call.ts';
import { listedOffice, requireOffice, staffIn } from '../staff.ts';
import { decideOn } from './deciding.ts';
import { type Decided, type Lodging, lodge } from './lodging.ts';
import { appealView, detailOf, lineOf, staffPart } from './view.ts';

type Deps = { store: Store; sanctions: SanctionsList };
type StaffOperation =
  | 'listStaffAppeals'
  | 'getStaffAppeal'
  | 'getStaffAppealTimeline'
  | 'logAppeal'
  | 'decideAppeal'
  | 'answerAboutAppeal';

/** Appeals, for clients and staff: load, elapse, decide, commit. */
export function appealHandlers({ store, sanctions }: Deps): HandlersOf<typeof appeals> {
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
      await requireOwn(store, params.id, caller.clientId);
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
    ...forStaff({ store, sanctions }),
  };
}

function forStaff({ store, sanctions }: Deps): Pick<HandlersOf<typeof appeals>, StaffOperation> {
  const desk = { store, kind: appealKind };
  return {
    listStaffAppeals: async (call) => {
      const holder = staffIn(await readAll(store, [keyHolderKey(call.caller.apiKeyId)]), call);
      const of = { index: 'office', owner: listedOffice(holder, call.query.office) } as const;
      const line = (state: Appeal) => lineOf(state, 'staff');
      return { body: await casePage(store, appealKind, of, call.query, { now: call.now, line }) };
    },
    getStaffAppeal: async (call) => {
      const one = await readForStaff(store, appealKind, call.params.id, call);
      const body = { ...detailOf(one, call.now, 'staff'), ...staffPart(one.state) };
      return { body, etag: String(body.version) };
    },
    getStaffAppealTimeline: async (call) => {
      await requireRead(store, appealKind, call.params.id, call);
      return { body: await timelinePage(store, call.params.id, call.query, 'staff') };
    },
    logAppeal: async (call) => staffAnswer(await lodge(loggedLodging(store, call)), call),
    decideAppeal: async (call) => staffAnswer(await decideOn(store, sanctions, call), call),
    answerAboutAppeal: async (call) => {
      const { params, body, now } = call;
      const outcome = await staffCommand(desk, call, params.id, (state, { by }) =>
        staffWrites(state, body.text, by, now),
      );
      return staffAnswer(outcome, call);
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

function loggedLodging(store: Store, call: Call<(typeof appeals)['logAppeal']>): Lodging {
  const { caller, body, now, requestId, validateOnly } = call;
  const { limitId, claimId, ...rest } = body;
  return {
    ...{ store, ...rest, caseId: claimId ?? limitId ?? '', now, requestId, validateOnly, reader: 'staff' },
    guard: guardOf(`staff ${caller.apiKeyId}`, call),
    also: [keyHolderKey(caller.apiKeyId)],
    admit: (found, decided) => {
      requireOffice(staffIn(found, call), decided?.office);
      if (decided && (decided.kind === 'claim') !== (claimId !== undefined)) throw new Stop(notFound());
    },
    by: (found) => actorIn(found, call),
  };
}

function clientAnswer(outcome: Outcome<Appeal>, { now }: ClientCall) {
  return answerOf(
    outcome,
    'client',
    (state, found): z.input<typeof AppealView> => appealView(state, found, now, 'client'),
  );
}

function staffAnswer(outcome: Outcome<Appeal>, { now }: StaffCall) {
  return answerOf(
    outcome,
    'staff',
    (state, found): z.input<typeof StaffAppeal> => ({
      ...appealView(state, found, now, 'staff'),
      ...staffPart(state),
    }),
  );
}

function withPlace<A extends ReturnType<typeof clientAnswer>>(answer: A) {
  if (!answer.body) return answer;
  return { ...answer, headers: { Location: `../../appeals/${answer.body.id}` } };
}
