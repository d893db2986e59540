import type { LetterKind } from '../../domain/letterKind.ts';
import { heading, paragraph } from '../blocks.ts';
import { periodText } from '../charterText.ts';
import type { TextKey } from '../messages.ts';
import { aim, aimed, whenHeading } from '../parts/aims.ts';
import { explanation } from '../parts/explanation.ts';
import { whoHasIt } from '../parts/whoHasIt.ts';
import { given } from '../requiredFacts.ts';
import type { Part, Writing } from '../writing.ts';

/** What did not come in time, where it is not a decision. */
const missed: Partial<Record<LetterKind, TextKey>> = {
  'identification-late': 'broken.missed',
  'overdue-late': 'broken.missed',
  'renewal-late': 'broken.missed',
  'collection-late': 'late.no-plan',
  'collection-pass-on-late': 'late.not-paid',
  'claim-payment-late': 'late.not-paid',
  'invoice-refund-late': 'late.not-paid',
  'enquiry-late': 'broken.missed',
  'feedback-late': 'broken.missed',
  'data-request-late': 'broken.missed',
  'contact-late': 'late.no-contact',
  'review-late': 'late.no-review',
  'declaration-account-late': 'late.no-account',
};

/** Not decided, not found out or not sent in time: we say so, and who has it now (F 12, F 18, F 19, F 26; L13). */
export const late: Part = (writing) => {
  const { facts, say } = writing;
  const due = given(facts, 'due', facts.due);
  const silence = facts.kind === 'overdue-late' ? [paragraph(say('extension.silence'))] : [];
  return [
    paragraph(say('broken.lead'), aimed(writing, due), say(missed[facts.kind] ?? 'late.no-decision')),
    ...explanation(writing, due),
    paragraph(say('broken.sorry'), say('broken.record')),
    ...silence,
    heading(say('heading.next')),
    paragraph(whoHasIt(writing), ...nextWord(writing)),
    ...nextDue(writing),
  ];
};

/** Nothing has moved: we say so, and who has it (L03, K03; F 7). */
export function progressOn(lead: TextKey): Part {
  return (writing) => {
    const { facts, say, at } = writing;
    const { lastWordAt } = facts;
    const word = { known: lastWordAt ? 'yes' : 'no', at: lastWordAt ? at(lastWordAt) : '' };
    return [paragraph(say(lead, word)), paragraph(whoHasIt(writing), ...nextWord(writing))];
  };
}

/** How long he is left without a word at most, until he has the decision, or what else is owed. */
function nextWord({ facts, locale, say }: Writing): string[] {
  const { kind, nextSpan } = facts;
  if (!nextSpan) return [];
  const decision = kind === 'limit-progress' || !(kind in missed || kind.endsWith('-progress'));
  return [say(decision ? 'late.word' : 'late.word-open', { period: periodText(locale, nextSpan) })];
}

const nextDue: Part = (writing) => {
  const { nextDue: due } = writing.facts;
  if (!due) return [];
  const title = writing.say(whenHeading(due, writing.facts.step));
  return [heading(title), paragraph(aim(writing, due)), ...explanation(writing, due)];
};
