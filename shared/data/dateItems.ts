import * as z from 'zod';
import { localTime } from '../domain/calendarTime.ts';
import type { CaseState } from '../domain/case.ts';
import { calendarOf } from '../domain/clocks.ts';
import { DateEntry, promiseDates } from '../domain/dateEntry.ts';
import { Instant } from '../domain/instant.ts';
import { OfficeCode } from '../domain/office.ts';
import { TextRef } from '../domain/textRef.ts';
import type { CaseKind } from './caseRecord.ts';
import { casePartition } from './keys.ts';
import type { Item, Key, Store } from './store.ts';
import { type Action, put, remove } from './transact.ts';

/** A date of a case as it stands beside it, with what a calendar says of it. */
export const StoredDate = z.object({
  ...{ caseId: z.string(), reference: z.string(), kind: z.string(), office: OfficeCode },
  /** The case's own words for what it is about, where it has some. */
  subject: TextRef.optional(),
  /** Since when it is this date, and after how many events: the stamp and the sequence of a calendar's entry. */
  since: Instant,
  sequence: z.number().int(),
  entry: DateEntry,
});
export type StoredDate = z.infer<typeof StoredDate>;

/** The partition of the `client` index that holds the dates of a client, sorted by the office's day and hour. */
export const datesPartition = (clientId: string) => `date#${clientId}`;
const dateKey = (caseId: string, name: string): Key => ({ PK: casePartition(caseId), SK: `K#DATE#${name}` });

/** Every date of a case: the promises that run, and the rights that its kind knows of. */
export function datesOf<S extends CaseState>(kind: Pick<CaseKind<S>, 'dates'>, state: S): DateEntry[] {
  return [...promiseDates(state), ...(kind.dates?.(state) ?? [])];
}

/** Dates are written by the commit that makes or moves them, and taken away by the one that ends them. */
export function dateActions<S extends CaseState>(
  store: Store,
  kind: CaseKind<S>,
  before: S | undefined,
  after: S,
): Action<never>[] {
  const was = before ? datesOf(kind, before) : [];
  const is = datesOf(kind, after);
  const same = (entry: DateEntry) => was.some((old) => JSON.stringify(old) === JSON.stringify(entry));
  const gone = was.filter(({ name }) => is.every((entry) => entry.name !== name));
  return [
    ...gone.map(({ name }) => remove<never>(store, dateKey(after.id, name))),
    ...is.filter((entry) => !same(entry)).map((entry) => put<never>(store, dateItem(after, entry))),
  ];
}

function dateItem(state: CaseState, entry: DateEntry): Item & Key {
  const { id, reference, kind, office, clientId, lastAt, events } = state;
  const subject = 'subject' in state ? TextRef.parse(state.subject) : undefined;
  const stored: StoredDate = {
    ...{ caseId: id, reference, kind, office, since: lastAt, sequence: events, entry },
    ...(subject && { subject }),
  };
  return {
    ...dateKey(id, entry.name),
    ...stored,
    ...{ clientKey: datesPartition(clientId), clientSort: `${sortOf(state, entry)}#${id}#${entry.name}` },
  };
}

/** The office's day, or its day and hour. */
function sortOf({ rules }: CaseState, { on, at }: DateEntry): string {
  if (on) return on;
  if (!at) throw new Error('A date without a date');
  const { date, time } = localTime(calendarOf(rules), at);
  return `${date}T${time}`;
}
