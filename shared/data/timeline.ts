import type { CaseEvent, CaseState } from '../domain/case.ts';
import { PromiseEntry } from '../domain/promise.ts';
import { type CaseKind, type CaseRecord, caseIn, parseEvent, TextItem } from './caseRecord.ts';
import { casePartition, eventKey } from './keys.ts';
import { queryPage } from './read.ts';
import type { Item, Store } from './store.ts';

/** An event with its texts, by name. */
export type TimelineEvent = { event: CaseEvent; texts: Record<string, TextItem> };

/** One page of a case's events; `next` is the number of the last event, when there are more. */
export type TimelinePage = { events: TimelineEvent[]; next: number | undefined };

export type CaseWithTimeline<S extends CaseState> = {
  record: CaseRecord<S>;
  promises: PromiseEntry[];
  timeline: TimelinePage;
};

const itemsPerPage = 200;

/**
 * A case, its ledger entries and the first page of its timeline, in one Query; in more only when the case has
 * so many promises that no event found room behind them.
 */
export async function readCase<S extends CaseState>(
  store: Store,
  kind: CaseKind<S>,
  caseId: string,
): Promise<CaseWithTimeline<S> | undefined> {
  let { items, next } = await readRange(store, caseId, 'A#', itemsPerPage);
  while (next && grouped(items).length < 2) {
    const page = await readRange(store, caseId, 'A#', itemsPerPage, next);
    items = [...items, ...page.items];
    next = page.next;
  }
  const [first, ...rest] = items;
  const record = caseIn(kind, caseId, first);
  if (!record) return undefined;
  const promises = rest
    .filter(({ SK }) => startsWith(SK, 'B#'))
    .map((item) => PromiseEntry.parse(entryOf(item)));
  return {
    record,
    promises,
    timeline: paged(rest, next !== undefined, itemsPerPage),
  };
}

/** The header and the events after number `after`, at most `limit`: one Query for a page, header apart. */
export async function readTimeline(
  store: Store,
  caseId: string,
  after: number,
  limit: number,
): Promise<TimelinePage> {
  const from = `${eventKey('', after).SK}~`;
  const { items, next } = await readRange(store, caseId, from, itemsPerPage);
  return paged(items, next !== undefined, limit);
}

function readRange(store: Store, caseId: string, from: string, limit: number, after?: Item) {
  return queryPage(store, {
    KeyConditionExpression: 'PK = :pk AND SK BETWEEN :from AND :to',
    ConsistentRead: true,
    Limit: limit,
    values: { ':pk': casePartition(caseId), ':from': from, ':to': 'C#~' },
    after,
  });
}

/** Whole events only: the last one may miss texts when the Query ended inside it. */
function paged(items: Item[], more: boolean, limit: number): TimelinePage {
  const groups = grouped(items);
  const whole = more ? groups.slice(0, -1) : groups;
  const events = whole.slice(0, limit);
  const last = events.at(-1)?.event.seq;
  return { events, next: more || whole.length > limit ? last : undefined };
}

function grouped(items: Item[]): TimelineEvent[] {
  const events: TimelineEvent[] = [];
  for (const item of items) {
    if (!startsWith(item.SK, 'C#')) continue;
    const name = String(item.SK).split('#TXT#')[1];
    const last = events.at(-1);
    if (name === undefined) events.push({ event: parseEvent(item), texts: {} });
    else if (last) last.texts[name] = TextItem.parse(item);
  }
  return events;
}

function startsWith(SK: unknown, prefix: string): boolean {
  return typeof SK === 'string' && SK.startsWith(prefix);
}

const entryAttributes = PromiseEntry.keyof().options;

/** The ledger entry without its keys. */
export function entryOf(item: Item): Item {
  return Object.fromEntries(entryAttributes.flatMap((name) => (name in item ? [[name, item[name]]] : [])));
}
