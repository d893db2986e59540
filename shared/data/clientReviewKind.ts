import { clientReviewProcess } from '../domain/clientReview/process.ts';
import { type ClientReview, ClientReview as Schema } from '../domain/clientReview/state.ts';
import type { OfficeCode } from '../domain/office.ts';
import type { CaseKind } from './caseRecord.ts';
import { newId } from './keys.ts';
import { clientAction, clientIn } from './registers.ts';
import { servedItem, servedKey } from './served.ts';
import type { Store } from './store.ts';
import { put, remove } from './transact.ts';

/** How contact, profile and reviews of a client are kept: one case for ever, whose id follows from the client's. */
export const clientReviewKind: CaseKind<ClientReview> = {
  process: clientReviewProcess,
  schema: Schema,
  prefix: 'crv',
  reference: 'CRV',
  swept: true,
  /** Whoever was his contact finds him no more, and whoever is now does. */
  beside: (store: Store, { before, after }) => {
    const [was, is] = [contactOf(before), contactOf(after)];
    if (was === is) return [];
    return [
      ...(was === undefined ? [] : [remove<never>(store, servedKey(was, after.id))]),
      ...(is === undefined ? [] : [put<never>(store, servedItem(is, after))]),
    ];
  },
  /** The client's own item names his contact, for whoever reads it without this case. */
  along: (store, found, { after }) => {
    const known = clientIn(found, after.clientId);
    const contact = contactOf(after);
    if (!known || known.client.contact === contact) return [];
    const { contact: _, ...client } = known.client;
    return [clientAction(store, { ...client, ...(contact && { contact }) }, known.version)];
  },
};

/** The one case of a client. */
export const clientReviewIdOf = ({ office, clientId }: { office: OfficeCode; clientId: string }) =>
  newId('crv', office, clientId);

function contactOf(state: ClientReview | undefined): string | undefined {
  return state && 'staffId' in state.handler ? state.handler.staffId : undefined;
}
