import type { LetterBlock } from '../../domain/letter.ts';
import { paragraph } from '../blocks.ts';
import type { Writing } from '../writing.ts';
import { aimed } from './aims.ts';

/** When a decision was promised, and whether it came in time; nothing where nothing was promised. */
export function punctuality(writing: Writing): LetterBlock[] {
  const { due, inTime } = writing.facts;
  if (!due || inTime === undefined) return [];
  const came = inTime ? 'limit-decided.in-time' : 'limit-decided.too-late';
  return [paragraph(aimed(writing, due), writing.say(came))];
}

/** The same of anything that was promised; the promise itself may have been told before. */
export function kept(writing: Writing): LetterBlock[] {
  const { due, inTime } = writing.facts;
  if (inTime === undefined) return [];
  const promised = due ? [aimed(writing, due)] : [];
  return [paragraph(...promised, writing.say(inTime ? 'kept.in-time' : 'kept.too-late'))];
}
