import * as z from 'zod';
import { localDateAt } from '../domain/calendar.ts';
import type { Instant } from '../domain/instant.ts';
import { freshSeries, NumberSeries } from '../domain/invoice/number.ts';
import type { Invoice } from '../domain/invoice/state.ts';
import type { OfficeCode } from '../domain/office.ts';
import { header } from './keys.ts';
import type { Found } from './read.ts';
import { underVersion } from './registers.ts';
import type { Key, Store } from './store.ts';
import type { Action } from './transact.ts';

const SeriesItem = z.object({ version: z.number().int().positive(), series: NumberSeries });
const CreditedItem = z.object({ version: z.number().int().positive(), amount: z.number().int() });

/** The numbers that an office has given in a year: one item, so that no number is given twice and none left out. */
export const seriesKey = (office: OfficeCode, year: number): Key => header(`NUMBERS#${office}#${year}`);

/** The series from which a document that is issued now takes its number. */
export function seriesKeyAt(office: OfficeCode, now: Instant): Key {
  return seriesKey(office, freshSeries(office, localDateAt(office, now)).year);
}

export function seriesIn(
  found: Found,
  office: OfficeCode,
  now: Instant,
): { version: number; series: NumberSeries } {
  const item = found(seriesKeyAt(office, now));
  return item
    ? SeriesItem.parse(item)
    : { version: 0, series: freshSeries(office, localDateAt(office, now)) };
}

/** Takes the number in the transaction that issues: one that fails takes none. */
export function numberAction(store: Store, found: Found, state: Invoice): Action<'version-differs'> {
  const { office, openedAt: lastAt, sequence: last } = state;
  const { version, series } = seriesIn(found, office, lastAt);
  const next = { ...series, last, lastAt };
  return underVersion(store, { ...seriesKey(office, series.year), series: next }, version);
}

/** What was credited of an invoice so far: beside it, because a credit note is issued before its invoice hears of it. */
export const creditedKey = (invoiceId: string): Key => ({ PK: `CASE#${invoiceId}`, SK: 'E#CREDITED' });

export function creditedIn(found: Found, invoiceId: string): { version: number; amount: number } {
  const item = found(creditedKey(invoiceId));
  return item ? CreditedItem.parse(item) : { version: 0, amount: 0 };
}

export function creditedActions(
  store: Store,
  found: Found,
  { draft, total }: Invoice,
): Action<'version-differs'>[] {
  if (draft.document !== 'credit-note') return [];
  const { version, amount } = creditedIn(found, draft.credits);
  return [underVersion(store, { ...creditedKey(draft.credits), amount: amount + total }, version)];
}
