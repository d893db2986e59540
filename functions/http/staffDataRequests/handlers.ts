import type { staffDataRequests } from '../../../shared/api/staffDataRequests.ts';
import { dataRequestKind as kind } from '../../../shared/data/dataRequestKind.ts';
import { keyHolderKey } from '../../../shared/data/keys.ts';
import { holdsIn, holdsKey } from '../../../shared/data/legalHolds.ts';
import { readAll } from '../../../shared/data/read.ts';
import type { Store } from '../../../shared/data/store.ts';
import { refuseRequest } from '../../../shared/domain/dataRequest/answer.ts';
import { extendRequest } from '../../../shared/domain/dataRequest/extend.ts';
import { order } from '../../../shared/domain/dataRequest/order.ts';
import type { DataRequest } from '../../../shared/domain/dataRequest/state.ts';
import { refused } from '../../../shared/domain/decision.ts';
import { holdOn } from '../../../shared/domain/records/hold.ts';
import { answerOf, type Beside, type DecideAsStaff, type StaffCall, staffCommand } from '../caseCommands.ts';
import { casePage, readForStaff, requireRead, timelinePage } from '../caseReading.ts';
import { exportFiles } from '../dataExport.ts';
import { lineFor, staffDetailOf, staffView } from '../dataRequestView.ts';
import type { Files } from '../documents/files.ts';
import type { HandlersOf } from '../serve/call.ts';
import { listedOffice, staffIn } from '../staff.ts';
import { holdRecords, liftRecords, listHolds } from './holding.ts';
import { logForBuyer, logForClient, onHold } from './logging.ts';

type Deps = { store: Store; files: Files };
type Routes = typeof staffDataRequests;

/** What data protection does: requests, exports, erasures and holds. */
export function staffDataRequestHandlers(deps: Deps): HandlersOf<Routes> {
  const { store } = deps;
  return {
    ...reading(deps),
    ...deciding(store),
    exportClientData: (call) => logForClient(store, call, 'access'),
    eraseClientData: (call) => logForClient(store, call, 'erasure'),
    exportBuyerData: (call) => logForBuyer(store, call, 'access'),
    eraseBuyerData: (call) => logForBuyer(store, call, 'erasure'),
    listClientHolds: (call) => listHolds(store, call),
    setClientHold: (call) => holdRecords(store, call),
    liftClientHold: (call) => liftRecords(store, call),
    listBuyerHolds: (call) => listHolds(store, call),
    setBuyerHold: (call) => holdRecords(store, call),
    liftBuyerHold: (call) => liftRecords(store, call),
  };
}

type Reading = Pick<
  HandlersOf<Routes>,
  'listStaffDataRequests' | 'getStaffDataRequest' | 'getStaffDataRequestTimeline' | 'getStaffDataExport'
>;

function reading({ store, files }: Deps): Reading {
  return {
    listStaffDataRequests: async (call) => {
      const holder = staffIn(await readAll(store, [keyHolderKey(call.caller.apiKeyId)]), call);
      const of = { index: 'office', owner: listedOffice(holder, call.query.office) } as const;
      const reader = { now: call.now, line: lineFor('staff') };
      return { body: await casePage(store, kind, of, call.query, reader) };
    },
    getStaffDataRequest: async (call) => {
      const body = staffDetailOf(await readForStaff(store, kind, call.params.id, call), call.now);
      return { body, etag: String(body.version) };
    },
    getStaffDataRequestTimeline: async (call) => {
      await requireRead(store, kind, call.params.id, call);
      return { body: await timelinePage(store, call.params.id, call.query, 'staff') };
    },
    getStaffDataExport: async (call) => {
      const { state } = await readForStaff(store, kind, call.params.id, call);
      return exportFiles(files, state, call.now);
    },
  };
}

function deciding(
  store: Store,
): Pick<HandlersOf<Routes>, 'orderErasure' | 'refuseDataRequest' | 'extendDataRequest'> {
  return {
    orderErasure: (call) =>
      decided(
        store,
        call,
        (state, { by, found }) => {
          if (state.request !== 'erasure') return notAsked;
          if (holdOn(holdsIn(found, subjectOf(state)).holds)) return onHold;
          return order(state, by, call.now);
        },
        { alsoOf: (state) => [holdsKey(subjectOf(state))] },
      ),
    refuseDataRequest: (call) =>
      decided(store, call, (state, { by }) => refuseRequest(state, call.body.reasons, by, call.now)),
    extendDataRequest: (call) =>
      decided(store, call, (state, { by }) => extendRequest(state, call.body.because, by, call.now)),
  };
}

const notAsked = refused('rule', 'erasure-not-asked', 'Nobody asked for an erasure in this request.');

const subjectOf = ({ about }: DataRequest) => (about.type === 'buyer' ? about.buyerId : about.clientId);

async function decided(
  store: Store,
  call: StaffCall & { params: { id: string } },
  decide: DecideAsStaff<DataRequest>,
  beside: Beside<DataRequest> = {},
) {
  const outcome = await staffCommand<DataRequest>({ store, kind }, call, call.params.id, decide, beside);
  return answerOf(outcome, 'staff', (state, found) => staffView(state, found, call.now));
}
