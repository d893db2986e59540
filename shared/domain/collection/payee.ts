import type { Actor } from '../actor.ts';
import type { BankAccount } from '../bank/account.ts';
import { accepted, type Decision } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { checkPayee, givePayee } from '../payment/payee.ts';
import type { Role } from '../person.ts';
import { happens, letterOf } from './draft.ts';
import type { Collection } from './state.ts';

/** An account as it was read, and whose it is. */
export type Account = { holder: string; account: BankAccount };

/**
 * Where collected money goes: it is the client's own, whoever else his policy pays an indemnity to. He is told in
 * writing, whoever gave it: a stranger's account must not go unnoticed (F 25).
 */
export function giveAccount(
  state: Collection,
  { holder, account }: Account,
  by: Actor,
  now: Instant,
): Decision {
  const { number, bic } = account;
  const payee = { party: 'client', ending: number.slice(-4) } as const;
  const given = givePayee(payee, { registered: false, by });
  if ('refused' in given) return given;
  const texts = { holder, account: number, ...(bic && { bic }) };
  const letter = letterOf({ ...state, due: null }, 'payee-given', { ending: payee.ending });
  return accepted(happens(state, 'payee-given', now, by, given, { texts, letter }));
}

type Check = { confirmed: boolean; by: Extract<Actor, { kind: 'staff' }>; role: Role };

/** A second person called back (F 25). */
export function checkAccountOf(state: Collection, check: Check, now: Instant): Decision {
  const checked = checkPayee(state, check, now);
  if ('refused' in checked) return checked;
  return accepted(happens(state, 'payee-checked', now, check.by, checked));
}
