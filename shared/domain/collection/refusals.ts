import { type Refusal, refused } from '../decision.ts';
import type { LocalDate } from '../instant.ts';
import { stillOwed } from './debt.ts';
import type { Collection } from './state.ts';

/** The collection is closed: nothing more is collected in it. */
export function collectionOver({ status }: Collection): Refusal {
  return refused('conflict', 'collection-closed', `The collection is closed: it is ${status}.`);
}

export function wrongCurrency({ currency }: Collection): Refusal {
  return refused('rule', 'wrong-currency', `This collection is in ${currency}.`);
}

/** Whatever is recorded was done: not before the mandate, and not in the future. */
export function dayRefused(on: LocalDate, since: LocalDate, today: LocalDate): Refusal | undefined {
  if (on > today) return refused('rule', 'in-the-future', `${on} has not come yet: today is ${today}.`);
  if (on < since) return refused('rule', 'before-mandate', `We are mandated since ${since}.`);
  return undefined;
}

/** The debtor has paid: nobody is asked for anything more. */
export function nothingOwed({ invoices }: Collection): Refusal | undefined {
  if (stillOwed(invoices) > 0) return undefined;
  return refused('conflict', 'nothing-owed', 'The debtor has paid: nothing is left to ask for.', 'Close it.');
}
