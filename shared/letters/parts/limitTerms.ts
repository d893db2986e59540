import type { LetterBlock } from '../../domain/letter.ts';
import type { MoneyFact } from '../../domain/money.ts';
import { table } from '../blocks.ts';
import type { TextKey } from '../messages.ts';
import { sayMoney } from '../money.ts';
import { given } from '../requiredFacts.ts';
import type { Writing } from '../writing.ts';

/** What the client asked for, and what is insured where a decision says so (`charter.md` L01, L09). */
export function limitTerms(writing: Writing): LetterBlock {
  const { say, facts } = writing;
  const { requested, paymentTermsDays: days, amount } = facts.limit ?? {};
  return table([
    ...moneyRow(writing, 'label.requested', requested),
    ...(days === undefined
      ? []
      : [{ label: say('label.payment-terms'), value: say('value.days', { days }) }]),
    ...(amount?.minor ? moneyRow(writing, 'label.insured', amount) : []),
  ]);
}

/** The limit before and after a change. */
export function changeTerms(writing: Writing): LetterBlock[] {
  const { previous, amount } = writing.facts.limit ?? {};
  const rows = [...moneyRow(writing, 'label.before', previous), ...moneyRow(writing, 'label.after', amount)];
  return rows.length === 0 ? [] : [table(rows)];
}

/** What is insured after this letter, in words; and whether anything is. */
export function insured({ facts, locale }: Writing): { amount: string; covered: 'yes' | 'no' } {
  const amount = given(facts, 'limit', facts.limit?.amount);
  return { amount: sayMoney(locale, amount), covered: amount.minor > 0 ? 'yes' : 'no' };
}

/** Whether nothing is insured any more. */
export function gone({ limit }: Writing['facts']): { gone: 'yes' | 'no' } {
  return { gone: limit?.amount?.minor === 0 ? 'yes' : 'no' };
}

function moneyRow({ say, locale }: Writing, label: TextKey, amount: MoneyFact | undefined) {
  return amount ? [{ label: say(label), value: sayMoney(locale, amount) }] : [];
}
