import type { Buyer, Identifier } from '../domain/buyer/buyer.ts';
import { type ReadNumber, readNumber } from '../domain/buyer/companyNumber.ts';
import { aliasItem, buyerItem, idFrom, keysOfNumber } from './buyers.ts';
import type { Item, Key } from './store.ts';

/** A buyer as somebody enters him, numbers as he writes them. */
export type Entered = {
  country: string;
  name: string;
  ids: readonly { scheme: Identifier['scheme']; number: string }[];
  naturalPerson: boolean;
};

/** The buyer, or why one of his numbers cannot be: the first of them gives him his id. */
export async function newBuyer(entered: Entered): Promise<{ buyer: Buyer } | { because: string }> {
  const { country, name } = entered;
  const read = await Promise.all(
    entered.ids.map(({ scheme, number }) => readNumber(country, scheme, number)),
  );
  const wrong = read.find((number) => !number.valid);
  if (wrong) return { because: wrong.because };
  const valid = read.filter((number): number is Extract<ReadNumber, { valid: true }> => number.valid);
  const ids = unique(valid.map(({ id }) => id));
  const [first] = ids;
  if (!first) return { because: 'A buyer has a number.' };
  const naturalPerson = entered.naturalPerson || valid.some((number) => number.naturalPerson);
  return { buyer: { buyerId: idFrom(country, first), country, name, ids, naturalPerson } };
}

function unique(ids: Identifier[]): Identifier[] {
  return [...new Map(ids.map((id) => [`${id.scheme} ${id.number}`, id])).values()];
}

/** Where any of the buyer's numbers may lead to somebody. */
export const keysOfNumbers = ({ country, ids }: Buyer): Key[] =>
  ids.flatMap((id) => keysOfNumber(country, id));

/** What a new buyer is in the table: his one item, and one that leads to him for each further number. */
export function itemsOf(buyer: Buyer): (Item & Key)[] {
  const { country, buyerId, ids } = buyer;
  return [buyerItem({ version: 1, buyer }), ...ids.slice(1).map((id) => aliasItem(country, id, buyerId))];
}
