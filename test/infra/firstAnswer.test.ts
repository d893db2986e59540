import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { localAssembly } from '../../infra/assembly.ts';
import { openCloud } from '../../infra/bundleReport/cloud.ts';
import { firstCallOf } from '../../infra/bundleReport/firstCalls.ts';
import { firstCalls } from '../../infra/bundleReport/measure.ts';
import { functionFacts, functionNames } from '../../infra/functions.ts';
import { bundlesOf } from '../../infra/notedBundles.ts';

const now = Date.UTC(2026, 3, 22, 13, 20);
const cloud = await openCloud(now);
afterAll(cloud.close);
const { functions } = bundlesOf(await localAssembly());

const http = functionNames.filter((name) => functionFacts[name].entry.startsWith('functions/http/'));
/** All of them in one process: what none of them has loaded in the end, no single one has. */
const answers = await firstCalls(
  http.map((name) => ({ folder: functions[name].folder, event: firstCallOf(name, cloud, now) })),
  cloud,
);

test.each(http)('%s gives its first answer without undici or the zones of Intl', async (name) => {
  const { folder } = functions[name];
  const told = answers.find((answer) => answer.folder === folder);
  expect(told).toMatchObject({ undici: false, zones: [] });
  // It got as far as an answer: the way there went through the SDK, the token's key or the documents.
  if (name !== 'authorize') expect([200, 403, 404]).toContain(told?.status);
});

test('the probe would see both', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'charter-probe-'));
  try {
    const code = `exports.handler = async () => {
      new Intl.DateTimeFormat('nl', { timeZone: 'Europe/Amsterdam' });
      await fetch('http://127.0.0.1:1').catch(() => undefined);
    };`;
    writeFileSync(`${folder}/index.js`, code);
    const [told] = await firstCalls([{ folder, event: {} }], cloud);
    expect(told).toMatchObject({ undici: true, zones: ['Europe/Amsterdam'] });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
