import type { LetterBlock } from '../../domain/letter.ts';
import { heading, paragraph } from '../blocks.ts';
import type { Part, Writing } from '../writing.ts';

/** An answer met with silence: reminders, then closed, and one message reopens it (F 5). */
export const silence: Part = (writing) => {
  const { facts, say, by } = writing;
  if (!facts.closesOn) return [];
  return [
    heading(say('heading.silence')),
    paragraph(
      ...(facts.reminder ? [] : [say('silence.remind')]),
      say('silence.close', { by: by(facts.closesOn) }),
      say('silence.counts'),
      reopening(writing),
    ),
  ];
};

/** That one message is enough, and until when where that is known. */
export function reopening({ facts, say, by }: Writing): string {
  const { reopenUntil } = facts;
  return say('silence.reopen', { limit: reopenUntil ? 'yes' : 'no', by: reopenUntil ? by(reopenUntil) : '' });
}

/** How long a complaint stays open: until the client says so, or, where silence can close it, until then. */
export function staysOpen({ facts, say }: Writing): LetterBlock[] {
  return [paragraph(say(facts.closesOn ? 'open.until-closed' : 'open.until-solved'))];
}
