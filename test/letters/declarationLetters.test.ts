import { expect, test } from 'vitest';
import { said } from './inEnglish.ts';
import { account, declared, periods } from './sampleDeclarations.ts';
import { money } from './sampleLimits.ts';

test('F 28: a reminder says which period, by when, and how little it takes', () => {
  const letter = said('declaration-reminder');
  for (const words of [
    'Policy: KV-2026-0042',
    'The day by which we need your declaration is coming near.',
    '1 January 2026 to 31 March 2026: due by 30 April 2026',
    'The form is filled in with what we know already',
    'Then say so in one line, and you are done.',
  ])
    expect(letter).toContain(words);
  expect(letter).not.toContain('for your own use');
});

test('it says nothing untrue about the days that are left', () => {
  const asked = (list: (typeof periods)[keyof typeof periods][], late = false) =>
    said('declaration-reminder', { declaration: { basis: 'turnover', periods: list }, late });
  expect(asked([periods.today])).toContain('Today is the last day for your declaration.');
  expect(asked([periods.past])).toContain('has passed, and we do not have it yet');
  expect(asked([periods.past])).toContain('was due by 16 April 2026');
  const late = asked([periods.past, periods.ahead], true);
  expect(late).toContain('Some of your declarations are still open.');
  expect(late).toContain('should have reached you earlier');
  expect(late).not.toContain('Today');
});

test('the receipt repeats what was declared, part by part, and by when the account comes', () => {
  const letter = said('declaration-received');
  for (const words of [
    'Netherlands, sales within the country: €3,000,000.00',
    'Netherlands, sales abroad: €1,250,000.00',
    'Total: €4,250,000.00',
    'We aim to send you the account of your insurance year within 20 working days',
    'everything for the year had been declared',
  ])
    expect(letter).toContain(words);
  expect(letter).not.toContain('after its last day');
});

test('nothing sold is a declaration like any other; one that comes late is taken', () => {
  const nil = declared('IE', { lines: [], tooLate: true, insteadOfEstimate: true });
  const letter = said('declaration-received', { declaration: nil });
  expect(letter).toContain('that nothing was sold.');
  expect(letter).toContain('We have taken it as it is.');
  expect(letter).toContain('It takes the place of our estimate.');
});

test('an estimate says why, and that his own word takes its place', () => {
  expect(said('declaration-estimated')).toMatch(/we go by:[\s\S]*Zoals vorig jaar[\s\S]*takes the place/);
});

test('the account shows how the premium comes about, line by line, with its taxes', () => {
  const letter = said('declaration-account');
  for (const words of [
    'You still owe us €4,592.94',
    'Premium rate: 0.22%',
    'Premium at this rate: €9,350.00',
    'Added to reach the minimum premium: €2,650.00',
    'Premium of the insurance year: €12,000.00',
    'Billed before: €8,000.00',
    'Tax, Netherlands, sales within the country: €592.94 (21% of €2,823.53)',
    'Tax, Netherlands, sales abroad: none: €1,176.47 is exempt',
    'Please pay by the end of Saturday 20 March 2027',
  ])
    expect(letter).toContain(words);
});

test('what is given back is a credit note; a tax that goes the other way is taken off', () => {
  const [domestic] = account('IE').account?.taxes ?? [];
  if (!domestic) throw new Error('no tax');
  const taxes = [
    { ...domestic, back: true },
    { ...domestic, country: 'BE' },
  ];
  const declaration = account('IE', { comes: 'given-back', taxes, total: money(100, 'IE') });
  const letter = said('declaration-account', { declaration });
  expect(letter).toContain('You get €1.00 back; the credit note comes');
  expect(letter).toContain('Tax, Netherlands, sales within the country: €592.94');
  expect(letter).toContain('Tax, Belgium, sales within the country: less €592.94');
});
