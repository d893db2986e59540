import type { LetterBlock } from '../../domain/letter.ts';
import type { MoneyFact } from '../../domain/money.ts';
import { heading, paragraph, table } from '../blocks.ts';
import { byLocale } from '../byLocale.ts';
import { sayDate } from '../moments.ts';
import { inline } from '../ownWords.ts';
import type { Part, Writing } from '../writing.ts';

/** The invoices that a letter is about, and how many more there are. */
export const invoices: Part = (writing) => {
  const { facts, locale, say, money } = writing;
  const { invoices: shown = [], count = shown.length } = facts.overdue ?? {};
  if (shown.length === 0) return [];
  const mixed = isMixed(shown.map(({ amount }) => amount));
  return [
    heading(say('heading.invoices', { count: shown.length })),
    table(
      shown.map(({ number, amount, dueOn }) => ({
        label: say('label.invoice', { invoice: inline(number) }),
        value: say('value.invoice', { amount: money(amount, mixed), date: sayDate(locale, dueOn) }),
      })),
    ),
    ...(count > shown.length ? [paragraph(say('overdue.more', { more: count - shown.length }))] : []),
  ];
};

/** What the buyer owes now, currency by currency; nothing where it is not told. */
export function unpaid(writing: Writing): LetterBlock[] {
  const { facts, say } = writing;
  const amounts = facts.overdue?.unpaid ?? [];
  if (amounts.length === 0) return [];
  return [paragraph(say('overdue.unpaid', { amount: amountsOf(writing, amounts) }))];
}

const lists = byLocale((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));

/** Amounts in one sentence, each with its currency where there are several. */
export function amountsOf({ locale, money }: Writing, amounts: MoneyFact[]): string {
  const said = amounts.map((amount) => money(amount, isMixed(amounts)));
  return lists(locale).format(said);
}

function isMixed(amounts: MoneyFact[]): boolean {
  return new Set(amounts.map(({ currency }) => currency)).size > 1;
}
