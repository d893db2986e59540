import { type LetterFacts, type LetterKind, LetterTree } from '../domain/letter.ts';
import type { Locale } from '../domain/office.ts';
import { paragraph } from './blocks.ts';
import { acknowledged } from './kinds/acknowledged.ts';
import { answered } from './kinds/answered.ts';
import { assigned } from './kinds/assigned.ts';
import { broken } from './kinds/broken.ts';
import { messageLetter } from './kinds/message.ts';
import { progress } from './kinds/progress.ts';
import { resolved } from './kinds/resolved.ts';
import { withdrawn } from './kinds/withdrawn.ts';
import type { TextKey } from './messages.ts';
import { closing } from './parts/closing.ts';
import { contactCard } from './parts/contactCard.ts';
import { head } from './parts/head.ts';
import { requireFacts } from './requiredFacts.ts';
import { type Part, writingOf } from './writing.ts';

const kinds = {
  'complaint-acknowledged': { title: 'acknowledged.title', body: acknowledged },
  'complaint-message': { title: 'message.title', body: messageLetter },
  'complaint-progress': { title: 'progress.title', body: progress },
  'complaint-answered': { title: 'answered.title', body: answered },
  'complaint-resolved': { title: 'resolved.title', body: resolved },
  'complaint-step1-broken': { title: 'broken.title', body: broken },
  'complaint-assigned': { title: 'assigned.title', body: assigned },
  'complaint-withdrawn': { title: 'withdrawn.title', body: withdrawn },
} as const satisfies Record<LetterKind, { title: TextKey; body: Part }>;

/**
 * The letter of record: the facts in the words of one locale (`design.md` 8). The same facts give the same
 * tree, for ever within a release. Throws LetterFactMissing, and CalendarYearMissing for an instant
 * outside the office's calendar.
 */
export function renderLetter(facts: LetterFacts, locale: Locale): LetterTree {
  requireFacts(facts);
  const writing = writingOf(facts, locale);
  const { title, body } = kinds[facts.kind];
  return LetterTree.parse({
    locale,
    kind: facts.kind,
    title: writing.say(title, { reference: facts.reference }),
    blocks: [
      ...head(writing),
      paragraph(writing.say('opening')),
      ...body(writing),
      ...contactCard(writing),
      ...closing(writing),
    ],
  });
}
