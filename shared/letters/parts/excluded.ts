import type { ClaimFact } from '../../domain/claimFacts.ts';
import type { LetterBlock } from '../../domain/letter.ts';
import { heading, list } from '../blocks.ts';
import { wordFor } from '../messages.ts';
import { inline } from '../ownWords.ts';
import type { Writing } from '../writing.ts';

export type Decision = NonNullable<ClaimFact['decision']>;

/** What is not paid, invoice by invoice, each code as a sentence (K06). Throws on a code without a sentence. */
export function excluded(writing: Writing, decision: Decision): LetterBlock[] {
  const { locale, say, money } = writing;
  if (decision.excluded.length === 0) return [];
  return [
    heading(say('heading.excluded')),
    list(
      decision.excluded.map(({ invoice, code, amount }) =>
        say('claim-decided.excluded-item', {
          ...{ invoice: inline(invoice), amount: money(amount) },
          sentence: sentenceOf(locale, code),
        }),
      ),
    ),
  ];
}

/** Codes come in capitals from the calculation, and in lower case from a person. */
function sentenceOf(locale: Writing['locale'], code: string): string {
  const key = code.toLowerCase().replaceAll('_', '-');
  const sentence = wordFor(locale, 'excluded', key);
  if (sentence === undefined) throw new Error(`There is no text excluded.${key} in ${locale}`);
  return sentence;
}
