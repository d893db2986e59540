import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { LambdaFunction } from '../../../infra/local/lambda/lambdaFunction.ts';
import { createPool } from '../../../infra/local/lambda/pool.ts';
import { failure } from '../../../infra/local/lambda/protocol.ts';

/** A function that never answers. */
function silent(): LambdaFunction {
  const root = mkdtempSync(join(tmpdir(), 'charter-pool-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  writeFileSync(join(root, 'index.js'), 'exports.handler = () => new Promise(() => undefined);');
  const log = join(root, 'silent.log');
  const named = { name: 'silent', arn: 'arn:silent', environment: {} };
  const called = { functionName: 'silent', functionArn: 'arn:silent', memory: 128, log };
  const thread = { ...called, root, handler: 'index.handler' };
  return { ...named, timeout: 60_000, thread, compileCache: join(root, 'cache') };
}

test('calls that wait when the runtime stops are refused, and start no thread that would keep it alive', async () => {
  const pool = createPool(silent());
  const calls = Array.from({ length: 7 }, (_, n) => pool.run('{}', `call-${n}`));
  await pool.stop();
  const waited = (await Promise.all(calls)).slice(4);
  expect(waited).toEqual(Array(3).fill(failure('Runtime.Stopped', 'The local runtime has stopped')));
});
