import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { localAssembly } from './assembly.ts';
import { openCloud } from './bundleReport/cloud.ts';
import { firstCallOf } from './bundleReport/firstCalls.ts';
import { emptyBundle, firstCalls, median, type Told } from './bundleReport/measure.ts';
import { functionNames } from './functions.ts';
import { bundlesOf } from './notedBundles.ts';

type Row = { name: string; folder: string; event: object; bytes: number; told: Told[] };

/**
 * Size, loading and first call of every handler beside an empty one. Each is measured in fresh processes,
 * all of them in turn, so that a busy moment of the computer falls on everybody.
 */
async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { rounds: { type: 'string', default: '7' } } });
  const rounds = Number(values.rounds);
  const now = Date.now();
  const cloud = await openCloud(now);
  const { functions } = bundlesOf(await localAssembly());
  const empty: Row = { name: '(empty)', folder: emptyBundle(), event: {}, bytes: 0, told: [] };
  const rows = functionNames.map((name): Row => {
    const { folder, bytes } = functions[name];
    return { name, folder, bytes, event: firstCallOf(name, cloud, now), told: [] };
  });
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const { folder, event, told } of [empty, ...rows])
        told.push(...(await firstCalls([{ folder, event }], cloud)));
    }
  } finally {
    cloud.close();
    rmSync(empty.folder, { recursive: true });
  }
  console.log(`Medians of ${rounds} fresh processes each, in ms since the process began.`);
  console.log('                     KB   loaded  ratio   first answer  ratio');
  for (const row of [empty, ...rows]) console.log(line(row, empty));
}

function line({ name, bytes, told }: Row, empty: Row): string {
  const [init, first] = times(told);
  const [emptyInit, emptyFirst] = times(empty.told);
  const cells = [
    name.padEnd(16),
    (bytes / 1024).toFixed(0).padStart(7),
    init.toFixed(1).padStart(9),
    (init / emptyInit).toFixed(2).padStart(7),
    first.toFixed(1).padStart(14),
    (first / emptyFirst).toFixed(2).padStart(7),
  ];
  return cells.join('');
}

const times = (told: Told[]): [number, number] => [
  median(told.map(({ init }) => init)),
  median(told.map(({ first }) => first)),
];

if (import.meta.main) await main(process.argv.slice(2));
