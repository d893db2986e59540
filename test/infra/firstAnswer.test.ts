import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openCloud } from '../../infra/bundleReport/cloud.ts';
import { firstCallOf } from '../../infra/bundleReport/firstCalls.ts';
import { firstCall } from '../../infra/bundleReport/measure.ts';
import { bundleFunctions } from '../../infra/bundles.ts';
import { functionFacts, functionNames } from '../../infra/functions.ts';

const now = Date.UTC(2026, 3, 22, 13, 20);
const [{ functions }, cloud] = await Promise.all([bundleFunctions(), openCloud(now)]);
afterAll(cloud.close);

const http = functionNames.filter((name) => functionFacts[name].entry.startsWith('functions/http/'));

test.each(http)('%s gives its first answer without undici or the zones of Intl', async (name) => {
  const told = await firstCall(functions[name].folder, firstCallOf(name, cloud, now), cloud);
  expect(told).toMatchObject({ undici: false, zones: [] });
  // It got as far as an answer: the way there went through the SDK, the token's key or the documents.
  if (name !== 'authorize') expect([200, 403, 404]).toContain(told.status);
});

test('the probe would see both', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'charter-probe-'));
  try {
    const code = `exports.handler = async () => {
      new Intl.DateTimeFormat('nl', { timeZone: 'Europe/Amsterdam' });
      await fetch('http://127.0.0.1:1').catch(() => undefined);
    };`;
    writeFileSync(`${folder}/index.js`, code);
    const told = await firstCall(folder, {}, cloud);
    expect(told).toMatchObject({ undici: true, zones: ['Europe/Amsterdam'] });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
