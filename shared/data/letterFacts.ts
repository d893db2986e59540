import type { Contact } from '../domain/contact.ts';
import { contactCard } from '../domain/contactCard.ts';
import type { Handler } from '../domain/handler.ts';
import { type LetterFacts, LetterTree } from '../domain/letter.ts';
import type { Person } from '../domain/person.ts';
import type { TextRef } from '../domain/textRef.ts';
import type { LetterEffect } from './effects.ts';
import { casePartition, letterTreeKey } from './keys.ts';
import { refsOf, withWords } from './letterWords.ts';
import type { Found } from './read.ts';
import { clientIn, clientKey, mailAddressIn, worldIn, worldKeys } from './registers.ts';
import type { Key } from './store.ts';
import { keyOfText, textIn } from './texts.ts';

type Letter = Pick<
  LetterEffect,
  'caseId' | 'seq' | 'clientId' | 'office' | 'reference' | 'writtenAt' | 'draft'
>;

/** Everything that a letter is made of: its words, the client, the roster, and the letter if it was made. */
export function factsKeys(letter: Letter): Key[] {
  return [
    letterTreeKey(casePartition(letter.caseId), letter.seq),
    clientKey(letter.clientId),
    ...worldKeys(letter.office),
    ...refsOf(letter.draft).map((ref) => keyOfText(letter.caseId, ref)),
  ];
}

/** The facts with the personal texts filled in. An erased text is named as such by `erased`. */
export function factsOf(letter: Letter, found: Found): LetterFacts {
  const { office, reference, writtenAt, draft } = letter;
  const { people } = worldIn(found, office);
  const card = (who: Handler) => contactCard(people, office, who, writtenAt, draft.barred);
  const { remedies, relation, ...said } = withWords(draft, (ref) => wordsOf(letter, found, ref));
  const name = draft.to
    ? wordsOf(letter, found, draft.to.name)
    : clientIn(found, letter.clientId)?.client.name;
  if (name === undefined) throw new Error(`The client of case ${letter.caseId} is not there`);
  const { handler, next } = draft;
  return {
    ...said,
    ...{ writtenAt, reference, office, client: { name } },
    contact: card(handler),
    ...(relation && { relation: withName(relation, people) }),
    ...(next && { next: nextFact(next, card(next.handler)) }),
    ...(remedies && {
      remedies: remedies.map((remedy) => ({ ...remedy, who: card({ staffId: remedy.who }).name })),
    }),
  };
}

/** Where the letter goes: to the client, or to the person whom the draft names; nowhere without an address. */
export function letterAddress(letter: Letter, found: Found): string | undefined {
  const { to } = letter.draft;
  if (!to) return mailAddressIn(found, letter.clientId);
  return to.address && textIn(found, letter.caseId, to.address)?.body;
}

/** The name of whoever was the contact, also when he has left; none when the roster forgot him. */
function withName({ previous, ...rest }: NonNullable<LetterFacts['relation']>, people: readonly Person[]) {
  const name = people.find(({ staffId }) => staffId === previous)?.name;
  return { ...rest, ...(name !== undefined && { previous: name }) };
}

function nextFact(next: NonNullable<LetterEffect['draft']['next']>, contact: Contact): LetterFacts['next'] {
  const { handler: _, ...rest } = next;
  return { ...rest, contact };
}

function wordsOf(letter: Letter, found: Found, ref: TextRef): string {
  const erasedAt = letterErasedAt(found, letter);
  if (erasedAt) return `[${erasedAt}]`;
  const item = textIn(found, letter.caseId, ref);
  if (item?.body !== undefined) return item.body;
  if (item?.erasedAt) return `[${item.erasedAt}]`;
  throw new Error(`Text ${ref} of case ${letter.caseId} is not there`);
}

/** When the letter itself was erased: its words do not come back from the texts it quoted. */
export function letterErasedAt(
  found: Found,
  { caseId, seq }: Pick<LetterEffect, 'caseId' | 'seq'>,
): string | undefined {
  const erasedAt = found(letterTreeKey(casePartition(caseId), seq))?.erasedAt;
  return typeof erasedAt === 'string' ? erasedAt : undefined;
}

/** The letter of record, when it has been made and not been erased. */
export function treeIn(found: Found, letter: Pick<LetterEffect, 'caseId' | 'seq'>): LetterTree | undefined {
  const item = found(letterTreeKey(casePartition(letter.caseId), letter.seq));
  return typeof item?.tree === 'string' ? LetterTree.parse(JSON.parse(item.tree)) : undefined;
}
