import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync, type Metafile } from 'esbuild';
import { beside } from './beside.ts';
import { type FunctionName, functionFacts, functionNames } from './functions.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, '.cache/bundles');

/** One function's code: a folder whose name tells its content, and the content's hash. */
export type Bundle = { folder: string; hash: string; bytes: number };
export type Bundles = { functions: Record<FunctionName, Bundle>; metafile: Metafile };

/**
 * Bundles every function in one call and puts each into a folder of its own, with the files that it ships
 * beside its code. The same sources give the same folders, byte for byte.
 * @throws esbuild's error when an entry file is missing or does not compile.
 */
export function bundleFunctions(): Bundles {
  const built = build();
  const functions = functionNames.map((name) => {
    const file = built.outputFiles.find(({ path }) => path.endsWith(join(name, 'index.js')));
    if (!file) throw new Error(`esbuild gave no bundle for ${name}`);
    return [name, { ...place(name, file.contents), bytes: file.contents.byteLength }];
  });
  return { functions: Object.fromEntries(functions), metafile: built.metafile };
}

/** `import()` becomes `require`: a dynamic import of `node:http` would load undici at the first call. */
function build() {
  return buildSync({
    absWorkingDir: root,
    entryPoints: functionNames.map((name) => ({ in: functionFacts[name].entry, out: `${name}/index` })),
    outdir: 'bundles',
    write: false,
    metafile: true,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    supported: { 'dynamic-import': false },
    alias: { '@aws-sdk/credential-provider-node': './infra/environmentCredentials.ts' },
    legalComments: 'none',
    logLevel: 'silent',
  });
}

/** Written aside and renamed, so that two syntheses at the same time never see half a folder. */
function place(name: FunctionName, code: Uint8Array): { folder: string; hash: string } {
  const shipped = beside(name).map((path) => join(root, path));
  const hash = contentHash(code, shipped);
  const folder = join(cache, `${name}-${hash.slice(0, 16)}`);
  if (existsSync(folder)) return { folder, hash };
  mkdirSync(cache, { recursive: true });
  const aside = mkdtempSync(join(cache, `${name}.`));
  writeFileSync(join(aside, 'index.js'), code);
  // The repository's own package.json says that .js is a module; the bundle is not.
  writeFileSync(join(aside, 'package.json'), '{"type":"commonjs"}\n');
  for (const path of shipped) cpSync(path, join(aside, basename(path)));
  moveInto(aside, folder);
  return { folder, hash };
}

function contentHash(code: Uint8Array, shipped: readonly string[]): string {
  const hash = createHash('sha256').update(code);
  for (const path of shipped) hash.update(basename(path)).update(readFileSync(path));
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
