import { keepRoster } from '../../functions/events/roster.ts';
import { appealIdOf } from '../../shared/data/appealKind.ts';
import { clientReviewIdOf } from '../../shared/data/clientReviewKind.ts';
import { ringAt as spreadFor } from '../../shared/data/effectItems.ts';
import { monitoringIdOf } from '../../shared/data/fanOutItems.ts';
import { invoiceIdOf } from '../../shared/data/invoiceIds.ts';
import {
  buyerInId,
  clientContactKey,
  idOnFile,
  limitIdOf,
  newId,
  overdueIdOf,
  referenceOf,
  renewalIdOf,
} from '../../shared/data/keys.ts';
import { clientKey } from '../../shared/data/registers.ts';
import type { Item } from '../../shared/data/store.ts';
import type { Appeal } from '../../shared/domain/appeal/state.ts';
import { declarationIdOf } from '../../shared/domain/declaration/fileOf.ts';
import { policyOf } from './insurance.ts';
import { dueOf, Remains } from './picture.ts';
import { putAll, scanAll } from './records.ts';
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

/**
 * Gives every other company the cases of the first one as they are, with ids of their own: what many tests
 * begin with is played once. Gives the id of each one's first case, if there is any.
 */
export async function copyCases(world: World, from: string, to: string[]): Promise<string[]> {
  const remains = new Remains(await scanAll(world.store), world.outside);
  const cases = remains.casesOf(from);
  const own = remains.itemsOf(from).filter((item) => !isOver(item));
  const alarms = world.outside.executions.filter(({ caseId }) => cases.includes(caseId));
  const copies = to.map((clientId) => renamer(from, clientId, cases, remains));
  await putAll(
    world.store,
    copies.flatMap((copy) => own.map(copy)),
  );
  world.outside.executions.push(...copies.flatMap((copy) => alarms.map(copy)));
  return copies.map((copy) => copy({ id: cases[0] ?? '' }).id);
}

/** A guard, an effect that is done, a letter that is sent: no other command looks at them. */
function isOver({ SK, effect, dueKey, sentAt }: Item): boolean {
  if (effect !== undefined) return dueKey === undefined;
  return /^G#GUARD/.test(String(SK)) || sentAt !== undefined;
}

/** The id of the company's copy of a case, by the rule of its kind where the id follows from something else. */
function copyOf(caseId: string, to: string, cases: readonly string[], remains: Remains): string {
  const limit = limitIdOf(policyOf({ clientId: to }), buyerInId(caseId) ?? '');
  const prefix = caseId.slice(0, 3);
  if (prefix === 'lim') return limit;
  if (prefix === 'ovd') return overdueIdOf(policyOf({ clientId: to }), buyerInId(caseId) ?? '');
  if (prefix === 'rnw') return renewalIdOf(policyOf({ clientId: to }));
  if (prefix === 'crv') return clientReviewIdOf({ office: 'NL', clientId: to });
  if (prefix === 'dcl') return declarationIdOf(policyOf({ clientId: to }));
  if (prefix === 'mon') return monitoringIdOf({ office: 'NL', clientId: to });
  if (prefix === 'inv') return invoiceIdOf(policyOf({ clientId: to }), `${cases.indexOf(caseId)}`);
  const onFile = prefix === 'clm' || prefix === 'col';
  if (onFile)
    return idOnFile(
      prefix,
      overdueIdOf(policyOf({ clientId: to }), buyerInId(caseId) ?? ''),
      to,
      `${cases.indexOf(caseId)}`,
    );
  if (prefix !== 'apl') return newId(prefix, 'NL', to, `${cases.indexOf(caseId)}`);
  const { about } = remains.stateOf(caseId) as Appeal;
  return appealIdOf({ office: 'NL', id: copyOf(about.caseId, to, cases, remains) }, about.against, about.n);
}

function renamer(from: string, to: string, cases: string[], remains: Remains) {
  const names = cases.flatMap((caseId): [string, string][] => {
    const prefix = caseId.slice(0, 3);
    const copy = copyOf(caseId, to, cases, remains);
    return [
      [caseId, copy],
      [caseId.replace('_', ''), copy.replace('_', '')],
      [referenceOf(prefix.toUpperCase(), caseId), referenceOf(prefix.toUpperCase(), copy)],
    ];
  });
  const policies: [string, string] = [policyOf({ clientId: from }), policyOf({ clientId: to })];
  const all: [string, string][] = [[from, to], policies, ...names];
  return <T extends object>(value: T): T => {
    const text = all.reduce((words, [old, copy]) => words.replaceAll(old, copy), JSON.stringify(value));
    const copy = JSON.parse(text);
    if (!copy.ringAt) return copy;
    // Each alarm keeps its own distance from its deadline.
    const old = (value as unknown as Alarm).caseId;
    const ringAt = spreadFor(copy.caseId, dueOf(old, copy.ringAt));
    return { ...copy, ringAt, ...(copy.rings?.length > 0 && { rings: [ringAt] }) };
  };
}

type Alarm = { caseId: string };
