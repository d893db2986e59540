import { calendarVersion } from '../../domain/calendar.ts';
import { daysAfter } from '../../domain/calendarDate.ts';
import { closedBecause } from '../../domain/calendarDay.ts';
import { localTime } from '../../domain/calendarTime.ts';
import type { Deadline } from '../../domain/deadline.ts';
import type { LocalDate } from '../../domain/instant.ts';
import type { LetterBlock, LetterFacts } from '../../domain/letter.ts';
import { list, paragraph } from '../blocks.ts';
import { familyOf } from '../family.ts';
import { wordFor } from '../messages.ts';
import { sayWeekdayDate } from '../moments.ts';
import { promiseWords } from '../promiseWords.ts';
import type { Writing } from '../writing.ts';
import { endsWithWait, waitCounted } from './wait.ts';

type Stretch = { first: LocalDate; last: LocalDate; reason: string };

/** How the due moment was counted, and in working time which days did not count (`charter.md` E.1). */
export function explanation(writing: Writing, due: Deadline): LetterBlock[] {
  if (endsWithWait(writing, due)) return waitCounted(writing);
  const { facts, say, at } = writing;
  const start = say(`start.${startOf(facts, due)}`);
  const how = paragraph(say(`explain.${due.unit}`, { start, at: at(due.from) }));
  const skipped = due.unit.startsWith('working') ? skippedDays(due) : [];
  if (skipped.length === 0) return [how, ...otherReading(writing, due)];
  return [
    how,
    paragraph(say('explain.skipped')),
    list(skipped.map((stretch) => sayStretch(writing, stretch))),
    ...otherReading(writing, due),
  ];
}

/** What the clock began with. */
function startOf({ firstContactAt, kind }: LetterFacts, due: Deadline) {
  if (familyOf(kind) === 'complaint') return due.from === firstContactAt ? 'first-contact' : 'step';
  const words = promiseWords(due);
  if (!words) throw new Error(`The promise ${due.promise} is not explained by its clock`);
  return words.start;
}

/**
 * Working hours read as working days of 24 hours would end earlier. A letter that gives the later moment
 * says so, and that we count both (`charter.md` F 11); one that looks back has no need to.
 */
function otherReading({ facts, say, at }: Writing, { dueAt, otherReadings }: Deadline): LetterBlock[] {
  const other = otherReadings?.find(({ reading }) => reading === 'working-days');
  if (!other || other.dueAt >= dueAt || dueAt <= facts.writtenAt) return [];
  return [paragraph(say('explain.other-reading', { at: at(other.dueAt) }))];
}

function sayStretch({ locale, say }: Writing, { first, last, reason }: Stretch): string {
  const word = wordFor(locale, 'segment', reason) ?? reason;
  const day = sayWeekdayDate(locale, first);
  if (first === last) return say('explain.skipped.day', { day, reason: word });
  return say('explain.skipped.days', { first: day, last: sayWeekdayDate(locale, last), reason: word });
}

/** The closed days on the way, by the very calendar that the deadline was computed with. */
function skippedDays({ from, dueAt, calendar: { id, version } }: Deadline): Stretch[] {
  const calendar = calendarVersion(id, version);
  const stretches: Stretch[] = [];
  const end = localTime(calendar, dueAt).date;
  for (let date = localTime(calendar, from).date; date <= end; date = daysAfter(date, 1)) {
    const reason = closedBecause(calendar, date);
    const before = stretches.at(-1);
    if (reason && before?.reason === reason && before.last === daysAfter(date, -1)) before.last = date;
    else if (reason) stretches.push({ first: date, last: date, reason });
  }
  return stretches;
}
