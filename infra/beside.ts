import type { FunctionName } from './functions.ts';

/** Files that a function reads at run time, from the repository's root; each is shipped beside its code. */
const files: Partial<Record<FunctionName, readonly string[]>> = {
  reference: ['shared/api/openapi.json', 'node_modules/@redocly/cli/lib/chunks/redoc.standalone.js'],
};

/** The files that lie beside a function's bundle. */
export const beside = (name: FunctionName): readonly string[] => files[name] ?? [];
