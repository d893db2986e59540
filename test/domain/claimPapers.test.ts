import { expect, test } from 'vitest';
import { done, wake } from './casePlay.ts';
import { answers, asks, gives, letterFailed, refuses, waives, writes } from './claimMoves.ts';
import { complete, filed, filedAt, papers } from './claimPlay.ts';
import { letterOf, lettersOf, typesOf } from './limitPlay.ts';

test('the last missing paper, given or waived, completes the file in the same moment', () => {
  const one = filed(filedAt, { given: papers.slice(2) });
  const given = done(one, '2026-05-05T09:00:00Z', gives('invoices'));
  expect(given.state.status).toBe('received');
  const all = done(given, '2026-05-05T09:30:00Z', waives('order'));
  expect(typesOf(all).slice(-2)).toEqual(['document-waived', 'file-complete']);
  expect(all.state).toMatchObject({ status: 'waiting', completeAt: '2026-05-05T09:30:00Z' });
  expect(lettersOf(all)).toEqual(['claim-acknowledged', 'claim-complete']);
});

test('a refused paper is missing again, and what was promised on the complete file is void', () => {
  const play = done(complete(), '2026-05-06T09:00:00Z', refuses('order'));
  expect(play.state).toMatchObject({ status: 'received', due: null });
  expect(play.state.completeAt).toBeUndefined();
  expect(play.state.promises.find(({ promise }) => promise === 'claim.decision')?.status).toBe('void');
  expect(letterOf(play, 'claim-papers')?.claim).toEqual({
    ...{ missing: ['order'], answerBy: '2026-06-05T21:59:59Z' },
  });
});

test('a question before completeness waits for its answer; papers that were asked for are one', () => {
  const asked = done(filed(filedAt, { given: papers }), '2026-05-05T09:00:00Z', asks('bills'));
  expect(asked.state).toMatchObject({ status: 'information-requested', due: { promise: 'claim.decision' } });
  const open = done(filed(filedAt, { given: papers.slice(1) }), '2026-05-05T09:00:00Z', asks('bills'));
  const first = done(open, '2026-05-06T09:00:00Z', gives('invoices'));
  expect(first.state.status).toBe('information-requested');
  const both = done(first, '2026-05-07T09:00:00Z', gives('bills'));
  expect(typesOf(both).slice(-3)).toEqual(['document-given', 'information-given', 'file-complete']);
  const words = done(done(open, '2026-05-06T09:00:00Z', answers), '2026-05-06T10:00:00Z', gives('invoices'));
  expect(words.state.status).toBe('received');
});

test('K01: a warning whose letter failed is none: he is warned again, and only then twice', () => {
  const twice = wake(filed(), '2026-06-30T09:00:00Z');
  const [first, second] = twice.events.flatMap(({ type }, i) => (type === 'warned' ? [i + 1] : []));
  const failed = done(twice, '2026-06-30T09:00:00Z', letterFailed(second));
  expect(failed.state.warnings.count).toBe(1);
  expect(failed.state.timers.map(({ name }) => name)).toContain('warning');
  const again = wake(failed, '2026-08-10T09:00:00Z');
  expect(again.state.warnings.count).toBe(2);
  expect(lettersOf(again).filter((kind) => kind === 'claim-warning')).toHaveLength(3);
  const other = done(again, '2026-08-10T09:00:00Z', letterFailed(1));
  expect(other.state.warnings).toEqual(again.state.warnings);
  expect(done(other, '2026-08-10T09:00:00Z', letterFailed(first)).state.warnings.count).toBe(1);
  const reached = done(other, '2026-08-10T09:00:00Z', writes);
  expect(reached.state.tasks.map(({ name }) => name)).not.toContain('reach-client');
});

test('K01: while papers are missing he is warned twice, and never a third time', () => {
  const play = wake(filed(), '2026-12-31T00:00:00Z');
  expect(play.state.warnings.count).toBe(2);
  expect(lettersOf(play).filter((kind) => kind === 'claim-warning')).toHaveLength(2);
  expect(letterOf(play, 'claim-warning')?.claim).toEqual({ warning: 2, missing: papers });
  expect(play.state.status).toBe('received');
});
