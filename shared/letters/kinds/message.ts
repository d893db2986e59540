import { paragraph, quote } from '../blocks.ts';
import type { TextKey } from '../messages.ts';
import { quoted } from '../ownWords.ts';
import { deadline } from '../parts/deadline.ts';
import { given } from '../requiredFacts.ts';
import type { Part } from '../writing.ts';

/** A person of ours writes, in his own words; `lead` says about what. */
export function messageAbout(lead: TextKey): Part {
  return (writing) => {
    const { facts, say } = writing;
    return [
      paragraph(say(lead)),
      quote(quoted(given(facts, 'text', facts.text))),
      paragraph(say('message.next')),
      ...deadline(writing),
    ];
  };
}

/** About a complaint. */
export const messageLetter = messageAbout('message.lead');
