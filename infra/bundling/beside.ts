import type { FunctionName } from '../functions.ts';

/** A path from the repository's root, and its name beside the bundle. */
export type Shipped = { from: string; as: string };

/**
 * What bundles do not carry inside but load from files beside them, by the path that the code imports: the
 * calendars are larger than all our code, and what checks the numbers of companies and of accounts is asked for now and then.
 */
export const loadedFrom: Record<string, string> = {
  './calendars/': 'shared/domain/calendars/',
  './numberRules.js': '.cache/bundles/apart/numberRules.js',
  './accountRules.js': '.cache/bundles/apart/accountRules.js',
};

const source = 'node_modules/@expo-google-fonts/source-sans-3';
/** Whoever makes PDFs writes with them. */
const fonts = [
  { from: `${source}/400Regular/SourceSans3_400Regular.ttf`, as: 'SourceSans3_400Regular.ttf' },
  { from: `${source}/700Bold/SourceSans3_700Bold.ttf`, as: 'SourceSans3_700Bold.ttf' },
  { from: `${source}/LICENSE_FONT`, as: 'LICENSE_FONT' },
];

/** Whoever grants cover looks names up (`functions/http/sanctions.ts`). */
const sanctions = [{ from: 'shared/domain/sanctions.sample.json', as: 'sanctions.sample.json' }];

/** Files that a function reads at run time by itself. */
const read: Partial<Record<FunctionName, readonly Shipped[]>> = {
  letters: fonts,
  documents: fonts,
  guides: fonts,
  ownGuides: fonts,
  invoices: fonts,
  staffCreditLimits: sanctions,
  staffAppeals: sanctions,
  staffCollections: sanctions,
  staffClaimDecisions: sanctions,
  staffClaimPayments: sanctions,
  reference: [
    { from: 'shared/api/openapi.json', as: 'openapi.json' },
    { from: 'node_modules/@redocly/cli/lib/chunks/redoc.standalone.js', as: 'redoc.standalone.js' },
  ],
};

/** The files that lie beside a function's bundle: those it reads, and those its bundle imports. */
export function beside(name: FunctionName, imported: readonly string[]): Shipped[] {
  const loaded = imported.flatMap((path) =>
    Object.entries(loadedFrom)
      .filter(([folder]) => path.startsWith(folder))
      .map(([folder, source]) => ({ from: path.replace(folder, source), as: path })),
  );
  return [...(read[name] ?? []), ...loaded];
}
