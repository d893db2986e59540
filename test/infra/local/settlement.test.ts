import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createActivity } from '../../../infra/local/activity.ts';
import { createClock } from '../../../infra/local/clock.ts';
import type { Functions } from '../../../infra/local/lambda/functions.ts';
import { failure } from '../../../infra/local/lambda/protocol.ts';
import { declareMachine } from '../../../infra/local/machines/definition.ts';
import { createExecutions, type Execution } from '../../../infra/local/machines/executions.ts';
import { createStateMachines } from '../../../infra/local/machines/stateMachines.ts';
import { openStore } from '../../../infra/local/store.ts';
import { definitionOf, templatesOf } from '../template.ts';

const { DefinitionString } = templatesOf('local').Service.Settlement?.Properties ?? {};
const properties = { DefinitionString: JSON.stringify(definitionOf(DefinitionString)) };
const machine = declareMachine({
  ...{ type: 'AWS::StepFunctions::StateMachine', stack: 'Service', logicalId: 'Settlement' },
  ...{ ref: 'arn:aws:states:x:1:stateMachine:Settlement', att: { Name: 'Settlement' }, properties },
});
const begin = Date.parse('2026-04-22T13:20:00Z');

type Asked = { step: string; now: string };

/** Plays one execution to its end; a step that `fails` says so fails, as often as it is tried. */
async function played(fails: (step: string, tries: number) => boolean) {
  const store = openStore(join(mkdtempSync(join(tmpdir(), 'settlement-')), 'memory.sqlite'));
  const clock = createClock(store, true, begin);
  const activity = createActivity((line) => {
    throw new Error(line);
  });
  const asked: Asked[] = [];
  const invoke: Functions['invoke'] = async (_, event) => {
    asked.push(event as Asked);
    const { step } = event as Asked;
    const tries = asked.filter((before) => before.step === step).length;
    return fails(step, tries) ? failure('Error', 'the bank is out') : { ok: true, payload: null };
  };
  const ends: Execution[] = [];
  const machines = createStateMachines({
    ...{ machines: [machine], executions: createExecutions(store), clock, activity, faults: {} },
    functions: { invoke } as Functions,
    ended: (execution) => void ends.push(execution),
  });
  const input = JSON.stringify({ caseId: 'clm_1', instalment: 1, requestId: 'req' });
  machines.start(machine.arn, 'clm_1-1', input);
  await activity.settled();
  const next = () => machines.alarms.next();
  for (let due = next(); due; due = next()) {
    clock.hold(due.at);
    machines.alarms.fire(due);
    await activity.settled();
  }
  store.close();
  return { asked, end: ends[0], minutes: (clock.now() - begin) / 60_000 };
}

test('pays, advises and opens the recovery, each told the same ids', async () => {
  const { asked, end } = await played(() => false);
  const now = '2026-04-22T13:20:00.000Z';
  expect(asked).toEqual(
    ['pay', 'advise', 'open-recovery'].map((step) => ({
      ...{ caseId: 'clm_1', instalment: 1, step, requestId: 'req', now },
    })),
  );
  expect(end).toMatchObject({ status: 'SUCCEEDED', error: null });
});

test('a step that fails is tried again, and the instant of its first try stays', async () => {
  const { asked, end } = await played((step, tries) => step === 'advise' && tries < 4);
  expect(asked.map(({ step }) => step)).toEqual([
    ...['pay', 'advise', 'advise', 'advise', 'advise', 'open-recovery'],
  ]);
  expect(new Set(asked.slice(1, 5).map(({ now }) => now)).size).toBe(1);
  expect(end?.status).toBe('SUCCEEDED');
});

test('a step that fails for good ends it by name, within minutes, and nothing after it is done', async () => {
  const { asked, end, minutes } = await played((step) => step === 'pay');
  expect(new Set(asked.map(({ step }) => step))).toEqual(new Set(['pay']));
  expect(end?.status).toBe('FAILED');
  expect(end?.error).toContain('Unsettled: A step failed after all its retries');
  expect(minutes).toBeLessThan(5);
});
