import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { LambdaFunction } from '../../../infra/local/lambda/lambdaFunction.ts';
import { createPool } from '../../../infra/local/lambda/pool.ts';
import { failure } from '../../../infra/local/lambda/protocol.ts';

/** A function with this handler. */
function functionOf(handler: string): LambdaFunction {
  const root = mkdtempSync(join(tmpdir(), 'charter-pool-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  writeFileSync(join(root, 'index.js'), `exports.handler = ${handler};`);
  const log = join(root, 'silent.log');
  const named = { name: 'silent', arn: 'arn:silent', environment: {} };
  const called = { functionName: 'silent', functionArn: 'arn:silent', memory: 128, log };
  const thread = { ...called, root, handler: 'index.handler' };
  return { ...named, timeout: 60_000, thread, compileCache: join(root, 'cache') };
}

const silent = () => functionOf('() => new Promise(() => undefined)');
/** Answers in so many milliseconds, and which environment it is. */
const slow = (ms: number) =>
  functionOf(
    `() => new Promise((resolve) => setTimeout(resolve, ${ms}, require('node:worker_threads').threadId))`,
  );

async function environmentsOf(fn: LambdaFunction, calls: number): Promise<number> {
  const pool = createPool(fn);
  onTestFinished(() => pool.stop());
  const answers = await Promise.all(Array.from({ length: calls }, (_, n) => pool.run('{}', `call-${n}`)));
  return new Set(answers.map((answer) => answer.ok && answer.payload)).size;
}

test('two calls at once meet; more than two share what there is while that is soon free', async () => {
  expect(await environmentsOf(slow(5), 2)).toBe(2);
  expect(await environmentsOf(slow(5), 6)).toBe(2);
});

test('calls that would wait long get environments of their own, four in all at most', async () => {
  expect(await environmentsOf(slow(1500), 4)).toBe(4);
  expect(await environmentsOf(slow(700), 6)).toBe(4);
});

test('an environment that was made beforehand answers the first calls, and only one is made', async () => {
  const pool = createPool(slow(0));
  onTestFinished(() => pool.stop());
  pool.provision();
  const answer = await pool.run('{}', 'first');
  pool.provision();
  expect(await pool.run('{}', 'second')).toEqual(answer);
});

test('calls that wait when the runtime stops are refused, and start no thread that would keep it alive', async () => {
  const pool = createPool(silent());
  const calls = Array.from({ length: 7 }, (_, n) => pool.run('{}', `call-${n}`));
  await pool.stop();
  const waited = (await Promise.all(calls)).slice(2);
  expect(waited).toEqual(Array(5).fill(failure('Runtime.Stopped', 'The local runtime has stopped')));
});
