import type { Currency } from '../../domain/money.ts';
import type { PolicyTerms } from '../../domain/policy/policy.ts';
import { sayDate } from '../moments.ts';
import { inline } from '../ownWords.ts';
import type { Voice } from '../writing.ts';
import { claimRows } from './claimRows.ts';
import { coverRows } from './coverRows.ts';

/** A term as the document says it. */
export type TermRow = { label: string; value: string };

/** What the words of a term need: the voice, amounts in the policy's currency, and the terms beside it. */
export type TermVoice = Pick<Voice, 'locale' | 'say'> & {
  amount: (minor: number) => string;
  days: (days: number) => string;
  months: (months: number) => string;
  terms: PolicyTerms;
};
export type Rows = {
  [K in keyof PolicyTerms]?: (value: NonNullable<PolicyTerms[K]>, voice: TermVoice) => string;
};

/** Terms that stand in the row of another one. */
export const joined = ['maximumExtensionStart'] as const satisfies (keyof PolicyTerms)[];

/** Every term that a policy can have, in the order in which the document says them. */
export const rows = {
  from: (date, { locale }) => sayDate(locale, date),
  ...coverRows,
  ...claimRows,
  statutoryLaw: (law, { say }) => say('value.law', { law }),
  assignee: ({ name, reference }) => inline(reference ? `${name} (${reference})` : name),
} as const satisfies Rows;

export type TermName = keyof typeof rows;
const all = Object.keys(rows) as TermName[];

/** Terms of a day, one row each; what the policy does not have is not said. */
export function termRows(
  voice: Voice,
  terms: PolicyTerms,
  currency: Currency,
  names: readonly TermName[] = all,
): TermRow[] {
  const { locale, say, money } = voice;
  const termVoice: TermVoice = {
    ...{ locale, say, terms },
    amount: (minor) => money({ minor, currency }),
    days: (days) => say('value.days', { days }),
    months: (months) => say('value.months', { months }),
  };
  return names.flatMap((name) => {
    const value = terms[name];
    if (value === undefined) return [];
    const word = rows[name] as (value: unknown, voice: TermVoice) => string;
    return [{ label: say(`term.${name}`), value: word(value, termVoice) }];
  });
}
