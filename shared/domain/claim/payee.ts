import type { Actor } from '../actor.ts';
import type { BankAccount } from '../bank/account.ts';
import { accepted, type Decision } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { checkPayee, givePayee } from '../payment/payee.ts';
import type { PayeeRef } from '../payment/state.ts';
import { settledTermsOn } from '../policy/settledTerms.ts';
import { notDecidable } from './decisionRefusals.ts';
import { happens, letterOf } from './draft.ts';
import type { Adjuster } from './newDecision.ts';
import type { Claim } from './state.ts';
import { mayHappen } from './table.ts';

/** An account as it was read, and whose it is. */
export type Account = { party: PayeeRef['party']; holder: string; account: BankAccount };

/** Where the money goes: to the client, or to whom his policy names instead (F 25, `cover.md` D.1, 13). */
export function giveAccount(
  claim: Claim,
  { party, holder, account }: Account,
  by: Actor,
  now: Instant,
): Decision {
  if (!mayHappen('payee-given', claim.status)) return notDecidable(claim);
  const { number, bic } = account;
  const ending = number.slice(-4);
  const given = givePayee({ party, ending }, { registered: hasAssignee(claim), by });
  if ('refused' in given) return given;
  return accepted(
    happens(claim, 'payee-given', now, by, given, {
      texts: { holder, account: number, ...(bic && { bic }) },
      letter: letterOf(claim, 'payee-given', { claim: { payee: { party, ending } } }),
    }),
  );
}

/** Whether the policy names an assignee or loss payee, by the terms of the first delivery. */
function hasAssignee({ policy, invoices }: Claim): boolean {
  const first = invoices.map(({ deliveredOn }) => deliveredOn).sort()[0] ?? policy.startsOn;
  return settledTermsOn(policy, first).assignee !== undefined;
}

/** A second person called back (F 25). */
export function checkAccount(
  claim: Claim,
  confirmed: boolean,
  { by, role }: Adjuster,
  now: Instant,
): Decision {
  if (!mayHappen('payee-checked', claim.status)) return notDecidable(claim);
  const checked = checkPayee(claim, { confirmed, by, role }, now);
  if ('refused' in checked) return checked;
  return accepted(happens(claim, 'payee-checked', now, by, checked));
}
