import { expect, test } from 'vitest';
import { act, done, wake } from './casePlay.ts';
import { accepts, arrives, bounces, hands, issues, leaves } from './renewalMoves.ts';
import { codeOf, entered, lettersOf, mornings, policyAfter, promisesOf } from './renewalPlay.ts';

const missed = () => wake(entered(), '2026-09-17T06:05:00Z');

test('documents that do not come in time break the promise, say so, and keep the day for notice open', () => {
  const play = missed();
  expect(promisesOf(play)).toEqual({ 'renewal.documents#1': 'broken' });
  expect(lettersOf(play).at(-1)).toBe('2026-09-16 renewal-documents-late');
  expect(play.state).toMatchObject({
    ...{ missed: true, due: null, handler: { staffId: 'stf_mia' } },
    round: { noticeOn: null, reminders: [] },
    tasks: [{ name: 'issue-documents-late', role: 'senior-manager' }],
  });
  expect(lettersOf(mornings(play, '2026-09-18', '2026-11-30'))).toHaveLength(2);
});

test.each([
  // Ten days late: ten days later.
  ['2026-09-26', '2026-11-10'],
  ['2026-10-26', '2026-12-10'],
  // Even when that is in the next year.
  ['2026-12-01', '2027-01-15'],
])('a pack of %s moves the last day for notice to %s, with its reminders', (day, notice) => {
  const play = done(missed(), `${day}T10:00:00Z`, issues);
  expect(play.state.round.noticeOn).toBe(notice);
  const arrived = done(play, `${day}T10:05:00Z`, arrives());
  expect(arrived.state).toMatchObject({
    documents: { late: true, fate: 'delivered' },
    round: { noticeOn: notice },
  });
  expect(lettersOf(arrived).at(-1)).toBe(`${day} renewal-documents`);
});

test('he has at least thirty days after he has it: a letter that takes long moves the day once more', () => {
  const play = done(missed(), '2026-10-05T10:00:00Z', issues);
  expect(play.state.round.noticeOn).toBe('2026-11-19');
  const arrived = done(play, '2026-11-02T10:00:00Z', arrives());
  expect(arrived.state.round.noticeOn).toBe('2026-12-02');
  expect(lettersOf(arrived).at(-1)).toBe('2026-11-02 renewal-notice-moved');
  expect(arrived.state.round.reminders.map(({ on }) => on)).toEqual(['2026-11-18', '2026-11-29']);
});

test('a late pack that came back counts from the day on which somebody reached him', () => {
  const sent = done(missed(), '2026-09-26T10:00:00Z', issues);
  const back = done(sent, '2026-09-26T10:05:00Z', bounces());
  expect(back.state.tasks.map(({ name }) => name)).toContain('reach-client');
  const reached = done(back, '2026-10-20T10:00:00Z', hands('2026-10-19'));
  expect(reached.state.round.noticeOn).toBe('2026-11-18');
  expect(reached.state.tasks).toEqual([]);
  expect(codeOf(act(reached, '2026-10-20T11:00:00Z', hands('2026-10-20')))).toBe('nothing-undelivered');
});

test('a pack in time that came back counts from there too, where that is late; else nothing moves', () => {
  const back = done(done(entered(), '2026-09-10T09:00:00Z', issues), '2026-09-10T09:05:00Z', bounces());
  expect(done(back, '2026-09-14T10:00:00Z', hands('2026-09-14')).state.round.noticeOn).toBe('2026-10-31');
  expect(done(back, '2026-09-30T10:00:00Z', hands('2026-09-30')).state.round.noticeOn).toBe('2026-11-14');
  expect(codeOf(act(back, '2026-09-30T10:00:00Z', hands('2026-10-01')))).toBe('delivered-when');
});

test('nothing renews while nobody knows that he has the documents: the day stays open, and he stays insured', () => {
  const sent = done(missed(), '2026-09-26T10:00:00Z', issues);
  const over = wake(sent, '2026-11-11T07:05:00Z');
  expect(over.state).toMatchObject({ n: 1, round: { noticeOn: null }, tasks: [{ name: 'reach-client' }] });
  const end = wake(over, '2027-01-05T07:05:00Z');
  expect(end.state).toMatchObject({ n: 1, prolongedTo: '2027-01-30' });
  expect(lettersOf(end).at(-1)).toBe('2026-12-23 renewal-prolonged');
});

