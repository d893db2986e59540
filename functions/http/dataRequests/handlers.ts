import type { dataRequests } from '../../../shared/api/dataRequests.ts';
import { notFound, Stop } from '../../../shared/api/problem.ts';
import { dataRequestKind as kind } from '../../../shared/data/dataRequestKind.ts';
import type { Store } from '../../../shared/data/store.ts';
import { withdrawRequest } from '../../../shared/domain/dataRequest/answer.ts';
import type { DataRequest } from '../../../shared/domain/dataRequest/state.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import { answerOf, clientCommand } from '../caseCommands.ts';
import { casePage, readOwn, timelinePage } from '../caseReading.ts';
import { exportFiles } from '../dataExport.ts';
import { dataRequestView, detailOf, lineFor } from '../dataRequestView.ts';
import type { Files } from '../documents/files.ts';
import type { ClientCaller, HandlersOf } from '../serve/call.ts';
import { isHis, requestData } from './asking.ts';

/** What a member asks about his data, or his company's. */
export function dataRequestHandlers({
  store,
  files,
}: {
  store: Store;
  files: Files;
}): HandlersOf<typeof dataRequests> {
  const own = (call: { caller: ClientCaller; now: Instant; params: { id: string } }) => readHis(store, call);
  return {
    requestData: (call) => requestData(store, call),
    listDataRequests: async ({ caller, query, now }) => {
      const of = { index: 'client', owner: caller.clientId } as const;
      const page = await casePage(store, kind, of, query, { now, line: lineFor('client') });
      return { body: { ...page, data: page.data.filter((line) => isHis(line, caller)) } };
    },
    getDataRequest: async (call) => {
      const body = detailOf(await own(call), call.now, 'client');
      return { body, etag: String(body.version) };
    },
    getDataRequestTimeline: async (call) => {
      await own(call);
      return { body: await timelinePage(store, call.params.id, call.query, 'client') };
    },
    withdrawDataRequest: async (call) => {
      const outcome = await clientCommand<DataRequest>(
        { store, kind },
        call,
        call.params.id,
        (state, { by }) => {
          if (!isHis(state, call.caller)) throw new Stop(notFound());
          return withdrawRequest(state, by, call.now);
        },
      );
      return answerOf(outcome, 'client', (state, found) => dataRequestView(state, found, call.now, 'client'));
    },
    getDataExport: async (call) => exportFiles(files, (await own(call)).state, call.now),
  };
}

/** A request of the caller's company that is his own, or that he may see for it. Throws Stop (404). */
async function readHis(store: Store, call: { caller: ClientCaller; now: Instant; params: { id: string } }) {
  const read = await readOwn(store, kind, call.params.id, call);
  if (!isHis(read.state, call.caller)) throw new Stop(notFound());
  return read;
}
