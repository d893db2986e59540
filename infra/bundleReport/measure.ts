import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { type Cloud, environmentIn } from './cloud.ts';

const run = promisify(execFile);
const probe = join(import.meta.dirname, 'probe.cjs');

/** What a process tells of the first call of a bundle: milliseconds since it began, and what it loaded on the way. */
const Told = z.object({
  folder: z.string(),
  init: z.number(),
  first: z.number(),
  undici: z.boolean(),
  zones: z.array(z.string()),
  status: z.number().optional(),
  error: z.string().optional(),
});
export type Told = z.infer<typeof Told>;

/**
 * Loads bundles one after the other in a new process and calls each once. What one loaded counts for those after it
 * too; times are those of a cold start for the first alone.
 * @throws when a call throws
 */
export async function firstCalls(
  bundles: readonly { folder: string; event: object }[],
  cloud: Cloud,
): Promise<Told[]> {
  const args = bundles.flatMap(({ folder, event }) => [folder, JSON.stringify(event)]);
  const { stdout } = await run(process.execPath, [probe, ...args], { env: environmentIn(cloud) });
  // What the bundles themselves print comes between.
  const lines = stdout.split('\n').filter((line) => line.startsWith('told '));
  const told = lines.map((line) => Told.parse(JSON.parse(line.slice('told '.length))));
  for (const { folder, error } of told)
    if (error) throw new Error(`The first call of ${folder} failed: ${error}`);
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
