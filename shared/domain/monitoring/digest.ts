import { system } from '../actor.ts';
import { daysAfter } from '../calendarDate.ts';
import type { Calendar } from '../calendarFile.ts';
import { nextOpen } from '../calendarOpen.ts';
import { instantOf, localTime } from '../calendarTime.ts';
import type { EventDraft } from '../case.ts';
import { accepted, type Decision } from '../decision.ts';
import type { Process } from '../elapse.ts';
import { type Instant, type LocalDate, later } from '../instant.ts';
import { foldMonitoring } from './fold.ts';
import { type Monitoring, mostInLetter } from './state.ts';

/** When the week's letter goes: the next Monday when the office opens, the day after where that is a holiday. */
export function nextDigest(calendar: Calendar, after: Instant): Instant {
  const { date, weekday } = localTime(calendar, after);
  const monday = daysAfter(date, (8 - weekday) % 7);
  const opening = (day: LocalDate) => nextOpen(calendar, instantOf(calendar, day, '00:00'));
  const first = opening(monday);
  return first > after ? first : opening(daysAfter(monday, 7));
}

/** What waits goes out in one letter, the newest grades of each buyer; nothing waits any more. */
function digest(state: Monitoring, at: Instant): EventDraft {
  const { waiting, handler } = state;
  const [first] = waiting;
  if (!first) throw new Error('A digest without buyers');
  return {
    ...{ type: 'digest-sent', at: later(at, state.lastAt), by: system, audience: 'client' },
    data: { buyerIds: waiting.map(({ buyerId }) => buyerId) },
    timers: { digest: null },
    letter: {
      ...{ kind: 'buyers-improved', subject: first.name, handler },
      buyer: { improved: waiting.map(({ name, grade, shown }) => ({ name, ...(shown && { grade }) })) },
    },
  };
}

/** One more buyer does better: told on Monday, or at once when the letter is full. */
export function improve(state: Monitoring, improved: EventDraft, at: Instant): Decision {
  const next = foldMonitoring(state, improved);
  return next.waiting.length < mostInLetter ? accepted(improved) : accepted(improved, digest(next, at));
}

/** A letter did not reach the client: a person has to reach him another way. */
export function failLetter(state: Monitoring, letterId: string, now: Instant): Decision {
  const at = later(now, state.lastAt);
  return accepted({ type: 'letter-failed', at, by: system, audience: 'staff', data: { letterId } });
}

export const monitoringProcess: Process<Monitoring> = {
  kind: 'monitoring',
  fold: foldMonitoring,
  timerOrder: ['digest'],
  onTimer: { digest },
};
