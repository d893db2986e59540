import { type Actor, system } from '../actor.ts';
import { daysAfter } from '../calendarDate.ts';
import type { EventDraft } from '../case.ts';
import { dateOf, endOfDay } from '../clocks.ts';
import { accepted, type Decision, type Refusal, refused } from '../decision.ts';
import type { Instant, LocalDate } from '../instant.ts';
import type { InvoiceFact } from '../invoiceFacts.ts';
import { outsideRoutesOf } from '../offices.ts';
import { textRef } from '../textRef.ts';
import { factsOf, overdueDays } from './facts.ts';
import { type DataOf, happens, letterOf } from './happens.ts';
import { invoiceRulesOn } from './invoiceRules.ts';
import { type Invoice, leftOf, wasNoticed } from './state.ts';
import { withTimers } from './timers.ts';

/** What a person decides with: why, and the clause or law that the notice rests on. */
export type SuspensionDecision = { because: string; clause: string };

/**
 * Suspends cover for unpaid premium, as a person's decision with the notice that the law asks for: never before
 * every reminder has left, and not before the days of the notice, counted from its delivery, are over (F 29).
 */
export function announceSuspension(
  state: Invoice,
  { because, clause }: SuspensionDecision,
  by: Actor,
  now: Instant,
): Decision {
  const refusal = suspensionRefused(state, now);
  if (refusal) return refusal;
  const today = dateOf(state.rules, now);
  const { suspensionNoticeDays, mailDays } = invoiceRulesOn(today);
  const noticeDays = suspensionNoticeDays[state.office];
  const from = daysAfter(today, mailDays + noticeDays + 1);
  const event = happens(
    state,
    'suspension-announced',
    now,
    by,
    { from, noticeDays, clause },
    {
      texts: { because },
      letter: letterOf(state, 'suspension-announced', {
        text: textRef(state.events + 1, 'because'),
        outsideRoutes: outsideRoutesOf(state.office, now),
        invoice: factsOf(state, {
          overdueDays: overdueDays(state, now),
          suspension: { from, noticeDays, clause, payBy: lastMoment(state, from) },
        }),
      }),
    },
  );
  return accepted(withTimers(state, event));
}

function suspensionRefused(state: Invoice, now: Instant): Refusal | undefined {
  if (leftOf(state) === 0)
    return refused('conflict', 'nothing-unpaid', 'Nothing of this document is unpaid.');
  if (state.suspension) return refused('conflict', 'already-suspended', 'Cover is suspended, or will be.');
  if (overdueDays(state, now) <= 0)
    return refused('rule', 'not-overdue', 'The last day to pay has not passed.');
  if (state.reminders.length === 0 && !state.missedReminder) return undefined;
  const next = state.reminders[0]?.on ?? 'today';
  return refused('rule', 'reminders-first', `Every reminder leaves first: the next does on ${next}.`);
}

/** The last moment at which a payment keeps the cover. */
const lastMoment = (state: Invoice, from: LocalDate) => endOfDay(state.rules, daysAfter(from, -1));

/** The notice reached the client: from the next day on its days count. */
export function noticeDelivered(state: Invoice, seq: number, at: Instant): Decision | undefined {
  const { suspension } = state;
  if (suspension?.seq !== seq || suspension.deliveredOn || suspension.status !== 'announced')
    return undefined;
  return accepted(
    withTimers(state, happens(state, 'notice-delivered', at, system, { on: dateOf(state.rules, at) })),
  );
}

/** The announced day has come: it counts only if the notice came early enough; otherwise nothing is suspended. */
export function suspensionDue(state: Invoice, dueAt: Instant): EventDraft {
  const { suspension } = state;
  if (!suspension) throw new Error(`No suspension of ${state.id} was announced`);
  if (!wasNoticed(suspension)) return withTimers(state, ended(state, 'not-delivered', system, dueAt));
  const { from, noticeDays } = suspension;
  const invoice = factsOf(state, {
    overdueDays: overdueDays(state, dueAt),
    suspension: { from, noticeDays },
  });
  const letter = letterOf(state, 'suspended', { invoice });
  return withTimers(state, happens(state, 'suspended', dueAt, system, {}, { letter }));
}

/**
 * A person takes a suspension back, with the reason that the client reads: from tomorrow, or `asIfNever`, where it should
 * not have been and no delivery is to be without cover.
 */
export function withdrawSuspension(
  state: Invoice,
  { because, asIfNever }: { because: string; asIfNever: boolean },
  by: Actor,
  now: Instant,
): Decision {
  const { suspension } = state;
  if (!suspension) return refused('conflict', 'not-suspended', 'No cover is suspended here.');
  const event = ended(state, 'withdrawn', by, now, {
    words: because,
    ...(asIfNever && { on: daysAfter(suspension.from, -1) }),
  });
  return accepted(withTimers(state, event));
}

/**
 * Announced or in force, it is over, and the letter says so: deliveries are insured again from the day after `on`. Money
 * that came before the first day without cover leaves no such day, whenever it was recorded.
 */
export function ended(
  state: Invoice,
  because: DataOf<'suspension-ended'>['because'],
  by: Actor,
  now: Instant,
  { words, on = dateOf(state.rules, now) }: { words?: string; on?: LocalDate } = {},
): EventDraft {
  const { suspension } = state;
  if (!suspension) throw new Error(`No suspension of ${state.id} is there to end`);
  const until = suspension.status === 'in-force' && on >= suspension.from ? on : null;
  const { from, noticeDays } = suspension;
  const told: InvoiceFact['suspension'] = {
    ...{ from, noticeDays, ended: because },
    ...(until && { until }),
  };
  const text = textRef(state.events + 1, 'because');
  return happens(
    state,
    'suspension-ended',
    now,
    by,
    { because, until },
    {
      ...(words !== undefined && { texts: { because: words } }),
      letter: letterOf(state, 'suspension-ended', {
        ...(words !== undefined && { text }),
        invoice: factsOf(state, { suspension: told }),
      }),
    },
  );
}
