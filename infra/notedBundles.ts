import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bundles } from './bundles.ts';

/** The bundles of the functions in an assembly, as they were when it was made. */
export const bundlesOf = (folder: string): Bundles =>
  JSON.parse(readFileSync(join(folder, 'bundles.json'), 'utf8')) as Bundles;

/** Notes with an assembly what its functions' bundles are made of. */
export const noteBundles = (folder: string, bundles: Bundles): void =>
  writeFileSync(join(folder, 'bundles.json'), JSON.stringify(bundles));
