import { reconcile } from '../../functions/events/reconcile/reconcile.ts';
import { sweep } from '../../functions/events/sweep/sweep.ts';
import { wakeCase } from '../../functions/events/wake/wakeCase.ts';
import { casePartition, officeOf } from '../../shared/data/keys.ts';
import type { Item } from '../../shared/data/store.ts';
import { calendarFor } from '../../shared/domain/calendar.ts';
import { daysAfter } from '../../shared/domain/calendarDate.ts';
import { instantOf, localTime } from '../../shared/domain/calendarTime.ts';
import { type Instant, instantAt, later, plusSeconds, secondsOf } from '../../shared/domain/instant.ts';
import { type OfficeCode, officeCodes } from '../../shared/domain/office.ts';
import { morning, zoneOf } from '../../shared/domain/sweeps.ts';
import { invoke, killed, Trail } from './injection.ts';
import type { Execution } from './outside.ts';
import { scanAll } from './records.ts';
import type { World } from './world.ts';

/** How often Step Functions tries a wake that fails, first time included. */
const wakeTries = 5;

/** An alarm rings: its machine invokes the wake, again when it failed. */
export async function ring(world: World, alarm: Execution, trail = new Trail()): Promise<void> {
  alarm.rings.shift();
  const { caseId, n } = alarm;
  const wake = { caseId, n, requestId: `alarm-${n}`, now: world.now };
  for (let tries = 0; tries < wakeTries; tries++) {
    const done = await invoke(trail, () => wakeCase(world.store, world.deps.count, wake)).catch(() => killed);
    if (done !== killed) return;
  }
}

/** The schedule's run: everything that has waited too long. */
export async function reconcileNow(world: World, trail = new Trail()): Promise<void> {
  const run = () => reconcile(world.deps, world.now, () => Number.POSITIVE_INFINITY);
  await invoke(trail, run).catch((error: unknown) => {
    if (!trail.fault) throw error;
  });
}

/** A morning's schedule runs. */
export async function sweepNow(world: World, trail = new Trail()): Promise<void> {
  const run = { now: world.now, timeLeft: () => Number.POSITIVE_INFINITY };
  for (let tries = 0; tries < sweepTries; tries++) {
    const swept = await invoke(trail, () => sweep(world.deps, run)).catch((): typeof killed => killed);
    if (swept !== killed && swept.failed === 0) return;
  }
}

/** Lambda tries an asynchronous event three times in all. */
const sweepTries = 3;

const tick = 300;

/** The schedule's next instant. */
const afterTick = (now: Instant) => instantAt((Math.floor(secondsOf(now) / tick) + 1) * tick);

/**
 * Lets time pass: alarms ring, zones are swept on those mornings on which anything is due there, and reconcile runs
 * at those of its five-minute instants at which anything has waited long enough; at the others it would find nothing.
 */
export async function passTo(world: World, to: Instant): Promise<void> {
  await deliverAll(world);
  let last = world.now;
  for (;;) {
    const waiting = await scanAll(world.store, 'due');
    const alarm = soonest(nextRing(world), world.sweeping ? nextMorning(world, waiting) : undefined);
    const soon = alarm && alarm.at < afterTick(world.now);
    const at = world.reconciling && !soon ? nextRun(waiting, last) : undefined;
    const reconciles = at !== undefined && (!alarm || at < alarm.at);
    const next = reconciles ? at : alarm?.at;
    if (next === undefined || next > to) break;
    if (next > world.now) world.now = next;
    if (reconciles) await reconcileNow(world);
    else if (alarm) await alarm.act();
    if (reconciles) last = at;
    await deliverAll(world);
  }
  world.now = to;
}

type Happening = { at: Instant; act: () => Promise<void> };

function soonest(...all: (Happening | undefined)[]): Happening | undefined {
  return all.filter((one) => one !== undefined).sort((a, b) => (a.at < b.at ? -1 : 1))[0];
}

export async function deliverAll(world: World): Promise<void> {
  for (const clientId of world.stream.tenants()) await world.deliver(clientId);
}

function nextRing(world: World): Happening | undefined {
  const waiting = world.outside.executions.flatMap((execution) => {
    const [at] = execution.rings.sort();
    return at ? [{ at, act: () => ring(world, execution) }] : [];
  });
  return soonest(...waiting);
}

/** The first morning after now on which anything waits in a zone. */
function nextMorning(world: World, waiting: Item[]): Happening | undefined {
  const swept = waiting.filter(({ dueKey }) => String(dueKey).startsWith('sweep#'));
  const zones = Map.groupBy(swept, ({ PK }) => zoneOf(officeOf(String(PK).slice(casePartition('').length))));
  const mornings = [...zones].map(([zone, items]) => {
    const first = items.map(({ dueAt }) => String(dueAt)).sort()[0] as Instant;
    return { at: morningAfter(zone, later(world.now, first)), act: () => sweepNow(world) };
  });
  return soonest(...mornings);
}

/** When the schedule of a zone goes off next. */
function morningAfter(zone: string, after: Instant): Instant {
  const calendar = calendarFor(officeCodes.find((office) => zoneOf(office) === zone) as OfficeCode);
  const { date } = localTime(calendar, after);
  const on = [date, daysAfter(date, 1)].map((day) => plusSeconds(instantOf(calendar, day, morning), 300));
  return on.find((at) => at > after) as Instant;
}

/** The first five-minute instant after the last run at which reconcile finds anything. */
function nextRun(waiting: Item[], last: Instant): Instant | undefined {
  const pending = waiting.filter(({ dueKey }) => !/^(parked|sweep|retain)#/.test(String(dueKey)));
  const dues = pending.map(({ dueAt }) => dueAt);
  const [first] = dues.map(String).sort() as Instant[];
  if (!first) return undefined;
  const found = Math.max(secondsOf(first) + tick, secondsOf(last) + 1);
  return instantAt(Math.ceil(found / tick) * tick);
}
