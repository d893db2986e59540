import * as z from 'zod';
import { Client } from '../domain/client.ts';
import type { Instant } from '../domain/instant.ts';
import type { OfficeCode } from '../domain/office.ts';
import { KeyHolder, Person } from '../domain/person.ts';
import type { Guard } from './commit.ts';
import {
  clientContactKey,
  clientPartition,
  guardKey,
  header,
  keyHolderKey,
  rosterPartition,
} from './keys.ts';
import type { Found } from './read.ts';
import { type Item, type Key, type Store, toItem } from './store.ts';
import { type Action, putNew, replace, transact } from './transact.ts';

/** The roster of one office: everybody who works for it, in one item that every command may read. */
const Roster = z.object({ version: z.number().int(), people: z.array(Person) });
type Roster = z.infer<typeof Roster>;

const ClientItem = z.object({ version: z.number().int(), client: Client });

/** A roster has at most so many people: it must stay one small item. */
export const largestRoster = 300;

export const rosterKey = (office: OfficeCode): Key => header(rosterPartition(office));
export const clientKey = (clientId: string): Key => header(clientPartition(clientId));

export function rosterIn(found: Found, office: OfficeCode): Roster {
  const item = found(rosterKey(office));
  return item ? Roster.parse(item) : { version: 0, people: [] };
}

export function clientIn(found: Found, clientId: string): { version: number; client: Client } | undefined {
  const item = found(clientKey(clientId));
  return item && ClientItem.parse(item);
}

export function keyHolderIn(found: Found, apiKeyId: string): KeyHolder | undefined {
  const item = found(keyHolderKey(apiKeyId));
  return item && KeyHolder.parse(item.holder);
}

export const mailAddressIn = (found: Found, clientId: string): string | undefined => {
  const body = found(clientContactKey(clientId))?.body;
  return typeof body === 'string' ? body : undefined;
};

type Meaning = 'guard-exists' | 'version-differs';
export type Saved = { outcome: 'done' | 'version-differs' } | { outcome: 'guard-exists'; guard: Item };

/** Writes register items and the guard of the command, all or nothing. The guard stores the answer. */
export async function save(
  store: Store,
  actions: Action<Meaning>[],
  guard: { at: Key; guard: Guard; answer: unknown; now: Instant } | undefined,
): Promise<Saved> {
  const first = guard
    ? [
        putNew<Meaning>(
          store,
          { ...guard.at, bodyHash: guard.guard.bodyHash, answer: guard.answer, at: guard.now },
          'guard-exists',
        ),
      ]
    : [];
  const result = await transact(store, [...first, ...actions]);
  if (result.done) return { outcome: 'done' };
  if (result.meaning === 'guard-exists' && result.item)
    return { outcome: 'guard-exists', guard: result.item };
  return { outcome: 'version-differs' };
}

export const registerGuardKey = (PK: string, guard: Guard): Key => guardKey(PK, guard.hash);

/** The action that writes an office's roster under its version. */
export function rosterAction(
  store: Store,
  office: OfficeCode,
  people: Person[],
  version: number,
): Action<Meaning> {
  if (people.length > largestRoster)
    throw new Error(`The roster of ${office} has more than ${largestRoster} people`);
  const item = { ...rosterKey(office), version: version + 1, people };
  return version === 0
    ? putNew(store, item, 'version-differs')
    : replace(store, item, version, 'version-differs');
}

/** The action that writes what an API key stands for: only its own registration or disablement does. */
export function keyHolderAction(store: Store, apiKeyId: string, holder: KeyHolder): Action<Meaning> {
  return { write: { Put: { TableName: store.table, Item: holderItem(apiKeyId, holder) } } };
}

function holderItem(apiKeyId: string, holder: KeyHolder) {
  return toItem({ ...keyHolderKey(apiKeyId), holder });
}

export function clientAction(store: Store, client: Client, version: number): Action<Meaning> {
  const item = { ...clientKey(client.clientId), version: version + 1, client };
  return version === 0
    ? putNew(store, item, 'version-differs')
    : replace(store, item, version, 'version-differs');
}
