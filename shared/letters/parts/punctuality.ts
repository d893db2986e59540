import type { LetterBlock } from '../../domain/letter.ts';
import { paragraph } from '../blocks.ts';
import type { TextKey } from '../messages.ts';
import type { Writing } from '../writing.ts';
import { aimed } from './aims.ts';

/** What was promised, and whether it came in time; nothing where nothing was promised. */
export function punctuality(
  writing: Writing,
  words: readonly [inTime: TextKey, late: TextKey] = ['limit-decided.in-time', 'limit-decided.too-late'],
): LetterBlock[] {
  const { due, inTime } = writing.facts;
  if (!due || inTime === undefined) return [];
  return [paragraph(aimed(writing, due), writing.say(words[inTime ? 0 : 1]))];
}
