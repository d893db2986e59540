import { type Actor, system } from '../actor.ts';
import { daysAfter, daysBetween, latest } from '../calendarDate.ts';
import type { EventDraft } from '../case.ts';
import { dateOf } from '../clocks.ts';
import { accepted, type Decision, refused } from '../decision.ts';
import type { World } from '../elapse.ts';
import { whoIsAbove } from '../independence.ts';
import type { Instant, LocalDate } from '../instant.ts';
import { settleKey } from '../promises.ts';
import { textRef } from '../textRef.ts';
import { happens, letterOf } from './draft.ts';
import { foldRenewal } from './fold.ts';
import { notNow } from './refusals.ts';
import { daysOf, prolongBefore, type RoundTimers, roundTimers } from './round.ts';
import { documentsKey, lastDayOf, type Renewal } from './state.ts';

/** Nobody issued the documents in time: said at once, and no day for notice runs out before he has them (F 27). */
export function documentsMissed(state: Renewal, dueAt: Instant, { people }: World): EventDraft {
  const handler = whoIsAbove(state, people, dueAt);
  const after = { ...state, handler, round: { ...state.round, noticeOn: null } };
  const late = { leastDays: daysOf(state.rules, 'renewalAfterDocuments'), ...movedFrom(state, null) };
  const due = state.round.due;
  return happens(
    state,
    'documents-missed',
    dueAt,
    system,
    { handler },
    {
      timers: {
        ...{ chore: null, 'documents-due': null, reminder: null, 'late-reminder': null, 'notice-over': null },
        prolong: prolongBefore(state.rules, lastDayOf(state)),
      },
      promises: settleKey(state, documentsKey(state.n), 'broken'),
      letter: letterOf(after, 'documents-missed', late, due ? { due } : {}),
    },
  );
}

/** The documents of the next period go to the client. Late ones move the last day for his notice. */
export function issueDocuments(state: Renewal, text: string | undefined, by: Actor, now: Instant): Decision {
  const refusal = notNow('documents-issued', state);
  if (refusal) return refusal;
  const today = dateOf(state.rules, now);
  const late = state.round.noticeOn === null;
  const dates = datesFor(state, late ? noticeAfter(state, today, today) : state.round.noticeOn);
  const seq = state.events + 1;
  const after = { ...state, ...dates.cover, round: { ...state.round, noticeOn: dates.noticeOn } };
  const facts = {
    ...{ late: late && state.missed, afterTheirDay: late && !state.missed },
    ...{ changed: state.changes !== undefined, ...movedFrom(state, dates.noticeOn) },
  };
  const event = happens(
    state,
    'documents-issued',
    now,
    by,
    { noticeOn: dates.noticeOn, ...dates.cover, late },
    {
      ...(text !== undefined && { texts: { text } }),
      promises: settleKey(state, documentsKey(state.n), 'kept'),
      letter: letterOf(
        after,
        'documents-issued',
        facts,
        text === undefined ? {} : { text: textRef(seq, 'text') },
      ),
    },
  );
  return accepted(withDateTimers(state, event));
}

/** The last day for notice when documents that were late reach him on a day: as many days later, and no fewer than the least. */
function noticeAfter(state: Renewal, issuedOn: LocalDate, hasOn: LocalDate): LocalDate {
  const { firstNoticeOn, documentsOn } = state.round;
  if (!firstNoticeOn || !documentsOn) throw new Error('A policy that does not renew has no documents');
  const byDays = daysAfter(firstNoticeOn, Math.max(0, daysBetween(documentsOn, issuedOn)));
  const least = daysAfter(hasOn, daysOf(state.rules, 'renewalAfterDocuments'));
  return latest(byDays, least);
}

type Dates = { noticeOn: LocalDate | null; cover: { prolongedTo?: LocalDate } };

/** Cover goes on beyond the last day for notice, so that it never ends before he could decide and we have seen it. */
function datesFor(state: Renewal, noticeOn: LocalDate | null): Dates {
  const until = noticeOn && daysAfter(noticeOn, daysOf(state.rules, 'renewalCoverMargin'));
  return { noticeOn, cover: until && until > lastDayOf(state) ? { prolongedTo: until } : {} };
}

const movedFrom = ({ round }: Renewal, noticeOn: LocalDate | null) =>
  round.firstNoticeOn && round.firstNoticeOn !== noticeOn ? { movedFrom: round.firstNoticeOn } : {};

/** The event with the timers that follow from the dates after it. */
function withDateTimers(state: Renewal, event: EventDraft): EventDraft {
  const { rules, round, prolongedTo } = foldRenewal(state, event);
  const all: RoundTimers = roundTimers(rules, round);
  const prolong = round.next && !round.noticeOn ? prolongBefore(rules, prolongedTo ?? round.period.to) : null;
  return { ...event, timers: { ...all, 'documents-due': null, chore: null, prolong } };
}

