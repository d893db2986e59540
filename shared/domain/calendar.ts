import { type Calendar, parseCalendar } from './calendarFile.ts';
import { CalendarUnknown } from './calendarGaps.ts';
import be20261 from './calendars/BE.2026-1.json' with { type: 'json' };
import cz20261 from './calendars/CZ.2026-1.json' with { type: 'json' };
import es20261 from './calendars/ES.2026-1.json' with { type: 'json' };
import esMd20261 from './calendars/ES-MD.2026-1.json' with { type: 'json' };
import ie20261 from './calendars/IE.2026-1.json' with { type: 'json' };
import mx20261 from './calendars/MX.2026-1.json' with { type: 'json' };
import nl20261 from './calendars/NL.2026-1.json' with { type: 'json' };
import se20261 from './calendars/SE.2026-1.json' with { type: 'json' };
import { localTime } from './calendarTime.ts';
import type { Instant, LocalDate } from './instant.ts';
import type { OfficeCode } from './office.ts';

/** Every published version of each office's calendar, oldest first: the last one is for new deadlines. */
const files = {
  NL: [nl20261],
  BE: [be20261],
  SE: [se20261],
  CZ: [cz20261],
  ES: [es20261],
  'ES-MD': [esMd20261],
  MX: [mx20261],
  IE: [ie20261],
} as const satisfies Record<OfficeCode, readonly { id: string; version: string }[]>;

const read = new Map<string, Calendar>();

/** The office's calendar for deadlines that begin now. */
export function calendarFor(office: OfficeCode): Calendar {
  const file = files[office].at(-1);
  if (!file) throw new CalendarUnknown(office, 'current');
  return calendarVersion(file.id, file.version);
}

/** The very calendar that a stored deadline was computed with. Throws CalendarUnknown. */
export function calendarVersion(id: string, version: string): Calendar {
  const known = read.get(`${id} ${version}`);
  if (known) return known;
  const file = versionsOf(id).find((candidate) => candidate.version === version);
  if (!file) throw new CalendarUnknown(id, version);
  // Read once per process and only when asked for: eight calendars at every cold start would cost too much.
  const calendar = parseCalendar(file);
  read.set(`${id} ${version}`, calendar);
  return calendar;
}

function versionsOf(id: string): readonly { version: string }[] {
  return Object.hasOwn(files, id) ? files[id as OfficeCode] : [];
}

/** The date that the office's calendar shows at an instant. Throws CalendarYearMissing. */
export function localDateAt(office: OfficeCode, instant: Instant): LocalDate {
  return localTime(calendarFor(office), instant).date;
}
