import { expect, test } from 'vitest';
import { letterKinds } from '../../shared/domain/letterKind.ts';
import { renderLetter } from '../../shared/letters/renderLetter.ts';
import { LetterFactMissing, LetterTooEarly } from '../../shared/letters/requiredFacts.ts';
import { factsOf } from './sampleFacts.ts';
import { instant, nextOf } from './sampleLadder.ts';

test.each([
  ['complaint-acknowledged', 'due'],
  ['complaint-message', 'text'],
  ['complaint-answered', 'outcome'],
  ['complaint-answered', 'text'],
  ['complaint-answered', 'outsideRoutes'],
  ['complaint-answered', 'reasons'],
  ['complaint-step1-broken', 'due'],
  ['complaint-step2-broken', 'due'],
  ['complaint-senior-manager-broken', 'due'],
  ['complaint-directors-broken', 'due'],
  ['complaint-directors-broken', 'proposed'],
  ['complaint-directors-contact-missed', 'contactDue'],
  ['complaint-escalated', 'next'],
  ['complaint-handed-over', 'next'],
  ['complaint-referred', 'next'],
  ['complaint-reminder', 'reminder'],
  ['complaint-reminder', 'closesOn'],
  ['complaint-not-agreed', 'outsideRoutes'],
  ['complaint-remedy-promised', 'remedies'],
  ['complaint-remedy-done', 'remedies'],
  ['complaint-remedy-missed', 'remedies'],
  ['complaint-final-response-missed', 'finalResponse'],
  ['complaint-final-response-missed', 'outsideRoutes'],
] as const)('%s cannot be written without %s', (kind, fact) => {
  const facts = factsOf(kind, 'NL', { [fact]: undefined });
  expect(() => renderLetter(facts, 'nl-NL')).toThrow(LetterFactMissing);
  expect(() => renderLetter(facts, 'nl-NL')).toThrow(fact);
});

test('a list with nothing in it is a missing fact', () => {
  const facts = factsOf('complaint-remedy-promised', 'NL', { remedies: [] });
  expect(() => renderLetter(facts, 'nl-NL')).toThrow(LetterFactMissing);
});

test('the way to the directors says by when they call', () => {
  const { contactDue, ...next } = nextOf('directors', 'NL');
  expect(contactDue).toBeDefined();
  for (const kind of [
    'complaint-referred',
    'complaint-senior-manager-broken',
    'complaint-escalated',
  ] as const)
    expect(() => renderLetter(factsOf(kind, 'NL', { next }), 'nl-NL'), kind).toThrow('next.contactDue');
});

test('no promise is called broken before its time has passed', () => {
  const broken = letterKinds.filter((kind) => /-(broken|missed)$/.test(kind));
  expect(broken).toHaveLength(7);
  for (const kind of broken) {
    const facts = factsOf(kind, 'NL');
    const early = { ...facts, writtenAt: instant('2026-04-22T14:00:00Z') };
    expect(() => renderLetter(early, 'nl-NL'), kind).toThrow(LetterTooEarly);
    expect(() => renderLetter(facts, 'nl-NL'), kind).not.toThrow();
  }
});

test('an outside route without a text is refused by name', () => {
  const facts = factsOf('complaint-answered', 'NL', { outsideRoutes: ['the-moon'] });
  expect(() => renderLetter(facts, 'nl-NL')).toThrow('outside.the-moon');
});
