import type { Actor } from '../actor.ts';
import { type Refusal, refused } from '../decision.ts';
import { type Instant, plusSeconds } from '../instant.ts';
import type { Paying } from './paying.ts';
import { paymentRulesOn } from './paymentRules.ts';
import type { PayeeRef } from './state.ts';

export type Given = Pick<PayeeRef, 'party' | 'ending' | 'enteredBy'>;
type WithPayee = Pick<Paying, 'payee'>;

/**
 * An account to which money goes, new or instead of another one; nothing is paid to it before a second person
 * called back and a day has passed (`charter.md` F 25). Where the policy names a loss payee or an assignee the
 * money is his (`cover.md` D.1, 13).
 */
export function givePayee(
  { party, ending }: Pick<PayeeRef, 'party' | 'ending'>,
  { registered, by }: { registered: boolean; by: Actor },
): Given | Refusal {
  if (registered && party !== 'loss-payee') {
    return refused(
      'rule',
      'loss-payee-registered',
      'The policy names somebody else to whom an indemnity is paid.',
      'Give his account.',
    );
  }
  if (!registered && party === 'loss-payee') {
    return refused('rule', 'no-loss-payee', 'The policy names nobody else to whom money is paid.');
  }
  return { party, ending, enteredBy: enteredBy(by) };
}

function enteredBy(by: Actor): string {
  if (by.kind === 'system') throw new Error('No account comes by itself');
  return by.kind === 'staff' ? by.staffId : by.memberId;
}

export type Checked = { confirmed: boolean; by: string };

/** A second person called back, at a number that we knew before: the account is his, or it is not (F 25). */
export function checkPayee({ payee }: WithPayee, { confirmed, by }: Checked): Checked | Refusal {
  if (!payee) return refused('conflict', 'no-payee', 'There is no account to check.');
  if (payee.enteredBy === by) {
    return refused(
      'authority',
      'second-person',
      'Somebody else calls back about an account that you entered.',
    );
  }
  if (payee.calledBack && confirmed) {
    return refused('conflict', 'payee-checked', `The account was confirmed at ${payee.calledBack.at}.`);
  }
  return { confirmed, by };
}

/** When money may go to this account, as far as time decides. */
export function payeeReadyAt({ enteredAt }: PayeeRef): Instant {
  return plusSeconds(enteredAt, paymentRulesOn(enteredAt).payeeRestHours * 3600);
}

/** Why nothing can be paid to the account now, or undefined. */
export function payeeRefused({ payee }: WithPayee, now: Instant): Refusal | undefined {
  if (!payee) return payeeMissing();
  if (!payee.calledBack) {
    return refused(
      'rule',
      'payee-not-checked',
      'Nobody has called back about this account yet.',
      'A second person calls the number that we knew before.',
    );
  }
  const from = payeeReadyAt(payee);
  if (from <= now) return undefined;
  return refused('rule', 'payee-too-new', `Nothing is paid to a new account before ${from}.`);
}

export function payeeMissing(): Refusal {
  return refused(
    'rule',
    'payee-missing',
    'There is no account to pay to.',
    'The client gives it, or a person of ours.',
  );
}
