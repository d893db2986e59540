import { Logger } from '@aws-lambda-powertools/logger';
import { type Swept, sweep } from '../../functions/events/sweep/sweep.ts';
import { casePartition, header, newId, sweepShard } from '../../shared/data/keys.ts';
import type { Item, Store } from '../../shared/data/store.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { officeCodes } from '../../shared/domain/office.ts';
import { book, staffed } from './book.ts';
import { type Bill, metered } from './metered.ts';
import { putAll } from './records.ts';

const entered = '2026-01-02T09:00:00Z' as Instant;
/** 75 days before the last day for notice of a policy that ends with the year, where notice is two months. */
const morning = '2026-08-17T06:05:00Z' as Instant;

/** A policy that waits for another day, as the index of what is due sees it: its state is not read by any query. */
function waiting(number: number): Item {
  const office = officeCodes[number % officeCodes.length] ?? 'NL';
  const id = newId('rnw', office, `waits ${number}`);
  const dueAt = new Date(Date.parse('2026-08-18T06:00:00Z') + (number % 300) * 86_400_000).toISOString();
  const due = { dueKey: sweepShard(id), dueAt: dueAt.replace('.000Z', 'Z') };
  return { ...header(casePartition(id)), version: 1, ...due };
}

/** A book of so many policies, of which `due` wait for this very morning in Amsterdam. */
export async function bookOf(store: Store, policies: number, due: number): Promise<void> {
  await staffed(store, ['NL', 'BE']);
  for (let number = 0; number < due; number++)
    await book(store, { number, office: 'NL', startsOn: '2026-01-01', endsOn: '2026-12-31' }, entered);
  const atOnce = 5_000;
  for (let from = due; from < policies; from += atOnce) {
    const length = Math.min(atOnce, policies - from);
    await putAll(
      store,
      Array.from({ length }, (_, i) => waiting(from + i)),
    );
  }
}

export type Measured = Bill & Swept & { seconds: number };

/** One morning's sweep of Amsterdam, with what it cost. */
export async function sweepMorning(store: Store): Promise<Measured> {
  const bill = metered(store);
  const logger = new Logger({ logLevel: 'SILENT' });
  const run = { now: morning, timeLeft: () => Number.POSITIVE_INFINITY };
  const from = performance.now();
  const swept = await sweep({ store, count: () => {}, logger }, run);
  return { ...bill, ...swept, seconds: (performance.now() - from) / 1000 };
}
