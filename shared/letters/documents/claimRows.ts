import { maximumOf } from '../../domain/indemnity/yearTerms.ts';
import { sayPercentage } from '../percentage.ts';
import type { Rows, TermVoice } from './termRows.ts';

const yes = (is: boolean) => (is ? 'yes' : 'no');
const choice = (code: string) => code.replaceAll('-', '_');

/** The terms that say what a loss comes to, and when it is paid (`cover.md` D.1, D.3). */
export const claimRows = {
  claimWithinMonths: (months, { say, ...voice }) => say('value.after-loss', { months: voice.months(months) }),
  extraDocumentsDays: (days, voice) => voice.days(days),
  waitingPeriod: ({ days, mode, start = 'file-received', byCause = {} }, voice) => {
    const { say } = voice;
    const usual = say('value.wait', { mode, days: voice.days(days), start: choice(start) });
    const other = Object.entries(byCause).map(([cause, own]) => waitFor(cause, own, voice));
    return [usual, ...other].join('\n');
  },
  receiptAllocation: (rule, { say }) => say('value.allocation', { rule: choice(rule) }),
  receiptsOnVat: (rule, { say }) => say('value.on-vat', { rule: choice(rule) }),
  receiptsAfterCover: (rule, { say }) => say('value.after-cover', { rule: choice(rule) }),
  designation: (rule, { say }) => say('value.designation', { rule }),
  threshold: ({ amount, inclusive }, { say, ...voice }) =>
    say('value.threshold', { amount: voice.amount(amount), inclusive: yes(inclusive) }),
  deductible: ({ amount, order }, { say, ...voice }) =>
    say('value.deductible', {
      ...{ amount: voice.amount(amount), order: order === 'before-percentage' ? 'before' : 'after' },
    }),
  minimumRetention: (minor, { amount }) => amount(minor),
  aggregateFirstLoss: ({ amount, erodedBy: by }, { say, ...voice }) =>
    say('value.aggregate', { amount: voice.amount(amount), by }),
  maximumLiability: (most, { say, locale, amount }) => {
    const worth = amount(maximumOf(most));
    if (most.rule === 'amount') return worth;
    const multiple = new Intl.NumberFormat(locale, { maximumFractionDigits: 12 }).format(
      Number(most.multiple),
    );
    return say('value.multiple', { multiple, amount: worth });
  },
  lateConsequence: (late, { say, locale }) =>
    say('value.late', {
      rule: late.rule,
      percentage: late.rule === 'percentage' ? sayPercentage(locale, late.percentage) : '',
    }),
  setOffUnpaidPremium: (off, { say }) => say('value.set-off', { off: yes(off) }),
} as const satisfies Rows;

function waitFor(cause: string, days: number, { say, ...voice }: TermVoice): string {
  return say('value.wait-cause', { cause, none: yes(days === 0), days: voice.days(days) });
}
