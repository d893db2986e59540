import { type LetterFacts, LetterTree } from '../domain/letter.ts';
import type { Locale } from '../domain/office.ts';
import { paragraph } from './blocks.ts';
import { letterForms } from './letterForms.ts';
import { closing } from './parts/closing.ts';
import { contactCard } from './parts/contactCard.ts';
import { head } from './parts/head.ts';
import { gone } from './parts/limitTerms.ts';
import { ownUse } from './parts/ownUse.ts';
import { requireFacts } from './requiredFacts.ts';
import { writingOf } from './writing.ts';

/**
 * The letter of record: the facts in the words of one locale (`design.md` 8). The same facts give the same
 * tree, for ever within a release. Throws LetterFactMissing, LetterTooEarly, and CalendarYearMissing for an
 * instant outside the office's calendar.
 */
export function renderLetter(facts: LetterFacts, locale: Locale): LetterTree {
  requireFacts(facts);
  const writing = writingOf(facts, locale);
  const { title, body } = letterForms[facts.kind];
  return LetterTree.parse({
    locale,
    kind: facts.kind,
    title: writing.say(title, { reference: facts.reference, ...gone(facts) }),
    blocks: [
      ...head(writing),
      paragraph(writing.say('opening')),
      ...body(writing),
      ...ownUse(writing),
      ...contactCard(writing),
      ...closing(writing),
    ],
  });
}
