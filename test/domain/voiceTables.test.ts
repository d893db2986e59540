import { describe, expect, test } from 'vitest';
import type { CaseState } from '../../shared/domain/case.ts';
import { nextTimer, type Process } from '../../shared/domain/elapse.ts';
import { EnquiryEvent } from '../../shared/domain/enquiry/event.ts';
import { enquiryProcess } from '../../shared/domain/enquiry/process.ts';
import { EnquiryStatus } from '../../shared/domain/enquiry/state.ts';
import { enquiryTable } from '../../shared/domain/enquiry/table.ts';
import { FeedbackEvent } from '../../shared/domain/feedback/event.ts';
import { feedbackProcess } from '../../shared/domain/feedback/process.ts';
import { FeedbackStatus } from '../../shared/domain/feedback/state.ts';
import { feedbackTable } from '../../shared/domain/feedback/table.ts';
import { ImprovementEvent } from '../../shared/domain/improvement/event.ts';
import { improvementProcess } from '../../shared/domain/improvement/process.ts';
import { ImprovementStatus } from '../../shared/domain/improvement/state.ts';
import { improvementTable } from '../../shared/domain/improvement/table.ts';
import { letterKinds } from '../../shared/domain/letterKind.ts';
import { QualityEvent } from '../../shared/domain/quality/event.ts';
import { qualityProcess } from '../../shared/domain/quality/process.ts';
import { QualityReview } from '../../shared/domain/quality/state.ts';
import { qualityTable } from '../../shared/domain/quality/table.ts';
import type { CasePlay } from './casePlay.ts';
import { instant } from './complaintPlay.ts';
import { enquiryLives, feedbackLives, improvementLives, qualityLives } from './voiceLives.ts';

type Table = Record<string, { audience: string; letters: readonly string[]; from: readonly string[] }>;
type Kind = {
  name: string;
  table: Table;
  events: readonly { shape: { type: { value: string } } }[];
  statuses: readonly string[];
  process: Process<CaseState & { status: string }>;
  lives: { name: string; play: CasePlay<CaseState & { status: string }> }[];
};
/** The compiler knows each kind by itself; here they are all alike. */
const kinds = [
  ['enquiry', enquiryTable, EnquiryEvent.options, EnquiryStatus.options, enquiryProcess, enquiryLives],
  ['feedback', feedbackTable, FeedbackEvent.options, FeedbackStatus.options, feedbackProcess, feedbackLives],
  [
    'improvement',
    ...[improvementTable, ImprovementEvent.options, ImprovementStatus.options],
    ...[improvementProcess, improvementLives],
  ],
  [
    'quality',
    ...[qualityTable, QualityEvent.options, QualityReview.shape.status.options],
    ...[qualityProcess, qualityLives],
  ],
].map(([name, table, events, statuses, process, lives]) => ({
  ...{ name, table, events, statuses, process, lives },
})) as unknown as Kind[];

describe.each(kinds)('$name', ({ name, table, events, statuses, process, lives }) => {
  const happened = lives.flatMap(({ play }) => play.events);

  test('every event is in the table and in the union, and something brings it', () => {
    const known = Object.keys(table).sort();
    expect(events.map(({ shape }) => shape.type.value).sort()).toEqual(known);
    expect([...new Set(happened.map(({ type }) => type))].sort()).toEqual(known);
  });

  test('nothing happens in a status from which the table does not let it, and every status is reached', () => {
    const reached = new Set<string>();
    for (const { name: life, play } of lives) {
      let state: (CaseState & { status: string }) | undefined;
      for (const event of play.events) {
        if (state) expect(table[event.type]?.from, `${life}: ${event.type}`).toContain(state.status);
        expect(event.audience).toBe(table[event.type]?.audience);
        state = process.fold(state, event);
        reached.add(state.status);
      }
    }
    expect([...reached].sort()).toEqual([...statuses].sort());
  });

  test('every event brings a letter of the table, and every letter of the table is brought by its event', () => {
    const brought = new Set(
      happened.flatMap(({ type, letter }) => (letter ? [`${type} ${letter.kind}`] : [])),
    );
    const named = Object.entries(table).flatMap(([type, { letters }]) =>
      letters.map((kind) => `${type} ${kind}`),
    );
    expect([...brought].sort()).toEqual(named.sort());
    const written = new Set(Object.values(table).flatMap(({ letters }) => letters));
    const own = letterKinds.filter((kind) => kind.startsWith(`${name}-`) && kind !== 'improvement-done');
    for (const kind of own) expect(written).toContain(kind);
  });

  test('every timer that is set has a handler and a place in the order, and every handler is needed', () => {
    expect(Object.keys(process.onTimer).sort()).toEqual([...process.timerOrder].sort());
    const set = happened.flatMap(({ timers }) =>
      Object.entries(timers ?? {}).flatMap(([timer, at]) => (at ? [timer] : [])),
    );
    expect([...new Set(set)].sort()).toEqual([...process.timerOrder].sort());
    const dueAt = instant('2026-04-23T08:00:00Z');
    const timers = [...process.timerOrder].reverse().map((timer) => ({ name: timer, dueAt }));
    expect(nextTimer(process, timers)?.name).toBe(process.timerOrder[0]);
  });
});

test('what is ours alone brings no letter and is shown to no client', () => {
  for (const { audience, letters } of [...Object.values(improvementTable), ...Object.values(qualityTable)])
    expect([audience, letters]).toEqual(['staff', []]);
});
