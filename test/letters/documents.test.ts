import { describe, expect, test } from 'vitest';
import { DocumentKind } from '../../shared/domain/document/kinds.ts';
import { renewalPackFacts } from '../../shared/domain/document/make.ts';
import { DocumentTree } from '../../shared/domain/document/tree.ts';
import { wholeTermsOn } from '../../shared/domain/document/wholeTerms.ts';
import { locales } from '../../shared/domain/office.ts';
import { PolicyTerms } from '../../shared/domain/policy/policy.ts';
import { renderDocument } from '../../shared/letters/documents/renderDocument.ts';
import { joined, rows } from '../../shared/letters/documents/termRows.ts';
import { letterText } from '../../shared/letters/text.ts';
import { on, policyFor } from '../domain/insured.ts';
import { seen } from './reading.ts';
import { coverFact, everyTerm, sampleDocument } from './sampleDocuments.ts';
import { instant } from './sampleLadder.ts';

const every = locales.flatMap((locale) => DocumentKind.options.map((kind) => [locale, kind] as const));
const english = (kind: DocumentKind) =>
  seen(letterText(renderDocument(sampleDocument(kind, 'en-IE'), 'en-IE')));

describe.each(every)('%s %s', (locale, kind) => {
  const facts = sampleDocument(kind, locale);
  const tree = renderDocument(facts, locale);
  const text = seen(letterText(tree));

  test('names whose it is, which policy, which day, and whom to ask', () => {
    for (const word of [facts.client.name, facts.policy.reference, facts.reference, '@insurer.example'])
      expect(text).toContain(word);
    expect(text).toContain('2026');
  });

  test('is a tree that can be stored, the same each time, and leaves no placeholder', () => {
    expect(DocumentTree.parse(JSON.parse(JSON.stringify(tree)))).toEqual(tree);
    expect(JSON.stringify(renderDocument(structuredClone(facts), locale))).toBe(JSON.stringify(tree));
    expect(text).not.toMatch(/[{}]|undefined|NaN|, \./);
  });
});

test('every term of cover that a policy can have stands in its document', () => {
  const said = [...Object.keys(rows), ...joined];
  expect(said.sort()).toEqual(Object.keys(PolicyTerms.shape).sort());
  const terms = wholeTermsOn(policyFor('pol_nla', 'cli_nla', {}, everyTerm), on('2026-04-30'));
  expect(Object.keys(terms).sort()).toEqual(said.sort());
});

test('a policy says its terms with the numbers of that day', () => {
  const text = english('policy');
  for (const words of [
    'Longest payment terms: 60 days',
    'Maximum extension period: 60 days from the original due date',
    'Handing over to collection: at the latest 30 days after the maximum extension period',
    'Claim: at the latest 6 months after the date of loss',
    'Deductible per loss: €500.00, after the insured percentage',
    'Maximum liability a year: 30.5 times the premium paid, €366,000.00 so far',
    'political risk: 180 days',
    'Payee: Example Bank (LN-1)',
    'Premium: 0.225% of your insured turnover\nat least €10,000.00 for an insurance year',
    'billed ahead: €8,000.00 for an insurance year, in two half-yearly parts',
    'Declarations: for every quarter, within 30 days after its last day',
    '62.5%: Netherlands, sales within the country',
  ])
    expect(text).toContain(words);
});

test('a certificate says that the policy was in force, and what a bank must not take from it', () => {
  const text = english('certificate');
  expect(text).toContain('To: Example Bank N.V.');
  expect(text).toContain('policy below was in force on 30 April 2026');
  expect(text).toContain('It does not replace the policy.');
  expect(text).toContain('It does not say whether the premium has been paid.');
  const today = { ...sampleDocument('certificate', 'en-IE'), on: on('2026-05-04') };
  expect(letterText(renderDocument(today, 'en-IE'))).toContain('is in force on');
});

test('a statement says buyer by buyer what is insured, what will change and what is stopped', () => {
  const text = english('statement-of-cover');
  expect(text).toContain(
    'Buyer: Jansen Bouw BV; Netherlands; 12345678\nLimit: €50,000.00\nInsured share: 90%',
  );
  expect(text).toContain('From 1 June 2026: €20,000.00.');
  expect(text).toContain('A delivery on this day is not insured: an invoice due on 31 January 2026');
  expect(text).toContain('Withdrawn from 1 July 2026.');
  expect(text).toContain('A withdrawal has been announced; its day is not fixed yet.');
  expect(text).toContain('3 buyers are missing here');
  expect(text).toContain('A limit is the most that may be outstanding and insured at one time.');
  expect(text).not.toContain('Total');
});

test('a statement without buyers says so, and one whose cover was not looked up is none', () => {
  const facts = sampleDocument('statement-of-cover', 'en-IE');
  const none = { ...facts, cover: { ...coverFact, part: 1, more: false, lines: [], forgotten: 0 } };
  const text = letterText(renderDocument(none, 'en-IE'));
  expect(text).toContain('On this day no limit of ours is in force on any buyer.');
  expect(text).not.toContain('part 1');
  expect(() => renderDocument({ ...facts, cover: undefined }, 'en-IE')).toThrow('without its cover');
});

test('a renewal pack shows what would change, beside what it is now, and by when to give notice', () => {
  const text = english('renewal-pack');
  expect(text).toContain('Term: Longest payment terms\nNow: 60 days\nProposed: 45 days');
  expect(text).toContain('Now: €250.00\nProposed: –');
  expect(text).toContain('by the end of Saturday 31 October 2026 at the latest');
  expect(text.match(/^Term: /gm)).toHaveLength(2);
});

test('a renewal pack follows from policy and proposal alone; the same terms again are no change', () => {
  const policy = policyFor('pol_nla', 'cli_nla');
  const making = {
    ...{ reference: 'DOC-1', client: { name: 'Bakker' }, writtenAt: instant('2026-09-01T08:00:00Z') },
    on: on('2026-09-01'),
  };
  const terms = { ...wholeTermsOn(policy, making.on), from: on('2027-01-01') };
  const proposed = { startsOn: on('2027-01-01'), endsOn: on('2027-12-31'), terms };
  const text = letterText(renderDocument(renewalPackFacts(policy, proposed, making), 'en-IE'));
  expect(text).toContain('None of the terms would change.');
  expect(text).toContain('Give notice, if you do not want to renew.');
});
