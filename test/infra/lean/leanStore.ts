import { mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '../../../infra/bundles.ts';

type Module = typeof import('./store.ts');
export type LeanStore = Module['used'];

/** The SDK and zod as they are in a bundle. */
export async function leanStore(): Promise<LeanStore> {
  const { outputFiles } = await compile([{ in: 'test/infra/lean/store.ts', out: 'store' }]);
  const file = join(mkdtempSync(join(tmpdir(), 'charter-lean-')), 'store.cjs');
  writeFileSync(file, outputFiles[0]?.contents ?? '');
  return (createRequire(import.meta.url)(file) as Module).used;
}

export const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret', sessionToken: 'session' };

/** A client of the bundle that tries three times, as the functions' clients do. */
export function clientOf(lean: LeanStore, endpoint: string) {
  return new lean.DynamoDBClient({ endpoint, region: 'eu-west-1', credentials, maxAttempts: 3 });
}
