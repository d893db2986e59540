import { countryName } from '../parts/countryName.ts';
import { sayPercentage } from '../percentage.ts';
import type { Rows } from './termRows.ts';

/** The terms that say what the insurance costs, and how it is declared (`cover.md` D.5). */
export const premiumRows = {
  premium: ({ basis, rate, minimum, advance }, { say, locale, amount }) => {
    const lines = [say('value.premium-rate', { rate: sayPercentage(locale, Number(rate)), basis })];
    if (minimum !== undefined) lines.push(say('value.premium-minimum', { amount: amount(minimum) }));
    if (advance) {
      const every = advance.every.replace('-', '_');
      lines.push(say('value.premium-advance', { amount: amount(advance.amount), every }));
    }
    return lines.join('\n');
  },
  declaration: ({ every, withinDays }, { say, ...voice }) =>
    say('value.declaration', { every, days: voice.days(withinDays) }),
  turnover: ({ expected, split }, { say, locale, amount }) => {
    const parts = split.map(({ country, line, percentage }) => {
      const part = say('label.part', { country: countryName(locale, country), line });
      return `${sayPercentage(locale, Number(percentage))}: ${part}`;
    });
    return [say('value.turnover', { amount: amount(expected) }), ...parts].join('\n');
  },
} as const satisfies Rows;
