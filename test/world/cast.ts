import { keepRoster } from '../../functions/events/roster.ts';
import { clientContactKey, newId } from '../../shared/data/keys.ts';
import { clientKey } from '../../shared/data/registers.ts';
import type { Item } from '../../shared/data/store.ts';
import type { World } from './world.ts';

/** Wed 22 April 2026, 15:20 in Amsterdam. */
export const wednesday = '2026-04-22T13:20:00Z';

const card = (name: string, role: string) => ({
  ...{ name, role, offices: ['NL'], phone: '+31 20 000 0011', email: `${name}@insurer.example` },
  ...{ hours: '09:00-17:00', languages: ['nl', 'en'], validFrom: '2026-01-01T00:00:00Z' },
});

/** The people of the Amsterdam office by the API key that each of them holds. */
export const staff = {
  'key-eva': card('Eva', 'handler'),
  'key-tom': card('Tom', 'handler'),
  'key-mia': card('Mia', 'senior-manager'),
  'key-dan': card('Dan', 'director'),
  'key-una': card('Una', 'underwriter'),
  'key-cas': card('Cas', 'collections'),
  'key-ada': card('Ada', 'admin'),
  'key-pia': card('Pia', 'data-protection'),
} as const;
export type StaffKey = keyof typeof staff;

/** Enters everybody into the roster; gives their ids by key. */
export async function hire(world: World): Promise<Record<StaffKey, string>> {
  const ids: Record<string, string> = {};
  for (const [apiKeyId, person] of Object.entries(staff)) {
    const event = { command: 'add', at: '2026-01-01T00:00:00Z', apiKeyId, card: person };
    const answer = await keepRoster(world.store, event);
    if (!('person' in answer) || !answer.person) throw new Error('Nobody was hired');
    ids[apiKeyId] = answer.person.staffId;
  }
  return ids as Record<StaffKey, string>;
}

/** An insured company by its number: the id follows from it. */
export const clientIdOf = (number: number) => newId('cli', 'NL', `tenant ${number}`);

/** An insured company with its contact and, unless it has none, a mail address. */
export function clientItems(clientId: string, contact: string, body: string | undefined): Item[] {
  const client = { clientId, name: 'Tulp BV', office: 'NL', locale: 'nl-NL', contact };
  const item = { ...clientKey(clientId), client, version: 1 };
  return body ? [item, { ...clientContactKey(clientId), body }] : [item];
}
