import * as z from 'zod';
import { hash } from '../../shared/data/keys.ts';
import { readAll } from '../../shared/data/read.ts';
import { register } from '../../shared/data/registerCommand.ts';
import {
  endPerson,
  enterPerson,
  everybodyIn,
  personIn,
  replaceKey,
  rosterKeys,
} from '../../shared/data/rosterChanges.ts';
import { type Store, storeFromEnvironment } from '../../shared/data/store.ts';
import { Instant } from '../../shared/domain/instant.ts';
import { Person } from '../../shared/domain/person.ts';

const Card = Person.omit({ staffId: true, apiKeyIds: true, validFrom: true }).extend({
  validFrom: Instant.optional(),
});

/** What an operator with rights in the account may ask: how the first admin comes into the roster. */
const Request = z.discriminatedUnion('command', [
  z.strictObject({ command: z.literal('add'), at: Instant, apiKeyId: z.string(), card: Card }),
  z.strictObject({ command: z.literal('rotate'), at: Instant, apiKeyId: z.string(), staffId: z.string() }),
  z.strictObject({ command: z.literal('disable'), at: Instant, staffId: z.string() }),
  z.strictObject({ command: z.literal('list') }),
]);

/** Keeps the roster for `npm run staff`; only whoever may invoke this function can use it. */
export async function keepRoster(store: Store, event: unknown) {
  const request = Request.parse(event);
  if (request.command === 'list') return { people: everybodyIn(await readAll(store, rosterKeys)) };
  const words = hash(JSON.stringify(request));
  const outcome = await register<Person>({
    store,
    guardIn: 'CASE#roster',
    guard: { hash: hash(`operator ${words}`), bodyHash: words },
    also: rosterKeys,
    admit: () => {},
    decide: (found) => {
      if (request.command === 'add')
        return enterPerson(store, found, request.card, request.apiKeyId, request.at);
      const person = personIn(found, request.staffId);
      if (!person) throw new Error(`Nobody in the roster is ${request.staffId}`);
      return request.command === 'rotate'
        ? replaceKey(store, found, person, request.apiKeyId, request.at)
        : endPerson(store, found, person, request.at, { requestId: 'operator' });
    },
  });
  if ('answer' in outcome) return { person: outcome.answer };
  throw new Error(`The roster was not changed: ${outcome.outcome}`);
}

let store: Store | undefined;

export const handler = (event: unknown) => {
  store ??= storeFromEnvironment();
  return keepRoster(store, event);
};
