import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { LambdaFunction } from '../../../infra/local/lambda/lambdaFunction.ts';
import { createPool, type Pool } from '../../../infra/local/lambda/pool.ts';
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

function poolOf(fn: LambdaFunction): Pool {
  const pool = createPool(fn);
  onTestFinished(() => pool.stop());
  return pool;
}

/** By how many environments so many calls at once are answered. */
async function environmentsOf(pool: Pool, calls: number): Promise<number> {
  const answers = await Promise.all(Array.from({ length: calls }, (_, n) => pool.run('{}', `call-${n}`)));
  return new Set(answers.map((answer) => answer.ok && answer.payload)).size;
}

test('two calls at once meet; more than two share what there is while that is soon free', async () => {
  const pool = poolOf(slow(5));
  expect(await environmentsOf(pool, 2)).toBe(2);
  // Both are there by now: how long a busy computer takes to make one does not count.
  expect(await environmentsOf(pool, 6)).toBe(2);
});

test('calls that would wait long get environments of their own, four in all at most', async () => {
  expect(await environmentsOf(poolOf(slow(1500)), 4)).toBe(4);
  expect(await environmentsOf(poolOf(slow(700)), 6)).toBe(4);
});

test('an environment that was made beforehand answers the first calls, and only one is made', async () => {
  const pool = poolOf(slow(0));
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
