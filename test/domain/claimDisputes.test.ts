import { expect, test } from 'vitest';
import { act, done, wake } from './casePlay.ts';
import { disputes, fails, gives, receives, resolves } from './claimMoves.ts';
import { type ClaimPlay, complete, filed, filedAt, lastMoment, papers, payableAt } from './claimPlay.ts';
import { letterOf, settledOf, timerOf } from './limitPlay.ts';

const refusedWith = (play: ClaimPlay) => play.refusal?.reasons.map(({ code }) => code);

test('F 20: a dispute suspends only the disputed amount; the rest keeps its day', () => {
  const play = done(complete(), '2026-06-03T09:00:00Z', disputes('F-1', 400_00));
  expect(play.state).toMatchObject({ status: 'waiting', due: { dueAt: lastMoment } });
  expect(play.state.disputes).toMatchObject([{ n: 1, invoice: 'F-1', amount: 400_00, daysLeft: 30 }]);
  expect(letterOf(play, 'claim-disputed')?.claim?.dispute).toEqual({
    ...{ invoice: 'F-1', amount: { minor: 400_00, currency: 'EUR' }, whole: false },
  });
});

test('F 20: the whole debt disputed suspends the claim: its wait, its decision and its words stand still', () => {
  const half = done(complete(), '2026-06-03T09:00:00Z', disputes('F-1', 1_000_00));
  const whole = done(half, '2026-06-04T09:00:00Z', disputes('F-2', 1_000_00));
  expect(whole.state).toMatchObject({ status: 'suspended-dispute', due: null, timers: [] });
  expect(whole.state.wait.paused).toEqual({ since: '2026-06-04T09:00:00Z', daysLeft: 29 });
  expect(settledOf(whole, 'claim.decision')).toEqual(['void']);
  expect(letterOf(whole, 'claim-disputed')?.claim?.dispute?.whole).toBe(true);
  expect(wake(whole, '2026-12-31T00:00:00Z').events).toHaveLength(whole.events.length);
});

test('F 20: the wait resumes where it stood', () => {
  const half = done(complete(), '2026-06-03T09:00:00Z', disputes('F-1', 1_000_00));
  const whole = done(half, '2026-06-04T09:00:00Z', disputes('F-2', 1_000_00));
  const play = done(whole, '2026-09-01T09:00:00Z', resolves(2, 1_000_00));
  expect(play.state.wait).toMatchObject({ lastOn: '2026-09-30', payableAt: '2026-09-30T22:00:00Z' });
  expect(play.state.wait.paused).toBeUndefined();
  expect(play.state).toMatchObject({ status: 'waiting', due: { dueAt: '2026-09-30T21:59:59Z' } });
  expect(timerOf(play, 'wait-ends')).toBe('2026-09-30T22:00:00Z');
});

test('a part that is owed after all is paid when the days have passed that were left before the dispute', () => {
  const play = done(complete(), '2026-06-03T09:00:00Z', disputes('F-1', 400_00));
  const over = done(play, '2026-06-20T09:00:00Z', resolves(1, 300_00));
  expect(over.state.disputes[0]?.resolved).toEqual({
    ...{ at: '2026-06-20T09:00:00Z', owed: 300_00, payableAt: '2026-07-20T22:00:00Z' },
  });
  expect(over.state.wait.payableAt).toBe(payableAt);
  expect(letterOf(over, 'claim-dispute-resolved')?.claim?.dispute).toMatchObject({
    ...{ owed: { minor: 300_00 }, payableOn: '2026-07-21', whole: false },
  });
});

test('disputed after the wait, it can be paid as soon as it is owed', () => {
  const late = done(complete(), '2026-07-10T09:00:00Z', disputes('F-1', 1_000_00));
  const over = done(late, '2026-08-10T09:00:00Z', resolves(1, 1_000_00));
  expect(over.state.disputes[0]?.resolved?.payableAt).toBe('2026-08-10T09:00:00Z');
});

test('papers that are missing are asked for again when a dispute of everything ends', () => {
  const one = done(filed(filedAt, { invoices: ['F-1'] }), '2026-05-06T09:00:00Z', disputes('F-1', 1_000_00));
  expect(timerOf(one, 'warning')).toBeUndefined();
  expect(timerOf(done(one, '2026-06-01T09:00:00Z', resolves(1, 500_00)), 'warning')).toBeDefined();
  const given = papers.reduce((play, code) => done(play, '2026-05-07T09:00:00Z', gives(code)), one);
  expect(given.state).toMatchObject({ status: 'suspended-dispute', due: null });
  expect(given.state.completeAt).toBe('2026-05-07T09:00:00Z');
  expect(done(given, '2026-06-01T09:00:00Z', resolves(1, 500_00)).state).toMatchObject({
    ...{ status: 'waiting', due: { promise: 'claim.decision' } },
  });
});

test('more than is unpaid cannot be disputed, nor more be owed than was disputed, nor twice', () => {
  const play = done(complete(), '2026-06-03T09:00:00Z', disputes('F-1', 400_00));
  expect(refusedWith(act(play, '2026-06-03T09:00:00Z', disputes('F-1', 600_01)))).toEqual(['more-than-owed']);
  expect(refusedWith(act(play, '2026-06-03T09:00:00Z', disputes('F-9', 1)))).toEqual(['no-such-invoice']);
  expect(refusedWith(act(play, '2026-06-03T09:00:00Z', resolves(1, 400_01)))).toEqual(['more-than-disputed']);
  const over = done(play, '2026-06-03T09:00:00Z', resolves(1, 0));
  expect(refusedWith(act(over, '2026-06-03T09:00:00Z', resolves(1, 0)))).toEqual(['dispute-over']);
  expect(refusedWith(act(over, '2026-06-03T09:00:00Z', resolves(2, 0)))).toEqual(['no-such-dispute']);
});

test('where only disputed debt is left after a receipt, the claim stands still as well', () => {
  const part = done(complete(), '2026-06-03T09:00:00Z', disputes('F-2', 1_000_00));
  const paid = done(part, '2026-06-04T09:00:00Z', receives(1_000_00));
  expect(paid.state).toMatchObject({
    status: 'suspended-dispute',
    due: null,
    wait: { paused: { daysLeft: 29 } },
  });
});

test('F 20: an insolvency ends the wait though everything is disputed; the dispute goes on', () => {
  const one = done(
    filed(filedAt, { invoices: ['F-1'], given: papers }),
    '2026-05-06T09:00:00Z',
    disputes('F-1', 1_000_00),
  );
  const play = done(one, '2026-05-08T09:00:00Z', fails('2026-05-07'));
  expect(play.state).toMatchObject({
    ...{ status: 'suspended-dispute', cause: { cause: 'insolvency', on: '2026-05-07' } },
    wait: { ended: { because: 'insolvency' }, paused: { daysLeft: 0 } },
  });
  expect(refusedWith(act(play, '2026-05-08T09:00:00Z', fails('2026-05-07')))).toEqual(['insolvent-already']);
});
