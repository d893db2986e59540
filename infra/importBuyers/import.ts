import { keysOfNumbers } from '../../shared/data/newBuyer.ts';
import type { Store } from '../../shared/data/store.ts';
import type { Buyer } from '../../shared/domain/buyer/buyer.ts';
import { type Checkpoint, forgetCheckpoint, keepCheckpoint, readCheckpoint } from './checkpoint.ts';
import { type Line, linesFrom } from './lines.ts';
import { Rejects } from './rejects.ts';
import { readRow } from './row.ts';
import { enterBuyers, type Fate } from './table.ts';

/** So many rows are under way at once; after each such part the checkpoint is kept. */
const rowsInPart = 1_000;

type Row = { line: Line; read: Awaited<ReturnType<typeof readRow>> };

/**
 * Imports a file of buyers, one JSON object a line, going on where an earlier run was stopped. Rows that cannot
 * be read, or whose numbers belong to different buyers, are put aside; a buyer who is here already stays as he is.
 */
export async function importBuyers(
  store: Store,
  file: string,
  onProgress: (checkpoint: Checkpoint) => void,
): Promise<Checkpoint> {
  const from = readCheckpoint(file, store.table);
  const rejects = new Rejects(file, from.rejectedBytes);
  let done = from;
  try {
    for await (const rows of partsOf(file, from)) {
      done = await importPart(store, rows, done, rejects);
      keepCheckpoint(file, done);
      onProgress(done);
    }
  } finally {
    rejects.close();
  }
  forgetCheckpoint(file);
  return done;
}

/** Rows by the thousand, and fewer where a number stands twice: then the second comes in the next part. */
async function* partsOf(file: string, from: Checkpoint): AsyncGenerator<Row[]> {
  let rows: Row[] = [];
  let numbers = new Set<string>();
  for await (const line of linesFrom(file, from)) {
    const read = line.text.trim() === '' ? { because: 'The line is empty' } : await readRow(line.text);
    const own = 'buyer' in read ? keysOfNumbers(read.buyer).map(({ PK }) => PK) : [];
    if (rows.length === rowsInPart || own.some((number) => numbers.has(number))) {
      yield rows;
      [rows, numbers] = [[], new Set()];
    }
    rows.push({ line, read });
    for (const number of own) numbers.add(number);
  }
  if (rows.length > 0) yield rows;
}

async function importPart(
  store: Store,
  rows: Row[],
  before: Checkpoint,
  rejects: Rejects,
): Promise<Checkpoint> {
  const buyers = rows.flatMap(({ read }) => ('buyer' in read ? [read.buyer] : []));
  const fates = await enterBuyers(store, buyers);
  const fateOf = new Map(buyers.map((buyer, i) => [buyer, fates[i] as Fate]));
  const done = { ...before };
  for (const { line, read } of rows) {
    const fate = 'buyer' in read ? (fateOf.get(read.buyer) as Fate) : read;
    if (typeof fate === 'object') rejects.add(line, fate.because);
    count(done, fate, 'buyer' in read ? read.buyer : undefined);
  }
  const last = rows.at(-1)?.line;
  if (!last) throw new Error('A part without rows');
  return { ...done, lines: last.number, offset: last.end, rejectedBytes: rejects.bytes };
}

function count(done: Checkpoint, fate: Fate, buyer: Buyer | undefined): void {
  if (fate === 'new') done.entered += 1;
  else if (fate === 'known') done.known += 1;
  else done.rejected += 1;
  if (fate === 'new' && buyer?.naturalPerson) done.naturalPersons += 1;
}
