import { randomUUID } from 'node:crypto';
import { type Clock, toInstant } from '../clock.ts';
import type { DueSource, Fired, RateSource } from '../due.ts';
import type { Store } from '../store.ts';
import type { Schedule } from './schedule.ts';

/** Sends a payload (JSON) to whatever an ARN names. */
export type SendTo = (target: string, payload: string) => void;

export type Scheduler = DueSource & RateSource & { tick(): void };

/** The schedules at work. When each last went off is durable: none is skipped by a restart, none doubled. */
export function createScheduler(
  schedules: Schedule[],
  clock: Clock,
  store: Store,
  sendTo: SendTo,
): Scheduler {
  const marks = marksOf(store);
  for (const { name } of schedules) if (marks.lastOf(name) === undefined) marks.set(name, clock.now());

  const dated = schedules.filter((schedule) => schedule.rhythm.kind === 'instants');
  const rated = schedules.filter((schedule) => schedule.rhythm.kind === 'rate');
  const skipped = (schedule: Schedule) => {
    const period = schedule.rhythm.kind === 'rate' ? schedule.rhythm.period : 1;
    return Math.floor((clock.now() - (marks.lastOf(schedule.name) ?? 0)) / period);
  };
  // An advance asks at every step, and to find the next day of a zone takes long.
  const known = new Map<Schedule, { last: number; at: number | undefined }>();
  const nextOf = (schedule: Schedule) => {
    const last = marks.lastOf(schedule.name) ?? 0;
    const next = known.get(schedule);
    const at = next?.last === last ? next.at : after(schedule, last);
    known.set(schedule, { last, at });
    return at === undefined ? [] : [{ at, name: schedule.name }];
  };
  // What was killed in between would be neither due nor on its way.
  const send = (schedule: Schedule, at: number) =>
    store.atomically(() => {
      marks.set(schedule.name, at);
      sendTo(schedule.target, inputOf(schedule, at));
    });
  const fireRate = (schedule: Schedule): Fired => {
    const count = Math.max(1, skipped(schedule));
    send(schedule, clock.now());
    return { at: toInstant(clock.now()), kind: 'rate', name: schedule.name, count };
  };
  return {
    kind: 'schedule',
    next: () => dated.flatMap(nextOf).sort((a, b) => a.at - b.at || (a.name < b.name ? -1 : 1))[0],
    fire(due) {
      const schedule = dated.find((it) => it.name === due.name);
      if (schedule) send(schedule, due.at);
    },
    fireRates: () => rated.map(fireRate),
    tick: () => rated.filter((schedule) => skipped(schedule) >= 1).forEach(fireRate),
  };
}

/** When each schedule last went off, by name: read once, written through. */
function marksOf(store: Store) {
  store.define('create table if not exists schedules (name text primary key, lastAt integer not null)');
  const rows = store.all('select name, lastAt from schedules');
  const known = new Map(rows.map(({ name, lastAt }) => [String(name), Number(lastAt)]));
  return {
    lastOf: (name: string) => known.get(name),
    set(name: string, at: number) {
      store.run('insert or replace into schedules values (?, ?)', name, at);
      known.set(name, at);
    },
  };
}

const after = ({ rhythm }: Schedule, last: number) =>
  rhythm.kind === 'instants' ? rhythm.after(last) : undefined;

/** The input with EventBridge Scheduler's context attributes filled in. */
function inputOf(schedule: Schedule, scheduledFor: number): string {
  return schedule.input
    .replaceAll('<aws.scheduler.scheduled-time>', toInstant(scheduledFor))
    .replaceAll('<aws.scheduler.execution-id>', randomUUID())
    .replaceAll('<aws.scheduler.schedule-arn>', schedule.arn)
    .replaceAll('<aws.scheduler.attempt-number>', '1');
}
