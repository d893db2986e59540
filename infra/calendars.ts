import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type CalendarFile, parseCalendar } from '../shared/domain/calendarFile.ts';
import { buildCalendar } from './calendarBuilder.ts';
import { calendarPlans } from './calendarPlans.ts';

/** The file's text: one line a field, one line a year of holidays, so that a review reads well. */
export function calendarText(calendar: CalendarFile): string {
  const lines = Object.entries(calendar).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${fieldText(key, value)}`,
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}

function fieldText(key: string, value: unknown): string {
  if (key !== 'holidays') return JSON.stringify(value);
  const years = Object.entries(value as CalendarFile['holidays']);
  return `{\n${years.map(([year, days]) => `    "${year}": ${JSON.stringify(days)}`).join(',\n')}\n  }`;
}

export function calendarPath(calendar: Pick<CalendarFile, 'id' | 'version'>): string {
  return fileURLToPath(
    new URL(`../shared/domain/calendars/${calendar.id}.${calendar.version}.json`, import.meta.url),
  );
}

/** The files that differ from what the plans and the libraries now give, with the text they would have. */
export function staleCalendars(): { path: string; text: string; isNew: boolean }[] {
  return Object.values(calendarPlans)
    .map((plan) => buildCalendar(plan))
    .map((calendar) => {
      parseCalendar(calendar);
      return {
        path: calendarPath(calendar),
        text: calendarText(calendar),
        isNew: !existsSync(calendarPath(calendar)),
      };
    })
    .filter(({ path, text, isNew }) => isNew || readFileSync(path, 'utf8') !== text);
}

/** `--check` only says what is stale; a version that exists is overwritten only with `--replace`. */
function run(options: readonly string[]): number {
  const stale = staleCalendars();
  const kept = stale.filter(
    ({ isNew }) => options.includes('--check') || !(isNew || options.includes('--replace')),
  );
  for (const file of stale.filter((file) => !kept.includes(file))) {
    writeFileSync(file.path, file.text);
    console.log(`written: ${file.path}`);
  }
  for (const { path } of kept) console.error(`stale: ${path} (raise its version in infra/calendarPlans.ts)`);
  if (stale.length === 0) console.log('The calendars are as the plans and the libraries say.');
  return kept.length === 0 ? 0 : 1;
}

if (import.meta.main) process.exitCode = run(process.argv.slice(2));
