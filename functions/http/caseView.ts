import type * as z from 'zod';
import type { PromiseView, Text, TimelineEntry } from '../../shared/api/caseView.ts';
import type { TextItem } from '../../shared/data/caseRecord.ts';
import type { Found } from '../../shared/data/read.ts';
import { worldIn } from '../../shared/data/registers.ts';
import type { TimelineEvent, TimelinePage } from '../../shared/data/timeline.ts';
import type { CaseEvent, CaseState } from '../../shared/domain/case.ts';
import { contactCard } from '../../shared/domain/contactCard.ts';
import type { Handler } from '../../shared/domain/handler.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import type { PromiseChange, PromiseEntry, PromiseState } from '../../shared/domain/promise.ts';

export type Audience = 'client' | 'staff';

/** The number of the last event this reader may see: his version and his ETag. */
export function versionFor(state: CaseState, audience: Audience): number {
  return audience === 'client' ? state.clientEvents : state.events;
}

/** What every case shows after a command (`contract.md`, common parts), but its deadline. Nobody in `barred` stands in. */
export function commonView(
  state: CaseState & { handler: Handler },
  found: Found,
  now: Instant,
  audience: Audience,
  barred: readonly string[] = [],
) {
  const { id, reference, clientId, openedAt, office, handler, promises, rules } = state;
  const { people } = worldIn(found, office);
  return {
    ...{ id, reference, clientId, openedAt, version: versionFor(state, audience) },
    handler: contactCard(people, office, handler, now, barred),
    promises: promises.map(promiseView),
    calendar: rules.calendar,
  };
}

export function assigneeOf(handler: Handler): string | null {
  return 'staffId' in handler ? handler.staffId : null;
}

export function promiseView(entry: PromiseState | PromiseEntry): z.infer<typeof PromiseView> {
  const { promise, measure, status, dueAt, settledAt, because } = entry;
  return {
    ...{ promise, measure, status, dueAt },
    ...(settledAt && { settledAt }),
    ...(because && { because }),
  };
}

export function textView(item: TextItem | undefined): z.infer<typeof Text> {
  if (item?.body !== undefined) return { text: item.body };
  if (item?.erasedAt) return { erasedAt: item.erasedAt };
  throw new Error('A text that a case refers to is not there');
}

/** The events that this reader may see, with the number after which the next page begins. */
export function timelineView(page: TimelinePage, audience: Audience): z.infer<typeof TimelineEntry>[] {
  return page.events
    .filter(({ event }) => audience === 'staff' || event.audience === 'client')
    .map((entry) => entryView(entry, audience));
}

function entryView({ event, texts }: TimelineEvent, audience: Audience): z.infer<typeof TimelineEntry> {
  const { seq, type, at, recordedAt, data, letterId } = event;
  const readable = Object.entries(texts).filter(([name]) => audience === 'staff' || !isInternal(name));
  return {
    ...{ seq, type, at, recordedAt, data: audience === 'staff' ? data : forClient(data) },
    by: actorView(event.by, audience),
    texts: Object.fromEntries(readable.map(([name, item]) => [name, textView(item)])),
    promises: event.promises.map(changeView),
    ...(letterId && { letterId }),
  };
}

/** A text among ourselves, in an event that the client sees (`charter.md` F 14). */
export const isInternal = (name: string) => name.startsWith('internal-');

/** Ids of our people, and how we are organized: a client has the name of his handler, and the letters. */
const ours = new Set(['staffId', 'handler', 'named', 'by', 'approvedBy', 'askedOf', 'needs', 'sanctions']);

/** Codes for the client: nothing of our people, no reason that is for us alone, no grade that is not shown. */
export function forClient(data: CaseEvent['data']): CaseEvent['data'] {
  const readable = Object.entries(data).filter(([name, value]) => !ours.has(name) && !isWithheld(value));
  return Object.fromEntries(readable.map(([name, value]) => [name, valueForClient(value)]));
}

function valueForClient(value: unknown): unknown {
  if (Array.isArray(value)) return withoutInternal(value);
  return value && typeof value === 'object' ? forClient(value as CaseEvent['data']) : value;
}

function isWithheld(value: unknown): boolean {
  return (value as { disclosed?: unknown } | null)?.disclosed === false;
}

function withoutInternal(value: unknown[]): unknown {
  return value
    .filter((entry) => disclosureIn(entry) !== 'internal')
    .map((entry) =>
      disclosureIn(entry) === 'client-general' ? { ...(entry as object), clause: undefined } : entry,
    );
}

/** A general reason names no clause. */
const disclosureIn = (entry: unknown) => (entry as { disclosure?: unknown } | null)?.disclosure;

/** A client sees that we did something; which of us it was stands in the letter. */
function actorView(by: CaseEvent['by'], audience: Audience) {
  if (by.kind === 'client') return { kind: by.kind, id: by.memberId };
  return by.kind === 'staff' && audience === 'staff' ? { kind: by.kind, id: by.staffId } : { kind: by.kind };
}

function changeView(change: PromiseChange) {
  const promise = change.key.split('#')[0] ?? change.key;
  if (change.change === 'settled') return { promise, status: change.status };
  return { promise, measure: change.measure, status: 'running' as const };
}
