import type * as z from 'zod';
import { afterOf, cursorFor } from '../../../shared/api/cursor.ts';
import type { LetterLine } from '../../../shared/api/letters.ts';
import { LetterEffect } from '../../../shared/data/effects.ts';
import { casePartition, letterKey, letterPlace, letterTreeKey } from '../../../shared/data/keys.ts';
import { factsKeys, factsOf, letterErasedAt, treeIn } from '../../../shared/data/letterFacts.ts';
import { type Found, queryPage, readAll } from '../../../shared/data/read.ts';
import type { Store } from '../../../shared/data/store.ts';
import type { LetterTree } from '../../../shared/domain/letter.ts';
import type { Locale } from '../../../shared/domain/office.ts';
import { renderLetter } from '../../../shared/letters/renderLetter.ts';
import { writtenForm } from '../writtenForms.ts';

type Line = z.infer<typeof LetterLine>;

export function lineOf(letter: LetterEffect): Line {
  const { letterId: id, caseId, reference, kind, locale, state, writtenAt } = letter;
  const { sentAt, deliveredAt, failedAt } = letter;
  return {
    ...{ id, caseId, reference, kind, locale, state, writtenAt },
    ...(sentAt && { sentAt }),
    ...(deliveredAt && { deliveredAt }),
    ...(failedAt && { failedAt }),
  };
}

/** A page of the letters of a case, oldest first: one Query. */
export async function letterPage(
  store: Store,
  caseId: string,
  query: { limit: number; cursor?: string | undefined },
) {
  const PK = casePartition(caseId);
  const after = afterOf(query.cursor, 'letters', caseId, { SK: /^L#LETTER#\d{8}(#TXT#tree)?$/ });
  const { items, next } = await queryPage(store, {
    KeyConditionExpression: 'PK = :pk AND begins_with(SK, :letters)',
    FilterExpression: 'attribute_exists(effect)',
    ConsistentRead: true,
    Limit: query.limit * 2,
    values: { ':pk': PK, ':letters': 'L#LETTER#' },
    after: after && { ...after, PK },
  });
  const data = items.map((item) => lineOf(LetterEffect.parse(item)));
  return { data, ...(next && { nextCursor: cursorFor('letters', caseId, { SK: String(next.SK) }) }) };
}

export async function findLetter(store: Store, letterId: string): Promise<LetterEffect | undefined> {
  const place = letterPlace(letterId);
  const key = letterKey(casePartition(place?.caseId ?? ''), place?.seq ?? 0);
  const item = (await readAll(store, [key]))(key);
  return item && LetterEffect.parse(item);
}

type Wanted = { query: { language?: Locale | undefined }; produces: string };

/** The letter in the form that was asked for: of record, a courtesy translation, or what erasing left of it. */
export async function present(store: Store, letter: LetterEffect, { query, produces }: Wanted) {
  const { tree, ofRecord, found } = await treeOf(store, letter, query.language);
  const form = await writtenForm(tree, letter.writtenAt, produces);
  if (form) return form;
  const { title, blocks, locale: language } = tree;
  const sha256 = shaIn(found, letter);
  return {
    body: { ...lineOf(letter), ofRecord, language, title, blocks, ...(sha256 && { sha256 }) },
    headers: { 'Content-Language': language },
  };
}

/** What a letter says in a language, its own unless another is asked for. */
export async function treeOf(store: Store, letter: LetterEffect, language = letter.locale) {
  const found = await readAll(store, factsKeys(letter));
  const ofRecord = language === letter.locale && !letterErasedAt(found, letter);
  const tree = ofRecord ? recordOf(found, letter) : renderLetter(factsOf(letter, found), language);
  return { tree, ofRecord, found };
}

/** Until it has been kept, the letter is shown as it will be kept. */
function recordOf(found: Found, letter: LetterEffect): LetterTree {
  return treeIn(found, letter) ?? renderLetter(factsOf(letter, found), letter.locale);
}

function shaIn(found: Found, { caseId, seq }: LetterEffect): string | undefined {
  const sha = found(letterTreeKey(casePartition(caseId), seq))?.sha256;
  return typeof sha === 'string' ? sha : undefined;
}
