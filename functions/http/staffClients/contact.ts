import type { staffClients } from '../../../shared/api/staffClients.ts';
import type { Store } from '../../../shared/data/store.ts';
import { assignContact as assign } from '../../../shared/domain/clientReview/contact.ts';
import { accepted } from '../../../shared/domain/decision.ts';
import { answerOf } from '../caseCommands.ts';
import type { Call } from '../serve/call.ts';
import { clientOf, clientView, personAt } from './client.ts';
import { onClient } from './onClient.ts';

/** Gives the client a dedicated contact, or the reason why there can be none; he is told (`charter.md` C02). */
export async function assignContact(store: Store, call: Call<(typeof staffClients)['assignContact']>) {
  const { staffId, because = '' } = call.body;
  const outcome = await onClient(
    store,
    call,
    (state, found, by) => {
      if (staffId === undefined) return assign(state, { because }, by, call.now);
      const person = personAt(found, state.office, staffId, call.now);
      const has = 'staffId' in state.handler && state.handler.staffId === staffId;
      return has ? accepted() : assign(state, { person }, by, call.now);
    },
    staffId,
  );
  return answerOf(outcome, 'staff', (state, found) => clientView(clientOf(found, state.clientId), state));
}
