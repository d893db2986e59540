import { setTimeout as pause } from 'node:timers/promises';
import { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb';
import { ownerIn } from '../../shared/data/buyers.ts';
import { itemsOf, keysOfNumbers } from '../../shared/data/newBuyer.ts';
import { type Found, readAll } from '../../shared/data/read.ts';
import { type Item, type Key, type Store, toItem } from '../../shared/data/store.ts';
import type { Buyer } from '../../shared/domain/buyer/buyer.ts';

/** What becomes of a buyer: he is new, here already, or cannot be entered. */
export type Fate = 'new' | 'known' | { because: string };

const keysInRead = 100;
const itemsInWrite = 25;
const tries = 10;

/**
 * Enters buyers none of whose numbers stands twice among them. Whoever is here already stays as he is, with his
 * grade: what is there is read right before it is written, and again before what was left undone is tried again.
 */
export async function enterBuyers(store: Store, buyers: readonly Buyer[]): Promise<Fate[]> {
  const found = await readNumbers(store, buyers);
  const fates = buyers.map((buyer) => fateOf(found, buyer));
  let items = buyers.filter((_, i) => fates[i] === 'new').flatMap(itemsOf);
  for (let attempt = 1; items.length > 0; attempt++) {
    const undone = await writeItems(store, items);
    if (undone.length > 0 && attempt === tries) throw new Error('The table takes no more for now');
    if (undone.length > 0) await pause(25 * 2 ** attempt * (0.5 + Math.random()));
    items = await stillMissing(store, undone);
  }
  return fates;
}

function fateOf(found: Found, { country, ids }: Buyer): Fate {
  const owners = new Set(ids.flatMap((id) => ownerIn(found, country, id) ?? []));
  if (owners.size < 2) return owners.size === 0 ? 'new' : 'known';
  return { because: `Its numbers belong to different buyers: ${[...owners].join(', ')}` };
}

/** Every place where a number of these buyers may lead to somebody, strongly consistent. */
async function readNumbers(store: Store, buyers: readonly Buyer[]): Promise<Found> {
  return readKeys(store, buyers.flatMap(keysOfNumbers));
}

async function readKeys(store: Store, keys: readonly Key[]): Promise<Found> {
  const parts = await Promise.all(inParts(keys, keysInRead).map((part) => readAll(store, part)));
  return (key) => parts.map((found) => found(key)).find((item) => item !== undefined);
}

/** What was left undone and nobody else has entered meanwhile. */
async function stillMissing(store: Store, items: (Item & Key)[]): Promise<(Item & Key)[]> {
  if (items.length === 0) return [];
  const found = await readKeys(store, items);
  return items.filter(({ PK, SK }) => !found({ PK, SK }));
}

/** Writes items in batches; gives those that the table left undone. */
async function writeItems(store: Store, items: (Item & Key)[]): Promise<(Item & Key)[]> {
  const undone = await Promise.all(inParts(items, itemsInWrite).map((part) => writeBatch(store, part)));
  return undone.flat();
}

async function writeBatch({ client, table }: Store, items: (Item & Key)[]): Promise<(Item & Key)[]> {
  const requests = items.map((item) => ({ PutRequest: { Item: toItem(item) } }));
  const answer = await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: requests } }));
  const left = new Set(
    (answer.UnprocessedItems?.[table] ?? []).map(({ PutRequest }) => PutRequest?.Item?.PK?.S),
  );
  return items.filter(({ PK }) => left.has(PK));
}

function inParts<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
}
