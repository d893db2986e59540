import * as z from 'zod';
import { kindOf } from '../../../shared/data/caseKinds.ts';
import { parseCase, parseEvent, TextItem } from '../../../shared/data/caseRecord.ts';
import { treeIn } from '../../../shared/data/letterFacts.ts';
import type { Placed } from '../../../shared/data/personal/sources.ts';
import type { Item, Key } from '../../../shared/data/store.ts';
import type { CaseEvent } from '../../../shared/domain/case.ts';
import type { About } from '../../../shared/domain/dataRequest/about.ts';
import { forClient, isInternal, textView } from '../../http/caseView.ts';

/** One thing that we hold, under the place where we hold it. */
export type HeldRecord = { where: string; what: string; data: unknown };
/** What is told of an item; `withheld` counts what is about others or for us alone; nothing of our machinery. */
type Told = HeldRecord | 'withheld' | undefined;

/** Whether the words that follow an event are its reader's: they stand after it in the partition. */
export type Reading = { shown: boolean };

/**
 * What an item tells the person. Shown is what the client may see of a case (`caseView.ts`); a member his own acts
 * and words; a buyer what we note of him, but not which of our clients sells to him (GDPR, article 15(4)).
 */
export function recordOf({ item }: Placed, about: About, reading: Reading): Told {
  if (about.type === 'buyer') return ofBuyer(item);
  const PK = String(item.PK);
  return PK.startsWith('CASE#') ? ofCase(item, about, reading) : plain(item);
}

function ofCase(item: Item, about: About, reading: Reading): Told {
  const SK = String(item.SK);
  const his = about.type !== 'member';
  if (SK === 'A#HEADER') return his ? headerOf(item) : undefined;
  if (/^C#EVENT#\d+$/.test(SK)) return eventOf(item, about, reading);
  if (SK.startsWith('C#EVENT#')) return wordsOf(item, reading);
  if (!his || /^[DEG]#/.test(SK)) return undefined;
  return SK.endsWith('#TXT#tree') ? letterOf(item) : plain(item);
}

/** What the case is and how it stands; all that happened in it, and what we wrote, follows as events and letters. */
function headerOf(item: Item): HeldRecord {
  const caseId = String(item.PK).slice('CASE#'.length);
  const { state } = parseCase(kindOf(caseId), item);
  const { kind, id, reference, office, openedAt, lastAt } = state;
  const { status } = Status.parse(state);
  return { ...placeOf(item), what: 'case', data: { kind, id, reference, office, openedAt, lastAt, status } };
}

const Status = z.object({ status: z.string().optional() });

function eventOf(item: Item, about: About, reading: Reading): Told {
  const { seq, type, at, by, audience, data } = parseEvent(item);
  const own = by.kind === 'client' && about.type === 'member' && by.memberId === about.memberId;
  reading.shown = about.type === 'member' ? own : audience === 'client' && !isAboutMember(data);
  if (!reading.shown) return about.type === 'member' ? undefined : 'withheld';
  const actor = by.kind === 'client' ? { kind: by.kind, id: by.memberId } : { kind: by.kind };
  return { ...placeOf(item), what: 'event', data: { seq, type, at, by: actor, ...forClient(data) } };
}

/** What a member asked about himself, and his words, are his alone: no export of his company has them. */
const isAboutMember = ({ about }: CaseEvent['data']) => AboutMember.safeParse(about).success;
const AboutMember = z.object({ type: z.literal('member') });

function wordsOf(item: Item, reading: Reading): Told {
  const name = String(item.SK).split('#TXT#')[1] ?? '';
  if (!reading.shown) return undefined;
  if (isInternal(name)) return 'withheld';
  return { ...placeOf(item), what: 'words', data: { name, ...textView(TextItem.parse(item)) } };
}

function letterOf(item: Item): Told {
  const seq = Number(/^L#LETTER#(\d+)/.exec(String(item.SK))?.[1]);
  const caseId = String(item.PK).slice('CASE#'.length);
  const tree = treeIn(() => item, { caseId, seq });
  return { ...placeOf(item), what: 'letter', data: tree ?? { erasedAt: item.erasedAt } };
}

/** Whose limits and files these are is the clients' own affair. */
const ofOthers = ['clientId', 'policyId', 'limitId', 'overdueId', 'caseId', 'by', 'office'];

function ofBuyer(item: Item): Told {
  if (/^(D|G|L)#/.test(String(item.SK))) return undefined;
  const told = plain(item);
  if (!told || told === 'withheld') return told;
  const data = Object.entries(told.data as object).filter(([name]) => !ofOthers.includes(name));
  const where = /^[MOH]#/.test(String(item.SK)) ? told.where.replace(/ .*/, '') : told.where;
  return { ...told, where, data: Object.fromEntries(data) };
}

/** Attributes by which we find and keep items: they say nothing about anybody. */
const machinery =
  /^(PK|SK|version|salt|sha256|requestId|tries|effect|draft|bodyHash|lease\w*|pendingSince|(due|client|office|work|name)(Key|Sort|At))$/;

function plain(item: Item): Told {
  const SK = String(item.SK);
  if (/^[DG]#/.test(SK) || SK.startsWith('L#HOLD')) return undefined;
  const data = Object.fromEntries(Object.entries(item).filter(([name]) => !machinery.test(name)));
  if (Object.keys(data).length === 0) return undefined;
  return { ...placeOf(item), what: whatOf(SK), data: withoutOurPeople(data) };
}

/** Who of us it was is about somebody else: his id goes, wherever it stands. */
function withoutOurPeople(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => !isOurs(one)).map(withoutOurPeople);
  if (typeof value !== 'object' || value === null) return value;
  const left = Object.entries(value).filter(([, one]) => !isOurs(one));
  return Object.fromEntries(left.map(([name, one]) => [name, withoutOurPeople(one)]));
}

const isOurs = (value: unknown) => typeof value === 'string' && value.startsWith('stf_');

const kindsOfItem: [RegExp, string][] = [
  [/^A#TXT#contact/, 'mail address'],
  [/^M#MEMBER/, 'member'],
  [/^T#TRADING-LIMIT/, 'own limit'],
  [/^B#PROMISE/, 'promise'],
  [/^L#LETTER/, 'letter sent'],
  [/^P#PAYEE/, 'account'],
  [/^F#/, 'news'],
];

const whatOf = (SK: string): string => kindsOfItem.find(([form]) => form.test(SK))?.[1] ?? 'record';

/** `CASE#cmp_… C#EVENT#00000002` without the letters by which keys sort. */
function placeOf({ PK, SK }: Item): Pick<HeldRecord, 'where'> {
  const { PK: part, SK: place } = { PK, SK } as Key;
  return { where: `${part.slice(part.indexOf('#') + 1)} ${place.replace(/^[A-Z]#/, '').toLowerCase()}` };
}
