import { calendarFor } from '../../shared/domain/calendar.ts';
import type { Unit } from '../../shared/domain/deadline.ts';
import { due } from '../../shared/domain/due.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import type { OfficeCode } from '../../shared/domain/office.ts';
import type { Person } from '../../shared/domain/person.ts';

/**
 * The ladder once more, as plain as it can be: one object that changes, written from the complaints
 * procedure (003) and from `charter.md` F 1 to 11, not from the rules it is compared with.
 */
export type Entry = { name: string; dueAt: Instant; status: string; settledAt?: Instant; because?: string };
export type Owed = { from: string | null; entry: Entry };
export type Remedy = { state: 'open' | 'done' | 'missed'; entry: Entry };
export type Model = {
  office: OfficeCode;
  people: readonly Person[];
  named: readonly string[];
  openedAt: Instant;
  firstContactAt: Instant;
  status: string;
  step: number;
  /** When the step began. */
  since: Instant;
  handler: string | null;
  /** Who has had it in this step, the present one last; who had it or answered it before. */
  here: string[];
  before: string[];
  missed: boolean;
  stays: boolean;
  cameByMiss: boolean;
  accepted: boolean;
  answer: { by: string; inTime: boolean } | null;
  closedAt: Instant | null;
  spoken: number;
  tried: number;
  answered: Entry;
  solved: Entry;
  final: Entry;
  call: Entry | null;
  word: Entry | null;
  owed: Owed[];
  remedies: Remedy[];
  /** What we told him that it is; whether an appeal is to be logged, or was; whether we are to ask what he hopes for. */
  sorted: 'complaint' | 'appeal' | 'both';
  lodges: boolean;
  appealed: boolean;
  asks: boolean;
  timers: Record<string, Instant>;
  ledger: Entry[];
  letters: string[];
};

export const stepNames = ['step1', 'step2', 'senior-manager', 'directors'] as const;
export const directors = 3;

/** 48 hours, 48 working hours, another 48, 20 working days (003). */
const clocks = [
  [48, 'hours'],
  [48, 'working-hours'],
  [48, 'working-hours'],
  [20, 'working-days'],
] as const;

const known = new Map<string, Instant>();

/** Counting on the calendar is tested elsewhere; here it is only remembered. */
export function after({ office }: Pick<Model, 'office'>, from: Instant, amount: number, unit: Unit): Instant {
  const key = `${office} ${from} ${amount} ${unit}`;
  const found = known.get(key) ?? due(calendarFor(office), 'model', from, { amount, unit }).dueAt;
  known.set(key, found);
  return found;
}

export function promise(m: Model, name: string, dueAt: Instant): Entry {
  const entry = { name, dueAt, status: 'running' };
  m.ledger.push(entry);
  return entry;
}

/** What is kept, broken or void stays so. */
export function settle(entry: Entry | null, status: string, at: Instant, because?: string): void {
  if (entry?.status !== 'running') return;
  Object.assign(entry, { status, settledAt: at, ...(because && { because }) });
}

export const write = (m: Model, kind: string, at: Instant) => m.letters.push(`complaint-${kind} ${at}`);
export const stop = (m: Model, ...names: string[]) => {
  for (const name of names) delete m.timers[name];
};
export const later = (a: Instant, b: Instant) => (a > b ? a : b);
export const isOver = (m: Model) => m.status !== 'open' && m.status !== 'answered';

/** F 7: a word within 16 working hours and four more, with the directors five working days and one more. */
export function owesWord(m: Model, from: Instant): void {
  const [task, letter, unit] =
    m.step === directors ? [5, 6, 'working-days' as const] : [16, 20, 'working-hours' as const];
  m.timers['progress-asked'] = after(m, from, task, unit);
  m.timers['progress-missed'] = after(m, from, letter, unit);
  m.word = promise(m, 'complaint.progress.told', m.timers['progress-missed']);
}

export function wordSaid(m: Model, status: 'kept' | 'void', at: Instant): void {
  settle(m.word, status, at);
  m.word = null;
  stop(m, 'progress-asked', 'progress-missed');
}

/** F 6: what was promised and not done yet, late or not. */
export const owes = (m: Model) => m.remedies.some(({ state }) => state !== 'done');

/** F 5, F 6: reminders after 10 and 30 working days, the end after eight weeks; not while we owe him something. */
export function awaitsClient(m: Model, from: Instant): void {
  if (owes(m)) return;
  m.timers['reminder-1'] = after(m, from, 10, 'working-days');
  m.timers['reminder-2'] = after(m, from, 30, 'working-days');
  m.timers['silence-close'] = after(m, from, 56, 'days');
}

export const clientSpoke = (m: Model) => stop(m, 'reminder-1', 'reminder-2', 'silence-close');

/** The clock of a step and its two measures (F 1). */
export function startStep(m: Model, at: Instant): void {
  const [amount, unit] = clocks[m.step] as (typeof clocks)[number];
  const dueAt = after(m, at, amount, unit);
  const name = `complaint.${stepNames[m.step]}`;
  Object.assign(m, { since: at, missed: false });
  m.timers['step-due'] = dueAt;
  m.answered = promise(m, `${name}.answered`, dueAt);
  m.solved = promise(m, `${name}.solved`, dueAt);
}

const finalResponses: Partial<Record<OfficeCode, readonly [number, Unit]>> = {
  ES: [60, 'days'],
  'ES-MD': [60, 'days'],
  MX: [30, 'working-days'],
};

type Opening = Pick<
  Model,
  'office' | 'people' | 'named' | 'openedAt' | 'firstContactAt' | 'handler' | 'asks'
>;

/** F 9, F 10: everything counts from the first contact, only our silence from the day we knew. */
export function opening(given: Opening): Model {
  const none = { name: '', dueAt: given.openedAt, status: 'none' };
  const m: Model = {
    ...given,
    ...{ status: 'open', step: 0, since: given.firstContactAt, before: [], stays: false, missed: false },
    ...{ here: given.handler ? [given.handler] : [], cameByMiss: false, accepted: false, answer: null },
    ...{ closedAt: null, spoken: 0, tried: 0, answered: none, solved: none, final: none, call: null },
    ...{ word: null, owed: [], remedies: [], timers: {}, ledger: [], letters: [] },
    ...{ sorted: 'complaint', lodges: false, appealed: false },
  };
  const [amount, unit] = finalResponses[m.office] ?? [56, 'days'];
  startStep(m, m.firstContactAt);
  m.timers['final-response-due'] = after(m, m.firstContactAt, amount, unit);
  m.final = promise(m, 'complaint.final-response.told', m.timers['final-response-due']);
  owesWord(m, m.openedAt);
  write(m, 'acknowledged', m.firstContactAt);
  return m;
}
