import { startEngine } from './engine.ts';
import { memoryEngine } from './memory/engine.ts';
import { newTable } from './records.ts';
import { bookOf, type Measured, sweepMorning } from './scale.ts';

/**
 * `npm run sweepTable [-- <policies> ...]`: what one morning's sweep costs with so many policies in the table and the
 * same number due, on the engine and on the double in memory. A million policies take minutes to write.
 */
const sizes = process.argv.slice(2).map(Number).filter(Boolean);
const due = 200;

async function measure(engine: ReturnType<typeof memoryEngine>, policies: number): Promise<Measured> {
  const store = await newTable(engine.connect());
  await bookOf(store, policies, due);
  return sweepMorning(store);
}

const rows: Record<string, object> = {};
for (const [name, open] of [
  ['engine', startEngine],
  ['memory', async () => memoryEngine()],
] as const) {
  for (const policies of sizes.length > 0 ? sizes : [1_000, 55_000, 1_000_000]) {
    const engine = await open();
    const { woken, requests, readUnits, writeUnits, seconds } = await measure(engine, policies);
    rows[`${name}, ${policies.toLocaleString('en')} policies`] = {
      ...{ due: woken, ...requests, readUnits, writeUnits },
      seconds: Number(seconds.toFixed(2)),
    };
    engine.stop();
  }
}
console.table(rows);
