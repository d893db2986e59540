import { Logger } from '@aws-lambda-powertools/logger';
import { expect, test } from 'vitest';
import { onCase } from '../../functions/events/effects/onCase.ts';
import { sweep } from '../../functions/events/sweep/sweep.ts';
import { letterPlace } from '../../shared/data/keys.ts';
import type { Item, Store } from '../../shared/data/store.ts';
import { calendarFor, localDateAt } from '../../shared/domain/calendar.ts';
import { instantOf } from '../../shared/domain/calendarTime.ts';
import type { CaseState } from '../../shared/domain/case.ts';
import { type Instant, plusSeconds } from '../../shared/domain/instant.ts';
import { type OfficeCode, officeCodes } from '../../shared/domain/office.ts';
import { issueDocuments, letterDelivered } from '../../shared/domain/renewal/documents.ts';
import type { Renewal } from '../../shared/domain/renewal/state.ts';
import { zoneOf } from '../../shared/domain/sweeps.ts';
import { on } from '../domain/insured.ts';
import { sweepZones } from '../domain/sweepZones.ts';
import { type Booked, book, staffed } from './book.ts';
import { memoryEngine } from './memory/engine.ts';
import { newTable, scanAll } from './records.ts';

const policies = 1_000;
const entered = '2026-01-02T09:00:00Z' as Instant;

/** Dates by another way than the service's: on JavaScript's own calendar. */
const day = (text: string, days: number) =>
  new Date(Date.parse(`${text}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
function monthsBefore(text: string, months: number): string {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, last))).toISOString().slice(0, 10);
}
/** By law, in months before the end (F 27); what it does not give is two. */
const ahead: Partial<Record<OfficeCode, number>> = { ES: 1, 'ES-MD': 1, MX: 1 };

type Expected = Booked & { notice: string; documents: string; issued: string; late: boolean };

/** One policy for each end in a year from March 2026 on, office by office; every tenth pack is twenty days late. */
const expected: Expected[] = Array.from({ length: policies }, (_, number) => {
  const office = officeCodes[number % officeCodes.length] as OfficeCode;
  const endsOn = day('2026-04-20', (number * 7) % 365);
  const months = ahead[office] ?? 2;
  // Of the end itself or of the day after it, whichever leaves him more: months differ in length.
  const [first = endsOn] = [monthsBefore(endsOn, months), day(monthsBefore(day(endsOn, 1), months), -1)]
    .sort()
    .reverse();
  const documents = day(first, -45);
  const late = number % 10 === 0;
  const issued = late ? day(documents, 20) : documents;
  const startsOn = day(monthsBefore(day(endsOn, 1), 12), 0);
  return { number, office, startsOn, endsOn, documents, issued, late, notice: late ? day(first, 20) : first };
});

/** The office's mornings of a day, and the middle of its working day. */
const at = (office: OfficeCode, date: string, time: string) => instantOf(calendarFor(office), on(date), time);
const noLogger = new Logger({ logLevel: 'SILENT' });

/** The documents are issued, and their mail arrives a minute later. */
async function issue(store: Store, caseId: string, now: Instant) {
  const told = { caseId, now, requestId: 'year' };
  const by = { kind: 'staff', staffId: 'stf_eva' } as const;
  await onCase(store, told, 'issued', (state) => issueDocuments(state as Renewal, undefined, by, now));
  const later = plusSeconds(now, 60);
  await onCase(store, { ...told, now: later }, 'arrived', (state: CaseState | undefined) =>
    letterDelivered(state as Renewal, (state as Renewal).documents?.seq ?? 0, later),
  );
}

const officeIn = (zone: string) => officeCodes.find((office) => zoneOf(office) === zone) as OfficeCode;

async function liveTheYear(store: Store, cases: Map<string, Expected>) {
  const issuing = Map.groupBy(cases, ([, { issued }]) => issued);
  for (let date = '2026-01-03'; date <= '2026-12-31'; date = day(date, 1)) {
    for (const zone of sweepZones) {
      const now = plusSeconds(at(officeIn(zone), date, '08:00'), 300);
      const run = { now, timeLeft: () => Number.POSITIVE_INFINITY };
      const { failed } = await sweep({ store, count: () => {}, logger: noLogger }, run);
      expect(failed).toBe(0);
    }
    for (const [caseId, { office }] of issuing.get(date) ?? [])
      await issue(store, caseId, at(office, date, '12:00'));
  }
}

/** Every letter of a kind with the case it belongs to and the office's day on which it was written. */
function written(items: Item[], kind: string) {
  const letters = items.filter((item) => item.effect === 'letter' && item.kind === kind);
  return letters.map((item) => {
    const office = item.office as OfficeCode;
    const caseId = letterPlace(String(item.letterId))?.caseId;
    return `${caseId} ${localDateAt(office, item.writtenAt as Instant)}`;
  });
}

const lastDay = '2026-12-31';
const until = (dates: string[]) => dates.filter((date) => date <= lastDay && date > '2026-01-02');

test('a virtual year over a thousand policies: every reminder once, on its right day', {
  timeout: 300_000,
}, async () => {
  const store = await newTable(memoryEngine().connect());
  await staffed(store, officeCodes);
  const cases = new Map<string, Expected>();
  for (const one of expected) {
    if (one.documents <= '2026-01-02') continue;
    cases.set(await book(store, one, entered), one);
  }
  expect(cases.size).toBeGreaterThan(950);
  await liveTheYear(store, cases);
  const items = await scanAll(store);
  const days = (of: (one: Expected) => string[]) =>
    [...cases].flatMap(([caseId, one]) => until(of(one)).map((date) => `${caseId} ${date}`)).sort();
  const reminders = ({ late, notice, issued }: Expected) =>
    [30, 14, 3].map((before) => day(notice, -before)).filter((date) => !late || date > issued);
  expect(written(items, 'renewal-reminder').sort()).toEqual(days(reminders));
  expect(written(items, 'renewal-renewed').sort()).toEqual(days(({ notice }) => [day(notice, 1)]));
  expect(written(items, 'renewal-documents').sort()).toEqual(days(({ issued }) => [issued]));
  const missed = days(({ late, documents }) => (late ? [documents] : []));
  expect(written(items, 'renewal-documents-late').sort()).toEqual(missed);
  const broken = items.filter(
    ({ promise, status }) => promise === 'renewal.documents' && status === 'broken',
  );
  expect(broken).toHaveLength(missed.length);
});
