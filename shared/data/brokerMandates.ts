import * as z from 'zod';
import { BrokerMandate, isRunning } from '../domain/brokerMandate.ts';
import type { Instant } from '../domain/instant.ts';
import type { OfficeCode } from '../domain/office.ts';
import { clientPartition } from './keys.ts';
import type { Found } from './read.ts';
import { underVersion } from './registers.ts';
import { type Key, type Store, toItem } from './store.ts';
import type { Action } from './transact.ts';

const ListItem = z.object({ version: z.number().int(), mandates: z.array(BrokerMandate) });

export const mandatesKey = (clientId: string): Key => ({ PK: clientPartition(clientId), SK: 'A#BROKERS' });
/** Where copies of letters go: addresses, in a text item of their own that can be erased. */
export const copiesKey = (clientId: string): Key => ({ PK: clientPartition(clientId), SK: 'A#TXT#copies' });

export function mandatesIn(found: Found, clientId: string): z.infer<typeof ListItem> {
  const item = found(mandatesKey(clientId));
  return item ? ListItem.parse(item) : { version: 0, mandates: [] };
}

export function mandatesAction(
  store: Store,
  clientId: string,
  mandates: readonly BrokerMandate[],
  version: number,
): Action<'version-differs'> {
  return underVersion(store, { ...mandatesKey(clientId), mandates }, version);
}

const Copy = BrokerMandate.pick({ mandateId: true, from: true, until: true }).extend({ email: z.string() });
export type Copy = z.infer<typeof Copy>;

const copiesOf = (body: unknown): Copy[] =>
  typeof body === 'string' ? z.array(Copy).parse(JSON.parse(body)) : [];

/** Who else gets the letters of a client now. */
export function copyAddresses(found: Found, clientId: string, office: OfficeCode, now: Instant): string[] {
  const running = copiesIn(found, clientId).filter((copy) => isRunning(copy, office, now));
  return [...new Set(running.map(({ email }) => email))];
}

export const copiesIn = (found: Found, clientId: string): Copy[] =>
  copiesOf(found(copiesKey(clientId))?.body);

/** Written by whoever writes the list of mandates, under that list's version. */
export function copiesAction(store: Store, clientId: string, copies: readonly Copy[]): Action<never> {
  const Item = toItem({ ...copiesKey(clientId), body: JSON.stringify(copies) });
  return { write: { Put: { TableName: store.table, Item } } };
}
