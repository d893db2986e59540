import { type Refusal, refused } from '../decision.ts';
import type { Money } from '../money.ts';
import type { Claim } from './state.ts';

/** It is decided, withdrawn or paid: what was asked for came too late. */
export function claimOver({ status }: Pick<Claim, 'status'>): Refusal {
  return refused(
    'conflict',
    'claim-not-open',
    `The claim is ${status}.`,
    'Appeal against the decision, or write to us.',
  );
}

export function alreadyAsked({ asked }: Pick<Claim, 'asked'>): Refusal {
  return refused(
    'conflict',
    'already-asked',
    `The client was asked at ${asked?.at} and has time until ${asked?.until}.`,
  );
}

export function nothingAsked({ status }: Pick<Claim, 'status'>): Refusal {
  return refused('conflict', 'nothing-asked', `Nothing that we asked is unanswered: the claim is ${status}.`);
}

export function notNeeded(code: string): Refusal {
  return refused('rule', 'not-on-the-list', `The paper ${code} is not on the list of this claim.`);
}

/** What is said of an invoice is in its own currency: nothing is converted. */
export function foreignMoney(
  { invoices }: Pick<Claim, 'invoices'>,
  number: string | undefined,
  amount: Money,
): Refusal | undefined {
  const invoice = invoices.find((one) => one.number === number);
  if (!invoice || invoice.currency === amount.currency) return undefined;
  return refused('rule', 'wrong-currency', `This invoice is in ${invoice.currency}.`);
}
