import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readCheckpoint } from './importBuyers/checkpoint.ts';
import { importBuyers } from './importBuyers/import.ts';
import { Progress } from './importBuyers/progress.ts';
import { deployedTable, localTable } from './importBuyers/where.ts';

const usage = `npm run import-buyers -- <file.ndjson> [--stage <dev|prod>] [--data <folder>]

One buyer a line, as POST /staff/buyers takes him:
  {"country":"NL","name":"Jansen B.V.","ids":[{"scheme":"vat","number":"NL004495445B01"}]}
Stopped, it goes on where it was: the checkpoint lies beside the file. Rows that are not taken come into
<file>.rejected.ndjson with their line and the reason. A buyer who is here already stays as he is.`;

/** `npm run import-buyers`: buyers from a file into the table, here and on AWS. */
async function main(args: string[]): Promise<void> {
  const options = { stage: { type: 'string' }, data: { type: 'string', default: '.local' } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [file, ...rest] = positionals;
  if (!file || rest.length > 0) throw new Error(usage);
  if (!existsSync(file)) throw new Error(`There is no file ${file}.\n\n${usage}`);
  const store = await (values.stage ? deployedTable(values.stage) : localTable(values.data));
  const from = readCheckpoint(file, store.table);
  if (from.lines > 0) console.log(`Going on after line ${from.lines}.`);
  const progress = new Progress(from);
  const done = await importBuyers(store, file, (checkpoint) => progress.show(checkpoint));
  progress.end();
  const { entered, known, rejected, naturalPersons } = done;
  console.log(
    `${entered} entered, ${known} known already, ${rejected} rejected; ${naturalPersons} natural persons.`,
  );
  console.log(`${Math.round(progress.rate(done))} rows a second.`);
  if (rejected > 0) console.log(`Rejected rows: ${file}.rejected.ndjson`);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
