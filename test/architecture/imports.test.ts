import { builtinModules } from 'node:module';
import { expect, test } from 'vitest';
import { type Import, inRoom, type Source, sources } from './sources.ts';

/** What each room may import of ours, by the beginning of the path (`design.md` 2). Tests may import all. */
const mayImport: Record<string, readonly string[]> = {
  'shared/domain': ['shared/domain/'],
  'shared/api': ['shared/api/', 'shared/domain/'],
  'shared/data': ['shared/data/', 'shared/domain/'],
  'shared/letters': ['shared/letters/', 'shared/domain/'],
  functions: ['functions/', 'shared/'],
  infra: [
    ...['infra/', 'shared/api/', 'package.json'],
    // Domain data: the offices with their zones, the shape of the generated calendars, the alarm clocks.
    // The bulk import writes what the API reads: the same code says how it looks.
    ...['shared/data/buyers.ts', 'shared/data/newBuyer.ts', 'shared/data/read.ts', 'shared/data/store.ts'],
    'shared/data/transact.ts',
    'shared/domain/buyer/buyer.ts',
    ...['shared/domain/office.ts', 'shared/domain/offices.ts', 'shared/domain/calendarFile.ts'],
    'shared/domain/calendar.ts',
    ...['shared/domain/alarmClocks.ts', 'shared/domain/sweeps.ts'],
    // A deployment's accounts are checked before anything is deployed.
    ...['shared/domain/bank/debtor.ts', 'shared/domain/bank/accountRules.ts'],
  ],
  'infra/local': ['infra/local/'],
};

const roomOf = (path: string) =>
  path.startsWith('infra/local/')
    ? 'infra/local'
    : Object.keys(mayImport).find((room) => path.startsWith(`${room}/`));

const edges = sources.flatMap((source) =>
  source.imports.map((imported) => ({ from: source.path, ...imported })),
);
const told = ({ from, to }: { from: string; to: string }) => `${from} -> ${to}`;

test('every room imports only what lies below it', () => {
  const crossing = edges.filter(({ from, to, ours }) => {
    const room = roomOf(from);
    return room && ours && !mayImport[room]?.some((allowed) => to.startsWith(allowed));
  });
  expect(crossing.map(told)).toEqual([]);
});

test('every file is in a room whose imports are ruled, or is a test', () => {
  const homeless = sources
    .map(({ path }) => path)
    .filter((path) => !roomOf(path) && !path.startsWith('test/'));
  expect(homeless).toEqual([]);
});

test('nobody imports infra, tests excepted', () => {
  const outside = edges.filter(({ from }) => !/^(infra|test)\//.test(from));
  expect(outside.filter(({ to }) => to.startsWith('infra/')).map(told)).toEqual([]);
});

/** The packages that each inner room may use, files within them too; what is not named is not imported. */
const packages: Record<string, readonly string[]> = {
  'shared/domain': ['zod', 'stdnum', 'ibantools', 'fraction.js'],
  'shared/api': ['zod'],
  'shared/data': ['zod', '@aws-sdk/client-dynamodb', 'node:crypto', 'node:timers/promises', 'node:util'],
  'shared/letters': ['intl-messageformat', 'pdfkit', 'qr', 'node:fs', 'node:path'],
};
/** Writes the document; no function imports it. */
const script = 'shared/api/writeOpenapi.ts';

test.each(Object.keys(packages))('%s knows no other packages', (room) => {
  const outside = edges.filter(({ from, ours }) => from.startsWith(`${room}/`) && from !== script && !ours);
  const known = (to: string) => packages[room]?.some((name) => to === name || to.startsWith(`${name}/`));
  expect(outside.filter(({ to }) => !known(to)).map(told)).toEqual([]);
  expect(edges.filter(({ to }) => to === script).map(told)).toEqual([]);
});

test('only shared/data knows DynamoDB', () => {
  const users = edges.filter(({ from, to }) => /^(shared|functions)\//.test(from) && /dynamodb/.test(to));
  expect(users.filter(({ from }) => !from.startsWith('shared/data/')).map(told)).toEqual([]);
});

test('the domain and the HTTP functions know no Step Functions, mail or bus client', () => {
  const clients = /client-(sfn|sesv2|eventbridge|scheduler)/;
  const users = edges.filter(({ from, to }) => /^(shared|functions\/http)\//.test(from) && clients.test(to));
  expect(users.map(told)).toEqual([]);
});

test('CDK stays in infra, and out of the local runtime', () => {
  const users = edges.filter(({ to }) => /^(aws-cdk-lib|constructs|cdk-nag)/.test(to));
  const strangers = users.filter(
    ({ from }) => !/^(infra|test)\//.test(from) || from.startsWith('infra/local/'),
  );
  expect(strangers.map(told)).toEqual([]);
});

test('built-in modules are written with their prefix, files with their ending', () => {
  const bare = edges.filter(
    ({ to, ours }) => !ours && !to.startsWith('node:') && builtinModules.includes(to),
  );
  const endless = edges.filter(({ to, ours }) => ours && !/\.(ts|json)$/.test(to));
  expect([...bare, ...endless].map(told)).toEqual([]);
});

/** The files that lead from this one back to itself, types aside. */
function cycleFrom(start: string, graph: Map<string, Import[]>): string[] | undefined {
  const seen = new Set<string>();
  const walk = (path: string, way: string[]): string[] | undefined => {
    for (const { to, ours, typeOnly } of graph.get(path) ?? []) {
      if (!ours || typeOnly) continue;
      if (to === start) return [...way, to];
      if (seen.has(to)) continue;
      seen.add(to);
      const found = walk(to, [...way, to]);
      if (found) return found;
    }
    return undefined;
  };
  return walk(start, [start]);
}

test('no file leads back to itself', () => {
  const graph = new Map(sources.map(({ path, imports }: Source) => [path, imports]));
  expect(
    inRoom('shared', 'functions', 'infra').flatMap(({ path }) => cycleFrom(path, graph)?.join(' -> ') ?? []),
  ).toEqual([]);
});
