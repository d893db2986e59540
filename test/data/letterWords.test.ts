import { expect, test } from 'vitest';
import { refsOf, withWords } from '../../shared/data/letterWords.ts';
import { LetterDraft } from '../../shared/domain/letterDraft.ts';

const draft = LetterDraft.parse({
  kind: 'limit-decided',
  handler: { staffId: 'p-1' },
  subject: '1.buyer',
  text: '4.explanation',
  // A clause looks like a reference and is none.
  reasons: [{ because: '4.reason-1', clause: '4.2', remedy: '4.remedy-1' }, { because: '4.reason-2' }],
  remedies: [{ what: '5.remedy', who: 'p-2', dueAt: '2026-05-01T15:00:00Z' }],
  limit: {
    outcome: 'conditional',
    amount: { minor: 100, currency: 'EUR' },
    conditions: ['4.condition-1', '4.condition-2'],
    ...{ advice: '4.advice', weighed: '4.weighed', exceptional: '4.exceptional' },
  },
  buyer: {
    found: { name: '2.name', country: 'NL', number: '2.number' },
    improved: [{ name: '3.name-1', grade: '2' }, { name: '3.name-2' }],
  },
});

test('every personal text of a draft is read, and nothing that only looks like one', () => {
  expect(refsOf(draft).sort()).toEqual(
    [
      ...['1.buyer', '2.name', '2.number', '3.name-1', '3.name-2', '4.advice', '4.condition-1'],
      ...['4.condition-2', '4.exceptional', '4.explanation', '4.reason-1', '4.reason-2', '4.remedy-1'],
      ...['4.weighed', '5.remedy'],
    ].sort(),
  );
});

test('each text is filled in where it belongs, and the codes stay', () => {
  const said = withWords(draft, (ref) => `<${ref}>`);
  expect(said).toMatchObject({
    ...{ kind: 'limit-decided', subject: '<1.buyer>', text: '<4.explanation>' },
    reasons: [
      { because: '<4.reason-1>', clause: '4.2', remedy: '<4.remedy-1>' },
      { because: '<4.reason-2>' },
    ],
    limit: {
      ...{ outcome: 'conditional', amount: { minor: 100, currency: 'EUR' } },
      conditions: ['<4.condition-1>', '<4.condition-2>'],
      ...{ advice: '<4.advice>', weighed: '<4.weighed>', exceptional: '<4.exceptional>' },
    },
    buyer: {
      found: { name: '<2.name>', country: 'NL', number: '<2.number>' },
      improved: [{ name: '<3.name-1>', grade: '2' }, { name: '<3.name-2>' }],
    },
  });
});

test('a text that is not there leaves no trace', () => {
  const bare = LetterDraft.parse({ kind: 'buyers-improved', handler: { staffId: 'p-1' } });
  expect(refsOf(bare)).toEqual([]);
  expect(withWords(bare, String)).toEqual({ kind: 'buyers-improved' });
});