test('a policy whose documents never come is prolonged as it is, again and again, and never lapses', () => {
  const play = mornings(missed(), '2026-09-18', '2027-03-05');
  expect(lettersOf(play).slice(2)).toEqual([
    '2026-12-23 renewal-prolonged',
    '2027-01-22 renewal-prolonged',
    '2027-02-21 renewal-prolonged',
  ]);
  expect(policyAfter(play).endsOn).toBe('2027-03-31');
  const issued = done(play, '2027-03-05T10:00:00Z', issues);
  expect(issued.state.round.noticeOn).toBe('2027-04-19');
  expect(policyAfter(issued).endsOn).toBe('2027-04-26');
});

test('late documents and a client who leaves: the policy ends on the day to which it was prolonged', () => {
  const play = done(missed(), '2026-12-20T10:00:00Z', issues);
  expect(play.state).toMatchObject({ round: { noticeOn: '2027-02-03' }, prolongedTo: '2027-02-10' });
  const gone = done(done(play, '2026-12-20T11:00:00Z', arrives()), '2027-02-03T20:00:00Z', leaves());
  const end = wake(gone, '2027-02-04T07:05:00Z');
  expect(end.events.at(-1)).toMatchObject({ type: 'ended', data: { endsOn: '2027-02-10' } });
  expect(policyAfter(end)).toMatchObject({
    endsOn: '2027-02-10',
    periods: [{ from: '2026-01-01', to: '2027-02-10' }],
  });
});

test('late documents and a client who leaves before the day that was agreed: it ends on that day', () => {
  const issued = done(done(missed(), '2026-12-20T10:00:00Z', issues), '2026-12-20T11:00:00Z', arrives());
  expect(policyAfter(issued).endsOn).toBe('2027-02-10');
  const gone = done(issued, '2026-12-31T20:00:00Z', leaves());
  expect(policyAfter(gone)).toMatchObject({ endsOn: '2026-12-31', periods: [{ to: '2026-12-31' }] });
  expect(gone.events.at(-1)).toMatchObject({
    ...{ data: { endsOn: '2026-12-31' }, signals: [{ name: 'policy-changed' }] },
    letter: { renewal: { period: { to: '2026-12-31' } } },
  });
  const end = wake(gone, '2027-01-01T07:05:00Z');
  expect(end.events.at(-1)).toMatchObject({ type: 'ended', data: { endsOn: '2026-12-31' } });
  // Once it is over he has been insured beyond it, and may still name the later day.
  expect(policyAfter(done(issued, '2026-12-31T20:00:00Z', leaves('2027-02-10'))).endsOn).toBe('2027-02-10');
});

test('late documents and a client who stays: the next period begins where this one ended, without a gap', () => {
  const play = done(missed(), '2026-12-20T10:00:00Z', issues);
  const stays = done(done(play, '2026-12-20T11:00:00Z', arrives()), '2027-01-10T10:00:00Z', accepts);
  const end = wake(stays, '2027-02-05T07:05:00Z');
  expect(end.state.n).toBe(2);
  expect(policyAfter(end)).toMatchObject({
    endsOn: '2027-12-31',
    periods: [
      { from: '2026-01-01', to: '2026-12-31' },
      { from: '2027-01-01', to: '2027-12-31' },
    ],
  });
});

test('a policy that is entered when the day of its documents is over has them within five working days', () => {
  const play = entered('2026-11-16T10:00:00Z');
  expect(play.state).toMatchObject({
    due: { dueAt: '2026-11-23T16:00:00Z' },
    ...{ round: { noticeOn: null }, tasks: [{ name: 'issue-documents' }] },
  });
  const issued = done(play, '2026-11-18T10:00:00Z', issues);
  expect(promisesOf(issued)).toEqual({ 'renewal.documents#1': 'kept' });
  expect(issued.state.round.noticeOn).toBe('2027-01-02');
  // No promise was missed, and the letter does not say so.
  expect(issued.events.at(-1)?.letter).toMatchObject({
    renewal: { late: false, afterTheirDay: true, noticeOn: '2027-01-02' },
  });
});
