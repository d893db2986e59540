import type * as z from 'zod';
import type { PromiseView, Text, TimelineEntry } from '../../shared/api/caseView.ts';
import type { Complaint as View } from '../../shared/api/complaints.ts';
import type { TextItem } from '../../shared/data/caseRecord.ts';
import type { Found } from '../../shared/data/read.ts';
import { rosterIn } from '../../shared/data/registers.ts';
import type { TimelineEvent, TimelinePage } from '../../shared/data/timeline.ts';
import type { CaseEvent } from '../../shared/domain/case.ts';
import type { Complaint } from '../../shared/domain/complaint/state.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { contactCard } from '../../shared/domain/person.ts';
import type { PromiseChange, PromiseEntry, PromiseState } from '../../shared/domain/promise.ts';

export type Audience = 'client' | 'staff';

/** The number of the last event this reader may see: his version and his ETag. */
export function versionFor(state: Complaint, audience: Audience): number {
  return audience === 'client' ? state.clientEvents : state.events;
}

/** A complaint without its texts, as client and staff see it after a command. */
export function complaintView(state: Complaint, found: Found, now: Instant, audience: Audience): View {
  const { people } = rosterIn(found, state.office);
  return {
    ...lineOf(state, audience),
    handler: contactCard(people, state.office, state.handler, now),
    promises: state.promises.map(promiseView),
    calendar: state.rules.calendar,
  };
}

/** The part that lists show too. */
export function lineOf(state: Complaint, audience: Audience) {
  const { id, reference, clientId, openedAt, due, status, step, channel, firstContactAt, missed } = state;
  const { answer, about, policyId } = state;
  return {
    ...{ id, reference, clientId, openedAt, due, status, step, channel, firstContactAt, missed },
    version: versionFor(state, audience),
    ...(answer && { answer: { at: answer.at, outcome: answer.outcome, inTime: answer.inTime } }),
    ...(about && { about }),
    ...(policyId && { policyId }),
  };
}

export function staffPart({ tasks, handler }: Complaint) {
  return { tasks, assignee: 'staffId' in handler ? handler.staffId : null };
}

export function promiseView(entry: PromiseState | PromiseEntry): z.infer<typeof PromiseView> {
  const { promise, measure, status, dueAt, settledAt } = entry;
  return { promise, measure, status, dueAt, ...(settledAt && { settledAt }) };
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
  return {
    ...{ seq, type, at, recordedAt, data: audience === 'staff' ? data : withoutPeople(data) },
    by: actorView(event.by, audience),
    texts: Object.fromEntries(Object.entries(texts).map(([name, item]) => [name, textView(item)])),
    promises: event.promises.map(changeView),
    ...(letterId && { letterId }),
  };
}

/** Ids of our people are for us: a client has the name of his handler, and the letters. */
function withoutPeople(data: CaseEvent['data']): CaseEvent['data'] {
  const { staffId: _, handler: __, named: ___, ...rest } = data;
  return rest;
}

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
