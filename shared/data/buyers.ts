import * as z from 'zod';
import { Buyer, type Identifier, Membership } from '../domain/buyer/buyer.ts';
import { foldedName } from '../domain/buyer/name.ts';
import { aliasPartition, buyerIdOf, buyerPartition, header } from './keys.ts';
import type { Found } from './read.ts';
import type { Item, Key } from './store.ts';

const BuyerItem = z.object({ version: z.number().int(), buyer: Buyer });
export type BuyerRecord = z.infer<typeof BuyerItem>;

export const buyerKey = (buyerId: string): Key => header(buyerPartition(buyerId));

/** The buyer with the version that a decision about him condition-checks. */
export function buyerIn(found: Found, buyerId: string): BuyerRecord | undefined {
  const item = found(buyerKey(buyerId));
  return item && BuyerItem.parse(item);
}

export const parseBuyer = (item: Item): BuyerRecord => BuyerItem.parse(item);

/** The buyer's one item, with the attributes by which his name is found. */
export function buyerItem({ version, buyer }: BuyerRecord): Item & Key {
  const name = foldedName(buyer.name);
  return {
    ...buyerKey(buyer.buyerId),
    ...{ version, buyer },
    ...{ nameKey: namePartition(buyer.country, name), nameSort: `${name}#${buyer.buyerId}` },
  };
}

/** So many letters name the partition of the index: a search gives at least these. */
export const leastLetters = 3;

/** The partition of names that begin alike; `name` is folded. Short names fill up with what sorts first. */
export function namePartition(country: string, name: string): string {
  return `name#${country}#${[...name].slice(0, leastLetters).join('')}`;
}

/** Where a further number of a buyer leads to him; his first one leads there by his id alone. */
export function aliasKey(country: string, { scheme, number }: Identifier): Key {
  return header(aliasPartition(country, scheme, number));
}

export function aliasItem(country: string, id: Identifier, buyerId: string): Item & Key {
  return { ...aliasKey(country, id), buyerId };
}

/** The id that a buyer has whose first number this is. */
export const idFrom = (country: string, { scheme, number }: Identifier) => buyerIdOf(country, scheme, number);

/** Both places where a number may lead to a buyer: read together. */
export const keysOfNumber = (country: string, id: Identifier): Key[] => [
  buyerKey(idFrom(country, id)),
  aliasKey(country, id),
];

/** Whose number it is, or undefined. */
export function ownerIn(found: Found, country: string, id: Identifier): string | undefined {
  const first = idFrom(country, id);
  if (found(buyerKey(first))) return first;
  const alias = found(aliasKey(country, id));
  return alias && z.string().parse(alias.buyerId);
}

export const membershipKey = (buyerId: string, limitId: string): Key => ({
  PK: buyerPartition(buyerId),
  SK: `M#${limitId}`,
});

export function membershipItem(buyerId: string, membership: Membership): Item & Key {
  return { ...membershipKey(buyerId, membership.limitId), ...membership };
}

export function parseMembership({ PK: _, SK: __, ...item }: Item): Membership {
  return Membership.parse(item);
}
