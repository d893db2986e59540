import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/** In a bundle it says nothing about what is not there. */
const absent = 'export const sourced = (where) => where.optional();';

/** Leaves out of the published numbers where each is written: nobody asks for it at run time (`shared/domain/sourced.ts`). */
export const unsourced: Plugin = {
  name: 'unsourced',
  setup({ onLoad }) {
    onLoad({ filter: /\/shared\/domain\/sourced\.ts$/ }, () => ({ contents: absent, loader: 'js' }));
    onLoad({ filter: /\/shared\/domain\/.*\.\d{4}-\d+\.json$/ }, ({ path }) => {
      const { sources: _, ...numbers } = JSON.parse(readFileSync(path, 'utf8'));
      return { contents: JSON.stringify(numbers), loader: 'json' };
    });
  },
};
