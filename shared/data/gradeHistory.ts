import * as z from 'zod';
import { Grade, GradeState } from '../domain/buyer/grade.ts';
import { Instant } from '../domain/instant.ts';
import { OfficeCode } from '../domain/office.ts';
import { storedText } from './eventItems.ts';
import { buyerPartition } from './keys.ts';
import type { Item, Key } from './store.ts';

/** A grade that a buyer was given; why stands beside it in a text that can be erased. */
export const GradeEntry = GradeState.extend({
  kind: z.literal('grade'),
  previous: Grade.optional(),
  /** Who gave it. */
  by: z.string(),
});
export type GradeEntry = z.infer<typeof GradeEntry>;

/** That a client was shown a buyer's grade in a letter, or why not (`charter.md` L06, A.6). */
export const Disclosure = z.strictObject({
  kind: z.literal('disclosure'),
  /** The case and the event whose letter it was. */
  caseId: z.string(),
  seq: z.number().int().positive(),
  clientId: z.string(),
  office: OfficeCode,
  at: Instant,
  /** Which grade it was about: its number and itself. */
  n: z.number().int().positive(),
  grade: Grade,
  shown: z.boolean(),
  /** The rule or recorded reason, as a code. */
  because: z.string(),
});
export type Disclosure = z.infer<typeof Disclosure>;

/** Grades and disclosures stand in one order of time, so that one Query reads both. */
const historyKey = (buyerId: string, at: Instant, rest: string): Key => ({
  PK: buyerPartition(buyerId),
  SK: `H#${at}#${rest}`,
});

/** Written by the commit whose letter shows the grade, or withholds it. */
export function disclosureItem(buyerId: string, disclosure: Omit<Disclosure, 'kind'>): Item & Key {
  const { at, caseId, seq } = disclosure;
  return { ...historyKey(buyerId, at, `DISCLOSURE#${caseId}#${seq}`), kind: 'disclosure', ...disclosure };
}

/** A new grade in the history, and its reason. */
export function gradeItems(
  buyerId: string,
  entry: Omit<GradeEntry, 'kind'>,
  because: string,
): (Item & Key)[] {
  const { name: _, ...text } = storedText('because', because);
  return [
    { ...historyKey(buyerId, entry.at, `GRADE#${entry.n}`), kind: 'grade', ...entry },
    { ...gradeTextKey(buyerId, entry.n), ...text },
  ];
}

/** Why the nth grade was given: a text that can be erased (`texts.ts`). */
export const gradeTextKey = (buyerId: string, n: number): Key => ({
  PK: buyerPartition(buyerId),
  SK: `T#GRADE#${n}#TXT#because`,
});

const HistoryEntry = z.discriminatedUnion('kind', [GradeEntry, Disclosure]);
export type HistoryEntry = z.infer<typeof HistoryEntry>;

export function parseHistory({ PK: _, SK: __, ...item }: Item): HistoryEntry {
  return HistoryEntry.parse(item);
}
