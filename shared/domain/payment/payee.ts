import type { Actor } from '../actor.ts';
import { confirmAccount, payeeReady } from '../bank/payee.ts';
import { type Refusal, refused } from '../decision.ts';
import type { Instant } from '../instant.ts';
import type { Role } from '../person.ts';
import type { PaymentEventData } from './event.ts';
import type { Paying } from './paying.ts';
import type { PayeeRef } from './state.ts';

type WithPayee = Pick<Paying, 'payee'>;

/**
 * An account to which money goes, new or instead of another one; nothing is paid to it before a second person
 * called back and a day has passed (`charter.md` F 25). Where the policy names a loss payee or an assignee the
 * money is his (`cover.md` D.1, 13).
 */
export function givePayee(
  { party, ending }: Pick<PayeeRef, 'party' | 'ending'>,
  { registered, by }: { registered: boolean; by: Actor },
): PaymentEventData<'payee-given'> | Refusal {
  if (registered && party !== 'loss-payee') {
    const because = 'The policy names somebody else to whom an indemnity is paid.';
    return refused('rule', 'loss-payee-registered', because, 'Give his account.');
  }
  if (!registered && party === 'loss-payee') {
    return refused('rule', 'no-loss-payee', 'The policy names nobody else to whom money is paid.');
  }
  return { party, ending, enteredBy: by };
}

type Check = { confirmed: boolean; by: Extract<Actor, { kind: 'staff' }>; role: Role };

/** A second person called back, at a number that we knew before: the account is his, or it is not (F 25). */
export function checkPayee(
  { payee }: WithPayee,
  { confirmed, by, role }: Check,
  now: Instant,
): PaymentEventData<'payee-checked'> | Refusal {
  if (!payee) return refused('conflict', 'no-payee', 'There is no account to check.');
  const answer = confirmAccount({ ...payee, calledBack: undefined }, { by, role }, now);
  if ('refused' in answer) return answer;
  if (payee.calledBack && confirmed) {
    return refused('conflict', 'payee-checked', `The account was confirmed at ${payee.calledBack.at}.`);
  }
  return { confirmed, by: by.staffId };
}

/** The account to which money can go now, or why to none. */
export function payableTo({ payee }: WithPayee, now: Instant): PayeeRef | Refusal {
  if (payee) return payeeReady(payee, now) ?? payee;
  const remedy = 'The client gives it, or a person of ours.';
  return refused('rule', 'payee-missing', 'There is no account to pay to.', remedy);
}
