import { expect, test } from 'vitest';
import { mayUse } from '../../shared/domain/authority.ts';
import { onTimer } from '../../shared/domain/complaint/elapse.ts';
import { ComplaintEvent } from '../../shared/domain/complaint/event.ts';
import { complaintProcess } from '../../shared/domain/complaint/process.ts';
import { complaintStatuses } from '../../shared/domain/complaint/state.ts';
import { complaintTable, taskRules, timerOrder } from '../../shared/domain/complaint/table.ts';
import { nextTimer } from '../../shared/domain/elapse.ts';
import { letterKinds } from '../../shared/domain/letter.ts';
import { roles } from '../../shared/domain/person.ts';
import * as moves from './complaintMoves.ts';
import { act, instant, open, type Play, wake } from './complaintPlay.ts';

const { accepts, answers, asks, assigns, attaches, calls, failsLetter, notes, withdraws, writes } = moves;
const thursday = '2026-04-23T08:00:00Z';

/** A complaint in every status that step 1 knows. */
const inStatus = {
  open: open(),
  answered: act(open(), thursday, answers()),
  resolved: act(act(open(), thursday, answers()), thursday, accepts),
  'cancelled-by-client': act(open(), thursday, withdraws),
};

/** Every event that somebody's act brings, with the act. */
const acts = {
  'client-wrote': asks,
  'staff-wrote': writes(),
  'note-added': notes,
  'document-added': attaches,
  assigned: assigns(),
  'contact-recorded': calls(true),
  answered: answers(),
  accepted: accepts,
  withdrawn: withdraws,
  'letter-failed': failsLetter,
};
const byTimer = ['step-missed', 'progress-asked', 'progress-missed'];

test('every event is in the table, in the union, and brought by an act, a timer or the opening', () => {
  const known = Object.keys(complaintTable).sort();
  expect(ComplaintEvent.options.map(({ shape }) => shape.type.value).sort()).toEqual(known);
  expect(['opened', ...Object.keys(acts), ...byTimer].sort()).toEqual(known);
});

test('the statuses that step 1 reaches are these; the two other endings belong to later steps', () => {
  const reached = Object.values(inStatus).map(({ state }) => state.status);
  expect(reached).toEqual(Object.keys(inStatus));
  expect(complaintStatuses.filter((status) => !(status in inStatus))).toEqual([
    'closed-no-reply',
    'closed-not-agreed',
  ]);
  const named: readonly string[] = Object.values(complaintTable).flatMap(({ from }) => [...from]);
  expect([...new Set(named)].sort()).toEqual(Object.keys(inStatus).sort());
});

const cases = Object.entries(inStatus).flatMap(([status, play]) =>
  Object.entries(acts).map(([type, move]) => ({ status, type: type as keyof typeof acts, play, move })),
);

test.each(cases)(
  '$type of a complaint that is $status: as the table says',
  ({ status, type, play, move }) => {
    const from: readonly string[] = complaintTable[type].from;
    const after = act(play, '2026-04-23T09:00:00Z', move);
    expect(after.refusal === undefined).toBe(from.includes(status));
    if (after.refusal) expect(after.events).toEqual(play.events);
    else expect(after.events.at(-1)).toMatchObject({ type, audience: complaintTable[type].audience });
  },
);

test('every event brings the letter the table names and no other', () => {
  const played = [...cases.map(({ play, move }) => act(play, '2026-04-23T09:00:00Z', move)), silentForAMonth];
  const events = played.flatMap((play) => play.events);
  for (const { type, letter } of events)
    expect(letter?.kind ?? null, type).toBe(complaintTable[type as keyof typeof complaintTable].letter);
  expect(new Set(events.map(({ type }) => type)).size).toBe(Object.keys(complaintTable).length);
});

test('every kind of letter about a complaint is written somewhere', () => {
  const written = Object.values(complaintTable).flatMap(({ letter }) => letter ?? []);
  const known = letterKinds.filter((kind) => kind.startsWith('complaint-'));
  expect([...new Set<string>(written)].sort()).toEqual([...known].sort());
});

test('every decision is in writing (Q06)', () => {
  const decisions = ['opened', 'assigned', 'answered', 'accepted', 'withdrawn', 'step-missed'] as const;
  for (const type of decisions) expect(complaintTable[type].letter).not.toBeNull();
});

test('every timer that is set has a handler and a place in the order', () => {
  expect(Object.keys(onTimer).sort()).toEqual([...timerOrder].sort());
  const set = [...silentForAMonth.events].flatMap(({ timers }) => Object.keys(timers ?? {}));
  expect([...new Set(set)].sort()).toEqual([...timerOrder].sort());
});

test('timers due at one instant fire in the order of the table, the earliest instant first', () => {
  const at = instant(thursday);
  const timers = [...timerOrder].reverse().map((name) => ({ name, dueAt: at }));
  const fired = timerOrder.map((_, i) => {
    const left = timers.filter(({ name }) => !(timerOrder.slice(0, i) as readonly string[]).includes(name));
    return nextTimer(complaintProcess, left)?.name;
  });
  expect(fired).toEqual([...timerOrder]);
  const early = { name: 'progress-missed', dueAt: instant('2026-04-23T07:59:59Z') };
  expect(nextTimer(complaintProcess, [...timers, early])).toEqual(early);
});

/** What ends each task, and the operation of staff by which it is done. */
const endings = {
  answer: { move: answers(), operation: 'respondToComplaint' },
  reply: { move: writes(), operation: 'writeToClient' },
  progress: { move: writes(), operation: 'writeToClient' },
  silence: { move: writes(), operation: 'writeToClient' },
  'reach-client': { move: calls(true), operation: 'recordComplaintContact' },
} as const satisfies Record<keyof typeof taskRules, unknown>;

const silentForAMonth = wake(open(), '2026-05-22T13:20:00Z');
/** Nobody wrote since he asked, the reminder has come again, and a letter came back. */
const busy: Play = act(
  act(silentForAMonth, '2026-05-26T13:20:00Z', asks),
  '2026-05-26T13:20:00Z',
  failsLetter,
);

test.each(Object.entries(endings))('the task "%s" has a role that can end it, and ends', (name, ending) => {
  const { role } = taskRules[name as keyof typeof taskRules];
  expect(roles).toContain(role);
  expect(mayUse(role, ending.operation)).toBe(true);
  const before = name === 'progress' ? wake(open(), '2026-04-24T12:21:00Z') : busy;
  const has = (play: Play) => play.state.tasks.some((task) => task.name === name && task.role === role);
  expect(has(before)).toBe(true);
  expect(has(act(before, before.state.lastAt, ending.move))).toBe(false);
});
