import type { LetterBlock, LetterFacts } from '../../shared/domain/letter.ts';
import type { Locale } from '../../shared/domain/office.ts';
import { renderLetter } from '../../shared/letters/renderLetter.ts';
import { letterText } from '../../shared/letters/text.ts';

/** The letter as a reader sees it: no-break spaces are spaces, isolates are nothing. */
export function read(facts: LetterFacts, locale: Locale): string {
  return seen(letterText(renderLetter(facts, locale)));
}

export function seen(text: string): string {
  return text.replaceAll('\u00a0', ' ').replace(/[\u2066-\u2069]/g, '');
}

/** Our own sentences only: what is quoted or stands in a table is somebody else's. */
export function ownSentences(blocks: LetterBlock[]): string[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph' || block.type === 'heading' ? [block.text] : [],
  );
}
