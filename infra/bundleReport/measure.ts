import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { type Cloud, environmentIn } from './cloud.ts';

const run = promisify(execFile);
const probe = join(import.meta.dirname, 'probe.cjs');

/** What a fresh process tells of its first call: milliseconds since it began, and what it loaded on the way. */
const Told = z.object({
  init: z.number(),
  first: z.number(),
  undici: z.boolean(),
  zones: z.array(z.string()),
  status: z.number().optional(),
  error: z.string().optional(),
});
export type Told = z.infer<typeof Told>;

/** Loads the bundle of a folder in a process of its own and calls it once. @throws when the call throws */
export async function firstCall(folder: string, event: object, cloud: Cloud): Promise<Told> {
  const args = [probe, folder, JSON.stringify(event)];
  const { stdout } = await run(process.execPath, args, { env: environmentIn(cloud) });
  const told = Told.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''));
  if (told.error) throw new Error(`The first call of ${folder} failed: ${told.error}`);
  return told;
}

/** A folder with a handler that does nothing: what every process costs. */
export function emptyBundle(): string {
  const folder = mkdtempSync(join(tmpdir(), 'charter-empty-'));
  writeFileSync(join(folder, 'index.js'), 'exports.handler = async () => ({ statusCode: 200 });\n');
  return folder;
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
