import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';
import { apart, compileApart } from './bundling/apart.ts';
import { beside, loadedFrom } from './bundling/beside.ts';
import { leaner, replacedPackages } from './bundling/leaner.ts';
import { place } from './bundling/place.ts';
import { unsourced } from './bundling/unsourced.ts';
import { type FunctionName, functionFacts, functionNames } from './functions.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, '.cache/bundles');

// Collecting garbage takes esbuild, which is written in Go, a third of its time: it may do so less often.
process.env.GOGC ??= '400';

/** One function's code: a folder whose name tells its content, the content's hash, and the code's size. */
export type Bundle = { folder: string; hash: string; bytes: number };
export type Bundles = {
  functions: Record<FunctionName, Bundle>;
  /** What each bundle is made of; outputs are `bundles/<function>/index.js`. */
  metafile: Metafile;
};

/**
 * Bundles every function in one call and puts each into a folder of its own, with the files that it ships
 * beside its code. The same sources give the same folders, byte for byte.
 * @throws esbuild's error when an entry file is missing or does not compile.
 */
export async function bundleFunctions(): Promise<Bundles> {
  await compileApart(root, join(cache, 'apart'));
  const { outputFiles, metafile } = await compile(
    functionNames.map((name) => ({ in: functionFacts[name].entry, out: `${name}/index` })),
  );
  const functions = functionNames.map((name): [string, Bundle] => {
    const code = outputFiles.find(({ path }) => path.endsWith(join('/', name, 'index.js')))?.contents;
    const output = metafile.outputs[`bundles/${name}/index.js`];
    if (!code || !output) throw new Error(`esbuild gave no bundle for ${name}`);
    const imported = output.imports.filter(({ external }) => external).map(({ path }) => path);
    const shipped = beside(name, imported).map(({ from, as }) => ({ from: join(root, from), as }));
    return [name, { ...place(cache, name, code, shipped), bytes: code.byteLength }];
  });
  return { functions: Object.fromEntries(functions) as Bundles['functions'], metafile };
}

/**
 * Compiles entry files as every function is compiled.
 * @throws esbuild's error, also when what is left out is not where it was
 */
export function compile(entryPoints: { in: string; out: string }[]) {
  return build({
    absWorkingDir: root,
    entryPoints,
    outdir: 'bundles',
    write: false,
    metafile: true,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    // `import()` becomes `require`: one of `node:http` would load undici at the first call.
    supported: { 'dynamic-import': false },
    // The SDK's CommonJS cannot be shaken: it would carry 230 KB that nobody calls.
    mainFields: ['module', 'main'],
    alias: replacedPackages,
    external: Object.keys(loadedFrom).map((folder) => `${folder}*`),
    plugins: [leaner, apart, unsourced],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  });
}
