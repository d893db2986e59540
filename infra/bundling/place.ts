import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Shipped } from './beside.ts';

/**
 * Puts code and the files beside it into a folder named after their content; there already means done.
 * Written aside and renamed, so that two syntheses at the same time never see half a folder.
 */
export function place(
  cache: string,
  name: string,
  code: Uint8Array,
  shipped: readonly Shipped[],
): { folder: string; hash: string } {
  const hash = contentHash(code, shipped);
  const folder = join(cache, `${name}-${hash.slice(0, 16)}`);
  if (existsSync(folder)) return { folder, hash };
  const aside = mkdtempSync(join(cache, `${name}.`));
  writeFileSync(join(aside, 'index.js'), code);
  // The repository's own package.json says that .js is a module; the bundle is not.
  writeFileSync(join(aside, 'package.json'), '{"type":"commonjs"}\n');
  for (const { from, as } of shipped) cpSync(from, join(aside, as));
  moveInto(aside, folder);
  return { folder, hash };
}

function contentHash(code: Uint8Array, shipped: readonly Shipped[]): string {
  const hash = createHash('sha256').update(code);
  for (const { from, as } of shipped) hash.update(as).update(readFileSync(from));
  return hash.digest('hex');
}

/** Another synthesis may have put the same content there in the meantime. */
function moveInto(aside: string, folder: string): void {
  try {
    renameSync(aside, folder);
  } catch (error) {
    rmSync(aside, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
}
