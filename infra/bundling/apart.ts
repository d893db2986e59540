import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { replacedPackages } from './leaner.ts';

/** Code that lies beside the bundles and is loaded by the first call that needs it, by what it is compiled to. */
const sources = {
  './numberRules.js': 'shared/domain/buyer/numberRules.ts',
  './accountRules.js': 'shared/domain/bank/accountRules.ts',
} as const;

const pattern = new RegExp(
  `/(${Object.values(sources)
    .map((path) => basename(path, '.ts'))
    .join('|')})\\.ts$`,
);

/** Leaves an import of such code to the file beside the bundle. */
export const apart: Plugin = {
  name: 'apart',
  setup({ onResolve }) {
    onResolve({ filter: pattern }, ({ path }) => ({
      ...{ path: `./${basename(path, '.ts')}.js`, external: true },
    }));
  },
};

/** Compiles it into a folder; written aside and renamed, so that nobody reads half a file. */
export async function compileApart(root: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const [name, source] of Object.entries(sources)) {
    const { outputFiles } = await build({
      ...{ absWorkingDir: root, entryPoints: [source], bundle: true, minify: true, write: false },
      ...{ platform: 'node', target: 'node24', format: 'cjs', alias: replacedPackages, charset: 'utf8' },
      ...{ legalComments: 'none', logLevel: 'silent' },
    });
    const aside = join(folder, `${process.pid}.${basename(name)}`);
    writeFileSync(aside, outputFiles[0]?.contents ?? '');
    renameSync(aside, join(folder, basename(name)));
  }
}
