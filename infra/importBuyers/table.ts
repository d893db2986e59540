import { ownerIn } from '../../shared/data/buyers.ts';
import { itemsOf, keysOfNumbers } from '../../shared/data/newBuyer.ts';
import { type Found, readAll } from '../../shared/data/read.ts';
import type { Key, Store } from '../../shared/data/store.ts';
import { type Action, putNew, transact } from '../../shared/data/transact.ts';
import type { Buyer } from '../../shared/domain/buyer/buyer.ts';

/** What becomes of a buyer: he is new, here already, or cannot be entered. */
export type Fate = 'new' | 'known' | { because: string };

const keysInRead = 100;
const actionsInWrite = 100;

/**
 * Enters buyers none of whose numbers stands twice among them. Whoever is here already stays as he is, with his
 * grade: every item is put only where there is none. One who came in between is found in the next look.
 */
export async function enterBuyers(store: Store, buyers: readonly Buyer[]): Promise<Fate[]> {
  const fates = new Map<Buyer, Fate>();
  for (let open = [...buyers]; open.length > 0; ) {
    const found = await readNumbers(store, open);
    for (const buyer of open) fates.set(buyer, fateOf(found, buyer));
    const parts = packed(open.filter((buyer) => fates.get(buyer) === 'new'));
    const written = await Promise.all(parts.map((part) => write(store, part)));
    open = parts.filter((_, i) => !written[i]).flat();
  }
  return buyers.map((buyer) => fates.get(buyer) as Fate);
}

function fateOf(found: Found, { country, ids }: Buyer): Fate {
  const owners = new Set(ids.flatMap((id) => ownerIn(found, country, id) ?? []));
  if (owners.size < 2) return owners.size === 0 ? 'new' : 'known';
  return { because: `Its numbers belong to different buyers: ${[...owners].join(', ')}` };
}

/** Every place where a number of these buyers may lead to somebody, strongly consistent. */
async function readNumbers(store: Store, buyers: readonly Buyer[]): Promise<Found> {
  const keys = buyers.flatMap(keysOfNumbers);
  const parts: Key[][] = [];
  for (let from = 0; from < keys.length; from += keysInRead) parts.push(keys.slice(from, from + keysInRead));
  const read = await Promise.all(parts.map((part) => readAll(store, part)));
  return (key) => read.map((found) => found(key)).find((item) => item !== undefined);
}

/** Whole buyers, as many as one transaction takes. */
function packed(buyers: readonly Buyer[]): Buyer[][] {
  const parts: Buyer[][] = [];
  let room = 0;
  for (const buyer of buyers) {
    const size = buyer.ids.length;
    if (size > room) {
      parts.push([]);
      room = actionsInWrite;
    }
    parts.at(-1)?.push(buyer);
    room -= size;
  }
  return parts;
}

/** All of them or none: false when one was entered by somebody else in between. */
async function write(store: Store, buyers: Buyer[]): Promise<boolean> {
  const actions: Action<'taken'>[] = buyers.flatMap(itemsOf).map((item) => putNew(store, item, 'taken'));
  return (await transact(store, actions)).done;
}
