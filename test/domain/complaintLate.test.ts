import { expect, test } from 'vitest';
import { openComplaint } from '../../shared/domain/complaint/open.ts';
import { answers } from './complaintMoves.ts';
import {
  act,
  eva,
  instant,
  intake,
  lettersOf,
  open,
  settlement,
  staff,
  typesOf,
  wake,
} from './complaintPlay.ts';

/** Logged Wed 22 April 2026, 15:20 in Amsterdam. */
const now = '2026-04-22T13:20:00Z';

function logged(firstContactAt: string) {
  return open(now, { by: eva, channel: 'phone', firstContactAt: instant(firstContactAt) });
}

function refusalOf(firstContactAt: string): string | undefined {
  const words = intake(now, { channel: 'letter', firstContactAt: instant(firstContactAt) });
  const decision = openComplaint(words, instant(now));
  return decision.refused ? decision.reasons[0]?.code : undefined;
}

test('F 10: his call would count only from when we got round to typing it in', () => {
  const play = logged('2026-04-21T07:00:00Z');
  expect(play.state).toMatchObject({
    firstContactAt: '2026-04-21T07:00:00Z',
    openedAt: now,
    missed: false,
    due: { dueAt: '2026-04-23T07:00:00Z' },
  });
});

test('F 10: a deadline that passed before we typed it in would be forgiven', () => {
  const play = logged('2026-04-14T07:00:00Z');
  expect(typesOf(play)).toEqual(['opened', 'step-missed', 'findings-missed']);
  expect(play.events.map(({ at }) => at)).toEqual([
    ...['2026-04-14T07:00:00Z', '2026-04-16T07:00:00Z', '2026-04-20T15:00:00Z'],
  ]);
  expect(settlement(play, 'complaint.step1.answered#1')).toEqual(['broken 2026-04-16T07:00:00Z']);
  expect(play.events[0]?.letter).toMatchObject({ kind: 'complaint-acknowledged', late: true });
});

test('F 7, F 10: a word would count as kept on a day before we knew of his complaint', () => {
  const play = logged('2026-04-14T07:00:00Z');
  expect(settlement(play, 'complaint.progress#1')).toEqual(['void 2026-04-16T07:00:00Z']);
  const known = wake(open(), '2026-04-24T13:20:01Z');
  expect(settlement(known, 'complaint.progress#1')).toEqual(['kept 2026-04-24T13:20:00Z']);
});

test('F 10: he would be flooded with letters about a time in which nobody knew of it', () => {
  const play = logged('2026-03-24T07:00:00Z');
  expect(lettersOf(play)).toEqual([
    'complaint-acknowledged',
    ...['complaint-step1-broken', 'complaint-step2-broken', 'complaint-senior-manager-broken'],
    'complaint-directors-contact-missed',
  ]);
  expect(play.state.word?.dueAt).toBe('2026-05-01T15:00:00Z');
  expect(lettersOf(wake(play, '2026-05-01T15:00:00Z'))).toHaveLength(5);
});

test('F 10: our late note would still earn us "answered in time"', () => {
  const play = act(
    logged('2026-04-14T07:00:00Z'),
    '2026-04-22T14:00:00Z',
    answers('upheld', staff('stf_jan')),
  );
  expect(play.state).toMatchObject({ step: 'step2', answer: { inTime: true } });
  const settled = ['answered', 'solved'].map((measure) => settlement(play, `complaint.step1.${measure}#1`));
  expect(settled).toEqual([['broken 2026-04-16T07:00:00Z'], ['broken 2026-04-16T07:00:00Z']]);
});

test('F 10: a complaint logged at its very due instant would be called missed', () => {
  const play = logged('2026-04-20T13:20:00Z');
  expect(play.state.missed).toBe(false);
  expect(play.events[0]?.letter?.late).toBe(false);
  expect(act(play, now, answers()).state.answer?.inTime).toBe(true);
});

test('F 10: a call 30 days back would be refused, over a night on which the clocks changed', () => {
  expect(refusalOf('2026-03-23T15:00:00Z')).toBeUndefined();
  expect(refusalOf('2026-03-22T23:00:00Z')).toBeUndefined();
});

test('F 10: an old matter could be dressed up as a complaint, or one that has not happened yet', () => {
  expect(refusalOf('2026-03-22T22:59:59Z')).toBe('first-contact-too-old');
  expect(refusalOf('1970-01-01T00:00:00Z')).toBe('first-contact-too-old');
  expect(refusalOf('2026-04-22T13:20:01Z')).toBe('first-contact-in-future');
  expect(refusalOf(now)).toBeUndefined();
});
