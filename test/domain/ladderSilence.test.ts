import { expect, test } from 'vitest';
import { rulesFor } from '../../shared/domain/charterRules.ts';
import { plusSeconds } from '../../shared/domain/instant.ts';
import { officeCodes } from '../../shared/domain/office.ts';
import { accepts, answers, asks, disagrees, escalates, withdraws, writes } from './complaintMoves.ts';
import {
  act,
  codesOf,
  instant,
  lastOf,
  lettersOf,
  open,
  settlement,
  timerOf,
  wake,
  wednesday,
} from './complaintPlay.ts';
import { andThen, rejectedIn } from './complaintStages.ts';

const thursday = '2026-04-23T08:00:00Z';
const answered = act(open(), thursday, answers());
/** The end of the last day of eight weeks, Thu 18 June, in Amsterdam. */
const closing = '2026-06-18T21:59:59Z';
const closed = wake(answered, '2026-06-18T22:00:00Z');

test('F 5: he would not be reminded after 10 and 30 working days, or we would close before eight weeks', () => {
  const heard = closed.events.filter(({ at }) => at > thursday).map(({ type, at }) => `${type} ${at}`);
  expect(heard).toEqual([
    'reminded 2026-05-08T15:00:00Z',
    'reminded 2026-06-09T15:00:00Z',
    'final-response-given 2026-06-17T21:59:59Z',
    `closed-no-reply ${closing}`,
  ]);
  expect(wake(answered, closing).state.status).toBe('answered');
  expect(
    closed.events
      .filter(({ letter }) => letter?.kind === 'complaint-reminder')
      .map(({ letter }) => letter?.closesOn),
  ).toEqual([closing, closing]);
});

test('F 1, F 5: his silence would be counted as satisfaction', () => {
  expect(closed.state.status).toBe('closed-no-reply');
  expect(closed.state.promises).toContainEqual(
    expect.objectContaining({ key: 'complaint.step1.solved#1', status: 'void', because: 'no-reply' }),
  );
});

test('F 9: a refusal would be closed for good without a word of where else he can go', () => {
  const refused = wake(rejectedIn('step1'), '2026-09-01T08:00:00Z');
  expect(lastOf(refused).letter).toMatchObject({
    ...{ kind: 'complaint-closed-no-reply', outcome: 'rejected' },
    outsideRoutes: ['court-or-arbitration', 'kifid-conditional'],
  });
  expect(lastOf(closed).letter?.outsideRoutes).toBeUndefined();
});

test('F 5: one message within a year would not reopen it, or one after it would', () => {
  const again = act(closed, '2027-06-18T21:59:59Z', asks);
  expect(again.state).toMatchObject({ status: 'answered', step: 'step1' });
  expect(lastOf(again).letter?.kind).toBe('complaint-reopened');
  expect(again.state.word).toBeDefined();
  expect(codesOf(act(closed, '2027-06-18T22:00:00Z', asks))).toEqual(['complaint-closed']);
});

test('F 5: once reopened he would have lost the next step, or his yes would make good what was void', () => {
  const again = act(closed, '2026-09-01T08:00:00Z', asks);
  expect(andThen(again, escalates).state).toMatchObject({ step: 'step2', status: 'open' });
  const accepted = andThen(again, accepts);
  expect(accepted.state.status).toBe('resolved');
  expect(settlement(accepted, 'complaint.step1.solved#1')).toEqual([`void ${closing}`]);
});

test('F 5: other endings would be reopened by a message, or closed ones would go on writing to him', () => {
  for (const play of [
    andThen(answered, accepts),
    andThen(answered, withdraws),
    andThen(rejectedIn('directors'), disagrees),
  ])
    expect(codesOf(andThen(play, asks))).toEqual(['complaint-closed']);
  expect(wake(closed, '2028-01-03T12:00:00Z').events).toEqual(closed.events);
});

test('F 5: while he waits for our reply he would be reminded of his', () => {
  const asked = act(answered, '2026-04-28T08:00:00Z', asks);
  for (const name of ['reminder-1', 'reminder-2', 'silence-close'])
    expect(timerOf(asked, name)).toBeUndefined();
  const replied = act(asked, '2026-04-28T12:00:00Z', writes());
  expect(timerOf(replied, 'silence-close')).toBe('2026-06-23T21:59:59Z');
});

test.each([
  ['NL', '2026-06-17T21:59:59Z'],
  ['ES', '2026-06-21T21:59:59Z'],
  // Thirty working days; 1 May is a holiday in Mexico, whose office closes at 17:00, six hours behind.
  ['MX', '2026-06-04T23:00:00Z'],
] as const)('F 9: in %s the final response would be due at another time than %s', (office, dueAt) => {
  const play = open(wednesday, { office });
  expect(timerOf(play, 'final-response-due')).toBe(dueAt);
  expect(lettersOf(wake(play, dueAt))).not.toContain('complaint-final-response-missed');
  const late = wake(play, plusSeconds(instant(dueAt), 1));
  expect(lettersOf(late)).toContain('complaint-final-response-missed');
});

test('F 9: every office would not have a time for its final response', () => {
  for (const office of officeCodes)
    expect(rulesFor(office, instant(wednesday)).finalResponse.amount).toBeGreaterThan(0);
});

test('F 9: over eight weeks without an answer he would not be told where else he can go', () => {
  const late = wake(open(), '2026-06-17T22:00:00Z');
  expect(settlement(late, 'complaint.final-response')).toEqual(['broken 2026-06-17T21:59:59Z']);
  expect(late.events.find(({ type }) => type === 'final-response-missed')?.letter?.outsideRoutes).toEqual([
    ...['court-or-arbitration', 'kifid-conditional'],
  ]);
});

test('F 10: two deadlines that had passed before we typed it in would be forgiven', () => {
  const late = open('2026-04-22T13:20:00Z', {
    channel: 'letter',
    firstContactAt: instant('2026-04-08T07:00:00Z'),
  });
  const missed = late.events
    .filter(({ type }) => type === 'step-missed')
    .map(({ at, data }) => `${data.step} ${at}`);
  expect(missed).toEqual(['step1 2026-04-10T07:00:00Z', 'step2 2026-04-17T12:30:00Z']);
  expect(late.state).toMatchObject({ step: 'senior-manager', due: { from: '2026-04-17T12:30:00Z' } });
  expect(late.events.every(({ at }) => at <= '2026-04-22T13:20:00Z')).toBe(true);
});
