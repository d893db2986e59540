import { calendarFor } from '../domain/calendar.ts';
import { weekdays } from '../domain/calendarDate.ts';
import type { Calendar } from '../domain/calendarFile.ts';
import type { LetterFacts } from '../domain/letter.ts';
import type { Locale } from '../domain/office.ts';
import { offices } from '../domain/offices.ts';
import { names } from './dayNames.ts';
import { message } from './messages.ts';
import { sayTime } from './moments.ts';
import { inline } from './ownWords.ts';

/**
 * When the contact can be reached. A person's hours, and the office's own in its own language, are given
 * as they were written down; the office's hours in another language come from its calendar.
 */
export function officeHours(
  { contact, office }: Pick<LetterFacts, 'contact' | 'office'>,
  locale: Locale,
): string {
  const { hours } = offices[office];
  const foreign = offices[office].locale.slice(0, 2) !== locale.slice(0, 2);
  const week = foreign && contact.hours === hours ? weekOf(calendarFor(office), locale) : undefined;
  return week ?? inline(contact.hours);
}

/** One sentence when the office keeps the same single interval on days in a row; else undefined. */
function weekOf({ hours }: Calendar, locale: Locale): string | undefined {
  const kept = weekdays.map((day) => hours[day].map((interval) => interval.join('-')).join());
  const first = kept.findIndex((day) => day !== '');
  const last = kept.findLastIndex((day) => day !== '');
  const same = kept.slice(first, last + 1).every((day) => day === kept[first]);
  const interval = hours[weekdays[first] ?? 'mon'][0];
  if (!same || first === last || !interval || kept[first]?.includes(',')) return undefined;
  const { days } = names[locale.slice(0, 2) as keyof typeof names];
  return message(locale, 'hours.week', {
    first: days[first] ?? '',
    last: days[last] ?? '',
    open: sayTime(locale, interval[0]),
    close: sayTime(locale, interval[1]),
  });
}
