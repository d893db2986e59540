import type * as z from 'zod';
import type { PromiseView, Text, TimelineEntry } from '../../shared/api/caseView.ts';
import type { Complaint as View } from '../../shared/api/complaints.ts';
import type { TextItem } from '../../shared/data/caseRecord.ts';
import type { Found } from '../../shared/data/read.ts';
import { worldIn } from '../../shared/data/registers.ts';
import type { TimelineEvent, TimelinePage } from '../../shared/data/timeline.ts';
import type { CaseEvent } from '../../shared/domain/case.ts';
import type { Complaint } from '../../shared/domain/complaint/state.ts';
import type { ComplaintTimer } from '../../shared/domain/complaint/table.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import type { Handler } from '../../shared/domain/letterDraft.ts';
import { moneyOf } from '../../shared/domain/money.ts';
import { contactCard } from '../../shared/domain/person.ts';
import type { PromiseChange, PromiseEntry, PromiseState } from '../../shared/domain/promise.ts';

export type Audience = 'client' | 'staff';

/** The number of the last event this reader may see: his version and his ETag. */
export function versionFor(state: Complaint, audience: Audience): number {
  return audience === 'client' ? state.clientEvents : state.events;
}

/** A complaint without its texts, as client and staff see it after a command. */
export function complaintView(state: Complaint, found: Found, now: Instant, audience: Audience): View {
  const { people } = worldIn(found, state.office);
  return {
    ...lineOf(state, audience),
    handler: contactCard(people, state.office, state.handler, now),
    promises: state.promises.map(promiseView),
    calendar: state.rules.calendar,
  };
}

/** The part that lists show too. */
export function lineOf(state: Complaint, audience: Audience) {
  const referralAt = timerOf(state, 'referral');
  const closesAt = timerOf(state, 'silence-close');
  const { stays, cameBy, acceptedAt, finalResponse } = state;
  const { id, reference, clientId, openedAt, due, status, step, channel, firstContactAt, missed } = state;
  const { answer, about, policyId } = state;
  return {
    ...{ id, reference, clientId, openedAt, due, status, step, channel, firstContactAt, missed },
    version: versionFor(state, audience),
    ...{ stays, cameBy, acceptedAt, referralAt, closesAt, finalResponseDueAt: finalResponse?.dueAt },
    remedies: state.remedies.map(({ n, amount, dueAt, status }) => ({
      ...{ n, dueAt, status },
      ...(amount && { amount: moneyOf(amount) }),
    })),
    ...(answer && { answer: { at: answer.at, outcome: answer.outcome, inTime: answer.inTime } }),
    ...(about && { about }),
    ...(policyId && { policyId }),
  };
}

function timerOf({ timers }: Complaint, wanted: ComplaintTimer): Instant | undefined {
  return timers.find(({ name }) => name === wanted)?.dueAt;
}

export function staffPart({ tasks, handler, barred, findings, classification }: Complaint) {
  return {
    tasks,
    assignee: idOf(handler),
    barred,
    findings: findings.map(({ step, owedBy, dueAt }) => ({ step, owedBy: idOf(owedBy), dueAt })),
    ...(classification && { classification }),
  };
}

function idOf(handler: Handler): string | null {
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
