import type * as z from 'zod';
import type { NewPayee } from '../../shared/api/payee.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { type AccountReader, writtenFor } from '../../shared/domain/bank/readAccount.ts';
import { giveAccount } from '../../shared/domain/claim/payee.ts';
import type { Claim } from '../../shared/domain/claim/state.ts';
import type { Decision } from '../../shared/domain/decision.ts';
import type { Instant } from '../../shared/domain/instant.ts';

/** An account as either side gives it, read for the currency of the claim. */
export function payeeGiven(
  claim: Claim,
  { party, holder, ...written }: z.output<typeof NewPayee>,
  read: AccountReader,
  by: Actor,
  now: Instant,
): Decision {
  const account = read(writtenFor(claim.currency, written), claim.currency);
  return 'refused' in account ? account : giveAccount(claim, { party, holder, account }, by, now);
}
