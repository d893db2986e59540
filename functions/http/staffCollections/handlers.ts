import type { staffCollections } from '../../../shared/api/staffCollections.ts';
import { collectionKind } from '../../../shared/data/collectionKind.ts';
import { keyHolderKey } from '../../../shared/data/keys.ts';
import { readAll } from '../../../shared/data/read.ts';
import type { Store } from '../../../shared/data/store.ts';
import { act } from '../../../shared/domain/collection/act.ts';
import { assign } from '../../../shared/domain/collection/assign.ts';
import { closeCollection } from '../../../shared/domain/collection/close.ts';
import { staffWrites } from '../../../shared/domain/collection/converse.ts';
import { announceException } from '../../../shared/domain/collection/exception.ts';
import { proposePlan } from '../../../shared/domain/collection/plan.ts';
import { recover } from '../../../shared/domain/collection/recover.ts';
import { readForStaff, requireRead, timelinePage } from '../caseReading.ts';
import { staffCollectionCommand } from '../collectionCommands.ts';
import { collectionDetail, collectionPage } from '../collections/reading.ts';
import { collectionStaffPart } from '../collectionView.ts';
import type { HandlersOf } from '../serve/call.ts';
import { listedOffice, staffIn } from '../staff.ts';
import { closing } from './closing.ts';
import { actionIn, collectedIn, planIn } from './inCents.ts';

type Handlers = HandlersOf<typeof staffCollections>;

/** What the staff do about collections: load, elapse, decide, commit. */
export function staffCollectionHandlers(store: Store): Handlers {
  return {
    ...reading(store),
    proposeCollectionPlan: (call) =>
      staffCollectionCommand(store, call, (state, { by }) => {
        const plan = planIn(state, call.body);
        return 'refused' in plan ? plan : proposePlan(state, plan, by, call.now);
      }),
    announceKeptRight: (call) =>
      staffCollectionCommand(store, call, (state, { by }) =>
        announceException(state, call.body, by, call.now),
      ),
    recordCollectionAction: (call) =>
      staffCollectionCommand(store, call, (state, { by }) => {
        const action = actionIn(state, call.body);
        return 'refused' in action ? action : act(state, action, by, call.now);
      }),
    recordRecovery: (call) =>
      staffCollectionCommand(store, call, (state, { by }) => {
        const collected = collectedIn(state, call.body);
        return 'refused' in collected ? collected : recover(state, collected, by, call.now);
      }),
    closeCollection: (call) =>
      staffCollectionCommand(
        store,
        call,
        (state, { by }) => closeCollection(state, call.body, by, call.now),
        closing(store),
      ),
    writeAboutCollection: (call) =>
      staffCollectionCommand(store, call, (state, { by }) =>
        staffWrites(state, call.body.text, by, call.now),
      ),
    assignCollection: (call) =>
      staffCollectionCommand(store, call, (state, { by, world }) => {
        const to = world.people.find(({ staffId }) => staffId === call.body.staffId);
        return assign(state, to, by, call.now);
      }),
  };
}

type Reading = 'listStaffCollections' | 'getStaffCollection' | 'getStaffCollectionTimeline';

function reading(store: Store): Pick<Handlers, Reading> {
  return {
    listStaffCollections: async (call) => {
      const holder = staffIn(await readAll(store, [keyHolderKey(call.caller.apiKeyId)]), call);
      const of = { index: 'office', owner: listedOffice(holder, call.query.office) } as const;
      return { body: await collectionPage(store, of, call.query, { audience: 'staff', now: call.now }) };
    },
    getStaffCollection: async (call) => {
      const one = await readForStaff(store, collectionKind, call.params.id, call);
      const body = { ...collectionDetail(one, call.now, 'staff'), ...collectionStaffPart(one.state) };
      return { body, etag: String(body.version) };
    },
    getStaffCollectionTimeline: async (call) => {
      await requireRead(store, collectionKind, call.params.id, call);
      return { body: await timelinePage(store, call.params.id, call.query, 'staff') };
    },
  };
}
