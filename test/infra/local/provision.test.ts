import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Activity } from '../../../infra/local/activity.ts';
import { createAgenda } from '../../../infra/local/agenda.ts';
import type { Clock } from '../../../infra/local/clock.ts';
import type { Functions } from '../../../infra/local/lambda/functions.ts';
import { createProvision } from '../../../infra/local/lambda/provision.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function counted() {
  const made: string[] = [];
  const ended = { invocations: 0 };
  const functions = {
    tallies: () => [{ name: 'any', errors: 0, ...ended }],
    provision: (name: string) => void made.push(name),
  } as Partial<Functions> as Functions;
  return { made, ended, provision: createProvision(functions, ['sweep', 'recount']) };
}

test('what runs by the clock gets its environments as soon as nothing else is to be done, and once', () => {
  const { made, ended, provision } = counted();
  provision.whenQuiet();
  for (let n = 0; n < 5; n++) {
    ended.invocations++;
    vi.advanceTimersByTime(400);
  }
  expect(made).toEqual([]);
  vi.advanceTimersByTime(4000);
  expect(made).toEqual(['sweep', 'recount']);
});

test('a service that has stopped makes none', () => {
  const { made, provision } = counted();
  provision.whenQuiet()();
  vi.advanceTimersByTime(4000);
  expect(made).toEqual([]);
});

test('an advance of a day or more makes them first, a shorter one none', async () => {
  let prepared = 0;
  const clock = { now: () => 0, hold: () => undefined, release: () => undefined } as Partial<Clock> as Clock;
  const activity = { settled: async () => undefined } as Partial<Activity> as Activity;
  const agenda = createAgenda(clock, activity, () => void prepared++);
  await agenda.advance(86_399_999);
  expect(prepared).toBe(0);
  await agenda.advance(86_400_000);
  expect(prepared).toBe(1);
});
