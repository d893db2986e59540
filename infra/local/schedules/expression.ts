import { Cron } from 'croner';
import { StartRefused } from '../startRefused.ts';

/** When a schedule goes off. Instants and periods in milliseconds. */
export type Rhythm =
  | { kind: 'rate'; period: number }
  | { kind: 'instants'; after(at: number): number | undefined };

const UNITS: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** Reads `rate(5 minutes)`, `cron(...)` or `at(...)` of EventBridge Scheduler. @throws StartRefused on anything else. */
export function parseRhythm(expression: string, timeZone: string): Rhythm {
  const [, kind, body = ''] = /^(rate|cron|at)\((.*)\)$/.exec(expression) ?? [];
  if (kind === 'rate') return { kind, period: parseRate(body, expression) };
  if (kind === 'cron') return { kind: 'instants', after: cronAfter(body, timeZone, expression) };
  if (kind === 'at') return { kind: 'instants', after: atAfter(body, timeZone, expression) };
  throw new StartRefused(`The schedule expression ${expression} is not supported.`);
}

function parseRate(body: string, expression: string): number {
  const match = /^([1-9]\d*) (minute|hour|day)s?$/.exec(body);
  if (!match) throw new StartRefused(`The schedule expression ${expression} is not a rate.`);
  return Number(match[1]) * (UNITS[match[2] ?? ''] ?? 0);
}

function atAfter(body: string, timeZone: string, expression: string) {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(body))
    throw new StartRefused(`${expression} is not an instant.`);
  const instant = new Cron(body, { timezone: timeZone, paused: true }).nextRun(new Date(0))?.getTime();
  return (at: number) => (instant !== undefined && instant > at ? instant : undefined);
}

/** AWS cron: minute hour day-of-month month day-of-week year; 1 is Sunday; a local time that a zone skips is skipped. */
function cronAfter(body: string, timeZone: string, expression: string) {
  const fields = body.trim().split(/\s+/);
  const [minute = '', hour = '', day = '', month = '', weekday = '', year = ''] = fields;
  if (fields.length !== 6 || (day === '?') === (weekday === '?')) {
    throw new StartRefused(
      `${expression} is not a cron expression of AWS (six fields, one of the two days is ?).`,
    );
  }
  const croner = ['0', minute, hour, star(day), month, weekdays(star(weekday), expression), year].join(' ');
  const cron = new Cron(croner, { timezone: timeZone, paused: true, mode: '7-part' });
  const wantsHour = hourMatcher(hour, timeZone);
  return (at: number) => {
    let next = cron.nextRun(new Date(at));
    while (next && !wantsHour(next)) next = cron.nextRun(next);
    return next?.getTime();
  };
}

const star = (field: string) => (field === '?' ? '*' : field);

/** Weekday numbers count from 1 for Sunday here and from 0 there; the number after # or / is no weekday. */
function weekdays(field: string, expression: string): string {
  if (/W|^L$/.test(field)) throw new StartRefused(`The weekday of ${expression} is not supported.`);
  return field.replace(/(?<![#/\d])\d+/g, (number) => String(Number(number) - 1));
}

/**
 * Whether the local hour of a run is one that the field names: croner moves a run out of a gap in the
 * clock, AWS leaves it out. Only plain numbers, lists and ranges can be in a gap unseen; others always match.
 */
function hourMatcher(field: string, timeZone: string): (run: Date) => boolean {
  if (!/^[\d,-]+$/.test(field)) return () => true;
  const hours = new Set(field.split(',').flatMap(range));
  const format = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone });
  return (run) => hours.has(Number(format.format(run)));
}

function range(part: string): number[] {
  const [from = 0, to = from] = part.split('-').map(Number);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
