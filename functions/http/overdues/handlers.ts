import type { overdues } from '../../../shared/api/overdues.ts';
import { overdueKind } from '../../../shared/data/overdueKind.ts';
import type { Store } from '../../../shared/data/store.ts';
import { clientWrites } from '../../../shared/domain/overdue/converse.ts';
import { agreeLater } from '../../../shared/domain/overdue/extend.ts';
import { readOwn, requireOwn, timelinePage } from '../caseReading.ts';
import { clientOverdueCommand } from '../overdueCommands.ts';
import { overdueDetail, overduePage } from '../overdueView.ts';
import type { HandlersOf } from '../serve/call.ts';
import { receiveOwn } from './receiving.ts';
import { reportOwn } from './reporting.ts';

/** What clients do about unpaid invoices: load, elapse, decide, commit. */
export function overdueHandlers(store: Store): HandlersOf<typeof overdues> {
  return {
    reportOverdue: (call) => reportOwn(store, call),
    listOverdues: async ({ caller, query, now }) => {
      const of = { index: 'client', owner: caller.clientId } as const;
      return { body: await overduePage(store, of, query, { audience: 'client', now }) };
    },
    getOverdue: async (call) => {
      const one = await readOwn(store, overdueKind, call.params.id, call);
      const body = overdueDetail(one, call.now, 'client');
      return { body, etag: String(body.version) };
    },
    getOverdueTimeline: async ({ caller, params, query }) => {
      await requireOwn(store, overdueKind, params.id, caller.clientId);
      return { body: await timelinePage(store, params.id, query, 'client') };
    },
    tellReceipt: (call) => receiveOwn(store, call),
    agreeExtension: (call) =>
      clientOverdueCommand(store, call, (state, { by }) =>
        agreeLater(state, { kind: 'extension', ...call.body }, by, call.now),
      ),
    agreeRescheduling: (call) =>
      clientOverdueCommand(store, call, (state, { by }) =>
        agreeLater(state, { kind: 'rescheduling', ...call.body }, by, call.now),
      ),
    writeOnOverdue: (call) =>
      clientOverdueCommand(store, call, (state, { by }) => clientWrites(state, call.body.text, by, call.now)),
  };
}
