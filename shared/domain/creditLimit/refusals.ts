import { type Refusal, refused } from '../decision.ts';
import type { Money } from '../money.ts';
import type { CreditLimit } from './state.ts';

/** One request at a time on one buyer: the caller gets the open one with it. */
export function requestOpen({ status }: CreditLimit): Refusal {
  return refused(
    'conflict',
    'request-open',
    `A request on this buyer is open: it is ${status}.`,
    'Wait for the decision, or withdraw that request first.',
  );
}

/** The request is decided or withdrawn: nothing more can be done about it. */
export function requestOver({ status }: CreditLimit): Refusal {
  return refused('conflict', 'request-not-open', `The request is ${status}.`);
}

export function alreadyAsked({ hearing }: CreditLimit): Refusal {
  return refused(
    'conflict',
    'already-asked',
    `The client was asked at ${hearing?.askedAt} and has time until ${hearing?.until}.`,
  );
}

export function nothingAsked({ status }: CreditLimit): Refusal {
  return refused(
    'conflict',
    'nothing-asked',
    `Nothing is asked or announced here: the request is ${status}.`,
    'Ask for another limit, or appeal against the decision.',
  );
}

export function proposalWaits(): Refusal {
  return refused('conflict', 'proposal-waits', 'A proposal waits for a second person already.');
}

/** A new decision that is owed is somebody else's (F 8). */
export function ownDecision(): Refusal {
  return refused(
    'authority',
    'not-independent',
    'A complaint about what you decided here was upheld: somebody else decides anew.',
  );
}

/** A limit is in one currency: amounts in another are a mistake, and nothing is converted. */
export function foreignMoney({ currency }: CreditLimit, amount: Money | undefined): Refusal | undefined {
  if (!amount || amount.currency === currency) return undefined;
  return refused('rule', 'wrong-currency', `This limit is in ${currency}.`);
}
