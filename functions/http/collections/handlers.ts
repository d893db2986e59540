import type { collections } from '../../../shared/api/collections.ts';
import { collectionKind } from '../../../shared/data/collectionKind.ts';
import { accountReader } from '../../../shared/domain/bank/readAccount.ts';
import { answerPlan } from '../../../shared/domain/collection/consent.ts';
import { clientWrites } from '../../../shared/domain/collection/converse.ts';
import { answerException } from '../../../shared/domain/collection/exception.ts';
import { readOwn, requireOwn, timelinePage } from '../caseReading.ts';
import { clientCollectionCommand } from '../collectionCommands.ts';
import { payeeGiven } from '../collectionPayee.ts';
import type { AccountDesk } from '../instructing.ts';
import type { HandlersOf } from '../serve/call.ts';
import { mandateOwn } from './mandating.ts';
import { collectionDetail, collectionPage } from './reading.ts';

/** What clients do with their collections: load, elapse, decide, commit. */
export function collectionHandlers({ store, accounts }: AccountDesk): HandlersOf<typeof collections> {
  return {
    mandateCollection: (call) => mandateOwn(store, call),
    listCollections: async ({ caller, query, now }) => {
      const of = { index: 'client', owner: caller.clientId } as const;
      return { body: await collectionPage(store, of, query, { audience: 'client', now }) };
    },
    getCollection: async (call) => {
      const one = await readOwn(store, collectionKind, call.params.id, call);
      const body = collectionDetail(one, call.now, 'client');
      return { body, etag: String(body.version) };
    },
    getCollectionTimeline: async ({ caller, params, query }) => {
      await requireOwn(store, collectionKind, params.id, caller.clientId);
      return { body: await timelinePage(store, params.id, query, 'client') };
    },
    answerCollectionPlan: (call) =>
      clientCollectionCommand(store, call, (state, { by }) => answerPlan(state, call.body, by, call.now)),
    objectToKeptRight: (call) =>
      clientCollectionCommand(store, call, (state, { by }) => {
        const { exception: n, because } = call.body;
        return answerException(state, { n, because, consented: false }, by, call.now);
      }),
    consentToKeptRight: (call) =>
      clientCollectionCommand(store, call, (state, { by }) =>
        answerException(state, { n: call.body.exception, consented: true }, by, call.now),
      ),
    giveCollectionPayee: async (call) => {
      const read = await accountReader(accounts);
      return clientCollectionCommand(store, call, (state, { by }) =>
        payeeGiven(state, call.body, read, by, call.now),
      );
    },
    writeAboutMyCollection: (call) =>
      clientCollectionCommand(store, call, (state, { by }) =>
        clientWrites(state, call.body.text, by, call.now),
      ),
  };
}
