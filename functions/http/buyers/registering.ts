import { notFound, refused, Stop } from '../../../shared/api/problem.ts';
import type { staffBuyers } from '../../../shared/api/staffBuyers.ts';
import {
  aliasItem,
  aliasKey,
  type BuyerRecord,
  buyerIn,
  buyerItem,
  buyerKey,
  idFrom,
  keysOfNumber,
  ownerIn,
} from '../../../shared/data/buyers.ts';
import { buyerPartition, countryOf, keyHolderKey } from '../../../shared/data/keys.ts';
import { keysOfNumbers, newBuyer } from '../../../shared/data/newBuyer.ts';
import { type RegisterDecision, register } from '../../../shared/data/registerCommand.ts';
import type { Store } from '../../../shared/data/store.ts';
import { absent, putNew, replace } from '../../../shared/data/transact.ts';
import type { Buyer, Identifier } from '../../../shared/domain/buyer/buyer.ts';
import { refused as refusal } from '../../../shared/domain/decision.ts';
import { guardOf } from '../outcome.ts';
import { registerAnswer } from '../people/answer.ts';
import type { Call } from '../serve/call.ts';
import { staffIn } from '../staff.ts';
import { invalidNumber, numberOf } from './search.ts';
import { staffBuyerView } from './view.ts';

type Routes = typeof staffBuyers;
type Change = RegisterDecision<BuyerRecord>;

const taken = 'Another buyer has this number already.';

/** Enters a buyer: no number of his may lead to somebody else. One read, one transaction. */
export async function registerBuyer(store: Store, call: Call<Routes['registerBuyer']>) {
  const made = await newBuyer(call.body);
  if ('because' in made) throw new Stop(invalidNumber(made.because));
  const { buyer } = made;
  const { country, ids } = buyer;
  const outcome = await register<BuyerRecord>({
    ...{
      store,
      guardIn: buyerPartition(buyer.buyerId),
      guard: guardOf(`staff ${call.caller.apiKeyId}`, call),
    },
    also: [keyHolderKey(call.caller.apiKeyId), ...keysOfNumbers(buyer)],
    admit: (found) => void staffIn(found, call),
    decide: (found) => {
      if (ids.some((id) => ownerIn(found, country, id))) throw new Stop(conflict());
      return entered(store, buyer);
    },
  });
  return answered(outcome);
}

function entered(store: Store, buyer: Buyer): Change {
  const { country, buyerId, ids } = buyer;
  const answer = { version: 1, buyer };
  const [first, ...further] = ids as [Identifier, ...Identifier[]];
  return {
    answer,
    write: [
      putNew(store, buyerItem(answer), 'taken'),
      absent(store, aliasKey(country, first), 'taken'),
      ...further.flatMap((id) => leadsTo(store, country, id, buyerId)),
    ],
  };
}

/** The number leads to this buyer from now on, and to nobody else. */
function leadsTo(store: Store, country: string, id: Identifier, buyerId: string) {
  return [
    putNew<'taken'>(store, aliasItem(country, id, buyerId), 'taken'),
    absent<'taken'>(store, buyerKey(idFrom(country, id)), 'taken'),
  ];
}

/** A further number of the buyer; one that is his already changes nothing. */
export async function addBuyerNumber(store: Store, call: Call<Routes['addBuyerNumber']>) {
  const buyerId = call.params.id;
  const { id, naturalPerson } = await numberOf(countryOf(buyerId), call.body.scheme, call.body.number);
  const keys = keysOfNumber(countryOf(buyerId), id);
  const outcome = await register<BuyerRecord>({
    ...{ store, guardIn: buyerPartition(buyerId), guard: guardOf(`staff ${call.caller.apiKeyId}`, call) },
    also: [keyHolderKey(call.caller.apiKeyId), buyerKey(buyerId), ...keys],
    admit: (found) => void staffIn(found, call),
    decide: (found) => {
      const record = buyerIn(found, buyerId);
      if (!record) throw new Stop(notFound());
      const owner = ownerIn(found, record.buyer.country, id);
      if (owner === buyerId) return { write: [], answer: record };
      if (owner !== undefined) throw new Stop(conflict());
      return numbered(store, record, id, naturalPerson);
    },
  });
  return answered(outcome);
}

const mostNumbers = 10;

function numbered(
  store: Store,
  { version, buyer }: BuyerRecord,
  id: Identifier,
  naturalPerson: boolean,
): Change {
  if (buyer.ids.length >= mostNumbers) {
    throw new Stop(
      refused(refusal('rule', 'too-many-numbers', `A buyer has at most ${mostNumbers} numbers.`)),
    );
  }
  const next = { ...buyer, ids: [...buyer.ids, id], naturalPerson: buyer.naturalPerson || naturalPerson };
  const answer = { version: version + 1, buyer: next };
  const item = replace<'version-differs' | 'taken'>(store, buyerItem(answer), version, 'version-differs');
  return { answer, write: [item, ...leadsTo(store, buyer.country, id, buyer.buyerId)] };
}

function conflict() {
  return {
    kind: 'conflict' as const,
    detail: taken,
    reasons: [{ code: 'already-registered', because: taken }],
  };
}

export function answered(outcome: Awaited<ReturnType<typeof register<BuyerRecord>>>) {
  const answer = registerAnswer(outcome, taken);
  if ('problem' in answer) return answer;
  const body = staffBuyerView(answer.body);
  return { body, etag: String(body.version) };
}
