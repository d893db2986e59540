import { claimOpened, RecoveryOpened, subrogated } from '../../domain/collection/claimed.ts';
import { failLetter } from '../../domain/collection/converse.ts';
import { CollectionEvent } from '../../domain/collection/event.ts';
import { passOnAdvised, passOnSent, passOnStatus } from '../../domain/collection/passOn.ts';
import { receivedElsewhere } from '../../domain/collection/received.ts';
import type { Collection } from '../../domain/collection/state.ts';
import { accepted } from '../../domain/decision.ts';
import { wordsOfPayment } from '../../domain/payment/instruct.ts';
import { collectionKind } from '../collectionKind.ts';
import { paymentNamesOf } from '../keys.ts';
import { heardAs, type Reactions } from '../reactions.ts';
import { besideRecovery, recoveryOpened } from './recovery.ts';

const heard = heardAs<Collection, CollectionEvent>(CollectionEvent);

export const collectionReactions: Reactions<Collection> = {
  kind: collectionKind,
  letterFailed: failLetter,
  signals: {
    'claim-opened': heard('claim-opened', claimOpened),
    subrogated: heard('subrogated', subrogated),
    received: heard('received', receivedElsewhere),
    'recovery-opened': (state, told) => (state ? undefined : recoveryOpened(told)),
  },
  alsoFor: ({ name, data }) => (name === 'recovery-opened' ? besideRecovery(RecoveryOpened.parse(data)) : []),
  settlement: {
    status: passOnStatus,
    payment: wordsOfPayment,
    take: {
      pay: (state, n, now) => passOnSent(state, n, paymentNamesOf(state, n).name, now),
      advise: passOnAdvised,
      /** Nothing is recovered from the client: his share ends with the advice. */
      'open-recovery': () => accepted(),
    },
  },
};
