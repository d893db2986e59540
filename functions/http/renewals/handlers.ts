import type { renewals } from '../../../shared/api/renewals.ts';
import { renewalIdOf } from '../../../shared/data/keys.ts';
import { renewalKind } from '../../../shared/data/renewalKind.ts';
import type { Store } from '../../../shared/data/store.ts';
import { acceptRenewal } from '../../../shared/domain/renewal/accept.ts';
import { ask } from '../../../shared/domain/renewal/converse.ts';
import { clientGivesNotice } from '../../../shared/domain/renewal/notice.ts';
import { readOwn, requireOwn, timelinePage } from '../caseReading.ts';
import { clientRenewalCommand } from '../renewalCommands.ts';
import { renewalDetail } from '../renewalView.ts';
import type { HandlersOf } from '../serve/call.ts';

/** What a client can see and do about the renewal of his policy (F 28). */
export function renewalHandlers(store: Store): HandlersOf<typeof renewals> {
  return {
    getRenewal: async (call) => {
      const one = await readOwn(store, renewalKind, renewalIdOf(call.params.id), call);
      const body = renewalDetail(one, call.now, 'client');
      return { body, etag: String(body.version) };
    },
    getRenewalTimeline: async ({ caller, params, query }) => {
      const id = renewalIdOf(params.id);
      await requireOwn(store, renewalKind, id, caller.clientId);
      return { body: await timelinePage(store, id, query, 'client') };
    },
    acceptRenewal: (call) =>
      clientRenewalCommand(store, call, (state, { by }) => acceptRenewal(state, by, call.now)),
    askAboutRenewal: (call) =>
      clientRenewalCommand(store, call, (state, { by }) => ask(state, call.body.text, by, call.now)),
    giveNotice: (call) =>
      clientRenewalCommand(store, call, (state, { by }) => clientGivesNotice(state, call.body, by, call.now)),
  };
}
