import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, '.cache/assemblies');

/** Everything that a template or a bundle can depend on. */
const sources = ['infra', 'functions', 'shared'];
const settings = ['package-lock.json', 'cdk.json', 'tsconfig.json'];

/** How many assemblies are kept: a service that still runs may load from an older one. */
const KEPT = 4;

/**
 * The folder with the synthesized templates and bundles of the local stage: made only when a source changed
 * since it was made.
 * @param onSynthesis called before the work of some seconds
 */
export async function localAssembly(onSynthesis: () => void = () => undefined): Promise<string> {
  const folder = join(cache, contentHash());
  if (existsSync(folder)) {
    utimesSync(folder, new Date(), new Date());
    return folder;
  }
  onSynthesis();
  const { synthesize } = await import('./app.ts');
  const making = `${folder}.${process.pid}`;
  mkdirSync(cache, { recursive: true });
  await synthesize(making, { stage: 'local' });
  settle(making, folder);
  forgetOld();
  return folder;
}

/** Two that make the same one at once have made the same thing: the first stays. */
export function settle(making: string, folder: string): void {
  try {
    renameSync(making, folder);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

function contentHash(): string {
  const hash = createHash('sha256');
  for (const file of [...sources.flatMap(filesIn), ...settings].sort()) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length));
}

function forgetOld(): void {
  const age = (name: string) => statSync(join(cache, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const newest = readdirSync(cache).sort((a, b) => age(b) - age(a));
  for (const name of newest.slice(KEPT)) rmSync(join(cache, name), { recursive: true, force: true });
}
