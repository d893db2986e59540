import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { units } from '../../shared/domain/deadline.ts';
import { locales } from '../../shared/domain/office.ts';
import { charterKeys, charterText, charterWords, periodText } from '../../shared/letters/charterText.ts';
import { seen } from './reading.ts';

test.each(locales)('%s has every promise, and words for every unit in every plural', (locale) => {
  expect(Object.keys(charterWords[locale]).sort()).toEqual(['period', ...charterKeys].sort());
  const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.toSorted();
  for (const unit of units)
    expect(Object.keys(charterWords[locale].period[unit]).toSorted(), unit).toEqual(categories);
  for (const key of charterKeys) {
    const { title, text } = charterText(locale, key, { span: { amount: 48, unit: 'hours' } });
    expect(`${title} ${text}`).not.toMatch(/[{}]/);
    expect(text.includes('48'), key).toBe(charterWords['en-IE'][key].text.includes('{period}'));
  }
});

test('the promise of step 1 says the period in the charter’s own unit', () => {
  const said = (locale: (typeof locales)[number]) =>
    seen(charterText(locale, 'complaint.step1', { span: { amount: 48, unit: 'hours' } }).text);
  expect(said('nl-NL')).toContain('opgelost binnen 48 uur na uw eerste contact met ons');
  expect(said('cs-CZ')).toContain('do 48 hodin od Vašeho prvního kontaktu s námi');
});

test('each step of the ladder says its own period', () => {
  const said = (key: (typeof charterKeys)[number], amount: number, unit: (typeof units)[number]) =>
    seen(charterText('nl-NL', key, { span: { amount, unit } }).text);
  expect(said('complaint.step2', 48, 'working-hours')).toContain('opgelost binnen 48 werkuren');
  expect(said('complaint.senior-manager', 48, 'working-hours')).toContain('binnen 48 werkuren een oplossing');
  expect(said('complaint.directors', 20, 'working-days')).toContain(
    'binnen 20 werkdagen een oplossing waar u en wij',
  );
  expect(said('complaint.directors-contact', 2, 'working-days')).toContain(
    'binnen 2 werkdagen contact met u op',
  );
  expect(said('complaint.findings', 2, 'working-days')).toContain('de bevindingen binnen 2 werkdagen over');
  expect(said('complaint.final-response', 56, 'days')).toContain(
    'binnen 56 kalenderdagen na uw eerste contact',
  );
});

test('numbers take the form their language wants', () => {
  const said = (locale: (typeof locales)[number], amount: number) =>
    seen(periodText(locale, { amount, unit: 'working-days' }));
  expect([said('cs-CZ', 1), said('cs-CZ', 3), said('cs-CZ', 20)]).toEqual([
    '1 pracovního dne',
    '3 pracovních dnů',
    '20 pracovních dnů',
  ]);
  expect([said('nl-BE', 1), said('nl-BE', 20)]).toEqual(['1 werkdag', '20 werkdagen']);
  expect([said('es-ES', 1), said('es-MX', 20)]).toEqual(['1 día laborable', '20 días hábiles']);
});

test('a promise with a period is not published without it', () => {
  expect(() => charterText('en-IE', 'complaint.step1')).toThrow('needs its span');
  expect(charterText('en-IE', 'complaint.written').text).toContain('in writing');
});

test('the public page needs neither the letters nor a formatter', () => {
  for (const file of ['charterText', 'period', 'czechTies']) {
    const source = readFileSync(new URL(`../../shared/letters/${file}.ts`, import.meta.url), 'utf8');
    expect(source, file).not.toMatch(/from '(intl-messageformat|\.\/messages\.ts|\.\/texts)/);
  }
});
