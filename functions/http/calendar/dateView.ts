import type * as z from 'zod';
import type { CalendarDate } from '../../../shared/api/calendar.ts';
import type { StoredDate } from '../../../shared/data/dateItems.ts';
import { type Found, readAll } from '../../../shared/data/read.ts';
import type { Key, Store } from '../../../shared/data/store.ts';
import { keyOfText, textIn } from '../../../shared/data/texts.ts';
import type { Locale } from '../../../shared/domain/office.ts';
import { insurer, offices } from '../../../shared/domain/offices.ts';
import { dateText } from '../../../shared/letters/calendarText.ts';
import { textView } from '../caseView.ts';

export type DateView = z.input<typeof CalendarDate>;

/** Dates in the reader's language, with what their cases are about: one read for each hundred cases. */
export async function withSubjects(
  store: Store,
  dates: readonly StoredDate[],
  locale: Locale,
): Promise<DateView[]> {
  const keys = dates.flatMap(({ caseId, subject }): Key[] => (subject ? [keyOfText(caseId, subject)] : []));
  const found: Found = keys.length > 0 ? await readAll(store, keys) : () => undefined;
  return dates.map((date) => dateView(date, found, locale));
}

function dateView(date: StoredDate, found: Found, locale: Locale): DateView {
  const { caseId, reference, kind, office, subject, entry } = date;
  const { what, code, on, at } = entry;
  return {
    ...{ uid: uidOf(date), caseId, reference, kind, what, code, ...dateText(locale, entry) },
    ...(subject && { subject: textView(textIn(found, caseId, subject)) }),
    ...{ ...(on && { on }), ...(at && { at }), office, timeZone: offices[office].timeZone },
  };
}

/** Follows from case and name alone: a date that moves is the same entry in whatever has read it before (RFC 5545). */
function uidOf({ caseId, entry }: StoredDate): string {
  return `${caseId}.${entry.name}@${new URL(insurer.website).hostname}`;
}
