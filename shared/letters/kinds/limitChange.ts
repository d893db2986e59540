import type { LetterBlock } from '../../domain/letter.ts';
import { heading, paragraph, quote } from '../blocks.ts';
import { periodText } from '../charterText.ts';
import type { TextKey } from '../messages.ts';
import { quoted } from '../ownWords.ts';
import { appealRight } from '../parts/appealRight.ts';
import { changeTerms, gone } from '../parts/limitTerms.ts';
import { limitWords } from '../parts/limitWords.ts';
import { outsideRoutes } from '../parts/outsideRoutes.ts';
import { runOff } from '../parts/runOff.ts';
import { given } from '../requiredFacts.ts';
import type { Part, Writing } from '../writing.ts';

/** Notice of a reduction or withdrawal: amounts, day, run-off, reasons, hearing, appeal (L11, F 13, F 16). */
export const changeAnnounced: Part = (writing) => [
  ...change(writing, 'limit-change-announced.lead'),
  notice(writing),
  ...runOff(writing),
  ...limitWords(writing),
  heading(writing.say('heading.reply')),
  paragraph(writing.say('limit-change-announced.heard')),
  ...appealRight(writing),
  ...outsideRoutes(writing),
];

/** Reduced or withdrawn without notice: the circumstance, explained (L11). */
export const changedAtOnce: Part = (writing) => {
  const { facts, say } = writing;
  return [
    ...change(writing, 'limit-changed-at-once.lead'),
    heading(say('heading.exceptional')),
    paragraph(say('limit-changed-at-once.exceptional')),
    quote(quoted(given(facts, 'limit', facts.limit?.exceptional))),
    ...runOff(writing),
    ...limitWords(writing),
    ...appealRight(writing),
    ...outsideRoutes(writing),
  ];
};

/** The announced day has come. */
export const changeEffective: Part = (writing) => [
  ...change(writing, 'limit-change-effective.lead'),
  ...runOff(writing),
  ...appealRight(writing),
];

function change(writing: Writing, lead: TextKey): LetterBlock[] {
  const { facts, say, day } = writing;
  const from = day(given(facts, 'limit', facts.limit?.effectiveAt));
  return [paragraph(say(lead, { day: from, ...gone(facts) })), ...changeTerms(writing)];
}

function notice({ facts, locale, say }: Writing): LetterBlock {
  const span = facts.limit?.notice;
  const known = { known: span ? 'yes' : 'no', period: span ? periodText(locale, span) : '' };
  return paragraph(say('limit-change-announced.notice', known).trim());
}
