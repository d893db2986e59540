import { expect, test } from 'vitest';
import { letterKinds } from '../../shared/domain/letterKind.ts';
import { factsOfClaimKinds } from '../../shared/letters/factsOfClaimKinds.ts';
import { factsOfEnquiryKinds } from '../../shared/letters/factsOfEnquiryKinds.ts';
import { renderLetter } from '../../shared/letters/renderLetter.ts';
import { LetterFactMissing, LetterTooEarly } from '../../shared/letters/requiredFacts.ts';
import { appealDecided } from './sampleAppeals.ts';
import { factsOf } from './sampleFacts.ts';
import { instant, nextOf } from './sampleLadder.ts';
import { decision } from './sampleLimits.ts';

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
  ['complaint-findings-missed', 'findingsDue'],
  ['complaint-referred', 'next'],
  ['complaint-reminder', 'reminder'],
  ['complaint-reminder', 'closesOn'],
  ['complaint-not-agreed', 'outsideRoutes'],
  ['complaint-remedy-promised', 'remedies'],
  ['complaint-remedy-done', 'remedies'],
  ['complaint-remedy-missed', 'remedies'],
  ['complaint-final-response-missed', 'finalResponse'],
  ['complaint-final-response-missed', 'outsideRoutes'],
  ['complaint-acknowledged', 'channel'],
  ['complaint-progress', 'firstContactAt'],
  ['complaint-step1-broken', 'step'],
  ['complaint-withdrawn', 'subject'],
  ['limit-acknowledged', 'due'],
  ['limit-acknowledged', 'subject'],
  ['limit-question', 'text'],
  ['limit-decided', 'reasons'],
  ['limit-late', 'due'],
  ['limit-change-announced', 'reasons'],
  ['limit-changed-at-once', 'reasons'],
  ['limit-new-decision-owed', 'due'],
  ['buyer-worsened', 'buyer'],
  ['identification-acknowledged', 'due'],
  ['identification-late', 'due'],
  ['appeal-acknowledged', 'due'],
  ['appeal-acknowledged', 'appeal'],
  ['appeal-message', 'text'],
  ['appeal-decided', 'reasons'],
  ['appeal-decided', 'outsideRoutes'],
  ['appeal-late', 'due'],
  ['declaration-reminder', 'declaration'],
  ['declaration-received', 'declaration'],
  ['declaration-estimated', 'text'],
  ['declaration-account', 'declaration'],
  ['declaration-account-late', 'due'],
] as const)('%s cannot be written without %s', (kind, fact) => {
  const facts = factsOf(kind, 'NL', { [fact]: undefined });
  expect(() => renderLetter(facts, 'nl-NL')).toThrow(LetterFactMissing);
  expect(() => renderLetter(facts, 'nl-NL')).toThrow(fact);
});

test.each([
  ['limit-acknowledged', 'requested'],
  ['limit-question', 'commentUntil'],
  ['limit-decided', 'outcome'],
  ['limit-decided', 'amount'],
  ['limit-decided', 'advice'],
  ['limit-change-announced', 'previous'],
  ['limit-change-announced', 'amount'],
  ['limit-change-announced', 'effectiveAt'],
  ['limit-change-announced', 'bindingOrders'],
  ['limit-change-moved', 'announcedFor'],
  ['limit-change-moved', 'because'],
  ['limit-change-effective', 'previous'],
  ['limit-change-effective', 'effectiveAt'],
  ['limit-change-cancelled', 'amount'],
  ['limit-changed-at-once', 'exceptional'],
  ['limit-changed-at-once', 'bindingOrders'],
  ['limit-expiry-ahead', 'amount'],
  ['limit-expiry-ahead', 'until'],
  ['limit-expired', 'until'],
] as const)('%s cannot be written without the limit’s %s', (kind, fact) => {
  const facts = factsOf(kind, 'NL');
  const without = { ...facts, limit: { ...facts.limit, [fact]: undefined } };
  expect(() => renderLetter(without, 'nl-NL')).toThrow(LetterFactMissing);
  expect(() => renderLetter(without, 'nl-NL')).toThrow(`limit.${fact}`);
});

