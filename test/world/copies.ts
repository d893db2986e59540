import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { appealIdOf } from '../../shared/data/appealKind.ts';
import { clientReviewIdOf } from '../../shared/data/clientReviewKind.ts';
import { ringAt as spreadFor } from '../../shared/data/effectItems.ts';
import { monitoringIdOf } from '../../shared/data/fanOutItems.ts';
import { invoiceIdOf } from '../../shared/data/invoiceIds.ts';
import {
  buyerInId,
  idOnFile,
  limitIdOf,
  newId,
  overdueIdOf,
  referenceOf,
  renewalIdOf,
} from '../../shared/data/keys.ts';
import type { Item } from '../../shared/data/store.ts';
import type { Appeal } from '../../shared/domain/appeal/state.ts';
import { declarationIdOf } from '../../shared/domain/declaration/fileOf.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { policyOf } from './insurance.ts';
import type { Execution } from './outside.ts';
import { dueOf, Remains } from './picture.ts';
import { putRows, type Row, readRow, rowsOf } from './records.ts';
import type { World } from './world.ts';

/**
 * Gives every other company the cases of the first one as they are, with ids of their own: what many tests
 * begin with is played once. Gives the id of each one's first case, if there is any.
 */
export async function copyCases(world: World, from: string, to: string[]): Promise<string[]> {
  const rows = new Map((await rowsOf(world.store)).map((row) => [readRow(row), row]));
  const remains = new Remains([...rows.keys()], world.outside);
  const cases = remains.casesOf(from);
  const own = remains.itemsOf(from).filter((item) => !isOver(item));
  const namesOf = (clientId: string) =>
    tenantsNames(clientId, clientId === from ? cases : copiesOf(clientId, cases, remains));
  const names = namesOf(from);
  const forms = own.map((item) => rowForm(rows.get(item) as Row, names));
  const alarms = world.outside.executions.filter(({ caseId }) => cases.includes(caseId));
  const rings = alarms.map((alarm) => alarmForm(alarm, names));
  const copies = to.map(namesOf);
  await putRows(
    world.store,
    copies.flatMap((copy) => forms.map((form) => form(copy))),
  );
  world.outside.executions.push(...copies.flatMap((copy) => rings.map((form) => form(copy))));
  return copies.map((copy) => copy[firstCase] ?? '');
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

const copiesOf = (to: string, cases: string[], remains: Remains) =>
  cases.map((caseId) => copyOf(caseId, to, cases, remains));

/** Something of a tenant, as it is for one with these names. */
type Form<T> = (names: readonly string[]) => T;

/** The place of the first case among the names of a tenant. */
const firstCase = 2;

/** Everything that is called after a tenant, always in the same order. */
function tenantsNames(clientId: string, cases: string[]): string[] {
  const ofCases = cases.flatMap((id) => [
    id,
    id.replace('_', ''),
    referenceOf(id.slice(0, 3).toUpperCase(), id),
  ]);
  return [clientId, policyOf({ clientId }), ...ofCases];
}

/** A text is taken apart at the names in it once, and put together for each copy. */
function textForm(text: string, names: readonly string[]): Form<string> {
  const places = new Map(names.map((name, place) => [name, place]));
  const parts = text.split(new RegExp(`(${names.join('|')})`));
  if (parts.length === 1) return () => text;
  return (copies) => parts.map((part, i) => (i % 2 ? copies[places.get(part) ?? 0] : part)).join('');
}

function rowForm(row: Row, names: readonly string[]): Form<Row> {
  const { ringAt, caseId } = row;
  const forms = Object.entries(row).map(([name, value]): [string, Form<AttributeValue>] => {
    if (value.S === undefined) return [name, () => value];
    const form = textForm(value.S, names);
    return [name, (copies) => ({ S: form(copies) })];
  });
  return (copies) => {
    const copy: Row = {};
    for (const [name, form] of forms) copy[name] = form(copies);
    if (ringAt?.S) copy.ringAt = { S: ringOf(copy.caseId?.S ?? '', caseId?.S ?? '', ringAt.S as Instant) };
    return copy;
  };
}

function alarmForm(alarm: Execution, names: readonly string[]): Form<Execution> {
  const form = textForm(JSON.stringify(alarm), names);
  return (copies) => {
    const copy: Execution = JSON.parse(form(copies));
    const ringAt = ringOf(copy.caseId, alarm.caseId, alarm.ringAt);
    return { ...copy, ringAt, ...(copy.rings.length > 0 && { rings: [ringAt] }) };
  };
}

/** Each alarm keeps its own distance from its deadline. */
const ringOf = (copy: string, caseId: string, ringAt: Instant) => spreadFor(copy, dueOf(caseId, ringAt));
