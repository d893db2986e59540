import { heading, paragraph, quote } from '../blocks.ts';
import type { TextKey } from '../messages.ts';
import { quoted } from '../ownWords.ts';
import { nextStep } from '../parts/nextStep.ts';
import { given } from '../requiredFacts.ts';
import type { Part } from '../writing.ts';

/**
 * The complaint goes on: because the client asked, because we pass it up early, or by itself (Q07, Q09, Q10).
 * An early hand-over breaks the step's promise, and says so.
 */
function moved(lead: TextKey, ...more: TextKey[]): Part {
  return (writing) => {
    const { facts, say, at } = writing;
    const { text } = facts;
    return [
      paragraph(say(lead, { at: at(facts.writtenAt) }), ...more.map((key) => say(key))),
      ...(text === undefined ? [] : [heading(say('heading.explanation')), quote(quoted(text))]),
      ...nextStep(writing, given(facts, 'next', facts.next)),
    ];
  };
}

export const escalated = moved('escalated.lead');
export const handedOver = moved('handed-over.lead', 'broken.record');
export const referred = moved('referred.lead');
