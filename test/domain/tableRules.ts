import { expect, test } from 'vitest';
import type { CaseState, EventDraft } from '../../shared/domain/case.ts';
import { nextTimer, type Process } from '../../shared/domain/elapse.ts';
import { letterKinds } from '../../shared/domain/letterKind.ts';
import { instant } from './complaintPlay.ts';

type Row = { from: readonly string[]; audience: string; letters: readonly string[] };
type Kind<S extends CaseState & { status: string }> = {
  process: Process<S>;
  table: Record<string, Row>;
  /** The types of the union of events, as they are stored. */
  types: readonly string[];
  statuses: readonly string[];
  timerOrder: readonly string[];
  lives: readonly { name: string; play: { events: readonly EventDraft[] } }[];
  /** Which kinds of letter are about this kind of case. */
  letters: (kind: string) => boolean;
};

/** What holds of the table of every kind of case: nothing in it is idle, and nothing happens beside it. */
export function tableRules<S extends CaseState & { status: string }>(kind: Kind<S>): void {
  eventRules(kind);
  letterRules(kind);
  timerRules(kind);
}

const happenedIn = <S extends CaseState & { status: string }>({ lives }: Kind<S>) =>
  lives.flatMap(({ play }) => play.events);

function eventRules<S extends CaseState & { status: string }>(kind: Kind<S>): void {
  const { process, table, types, statuses, lives } = kind;

  test('every event is in the table and in the union, and something brings it', () => {
    const known = Object.keys(table).sort();
    expect([...types].sort()).toEqual(known);
    expect([...new Set(happenedIn(kind).map(({ type }) => type))].sort()).toEqual(known);
  });

  test('nothing happens in a status from which the table does not let it', () => {
    const reached = new Set<string>();
    for (const { name, play } of lives) {
      let state: S | undefined;
      for (const event of play.events) {
        if (state) expect(table[event.type]?.from, `${name}: ${event.type}`).toContain(state.status);
        expect(event.audience).toBe(table[event.type]?.audience);
        state = process.fold(state, event);
        reached.add(state.status);
      }
    }
    expect([...reached].sort()).toEqual([...statuses].sort());
  });
}

function letterRules<S extends CaseState & { status: string }>(kind: Kind<S>): void {
  const { table, letters } = kind;
  const named = Object.entries(table).flatMap(([type, row]) =>
    row.letters.map((letter) => ({ type, letter })),
  );

  test('every event brings a letter of the table, and every letter of the table is brought by its event', () => {
    const brought = happenedIn(kind).flatMap(({ type, letter }) =>
      letter ? [`${type} ${letter.kind}`] : [],
    );
    expect([...new Set(brought)].sort()).toEqual(named.map(({ type, letter }) => `${type} ${letter}`).sort());
  });

  test('every kind of letter about it is written somewhere', () => {
    const written = new Set(named.map(({ letter }) => letter));
    expect([...written].sort()).toEqual(letterKinds.filter(letters).sort());
  });
}

function timerRules<S extends CaseState & { status: string }>(kind: Kind<S>): void {
  const { process, timerOrder } = kind;

  test('every timer that is set has a handler and a place in the order, and every handler is needed', () => {
    expect(Object.keys(process.onTimer).sort()).toEqual([...timerOrder].sort());
    const set = happenedIn(kind).flatMap(({ timers }) =>
      Object.entries(timers ?? {}).flatMap(([name, at]) => (at ? [name] : [])),
    );
    expect([...new Set(set)].sort()).toEqual([...timerOrder].sort());
  });

  test('timers due at one instant fire in the order of the table', () => {
    const dueAt = instant('2026-04-23T08:00:00Z');
    const timers = [...timerOrder].reverse().map((name) => ({ name, dueAt }));
    const fired = timerOrder.map((_, i) => {
      const left = timers.filter(({ name }) => !timerOrder.slice(0, i).includes(name));
      return nextTimer(process, left)?.name;
    });
    expect(fired).toEqual([...timerOrder]);
  });
}
