import { expect, test } from 'vitest';
import { onTimer } from '../../shared/domain/complaint/elapse.ts';
import { ComplaintEvent } from '../../shared/domain/complaint/event.ts';
import { complaintProcess } from '../../shared/domain/complaint/process.ts';
import { complaintStatuses } from '../../shared/domain/complaint/state.ts';
import { complaintTable, timerOrder } from '../../shared/domain/complaint/table.ts';
import { nextTimer } from '../../shared/domain/elapse.ts';
import { letterKinds } from '../../shared/domain/letterKind.ts';
import { lives } from './complaintLives.ts';
import * as moves from './complaintMoves.ts';
import { act, instant } from './complaintPlay.ts';
import { andThen, inStatus } from './complaintStages.ts';

const {
  accepts,
  answers,
  appealIsOpened,
  asks,
  assigns,
  attaches,
  calls,
  disagrees,
  escalates,
  failsLetter,
} = moves;
const { handsOver, notes, promises, sorts, stays, withdraws, writes } = moves;
const table = complaintTable as Record<string, (typeof complaintTable)[keyof typeof complaintTable]>;
const happened = lives.flatMap(({ events }) => events);

test('every event is in the table and in the union, and an act, a timer or the opening brings it', () => {
  const known = Object.keys(complaintTable).sort();
  expect(ComplaintEvent.options.map(({ shape }) => shape.type.value).sort()).toEqual(known);
  expect([...new Set(happened.map(({ type }) => type))].sort()).toEqual(known);
});

test('every status is reached, and the table speaks of no other', () => {
  const reached = Object.entries(inStatus).map(([status, { state }]) => [status, state.status]);
  expect(reached).toEqual(complaintStatuses.map((status) => [status, status]));
  const named: readonly string[] = Object.values(complaintTable).flatMap(({ from }) => [...from]);
  expect(named.filter((status) => !(status in inStatus))).toEqual([]);
});

test('nothing happens in a status from which the table does not let it', () => {
  for (const { events } of lives) {
    const [first, ...rest] = events;
    let state = complaintProcess.fold(undefined, first as (typeof events)[number]);
    for (const event of rest) {
      expect(table[event.type]?.from, `${event.type} when ${state.status}`).toContain(state.status);
      expect(event.audience).toBe(table[event.type]?.audience);
      state = complaintProcess.fold(state, event);
    }
  }
});

/** Acts that depend on the status alone: allowed where the table says, refused elsewhere. */
const always = {
  ...{ 'staff-wrote': writes(), 'note-added': notes, 'document-added': attaches, withdrawn: withdraws },
  ...{
    'contact-recorded': calls(true),
    answered: answers(),
    'remedy-promised': promises('2027-01-04T12:00:00Z'),
  },
  ...{
    'letter-failed': failsLetter,
    classified: sorts,
    'appeal-opened': appealIsOpened(),
    'improvement-linked': moves.causesImprovement,
    improved: moves.isImproved,
    assigned: assigns(),
    accepted: accepts,
  },
};
/** Acts that need more than the status: from any other they are refused as well. */
const sometimes = {
  ...{ escalated: escalates, stayed: stays, 'not-agreed': disagrees },
  ...{ sorted: moves.sortsAs('appeal') },
  ...{ 'handed-over': handsOver('stf_eva'), 'client-wrote': asks },
};
const cases = Object.entries(inStatus).flatMap(([status, play]) =>
  Object.entries({ ...always, ...sometimes }).map(([type, move]) => ({ status, type, play, move })),
);

test.each(cases)(
  '$type of a complaint that is $status: as the table says',
  ({ status, type, play, move }) => {
    const from: readonly string[] = table[type]?.from ?? [];
    const after = andThen(play, move);
    if (type === 'client-wrote' && status === 'closed-no-reply')
      return expect(after.events.at(-1)).toMatchObject({ type: 'reopened' });
    // What he took back is still sorted for the register, and he hears no more of it.
    if (type === 'sorted' && status === 'cancelled-by-client')
      return expect(after.events.at(-1)).toMatchObject({ type: 'classified' });
    if (!from.includes(status)) {
      expect(after.refusal).toBeDefined();
      expect(after.events).toEqual(play.events);
    } else if (type in always) expect(after.events.at(-1)).toMatchObject({ type });
  },
);

test('every event brings a letter of the table, and every letter of the table is brought by its event', () => {
  const brought = new Set(happened.flatMap(({ type, letter }) => (letter ? [`${type} ${letter.kind}`] : [])));
  const named = Object.entries(complaintTable).flatMap(([type, { letters }]) =>
    letters.map((kind) => `${type} ${kind}`),
  );
  expect([...brought].sort()).toEqual(named.sort());
});

/**
 * Told by another letter: an acceptance that waits for a remedy, a remedy that comes with an answer, findings
 * that came to nothing when the answer was there or before the complaint was logged.
 */
const toldElsewhere = ['accepted', 'findings-missed', 'remedy-promised'];

test('an event that brings letters never comes without one, but for three that another letter tells', () => {
  const silent = happened.filter(({ type, letter }) => !letter && table[type]?.letters.length);
  expect([...new Set(silent.map(({ type }) => type))].sort()).toEqual(toldElsewhere);
});

test('every kind of letter about a complaint is written somewhere', () => {
  const written = Object.values(complaintTable).flatMap(({ letters }) => [...letters]);
  const ofComplaints = letterKinds.filter((kind) => kind.startsWith('complaint-'));
  expect([...new Set<string>(written)].sort()).toEqual([...ofComplaints, 'improvement-done'].sort());
});

test('every decision is in writing (Q06)', () => {
  const told = Object.entries(complaintTable).filter(
    ([, { audience, letters }]) => audience === 'client' && letters.length === 0,
  );
  // What the client does himself and a call need no letter: he was there. An opened appeal has its own.
  expect(told.map(([type]) => type)).toEqual([
    'client-wrote',
    'document-added',
    'contact-recorded',
    'appeal-opened',
  ]);
});

test('every timer that is set has a handler and a place in the order, and every handler is needed', () => {
  expect(Object.keys(onTimer).sort()).toEqual([...timerOrder].sort());
  const set = happened.flatMap(({ timers }) =>
    Object.entries(timers ?? {}).flatMap(([name, at]) => (at ? [name] : [])),
  );
  expect([...new Set(set)].sort()).toEqual([...timerOrder].sort());
});

test('timers due at one instant fire in the order of the table, the earliest instant first', () => {
  const at = instant('2026-04-23T08:00:00Z');
  const timers = [...timerOrder].reverse().map((name) => ({ name, dueAt: at }));
  const fired = timerOrder.map((_, i) => {
    const left = timers.filter(({ name }) => !(timerOrder.slice(0, i) as readonly string[]).includes(name));
    return nextTimer(complaintProcess, left)?.name;
  });
  expect(fired).toEqual([...timerOrder]);
  const early = { name: 'progress-missed', dueAt: instant('2026-04-23T07:59:59Z') };
  expect(nextTimer(complaintProcess, [...timers, early])).toEqual(early);
});

test('a closed complaint writes to nobody any more, however long one waits', () => {
  for (const play of Object.values(inStatus).filter(({ state }) => state.closedAt)) {
    const waited = act(play, '2027-12-01T12:00:00Z', notes);
    expect(waited.events).toHaveLength(play.events.length + 1);
  }
});
