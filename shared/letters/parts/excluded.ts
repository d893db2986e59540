import type { ClaimFact } from '../../domain/claimFacts.ts';
import type { LetterBlock } from '../../domain/letter.ts';
import type { Locale } from '../../domain/office.ts';
import { heading, list } from '../blocks.ts';
import { wordFor } from '../messages.ts';
import { inline } from '../ownWords.ts';
import type { Writing } from '../writing.ts';

export type Decision = NonNullable<ClaimFact['decision']>;

/** What is not paid, invoice by invoice, each code as a sentence (K06). */
export function excluded(writing: Writing, decision: Decision): LetterBlock[] {
  const { locale, say, money } = writing;
  if (decision.excluded.length === 0) return [];
  return [
    heading(say('heading.excluded')),
    list(
      decision.excluded.map(({ invoice, code, amount }) => {
        const values = { invoice: inline(invoice), amount: money(amount) };
        return [say('claim-decided.excluded-item', values), reasonOf(locale, code)].join('\n');
      }),
    ),
  ];
}

/** Why something is not paid, by its code. Throws on a code without a sentence. */
export function reasonOf(locale: Locale, code: string): string {
  const sentence = wordFor(locale, 'claim-reason', code);
  if (sentence === undefined) throw new Error(`There is no text claim-reason.${code} in ${locale}`);
  return sentence;
}
