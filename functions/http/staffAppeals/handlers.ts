import type * as z from 'zod';
import { notFound, Stop } from '../../../shared/api/problem.ts';
import type { StaffAppeal, staffAppeals } from '../../../shared/api/staffAppeals.ts';
import { appealKind } from '../../../shared/data/appealKind.ts';
import type { Outcome } from '../../../shared/data/command.ts';
import { keyHolderKey } from '../../../shared/data/keys.ts';
import { readAll } from '../../../shared/data/read.ts';
import type { Store } from '../../../shared/data/store.ts';
import { staffWrites } from '../../../shared/domain/appeal/converse.ts';
import type { Appeal } from '../../../shared/domain/appeal/state.ts';
import type { SanctionsList } from '../../../shared/domain/sanctions.ts';
import { type Lodging, lodge } from '../appeals/lodging.ts';
import { appealView, detailOf, lineOf, staffPart } from '../appeals/view.ts';
import { actorIn, answerOf, type StaffCall, staffCommand } from '../caseCommands.ts';
import { casePage, readForStaff, requireRead, timelinePage } from '../caseReading.ts';
import { guardOf } from '../outcome.ts';
import type { Call, HandlersOf } from '../serve/call.ts';
import { listedOffice, requireOffice, staffIn } from '../staff.ts';
import { decideOn } from './deciding.ts';

type Deps = { store: Store; sanctions: SanctionsList };

/** What the staff do about appeals: load, elapse, decide, commit. */
export function staffAppealHandlers({ store, sanctions }: Deps): HandlersOf<typeof staffAppeals> {
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

function loggedLodging(store: Store, call: Call<(typeof staffAppeals)['logAppeal']>): Lodging {
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
