import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import type { StoredDate } from '../../../shared/data/dateItems.ts';
import type { Locale } from '../../../shared/domain/office.ts';
import { insurer } from '../../../shared/domain/offices.ts';
import { calendarName } from '../../../shared/letters/calendarText.ts';
import type { DateView } from './dateView.ts';

/**
 * An iCalendar file (RFC 5545): whole days as dates, which stand on the same day in whatever zone they are read,
 * and instants in UTC. The same dates give the same bytes.
 */
export function calendarFile(
  dates: readonly DateView[],
  stored: readonly StoredDate[],
  locale: Locale,
): string {
  const file = ical({
    name: calendarName(locale),
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: insurer.name, product: 'Credit Charter', language: locale.slice(0, 2).toUpperCase() },
    ttl: 6 * 3_600,
  });
  for (const [i, view] of dates.entries()) file.createEvent(eventOf(view, stored[i] as StoredDate));
  return `${file.toString()}\r\n`.replace(/(\r\n)+$/, '\r\n');
}

function eventOf(
  { uid, on, at, title, text, reference, subject }: DateView,
  { since, sequence }: StoredDate,
) {
  const about = subject && 'text' in subject ? ` · ${subject.text}` : '';
  return {
    ...{ id: uid, sequence, stamp: dateOf(since), lastModified: dateOf(since) },
    ...(on ? { start: dateOf(`${on}T00:00:00Z`), allDay: true } : { start: dateOf(at ?? '') }),
    timezone: 'UTC',
    summary: `${title}${about} (${reference})`,
    description: text,
    // A date to know, not an hour that is taken.
    transparency: ICalEventTransparency.TRANSPARENT,
  };
}

const dateOf = (instant: string) => new Date(instant);
