import type * as z from 'zod';
import type { collections } from '../../shared/api/collections.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { type AccountReader, writtenFor } from '../../shared/domain/bank/readAccount.ts';
import { giveAccount } from '../../shared/domain/collection/payee.ts';
import type { Collection } from '../../shared/domain/collection/state.ts';
import type { Decision } from '../../shared/domain/decision.ts';
import type { Instant } from '../../shared/domain/instant.ts';

/** An account as either side gives it, read for the currency of the collection. */
export function payeeGiven(
  state: Collection,
  { holder, ...written }: z.output<(typeof collections)['giveCollectionPayee']['body']>,
  read: AccountReader,
  by: Actor,
  now: Instant,
): Decision {
  const account = read(writtenFor(state.currency, written), state.currency);
  return 'refused' in account ? account : giveAccount(state, { holder, account }, by, now);
}
