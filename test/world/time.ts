import { reconcile } from '../../functions/events/reconcile/reconcile.ts';
import { wakeCase } from '../../functions/events/wake/wakeCase.ts';
import { type Instant, instantAt, secondsOf } from '../../shared/domain/instant.ts';
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

const tick = 300;

/** The schedule's next instant. */
const afterTick = (now: Instant) => instantAt((Math.floor(secondsOf(now) / tick) + 1) * tick);

/**
 * Lets time pass: alarms ring, and reconcile runs at those of its five-minute instants at which anything has
 * waited long enough; at the others it would find nothing.
 */
export async function passTo(world: World, to: Instant): Promise<void> {
  await deliverAll(world);
  let last = world.now;
  for (;;) {
    const alarm = nextRing(world);
    const soon = alarm && alarm.at < afterTick(world.now);
    const at = world.reconciling && !soon ? await nextRun(world, last) : undefined;
    const reconciles = at !== undefined && (!alarm || at < alarm.at);
    const next = reconciles ? at : alarm?.at;
    if (next === undefined || next > to) break;
    if (next > world.now) world.now = next;
    if (reconciles) await reconcileNow(world);
    else if (alarm) await ring(world, alarm.execution);
    if (reconciles) last = at;
    await deliverAll(world);
  }
  world.now = to;
}

export async function deliverAll(world: World): Promise<void> {
  for (const clientId of world.stream.tenants()) await world.deliver(clientId);
}

function nextRing({ outside }: World): { execution: Execution; at: Instant } | undefined {
  const waiting = outside.executions.flatMap((execution) => {
    const [at] = execution.rings.sort();
    return at ? [{ execution, at }] : [];
  });
  return waiting.sort((a, b) => (a.at < b.at ? -1 : 1))[0];
}

/** The first five-minute instant after the last run at which reconcile finds anything. */
async function nextRun(world: World, last: Instant): Promise<Instant | undefined> {
  const pending = await scanAll(world.store, 'due');
  const dues = pending.filter(({ dueKey }) => !String(dueKey).startsWith('parked')).map(({ dueAt }) => dueAt);
  const [first] = dues.map(String).sort() as Instant[];
  if (!first) return undefined;
  const found = Math.max(secondsOf(first) + tick, secondsOf(last) + 1);
  return instantAt(Math.ceil(found / tick) * tick);
}
