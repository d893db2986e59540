import type { DeclarationFact } from '../../domain/declarationFacts.ts';
import { heading, paragraph, table } from '../blocks.ts';
import { sayLastDay } from '../moments.ts';
import { countryName } from '../parts/countryName.ts';
import { kept } from '../parts/punctuality.ts';
import { sayPercentage } from '../percentage.ts';
import { given } from '../requiredFacts.ts';
import type { Part, Writing } from '../writing.ts';
import { basisOf, spanOf } from './declaration.ts';

type Account = NonNullable<DeclarationFact['account']>;

/** The account of an insurance year: how the premium comes about, and what is billed or given back (`charter.md` F 28). */
export const premiumAccount: Part = (writing) => {
  const { facts, say, money } = writing;
  const account = given(facts, 'declaration', facts.declaration?.account);
  const comes = account.comes.replace('-', '_');
  const lead = { ...spanOf(writing, account.year), comes, total: money(account.total) };
  return [
    paragraph(say('declaration-account.lead', lead)),
    heading(say('heading.calculation')),
    table([...premium(writing, account), ...rest(writing, account)]),
    ...payment(writing, account),
    ...kept(writing),
    paragraph(say('declaration-account.again')),
  ];
};

/** Declared x rate, and what the minimum adds. */
function premium(writing: Writing, { declared, rate, computed, topUp, premium: whole }: Account) {
  const { locale, say, money } = writing;
  return [
    { label: say('label.declared', basisOf(writing)), value: money(declared) },
    { label: say('label.rate'), value: sayPercentage(locale, Number(rate)) },
    { label: say('label.computed'), value: money(computed) },
    ...(topUp
      ? [
          { label: say('label.top-up'), value: money(topUp) },
          { label: say('label.premium'), value: money(whole) },
        ]
      : []),
  ];
}

/** What is left over of it, with tax. */
function rest(writing: Writing, { before, net, taxes, total, comes }: Account) {
  const { say, money } = writing;
  if (comes === 'even') return before ? [{ label: say('label.billed-before'), value: money(before) }] : [];
  return [
    ...(before ? [{ label: say('label.billed-before'), value: money(before) }] : []),
    { label: say('label.left-over', { comes: comes.replace('-', '_') }), value: money(net) },
    ...taxes.map(taxRow(writing, comes)),
    { label: say('label.sum'), value: money(total) },
  ];
}

/** One tax; on what is given back, what is given back is no deduction. */
const taxRow =
  ({ locale, say, money }: Writing, comes: Account['comes']) =>
  ({ country, line, percent, base, amount, exempt, back }: Account['taxes'][number]) => {
    const label = say('label.tax', { country: countryName(locale, country), line });
    if (exempt) return { label, value: say('value.untaxed', { base: money(base) }) };
    const against = back !== (comes === 'given-back');
    const percentage = sayPercentage(locale, Number(percent));
    const values = { amount: money(amount), percent: percentage, base: money(base) };
    return { label, value: say('value.tax', { ...values, back: against ? 'yes' : 'no' }) };
  };

function payment({ locale, say }: Writing, { dueOn }: Account) {
  if (!dueOn) return [];
  return [paragraph(say('declaration-account.due', { by: sayLastDay(locale, dueOn) }))];
}
