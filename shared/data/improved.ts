import * as z from 'zod';
import { Measured } from '../domain/improvement/measure.ts';
import type { Improvement } from '../domain/improvement/state.ts';
import { readIn, wordName } from '../domain/improvement/words.ts';
import { Instant } from '../domain/instant.ts';
import { Locale, OfficeCode } from '../domain/office.ts';
import { textRef } from '../domain/textRef.ts';
import { type Found, queryPage } from './read.ts';
import type { Item, Key, Store } from './store.ts';
import { keyOfText, textIn } from './texts.ts';

/**
 * What everybody may read of the improvements of an office that are done, newest last (“you said, we did”).
 * Nothing of what caused them, and no words: those stay in texts of the improvement, where they can be erased.
 */
const Improved = Measured.extend({
  ...{ id: z.string(), office: OfficeCode, doneAt: Instant, doneSeq: z.number().int() },
  locales: z.array(Locale).min(1),
});
export type Improved = z.infer<typeof Improved>;

const partition = (office: OfficeCode) => `IMPROVED#${office}`;

export function improvedItem(
  { id, office, locales, measure }: Improvement,
  { at, seq, after }: NonNullable<Improvement['done']>,
): Item & Key {
  const shown: Improved = { ...measure, after, id, office, locales, doneAt: at, doneSeq: seq };
  return { PK: partition(office), SK: `A#${at}#${id}`, ...shown };
}

/** A page of what an office has improved, newest first: one Query. */
export async function improvedPage(
  store: Store,
  office: OfficeCode,
  { limit, after }: { limit: number; after?: string | undefined },
): Promise<{ data: Improved[]; next: string | undefined }> {
  const { items, next } = await queryPage(store, {
    KeyConditionExpression: 'PK = :pk',
    ScanIndexForward: false,
    Limit: limit,
    values: { ':pk': partition(office) },
    after: after === undefined ? undefined : { PK: partition(office), SK: after },
  });
  const data = items.map(({ PK: _, SK: __, ...shown }) => Improved.parse(shown));
  return { data, next: next && String(next.SK) };
}

const told = ['said', 'measure', 'did'] as const;
export type ToldWord = (typeof told)[number];

/** The keys of its words in a reader's language, or the next best. */
export function wordsKeys(improved: Pick<Improved, 'id' | 'locales' | 'doneSeq'>, wanted: Locale): Key[] {
  return told.map((word) => keyOfText(improved.id, refOf(improved, word, wanted)));
}

/** The words, with the language they are in; undefined where they were erased. */
export function wordsIn(
  found: Found,
  improved: Pick<Improved, 'id' | 'locales' | 'doneSeq'>,
  wanted: Locale,
): (Record<ToldWord, string> & { language: Locale }) | undefined {
  const bodies = told.map((word) => textIn(found, improved.id, refOf(improved, word, wanted))?.body);
  const [said, measure, did] = bodies;
  if (said === undefined || measure === undefined || did === undefined) return undefined;
  return { said, measure, did, language: readIn(improved.locales, wanted) };
}

function refOf({ locales, doneSeq }: Pick<Improved, 'locales' | 'doneSeq'>, word: ToldWord, wanted: Locale) {
  return textRef(word === 'did' ? doneSeq : 1, wordName(word, readIn(locales, wanted)));
}
