import { expect, test } from 'vitest';
import { mayUse, type StaffOperation } from '../../shared/domain/authority.ts';
import { ladder, promiseOf } from '../../shared/domain/complaint/ladder.ts';
import { complaintTable, type taskRules, timerOrder } from '../../shared/domain/complaint/table.ts';
import { type Role, roles } from '../../shared/domain/person.ts';
import { lives } from './complaintLives.ts';
import * as moves from './complaintMoves.ts';
import { act, type Move, type Play, timerOf, wake } from './complaintPlay.ts';
import { andThen, answerer, entered, eventsByStep, rejectedIn, steps } from './complaintStages.ts';

const { answersAs, asks, calls, escalates, failsLetter, fulfils, handsOver, promises, withdraws, writes } =
  moves;
const seen = new Set(lives.flatMap(eventsByStep).map(({ step, type }) => `${step} ${type}`));

test.each(steps)('%s: its promise is made in two measures when it begins, with its own clock', (step) => {
  const { state } = entered[step];
  const made = state.promises.filter(
    ({ promise, status }) => promise === promiseOf(step) && status === 'running',
  );
  expect(made.map(({ measure }) => measure).sort()).toEqual(['answered', 'solved']);
  expect(new Set(made.map(({ dueAt }) => dueAt))).toEqual(new Set([timerOf(entered[step], 'step-due')]));
});

test.each(steps)('%s: whoever gets it may answer it, and has a right to the operation', (step) => {
  const { role, answeredBy } = ladder[step];
  expect(roles).toContain(role);
  expect(answeredBy).toContain(role);
  for (const able of answeredBy) expect(mayUse(able, 'respondToComplaint'), able).toBe(true);
  const answered = andThen(entered[step], answersAs(answerer[step][0], answerer[step][1]));
  expect(answered.refusal).toBeUndefined();
});

test.each(steps)('%s: the timers it names are set in it, and are in the order', (step) => {
  const named: readonly string[] = ladder[step].timers;
  expect(named.filter((name) => !(timerOrder as readonly string[]).includes(name))).toEqual([]);
  const set = [entered[step], rejectedIn(step)].flatMap(({ state }) => state.timers.map(({ name }) => name));
  const ofEveryStep = /^(progress|reminder|silence|final-response|remedy)/;
  expect([...new Set(set)].filter((name) => !ofEveryStep.test(name)).sort()).toEqual([...named].sort());
});

test.each(steps)(
  '%s: the letter that says that it was missed is one that a missed step may bring',
  (step) => {
    expect(complaintTable['step-missed'].letters).toContain(ladder[step].missed);
  },
);

test.each(steps)('%s: every way out that it names is gone, and none that it does not name', (step) => {
  const outs = [
    'accepted',
    'escalated',
    'handed-over',
    'referred',
    'not-agreed',
    'closed-no-reply',
    'withdrawn',
  ];
  const moving = steps.indexOf(step) < steps.length - 1 ? [...outs, 'step-missed'] : outs;
  const gone = moving.filter((type) => seen.has(`${step} ${type}`));
  expect(gone.sort()).toEqual([...ladder[step].exits].sort());
});

test('the ladder goes one step up at a time, and ends with the directors', () => {
  expect(steps.map((step) => ladder[step].next)).toEqual([...steps.slice(1), null]);
});

test.each(steps)('%s: nobody waits for ever: a clock runs, and the client can always leave', (step) => {
  for (const play of [entered[step], rejectedIn(step)]) {
    expect(play.state.timers.length).toBeGreaterThan(0);
    expect(andThen(play, withdraws).state.status).toBe('cancelled-by-client');
    const waited = wake(play, '2027-04-01T12:00:00Z').state;
    expect(waited.step === 'directors' || waited.closedAt !== undefined).toBe(true);
  }
});

/** After a missed clock that he stayed through, after a missed directors' clock: what the client can still do. */
test('a client who waits in vain is told, and asked for nothing before he may go on', () => {
  const stayed = wake(andThen(entered.step1, moves.stays), '2026-04-27T12:00:00Z');
  expect(andThen(stayed, escalates).state.step).toBe('step2');
});

/** What ends each task, and the operation of staff by which it is done. */
const busy: Play = act(
  act(wake(entered.step2, '2026-05-04T12:00:00Z'), '2026-05-04T12:10:00Z', asks),
  '2026-05-04T12:20:00Z',
  failsLetter,
);
const late = wake(entered.directors, '2026-07-01T12:00:00Z');
const jan = answerer.step2;
const endings = {
  answer: { move: answersAs(...jan), operation: 'respondToComplaint', before: busy },
  reply: { move: writes(), operation: 'writeToClient', before: busy },
  progress: {
    move: writes(),
    operation: 'writeToClient',
    before: wake(entered.step2, '2026-04-29T15:00:00Z'),
  },
  silence: { move: writes(), operation: 'writeToClient', before: busy },
  'reach-client': { move: calls(true), operation: 'recordComplaintContact', before: busy },
  'ask-outcome': { move: calls(true), operation: 'recordComplaintContact', before: entered.step1 },
  'lodge-appeal': {
    ...{
      move: moves.appealIsOpened(),
      operation: 'logAppeal',
      before: andThen(entered.step1, moves.sortsAs('both')),
    },
  },
  findings: { move: handsOver('stf_eva'), operation: 'handOverComplaint', before: entered.step2 },
  'call-client': {
    ...{
      move: calls(true, ...answerer.directors),
      operation: 'recordComplaintContact',
      before: entered.directors,
    },
  },
  remedy: {
    ...{
      move: fulfils(),
      operation: 'completeRemedy',
      before: andThen(entered.step1, promises('2026-06-01T12:00:00Z')),
    },
  },
  'final-response': { move: answersAs(...answerer.directors), operation: 'respondToComplaint', before: late },
} as const satisfies Record<keyof typeof taskRules, { move: Move; operation: StaffOperation; before: Play }>;

test.each(Object.entries(endings))('the task "%s" has a role that can end it, and ends', (name, ending) => {
  const task = ending.before.state.tasks.find((known) => known.name === name);
  expect(roles).toContain(task?.role);
  expect(mayUse(task?.role as Role, ending.operation)).toBe(true);
  const after = andThen(ending.before, ending.move);
  expect(after.refusal).toBeUndefined();
  expect(after.state.tasks.some((known) => known.name === name)).toBe(false);
});
