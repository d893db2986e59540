import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { breaksBetween } from './breaks.ts';
import { areas, routes } from './index.ts';
import { openapi } from './openapi.ts';

// npm run openapi             writes the document
// npm run openapi -- --check  fails when it is stale, or breaks what was last released
// npm run openapi -- --release  makes it the one that later documents are held against
const current = join(import.meta.dirname, 'openapi.json');
const released = join(import.meta.dirname, 'openapi.released.json');
const document = openapi(routes, areas);
const text = `${JSON.stringify(document, null, 2)}\n`;

function check(): string[] {
  const stale = readFileSync(current, 'utf8') === text ? [] : ['openapi.json is stale: npm run openapi'];
  const old = JSON.parse(readFileSync(released, 'utf8'));
  return [...stale, ...breaksBetween(old, document).map((found) => `breaks the last release: ${found}`)];
}

if (process.argv.includes('--check')) {
  const faults = check();
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
} else {
  writeFileSync(current, text);
  if (process.argv.includes('--release')) copyFileSync(current, released);
}
