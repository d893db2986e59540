import { expect, test } from 'vitest';
import { done, wake } from './casePlay.ts';
import { answers, asks, clientSays, fails, gives, writes } from './claimMoves.ts';
import { type ClaimPlay, complete, filed, filedAt, lastMoment, papers, payableAt } from './claimPlay.ts';
import { letterOf, lettersOf, settledOf, timerOf, typesOf } from './limitPlay.ts';
import { policyWith } from './overduePlay.ts';

/** A claim whose last paper comes at that instant. */
const completedAt = (now: string): ClaimPlay =>
  done(filed(filedAt, { given: papers.slice(1) }), now, gives('invoices'));
const dueOf = ({ state }: ClaimPlay) => state.due?.dueAt;

test('F 19: a full file ten working days before the end is decided by the end of the last day of the wait', () => {
  expect(dueOf(complete())).toBe(lastMoment);
  expect(dueOf(completedAt('2026-06-19T09:00:00Z'))).toBe(lastMoment);
  expect(complete().state.due).toMatchObject({ promise: 'claim.decision', amount: 60, unit: 'days' });
});

test('F 19: otherwise ten working days from completeness', () => {
  expect(dueOf(completedAt('2026-06-22T09:00:00Z'))).toBe('2026-07-06T15:00:00Z');
  expect(dueOf(completedAt('2026-08-03T09:00:00Z'))).toBe('2026-08-17T15:00:00Z');
});

test('F 19: and never more than 30 calendar days', () => {
  const play = filed('2026-11-30T09:00:00Z', { given: papers }, 'SE');
  const due = wake(play, '2027-01-29T12:00:00Z');
  expect(due.state.due?.dueAt).toBeDefined();
  const late = done(
    filed('2026-10-01T09:00:00Z', { given: papers.slice(1) }, 'SE'),
    '2026-12-18T09:00:00Z',
    gives('invoices'),
  );
  expect(late.state.due && late.state.due.dueAt <= '2027-01-17T22:59:59Z').toBe(true);
});

test('where the days are a maximum nothing is waited for: ten working days from completeness', () => {
  const waitingPeriod = { days: 60, mode: 'max', start: 'claim-filed', byCause: { insolvency: 0 } } as const;
  const play = complete(filedAt, { policy: policyWith({ waitingPeriod }) });
  expect(play.state.due).toMatchObject({ amount: 10, unit: 'working-days' });
});

test('the assessment runs during the wait: from the first day somebody has the task', () => {
  expect(filed().state.tasks).toMatchObject([{ name: 'assess', role: 'claims', dueAt: payableAt }]);
  expect(complete().state.tasks[0]).toMatchObject({ name: 'assess', dueAt: lastMoment });
  expect(complete().state.status).toBe('waiting');
});

test('the wait ends by itself at its instant, and the claim is assessed still', () => {
  const before = wake(completedAt('2026-07-01T09:00:00Z'), payableAt);
  expect(before.state.status).toBe('waiting');
  const after = wake(before, '2026-07-03T22:00:01Z');
  expect(after.state).toMatchObject({
    status: 'assessing',
    wait: { ended: { at: payableAt, because: 'time' } },
  });
});

test('a missed decision is broken, told, and a senior manager has it; it is still owed', () => {
  const play = wake(complete(), '2026-07-04T08:00:00Z');
  expect(settledOf(play, 'claim.decision')).toEqual(['broken']);
  expect(play.state).toMatchObject({
    missed: true,
    handler: { staffId: 'stf_mia' },
    due: { dueAt: lastMoment },
  });
  expect(letterOf(play, 'claim-late')?.handler).toEqual({ staffId: 'stf_mia' });
  expect(play.state.tasks).toContainEqual(
    expect.objectContaining({ name: 'decide-late', role: 'senior-manager' }),
  );
  expect(typesOf(play).slice(-2)).toEqual(['decision-missed', 'wait-ended']);
});

test('a decision at the very last second of the wait would be in time', () => {
  expect(typesOf(wake(complete(), lastMoment))).not.toContain('decision-missed');
});

test('F 19: what is asked late does not put the promised decision off', () => {
  const asked = done(complete(), '2026-06-30T09:00:00Z', asks('bills'));
  expect(asked.state.due?.dueAt).toBe(lastMoment);
  expect(timerOf(asked, 'decision-due')).toBe(lastMoment);
  expect(done(asked, '2026-07-01T09:00:00Z', answers).state).toMatchObject({
    ...{ status: 'waiting', due: { dueAt: lastMoment } },
  });
});

test('F 7: a word every five working days while it is our turn, and an honest letter where none came', () => {
  const play = complete();
  expect(timerOf(play, 'progress-missed')).toBe('2026-05-12T15:00:00Z');
  const written = done(play, '2026-05-11T09:00:00Z', writes);
  expect(settledOf(written, 'claim.progress')).toEqual(['kept']);
  expect(timerOf(written, 'progress-missed')).toBe('2026-05-20T15:00:00Z');
  const silent = wake(play, '2026-05-12T15:00:01Z');
  expect(letterOf(silent, 'claim-progress')?.lastWordAt).toBe(filedAt);
  expect(settledOf(silent, 'claim.progress')).toEqual(['broken']);
});

test('no word is promised while papers are missing or an answer is awaited', () => {
  expect(timerOf(filed(), 'progress-missed')).toBeUndefined();
  const asked = done(complete(), '2026-05-06T09:00:00Z', asks());
  expect(timerOf(asked, 'progress-missed')).toBeUndefined();
  expect(timerOf(done(asked, '2026-05-07T09:00:00Z', answers), 'progress-missed')).toBeDefined();
});

test('what the client writes of his own accord waits for a reply', () => {
  const play = done(complete(), '2026-05-06T09:00:00Z', clientSays);
  expect(play.state.tasks.map(({ name }) => name)).toContain('reply');
  expect(done(play, '2026-05-06T10:00:00Z', writes).state.tasks.map(({ name }) => name)).not.toContain(
    'reply',
  );
});

test('F 20: an insolvency brings the decision forward, where nothing is missing for it', () => {
  const play = done(complete(), '2026-05-06T09:00:00Z', fails('2026-05-05'));
  expect(play.state).toMatchObject({
    status: 'received',
    due: null,
    wait: { ended: { because: 'insolvency' } },
  });
  const noticed = done(play, '2026-05-07T09:00:00Z', gives('insolvency-notice'));
  const whole = done(noticed, '2026-05-07T10:00:00Z', gives('debt-record'));
  expect(whole.state).toMatchObject({ status: 'assessing', due: { amount: 10, unit: 'working-days' } });
  expect(lettersOf(whole)).toContain('claim-insolvency');
});
