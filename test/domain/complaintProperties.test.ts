import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EventDraft } from '../../shared/domain/case.ts';
import { foldComplaint } from '../../shared/domain/complaint/fold.ts';
import { Complaint, isClosed } from '../../shared/domain/complaint/state.ts';
import { plusSeconds } from '../../shared/domain/instant.ts';
import { begin, endOf, playAll, type Script, script } from './complaintArbitrary.ts';
import type { Play } from './complaintPlay.ts';

const seed = Number(process.env.FC_SEED ?? Math.floor(Math.random() * 2 ** 31));
console.log(`complaint properties: FC_SEED=${seed}`);

function holds(property: (played: Script) => void, numRuns = 250): void {
  fc.assert(fc.property(script, property), { seed, numRuns });
}
const endOfPlay = (played: Script) => playAll(played).at(-1) as Play;
const asStored = (value: unknown) => JSON.parse(JSON.stringify(value));

test('the state is the fold of its events as they are stored, at every point', () => {
  holds((played) => {
    for (const { state, events } of playAll(played)) {
      const stored = events.map(({ texts: _, letter: __, ...event }) => asStored(event) as EventDraft);
      const folded = stored.reduce<Complaint | undefined>(foldComplaint, undefined);
      expect(asStored(folded)).toEqual(asStored(state));
      expect(Complaint.parse(asStored(state))).toEqual(asStored(state));
    }
  }, 60);
});

test('time in a complaint never runs backwards, not even in one that was logged late', () => {
  holds((played) => {
    const instants = endOfPlay(played).events.map(({ at }) => at);
    expect(instants).toEqual([...instants].sort());
  });
});

test('no event, and nothing in the state, carries a personal text', () => {
  holds((played) => {
    const { state, events } = endOfPlay(played);
    const told = JSON.stringify([state, events.map(({ texts: _, ...event }) => event)]);
    for (const text of events.flatMap(({ texts }) => Object.values(texts ?? {})))
      expect(told).not.toContain(text);
  }, 60);
});

test('alarms that come early, late, twice or never change nothing', () => {
  const alarms = fc.array(fc.nat(90 * 86_400), { maxLength: 30 });
  const property = fc.property(script, alarms, (played, offsets) => {
    const last = endOf(played);
    const rings = offsets.map((seconds) => plusSeconds(played.openedAt, seconds)).filter((at) => at < last);
    const woken = playAll(played, [...rings, ...rings.slice(0, 3)]).at(-1) as Play;
    const alone = endOfPlay(played);
    expect(woken.events).toEqual(alone.events);
    expect(woken.state).toEqual(alone.state);
  });
  fc.assert(property, { seed, numRuns: 250 });
});

test('after the end nothing runs but a remedy: no timer, no promise, no deadline', () => {
  holds((played) => {
    for (const { state } of playAll(played).filter((play) => isClosed(play.state))) {
      expect(state).toMatchObject({ due: null, findings: [] });
      expect(state.word).toBeUndefined();
      expect(state.timers.filter(({ name }) => name !== 'remedy-due')).toEqual([]);
      const running = state.promises.filter(({ status }) => status === 'running');
      expect(running.filter(({ promise }) => promise !== 'complaint.remedy')).toEqual([]);
    }
  });
});

test('the header grows with steps and remedies, of which there are few, and not with events', () => {
  holds((played) => {
    const size = JSON.stringify(begin(played).state).length;
    for (const { state } of playAll(played)) expect(JSON.stringify(state).length).toBeLessThan(size + 5_500);
  });
});

test('tasks and timers say what runs: an answer is owed while open, a word while it is our turn', () => {
  holds((played) => {
    for (const { state } of playAll(played)) {
      const task = (name: string) => state.tasks.find((known) => known.name === name);
      const timer = (name: string) => state.timers.find((known) => known.name === name)?.dueAt;
      expect(task('answer') !== undefined).toBe(state.status === 'open');
      const agreeing = state.step === 'directors' && state.status === 'answered' && !state.acceptedAt;
      const counts = (state.status === 'open' || agreeing) && !state.missed;
      // A complaint that was reopened has its answer, and no deadline any more.
      expect(timer('step-due')).toBe(counts && state.due ? state.due.dueAt : undefined);
      expect(timer('progress-missed')).toBe(state.word?.dueAt);
      if (task('progress')) expect(task('progress')?.dueAt).toBe(state.word?.dueAt);
    }
  });
});
