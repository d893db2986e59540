import { describe, expect, test } from 'vitest';
import { routes } from '../../shared/api/index.ts';
import { GuideTopic, guideSteps, stepsOf } from '../../shared/domain/guide/topics.ts';
import { locales } from '../../shared/domain/office.ts';
import { offices } from '../../shared/domain/offices.ts';
import { periodText } from '../../shared/letters/charterText.ts';
import { guideTexts } from '../../shared/letters/guides/guideTexts.ts';
import { renderGuide } from '../../shared/letters/guides/renderGuide.ts';
import { letterText } from '../../shared/letters/text.ts';
import { seen } from './reading.ts';
import { officeOf } from './sampleFacts.ts';
import { everyLine, publicGuide, sampleGuide } from './sampleGuides.ts';

const every = locales.flatMap((locale) => GuideTopic.options.map((topic) => [locale, topic] as const));
const readIn = (facts: Parameters<typeof renderGuide>[0], locale: (typeof locales)[number]) =>
  seen(letterText(renderGuide(facts, locale).written));

describe.each(every)('%s %s', (locale, topic) => {
  const guide = renderGuide(publicGuide(topic, locale), locale);
  const text = readIn(publicGuide(topic, locale), locale);

  test('has every step in its order, each with what to do, why and where', () => {
    expect(guide.steps.map(({ step }) => step)).toEqual(Object.keys(guideSteps[topic]));
    for (const { title, text: what, why, address } of guide.steps) {
      for (const words of [title, what, why]) expect(words.length).toBeGreaterThan(5);
      if (address) expect(text).toContain(address);
    }
    expect(text).toContain(offices[officeOf[locale]].phone);
  });

  test('leaves no placeholder; with own dates it has them all, and the client’s own contact', () => {
    const own = readIn(sampleGuide(topic, locale), locale);
    for (const words of [text, own]) expect(words.replaceAll('{id}', 'id')).not.toMatch(/[{}]|undefined|NaN/);
    for (const line of everyLine) expect(own).toContain(line.what === 'payee' ? line.payee : line.reference);
    expect(own).toContain(sampleGuide(topic, locale).contact.email);
    expect(own).toContain('KV-2026-17');
  });
});

/** Steps and headings are numbered by the page: no sentence holds a number of its own. */
test('no number stands in a text: each comes from the rules, the terms or the client’s own case', () => {
  for (const locale of locales)
    for (const [key, text] of Object.entries(guideTexts[locale]))
      expect(text.replace(/\{\w+\}/g, ''), `${locale} ${key}`).not.toMatch(/\d/);
});

test('every text of a guide belongs to a step that there is', () => {
  const parts = ['do', 'text', 'why', 'ready', 'by'];
  const known = GuideTopic.options.flatMap((topic) => [
    ...['title', 'summary'].map((part) => `${topic}.${part}`),
    ...stepsOf(topic).flatMap(([step]) => parts.map((part) => `${topic}.${step}.${part}`)),
  ]);
  const frame = /^(guides?|own)\./;
  const foreign = Object.keys(guideTexts['en-IE']).filter((key) => !frame.test(key) && !known.includes(key));
  expect(foreign).toEqual([]);
});

test('every address is an operation of ours that a client, or anybody, may call', () => {
  const open = Object.values(routes)
    .filter(({ audience }) => audience !== 'staff')
    .map(({ method, path }) => `${method} ${path}`);
  const named = GuideTopic.options.flatMap((topic) => stepsOf(topic).flatMap(([, address]) => address ?? []));
  expect(named.filter((address) => !open.includes(address))).toEqual([]);
});

test('the numbers are those in force: of the charter, of the house, and of his own policy where he has one', () => {
  const text = readIn(publicGuide('collection', 'en-IE'), 'en-IE');
  expect(text).toContain('At the latest within 30 calendar days of the end');
  expect(text).toContain('Within 3 working days you receive a plan');
  expect(text).toContain('The periods are those of our usual terms.');
  const own = readIn(sampleGuide('collection', 'en-IE'), 'en-IE');
  expect(own).toContain('At the latest within 45 calendar days of the end');
  expect(own).toContain('The periods are those of your policy KV-2026-17.');
  const spain = { ...publicGuide('complaint', 'es-ES') };
  expect(readIn(spain, 'es-ES')).toContain(
    `en un plazo de ${seen(periodText('es-ES', { amount: 60, unit: 'days' }))}`,
  );
});

test('the online systems are called what the office calls them', () => {
  const title = (locale: 'sv-SE' | 'es-ES') =>
    renderGuide(publicGuide('online-systems', locale), locale).title;
  expect(title('sv-SE')).toContain(offices.SE.systems.policies);
  expect(title('es-ES')).toContain(offices.ES.systems.policies);
  expect(title('es-ES')).toContain(offices.ES.systems.insights);
});

test('own dates stand before the steps: what is over says so, what waits for us asks nothing', () => {
  const text = readIn(sampleGuide('duties', 'en-IE'), 'en-IE');
  expect(text.indexOf('Your own dates')).toBeLessThan(text.indexOf('1. '));
  for (const words of [
    'deliveries are insured up to and including Sunday 12 April 2026. That day has passed.',
    'report the invoice by the end of Tuesday 12 May 2026.',
    'hand over to collection by the end of Tuesday 21 April 2026. That day has passed: please do it as soon as you can.',
    'from Monday 1 June 2026 the limit is €20,000.00.',
    'the limit is withdrawn for deliveries from Monday 1 June 2026.',
    'declare for the period to Tuesday 31 March 2026 by the end of Thursday 30 April 2026.',
    'our answer is due by Friday 24 April 2026 at 16:00. You do not need to do anything.',
    'You find all of it online: GET /overdues',
  ])
    expect(text).toContain(words);
  const nothing = { ...sampleGuide('duties', 'en-IE'), own: { lines: [] } };
  expect(readIn(nothing, 'en-IE')).toContain('There is nothing open of yours in this matter now.');
});

test('a Czech date of his own stands in the case that its sentence asks for', () => {
  const text = readIn(sampleGuide('duties', 'cs-CZ'), 'cs-CZ');
  expect(text).toContain('sdělení o neprodloužení můžete podat do soboty 31. října 2026 včetně');
  expect(text).toContain('současné období trvá do čtvrtka 31. prosince 2026 včetně');
});
