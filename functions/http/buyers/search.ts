import type * as z from 'zod';
import type { buyerQuery } from '../../../shared/api/buyers.ts';
import { afterOf, cursorFor } from '../../../shared/api/cursor.ts';
import { malformed, refused, Stop } from '../../../shared/api/problem.ts';
import {
  buyerIn,
  buyerKey,
  keysOfNumber,
  leastLetters,
  namePartition,
  ownerIn,
  parseBuyer,
} from '../../../shared/data/buyers.ts';
import { queryPage, readAll } from '../../../shared/data/read.ts';
import type { Store } from '../../../shared/data/store.ts';
import type { Buyer, Identifier } from '../../../shared/domain/buyer/buyer.ts';
import { type ReadNumber, readNumber } from '../../../shared/domain/buyer/companyNumber.ts';
import { foldedName } from '../../../shared/domain/buyer/name.ts';
import { refused as refusal } from '../../../shared/domain/decision.ts';
import { buyerLine } from './view.ts';

type Query = z.output<typeof buyerQuery>;

/** A page of buyers: by number one at most, in one read or two; by name in one. */
export async function findBuyers(store: Store, query: Query) {
  const { country, vatNumber, registrationNumber, name } = query;
  if (name !== undefined) return byName(store, name, query);
  const { id } =
    vatNumber === undefined
      ? await numberOf(country, 'registration', registrationNumber ?? '')
      : await numberOf(country, 'vat', vatNumber);
  const buyer = await byNumber(store, country, id);
  return { data: buyer ? [buyerLine(buyer)] : [] };
}

/** The number as it is kept. Throws Stop (422) for one that cannot be. */
export async function numberOf(
  country: string,
  scheme: Identifier['scheme'],
  text: string,
): Promise<Extract<ReadNumber, { valid: true }>> {
  const read = await readNumber(country, scheme, text);
  if (read.valid) return read;
  throw new Stop(invalidNumber(read.because));
}

export function invalidNumber(because: string) {
  const remedy = 'Look at the number on an invoice or in the register of the country.';
  return refused(refusal('rule', 'number-invalid', because, remedy));
}

/** By his first number a buyer is read at once, by a further one in two steps. */
async function byNumber(store: Store, country: string, id: Identifier): Promise<Buyer | undefined> {
  const found = await readAll(store, keysOfNumber(country, id));
  const owner = ownerIn(found, country, id);
  if (owner === undefined) return undefined;
  const first = buyerIn(found, owner);
  return (first ?? buyerIn(await readAll(store, [buyerKey(owner)]), owner))?.buyer;
}

const shape = { PK: /^BUYER#byr_[a-z0-9]{1,60}$/, SK: /^A#HEADER$/, nameSort: /^[^\p{Cc}]{1,400}$/u };

async function byName(store: Store, written: string, { country, limit, cursor }: Query) {
  const name = foldedName(written);
  if ([...name].length < leastLetters) {
    throw new Stop(malformed([{ pointer: '/query/name', detail: `must have ${leastLetters} letters` }]));
  }
  const partition = namePartition(country, name);
  const scope = `${country} ${name}`;
  const after = afterOf(cursor, 'buyers', scope, shape);
  const { items, next } = await queryPage(store, {
    IndexName: 'name',
    KeyConditionExpression: 'nameKey = :key AND begins_with(nameSort, :name)',
    Limit: limit,
    values: { ':key': partition, ':name': name },
    after: after && { ...after, nameKey: partition },
  });
  const last = next && { PK: String(next.PK), SK: String(next.SK), nameSort: String(next.nameSort) };
  const data = items.map((item) => buyerLine(parseBuyer({ version: 0, ...item }).buyer));
  return { data, ...(last && { nextCursor: cursorFor('buyers', scope, last) }) };
}