const withFacts = { ...factsOfClaimKinds, ...factsOfEnquiryKinds };
test.each(
  Object.entries(withFacts).flatMap(([kind, names]) =>
    names.map((name) => [kind as keyof typeof withFacts, name] as const),
  ),
)('%s cannot be written without %s', (kind, name) => {
  const facts = factsOf(kind, 'NL');
  const [group = '', inner] = name.split('.');
  const known = facts[group as keyof typeof facts];
  const less = inner ? { ...(known as object), [inner]: undefined } : undefined;
  expect(() => renderLetter({ ...facts, [group]: less }, 'nl-NL')).toThrow(LetterFactMissing);
  expect(() => renderLetter(facts, 'nl-NL')).not.toThrow();
});

test('what is not paid in full has its reasons and routes; a refused extension its reasons', () => {
  for (const fact of ['reasons', 'outsideRoutes'] as const) {
    const facts = factsOf('claim-decided', 'NL', { [fact]: undefined });
    expect(() => renderLetter(facts, 'nl-NL')).toThrow(fact);
  }
  const refused = factsOf('overdue-extension-answered', 'NL', { reasons: [] });
  expect(() => renderLetter(refused, 'nl-NL')).toThrow('reasons');
});

test('what depends on the outcome is missed only where it must be said', () => {
  const conditional = decision('NL', { outcome: 'conditional' });
  expect(() => renderLetter(factsOf('limit-decided', 'NL', conditional), 'nl-NL')).toThrow(
    'limit.conditions',
  );
  const approved = { ...decision('NL', { outcome: 'approved' }), reasons: undefined };
  expect(() => renderLetter(factsOf('limit-decided', 'NL', approved), 'nl-NL')).not.toThrow();
  const interim = { ...decision('NL', { outcome: 'interim' }), due: undefined };
  expect(() => renderLetter(factsOf('limit-decided', 'NL', interim), 'nl-NL')).toThrow('due');
  const nobody = factsOf('identification-answered', 'NL', { buyer: undefined });
  expect(() => renderLetter(nobody, 'nl-NL')).toThrow('text');
  const changed = appealDecided('NL', { outcome: 'changed', newDecision: undefined });
  expect(() => renderLetter(factsOf('appeal-decided', 'NL', changed), 'nl-NL')).toThrow('appeal.newDecision');
  const wholly = {
    ...appealDecided('NL', { outcome: 'changed' }),
    outsideRoutes: undefined,
    reasons: undefined,
  };
  expect(() => renderLetter(factsOf('appeal-decided', 'NL', wholly), 'nl-NL')).not.toThrow();
});

test('a digest has no subject', () => {
  const { subject, ...facts } = factsOf('buyers-improved', 'NL');
  expect(subject).toBeUndefined();
  expect(() => renderLetter(facts, 'nl-NL')).not.toThrow();
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
  const broken = letterKinds.filter((kind) => /-(broken|missed|late)$/.test(kind));
  expect(broken.length).toBeGreaterThan(20);
  expect(broken.length).toBeGreaterThan(15);
  for (const kind of broken) {
    const facts = factsOf(kind, 'NL');
    const early = { ...facts, writtenAt: instant('2026-04-22T14:00:00Z') };
    expect(() => renderLetter(early, 'nl-NL'), kind).toThrow(LetterTooEarly);
    expect(() => renderLetter(facts, 'nl-NL'), kind).not.toThrow();
  }
});

test('no day is said to have come before it has', () => {
  for (const kind of ['limit-change-effective', 'limit-expired'] as const) {
    const facts = factsOf(kind, 'NL');
    const early = { ...facts, writtenAt: instant('2026-05-22T21:59:58Z') };
    expect(() => renderLetter(early, 'nl-NL'), kind).toThrow(LetterTooEarly);
    expect(() => renderLetter(facts, 'nl-NL'), kind).not.toThrow();
  }
});

test('an outside route without a text is refused by name', () => {
  const facts = factsOf('complaint-answered', 'NL', { outsideRoutes: ['the-moon'] });
  expect(() => renderLetter(facts, 'nl-NL')).toThrow('outside.the-moon');
});
