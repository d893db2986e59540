import type { coverChecks } from '../../../shared/api/coverChecks.ts';
import type { creditLimits } from '../../../shared/api/creditLimits.ts';
import { creditLimitKind } from '../../../shared/data/creditLimitKind.ts';
import type { Store } from '../../../shared/data/store.ts';
import { cancelRequest } from '../../../shared/domain/creditLimit/cancel.ts';
import { clientWrites } from '../../../shared/domain/creditLimit/converse.ts';
import { readOwn, requireOwn, timelinePage } from '../caseReading.ts';
import { clientLimitCommand } from '../creditLimitCommands.ts';
import type { HandlersOf } from '../serve/call.ts';
import { checkCover } from './coverCheck.ts';
import { limitDetail, limitPage } from './reading.ts';
import { requestOwn } from './requesting.ts';

/** What clients do with their limits, and what they ask about cover: load, elapse, decide, commit. */
export function creditLimitHandlers(store: Store): HandlersOf<typeof creditLimits & typeof coverChecks> {
  return {
    requestCreditLimit: (call) => requestOwn(store, call),
    listCreditLimits: async ({ caller, query, now }) => {
      const of = { index: 'client', owner: caller.clientId } as const;
      return { body: await limitPage(store, of, query, { audience: 'client', now }) };
    },
    getCreditLimit: async (call) => {
      const one = await readOwn(store, creditLimitKind, call.params.id, call);
      const body = limitDetail(one, call.now, 'client');
      return { body, etag: String(body.version) };
    },
    getCreditLimitTimeline: async ({ caller, params, query }) => {
      await requireOwn(store, creditLimitKind, params.id, caller.clientId);
      return { body: await timelinePage(store, params.id, query, 'client') };
    },
    giveInformation: (call) =>
      clientLimitCommand(store, call, (state, { by }) => clientWrites(state, call.body.text, by, call.now)),
    withdrawCreditLimit: (call) =>
      clientLimitCommand(store, call, (state, { by }) =>
        cancelRequest(state, call.body.because, by, call.now),
      ),
    checkCover: (call) => checkCover(store, call),
  };
}
