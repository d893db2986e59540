import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { fixtureAssembly } from './fixture/fixtureAssembly.ts';
import { fixtureRuntime, order, temporaryDataDir } from './fixture/fixtureRuntime.ts';

beforeAll(fixtureAssembly, 60_000);

test('clock, executions and keys of a frozen service outlive a restart; --now does not turn the clock back', async () => {
  const dataDir = temporaryDataDir();
  const first = await fixtureRuntime({ dataDir });
  await order(first, { order: 'alarm', id: 'a', ringAt: '2026-04-24T13:20:00Z' });
  await first.advance({ by: 'PT24H' });
  await first.stop();
  const second = await fixtureRuntime({ dataDir });
  expect(second.now()).toBe('2026-04-23T13:20:00Z');
  const { fired } = await second.advance({ by: 'PT24H' });
  expect(fired.filter((it) => it.kind === 'alarm')).toMatchObject([{ at: '2026-04-24T13:20:00Z' }]);
  await second.stop();
  const fresh = await fixtureRuntime({ dataDir, fresh: true });
  expect(fresh.now()).toBe('2026-04-22T13:20:00Z');
  expect(fresh.executions()).toEqual([]);
});

/** How often the fixture is killed; more by hand, `KILLS=20 npx vitest run durable`. */
const KILLS = Number(process.env.KILLS ?? 3);

/** The fixture in a process of its own, to be killed. */
async function startProcess(dataDir: string): Promise<{ url: string; child: ChildProcess }> {
  const script = join(import.meta.dirname, 'fixture', 'serveFixture.ts');
  const child = spawn(process.execPath, [script, await fixtureAssembly(), dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [line] = await once(child.stdout, 'data');
  return { url: String(line).trim(), child };
}

test('killed under load, it loses no acknowledged write and no acknowledged alarm', {
  timeout: 90_000,
}, async () => {
  const dataDir = temporaryDataDir();
  const acknowledged: string[] = [];
  for (let round = 0; round < KILLS; round += 1) {
    const { url, child } = await startProcess(dataDir);
    const enough = acknowledged.length + 5 + (round % 3) * 9;
    const write = async (id: string) => {
      for (const body of [
        { order: 'put', id },
        { order: 'alarm', id, ringAt: '2026-04-24T13:20:00Z' },
      ]) {
        const response = await fetch(`${url}/v1/things`, { method: 'POST', body: JSON.stringify(body) });
        if (response.status !== 201) return;
      }
      acknowledged.push(id);
      if (acknowledged.length === enough) child.kill('SIGKILL');
    };
    const until = Array.from({ length: 4 }, async (_, lane) => {
      for (let n = 0; child.exitCode === null && child.signalCode === null; n += 1) {
        await write(`${round}-${lane}-${n}`).catch(() => undefined);
      }
    });
    await Promise.all(until);
  }
  const local = await fixtureRuntime({ dataDir });
  await local.advance({ by: 'PT48H' });
  const rung = local.executions().filter((it) => it.status === 'SUCCEEDED');
  expect(acknowledged.length).toBeGreaterThan(10);
  expect(rung.map((it) => it.name)).toEqual(expect.arrayContaining(acknowledged));
  const stored = await Promise.all(acknowledged.map((id) => order(local, { order: 'get', id })));
  expect(stored.map(({ body }) => body)).toEqual(acknowledged);
});
