import { expect, test } from 'vitest';
import { act, done, wake } from './casePlay.ts';
import { declares, estimates, follows } from './declarationMoves.ts';
import { happenedIn, opened, policyWith, remindersIn } from './declarationPlay.ts';
import { on } from './insured.ts';

const mornings = ['2026-04-16', '2026-04-30', '2026-05-07'].map((date) => `${date}T06:05:00Z`);
const three = [
  '2026-04-16T06:00:00Z before 2026-01-01',
  '2026-04-30T06:00:00Z on 2026-01-01',
  '2026-05-07T06:00:00Z after 2026-01-01',
];

test('F 28: reminded 14 days before the last day, on it and 7 after, at eight in the office’s morning', () => {
  const play = mornings.reduce(wake, opened());
  expect(remindersIn(play)).toEqual(three);
});

test('looked at twice, or every hour, each leaves once', () => {
  const hours = mornings.flatMap((at) => [
    at,
    at,
    at.replace('06:05', '07:05'),
    at.replace('06:05', '20:05'),
  ]);
  expect(remindersIn(hours.reduce(wake, opened()))).toEqual(three);
});

test('left out for three days, the newest leaves once, late, and its letter says only what is still true', () => {
  const play = wake(opened(), '2026-05-03T06:05:00Z');
  expect(remindersIn(play)).toEqual(['2026-05-03T06:04:59Z on 2026-01-01 late']);
  expect(happenedIn(play, 'reminder-missed')).toHaveLength(2);
  const letter = happenedIn(play, 'reminded')[0]?.letter;
  expect(letter).toMatchObject({ late: true, declaration: { periods: [{ lies: 'past' }] } });
  expect(remindersIn(wake(play, '2026-05-07T06:05:00Z'))).toEqual([
    '2026-05-03T06:04:59Z on 2026-01-01 late',
    '2026-05-07T06:00:00Z after 2026-01-01',
  ]);
});

test('later on its own day it is not late', () => {
  expect(remindersIn(wake(opened(), '2026-04-16T21:59:00Z'))).toEqual([three[0]]);
});

test('what is declared is not asked for any more', () => {
  const play = done(wake(opened(), mornings[0] as string), '2026-04-20T09:00:00Z', declares('2026-01-01'));
  expect(remindersIn(wake(play, '2026-05-30T06:05:00Z'))).toEqual([three[0]]);
  expect(play.state.tasks.map(({ name }) => name)).not.toContain('chase-declaration');
});

test('after the last reminder a person is asked to get in touch, until it is declared or estimated', () => {
  const names = (play: ReturnType<typeof opened>) => play.state.tasks.map(({ name }) => name);
  const before = wake(opened(), mornings[1] as string);
  expect(names(before)).not.toContain('chase-declaration');
  const chased = wake(before, mornings[2] as string);
  expect(names(chased)).toContain('chase-declaration');
  for (const move of [declares('2026-01-01'), estimates('2026-01-01')])
    expect(names(done(chased, '2026-05-11T09:00:00Z', move))).not.toContain('chase-declaration');
});

test('nobody is reminded of what was over before there was a file, and somebody of ours is told of it', () => {
  const play = opened('2026-05-12T09:00:00Z');
  expect(play.state.timers.find(({ name }) => name === 'reminder')?.dueAt).toBe('2026-07-16T06:00:00Z');
  expect(play.state.tasks.map(({ name }) => name)).toContain('chase-declaration');
});

test('a policy that is taken into the books late begins with its running year; earlier ones are closed', () => {
  const policy = policyWith({}, { startsOn: on('2025-03-01'), endsOn: on('2027-02-28') });
  const play = opened('2026-04-02T09:00:00Z', policy);
  expect(play.state.closedBefore).toBe('2026-03-01');
  const refusal = act(play, '2026-04-02T10:00:00Z', declares('2025-03-01')).refusal;
  expect(refusal?.reasons[0]?.code).toBe('year-closed');
});

test('new terms move the dates of what is not declared yet', () => {
  const policy = policyWith({ declaration: { every: 'quarter', withinDays: 20 } });
  const play = done(opened(), '2026-03-01T09:00:00Z', follows(policy));
  expect(play.state.timers.find(({ name }) => name === 'reminder')?.dueAt).toBe('2026-04-06T06:00:00Z');
  expect(done(play, '2026-03-01T10:00:00Z', follows(policy)).events).toHaveLength(play.events.length);
});

test('in the night in which clocks change it leaves at eight all the same', () => {
  // 29 March 2026 is the day itself in the Netherlands, 25 October seven days after it.
  const policy = policyWith({ declaration: { every: 'month', withinDays: 29 } });
  const spring = wake(opened('2026-02-20T09:00:00Z', policy), '2026-03-29T06:05:00Z');
  expect(remindersIn(spring)).toContain('2026-03-29T06:00:00Z on 2026-02-01');
  const autumn = policyWith({ declaration: { every: 'quarter', withinDays: 18 } });
  const after = wake(opened('2026-10-20T09:00:00Z', autumn), '2026-10-25T07:05:00Z');
  expect(remindersIn(after).at(-1)).toBe('2026-10-25T07:00:00Z after 2026-07-01');
});

test('on 29 February as on any day', () => {
  const policy = policyWith(
    { declaration: { every: 'month', withinDays: 29 } },
    { startsOn: on('2028-01-01'), endsOn: on('2028-12-31') },
  );
  const play = wake(opened('2028-02-20T09:00:00Z', policy), '2028-02-29T07:05:00Z');
  expect(remindersIn(play)).toEqual(['2028-02-29T07:00:00Z on 2028-01-01']);
});
