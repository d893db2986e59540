import type { Calendar } from '../../shared/domain/calendarFile.ts';
import { type Instant, plusSeconds } from '../../shared/domain/instant.ts';

const clocks = new Map<string, Intl.DateTimeFormat>();

/** The wall clock of a zone by the machine's own zone data: `2026-04-22 15:20`. */
export function wallClock(zone: string, at: Instant): string {
  const options = { dateStyle: 'short', timeStyle: 'short', timeZone: zone } as const;
  const clock = clocks.get(zone) ?? new Intl.DateTimeFormat('sv-SE', options);
  clocks.set(zone, clock);
  return clock.format(new Date(at));
}

/** Where so many open minutes end, by asking about every single minute. `from` is a whole minute. */
export function minuteWalk(calendar: Calendar, from: Instant, minutes: number): Instant {
  let left = minutes;
  let at = from;
  while (left > 0) {
    if (isOpen(calendar, wallClock(calendar.zone, at), at)) left -= 1;
    at = plusSeconds(at, 60);
  }
  return at;
}

function isOpen(calendar: Calendar, shown: string, at: Instant): boolean {
  const [date = '', time = ''] = shown.split(' ');
  const weekday = (['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const)[new Date(date).getUTCDay()];
  const dated = Object.entries(calendar.datedHours).find(([day]) => day === date)?.[1];
  const isHoliday = calendar.holidays[date.slice(0, 4)]?.[date.slice(5)] !== undefined;
  const hours = dated ?? (isHoliday || !weekday ? [] : calendar.hours[weekday]);
  return hours.some(
    ([open, close]) => time >= open && time < close && !isSecondTime(calendar, shown, at, close),
  );
}

/** Times that the clock shows twice are meant the first time: a stretch that closes in that hour stays closed. */
function isSecondTime(calendar: Calendar, shown: string, at: Instant, close: string): boolean {
  if (wallClock(calendar.zone, plusSeconds(at, -3600)) !== shown) return false;
  const lastHour = Array.from({ length: 60 }, (_, minute) => plusSeconds(at, -60 * minute));
  return lastHour.some((before) => wallClock(calendar.zone, before) === `${shown.slice(0, 11)}${close}`);
}