export type Delivery = { deliveredOn: LocalDate; channel: 'mail' | 'phone' | 'post' | 'meeting' };

/** The mail says that the letter of event `seq` reached the client: it matters where a day hangs on it. */
export function letterDelivered(state: Renewal, seq: number, at: Instant): Decision | undefined {
  const { documents, changes } = state;
  const on: Delivery = { deliveredOn: dateOf(state.rules, at), channel: 'mail' };
  if (changes?.seq === seq && changes.fate === 'failed')
    return accepted(termsDelivered(state, on, system, at));
  if (documents?.seq !== seq || !hangsOnDelivery(state)) return undefined;
  return accepted(delivered(state, on, system, at));
}

/** Late documents, or some that came back. */
export function hangsOnDelivery({ documents, status }: Renewal): boolean {
  if (!documents || status !== 'documents-issued' || documents.fate === 'delivered') return false;
  return documents.late || documents.fate === 'failed';
}

/** A person of ours records that the client has the documents, or the changed terms, another way. */
export function recordDelivery(
  state: Renewal,
  of: 'documents' | 'terms',
  delivery: Delivery,
  by: Actor,
  now: Instant,
): Decision {
  const sentOn = dateOf(state.rules, (of === 'terms' ? state.changes?.at : state.documents?.issuedAt) ?? now);
  const waits = of === 'terms' ? state.changes?.fate === 'failed' : hangsOnDelivery(state);
  if (!waits)
    return refused('conflict', 'nothing-undelivered', 'No day hangs on the delivery of that letter.');
  if (delivery.deliveredOn < sentOn || delivery.deliveredOn > dateOf(state.rules, now))
    return refused('rule', 'delivered-when', `It was delivered on a day from ${sentOn} to today.`);
  if (of === 'documents') return accepted(delivered(state, delivery, by, now));
  return accepted(termsDelivered(state, delivery, by, now));
}

const termsDelivered = (state: Renewal, { deliveredOn }: Delivery, by: Actor, now: Instant) =>
  happens(state, 'terms-delivered', now, by, { deliveredOn });

function delivered(state: Renewal, delivery: Delivery, by: Actor, now: Instant): EventDraft {
  const issuedAt = state.documents?.issuedAt ?? now;
  const issuedOn = state.documents?.late ? dateOf(state.rules, issuedAt) : delivery.deliveredOn;
  const counted = noticeAfter(state, issuedOn, delivery.deliveredOn);
  const was = state.round.noticeOn;
  const dates = datesFor(state, isLate(state, delivery) && (!was || counted > was) ? counted : was);
  const after = { ...state, ...dates.cover, round: { ...state.round, noticeOn: dates.noticeOn } };
  const moves = dates.noticeOn !== was;
  const event = happens(
    state,
    'documents-delivered',
    now,
    by,
    { ...delivery, noticeOn: dates.noticeOn, ...dates.cover },
    moves ? { letter: letterOf(after, 'documents-delivered', movedFrom(state, dates.noticeOn)) } : {},
  );
  return withDateTimers(state, event);
}

/** Whether he had them later than was promised. */
function isLate({ documents, round }: Renewal, { deliveredOn }: Delivery): boolean {
  return documents?.late === true || (round.documentsOn !== null && deliveredOn > round.documentsOn);
}

/** The last day for notice is over, and nobody knows that he has the documents: the day stays open (F 27). */
export function undelivered(state: Renewal, dueAt: Instant): EventDraft {
  const { rules } = state;
  const today = dateOf(rules, dueAt);
  const least = daysAfter(today, daysOf(rules, 'renewalAfterDocuments'));
  const soon = lastDayOf(state) <= daysAfter(today, daysOf(rules, 'renewalCoverMargin'));
  const prolongedTo = soon ? { prolongedTo: least } : {};
  const event = happens(state, 'documents-undelivered', dueAt, system, { noticeOn: null, ...prolongedTo });
  return withDateTimers(state, event);
}

/** The last insured day comes near, and late documents keep the day for notice open: cover goes on as it is. */
export function prolong(state: Renewal, dueAt: Instant): EventDraft {
  const prolongedTo = daysAfter(lastDayOf(state), daysOf(state.rules, 'renewalAfterDocuments'));
  const after = { ...state, prolongedTo };
  return happens(
    state,
    'prolonged',
    dueAt,
    system,
    { prolongedTo },
    {
      timers: { prolong: prolongBefore(state.rules, prolongedTo) },
      letter: letterOf(after, 'prolonged', {
        leastDays: daysOf(state.rules, 'renewalAfterDocuments'),
        issued: state.documents !== undefined,
      }),
    },
  );
}
