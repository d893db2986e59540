import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bundles } from '../../infra/bundles.ts';
import { functionNames } from '../../infra/functions.ts';

/** Functions that do nothing, so that a test of the templates need not bundle the real ones. */
export function stubBundles(): Bundles['functions'] {
  const root = mkdtempSync(join(tmpdir(), 'stub-bundles-'));
  const stubs = functionNames.map((name) => {
    const folder = join(root, name);
    mkdirSync(folder);
    writeFileSync(join(folder, 'index.js'), `exports.handler = async () => '${name}';\n`);
    return [name, { folder, hash: `stub-${name}`, bytes: 0 }];
  });
  return Object.fromEntries(stubs);
}
