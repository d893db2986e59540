import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { skipReasons } from '../../shared/domain/calendarDay.ts';
import { ClaimOutcome } from '../../shared/domain/claim/outcomes.ts';
import { paperCodes } from '../../shared/domain/claim/paperRules.ts';
import { KeptRight } from '../../shared/domain/collection/steps.ts';
import { outcomes } from '../../shared/domain/complaint/outcomes.ts';
import { complaintStatuses } from '../../shared/domain/complaint/state.ts';
import { LimitOutcome } from '../../shared/domain/creditLimit/outcomes.ts';
import { ReasonCode } from '../../shared/domain/indemnity/reasons.ts';
import { letterKinds } from '../../shared/domain/letterKind.ts';
import { locales, officeCodes } from '../../shared/domain/office.ts';
import { outsideRoutesOf } from '../../shared/domain/offices.ts';
import { promiseStatuses } from '../../shared/domain/promise.ts';
import { guideTexts } from '../../shared/letters/guides/guideTexts.ts';
import { letterForms } from '../../shared/letters/letterForms.ts';
import { areas, message, type TextKey, texts, wordFor } from '../../shared/letters/messages.ts';
import { guidesTexts } from '../../shared/letters/texts/guides.ts';
import { instant } from './sampleLadder.ts';

const keys = Object.keys(texts['en-IE']) as TextKey[];

/** Everything that we say: the letters and documents, and the guides. */
const everything = Object.fromEntries(
  locales.map((locale) => [locale, { ...texts[locale], ...guideTexts[locale] }]),
);
const said = (locale: (typeof locales)[number]): Record<string, string> => everything[locale] ?? {};
const everyKey = Object.keys(said('en-IE'));

type Element = ReturnType<IntlMessageFormat['getAst']>[number];
type Choice = { name: string; options: string[]; plural: boolean };

/** Everything a sentence asks for: plain values, and choices with their branches. */
function asked(pattern: string, locale: string): { values: string[]; choices: Choice[] } {
  const values = new Set<string>();
  const choices: Choice[] = [];
  const walk = (elements: Element[]) => {
    for (const element of elements) {
      if (element.type === 1) values.add(element.value);
      if (element.type !== 5 && element.type !== 6) continue;
      const { value: name, options } = element;
      choices.push({ name, options: Object.keys(options).sort(), plural: element.type === 6 });
      for (const option of Object.values(options)) walk(option.value);
    }
  };
  walk(new IntlMessageFormat(pattern, locale).getAst());
  return { values: [...values].sort(), choices };
}

describe.each(locales)('%s', (locale) => {
  test('has every text, and no other', () => {
    const own = said(locale);
    expect(Object.keys(own).sort()).toEqual([...everyKey].sort());
    for (const key of everyKey) expect(own[key]?.trim(), key).not.toBe('');
  });

  test('asks for the same values and offers the same choices as English', () => {
    for (const key of everyKey) {
      const own = asked(said(locale)[key] ?? '', locale);
      const english = asked(said('en-IE')[key] ?? '', 'en-IE');
      expect(own.values, key).toEqual(english.values);
      const selects = (choices: Choice[]) =>
        choices.filter((choice) => !choice.plural).map(({ name, options }) => `${name} ${options}`);
      expect(new Set(selects(own.choices)), key).toEqual(new Set(selects(english.choices)));
      expect(own.choices.filter((choice) => choice.plural).length, key).toBe(
        english.choices.filter((choice) => choice.plural).length,
      );
    }
  });

  test('has a branch for every plural category of its language', () => {
    const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    for (const key of everyKey) {
      for (const choice of asked(said(locale)[key] ?? '', locale).choices) {
        if (choice.plural) expect(choice.options, key).toEqual([...categories].sort());
      }
    }
  });

  test('is typed as letters are: no straight quotes, no double spaces', () => {
    for (const key of everyKey) expect(said(locale)[key], key).not.toMatch(/['"]| {2}|\t| $|^ /);
  });
});

test('Belgium and Mexico hold nothing that their language says already', () => {
  for (const area of [...areas, guidesTexts]) {
    for (const [key, text] of Object.entries(area['nl-BE'])) expect(text, key).not.toBe(said('nl-NL')[key]);
    for (const [key, text] of Object.entries(area['es-MX'])) expect(text, key).not.toBe(said('es-ES')[key]);
  }
});

test('no text is written twice', () => {
  const keys = [...areas, guidesTexts].flatMap((area) => Object.keys(area['en-IE']));
  expect(keys).toHaveLength(new Set(keys).size);
});

test('a missing value is an error, never a gap', () => {
  expect(() => message('nl-NL', 'acknowledged.title')).toThrow(/reference/);
});

test('there is a word for every code that a reader may meet, and none for another', () => {
  const codes = {
    status: complaintStatuses,
    promise: promiseStatuses,
    outcome: outcomes,
    'limit-outcome': LimitOutcome.options,
    'appeal-outcome': ['confirmed', 'changed', 'partly-changed'],
    'claim-outcome': ClaimOutcome.options,
    'claim-reason': [...ReasonCode.options, 'over-limit', 'disputed'],
    paper: paperCodes,
    right: KeptRight.options,
    segment: skipReasons,
    channel: ['api', 'phone', 'email', 'letter', 'meeting'],
    role: [
      'handler',
      'senior-manager',
      'director',
      'complaints-officer',
      'underwriter',
      'claims',
      'collections',
      'data-protection',
      'office',
    ],
  };
  for (const locale of locales)
    for (const [group, list] of Object.entries(codes))
      for (const code of list)
        expect(wordFor(locale, group, code), `${locale} ${group}.${code}`).toMatch(/^\S.*/);
  expect(wordFor('nl-NL', 'status', 'lost')).toBeUndefined();
  expect(wordFor('nl-NL', 'status', 'resolved')).toBe('opgelost');
});

test('every outcome, outside route and kind of letter has its texts', () => {
  for (const outcome of outcomes) expect(texts['en-IE']).toHaveProperty([`answered.lead.${outcome}`]);
  for (const outcome of LimitOutcome.options)
    expect(texts['en-IE']).toHaveProperty([`limit-decided.lead.${outcome}`]);
  for (const office of officeCodes)
    for (const route of outsideRoutesOf(office, instant('2026-05-01T00:00:00Z')))
      expect(texts['en-IE'], office).toHaveProperty([`outside.${route}`]);
  const titles = new Set<TextKey>(letterKinds.map((kind) => letterForms[kind].title));
  expect(keys.filter((key) => key.endsWith('.title')).sort()).toEqual([...titles].sort());
});
