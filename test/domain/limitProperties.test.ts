import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EventDraft } from '../../shared/domain/case.ts';
import { decisionPromises } from '../../shared/domain/creditLimit/clocks.ts';
import type { DataOf } from '../../shared/domain/creditLimit/draft.ts';
import { foldCreditLimit } from '../../shared/domain/creditLimit/fold.ts';
import { limitOutcomes } from '../../shared/domain/creditLimit/outcomes.ts';
import { CreditLimit } from '../../shared/domain/creditLimit/state.ts';
import {
  answersWith,
  approves,
  arrives,
  asksFor,
  assigns,
  cancels,
  cuts,
  decides,
  disapproves,
  exception,
  questions,
  upheld,
  why,
  writes,
} from './limitMoves.ts';
import { ask } from './limitPlay.ts';
import { endOf, playAll, type Script, scriptOf, wokenAt } from './limitScript.ts';

const seed = Number(process.env.FC_SEED ?? Math.floor(Math.random() * 2 ** 31));
console.log(`limit properties: FC_SEED=${seed}`);

const adverse = { reasons: [why], weighed: 'It weighs.' };
const script = scriptOf(
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(questions, answersWith('They pay.'), answersWith('Still.')) },
    {
      weight: 6,
      arbitrary: fc.constantFrom(
        decides({ outcome: 'declined', ...adverse }),
        decides({ outcome: 'partial', amount: 4_000_000, ...adverse }),
        decides({ outcome: 'interim', amount: 3_000_000, reasons: [why] }),
        decides({ outcome: 'nil', ...adverse, ...exception }),
        decides(),
      ),
    },
    { weight: 3, arbitrary: fc.constantFrom(asksFor(10_000_000), asksFor(60_000_000), asksFor(5_000_000)) },
    { weight: 3, arbitrary: fc.constantFrom(approves(), disapproves, writes(false), assigns('stf_ugo')) },
    { weight: 1, arbitrary: fc.constantFrom(cancels, upheld, cuts(2_000_000), arrives) },
  ),
);
const holds = (property: (played: Script) => void, numRuns = 150) =>
  fc.assert(fc.property(script, property), { seed, numRuns });
const asStored = (value: unknown) => JSON.parse(JSON.stringify(value));

test('alarms that come early, late, twice or never change nothing', () => {
  fc.assert(
    fc.property(script, fc.array(fc.nat(200 * 86_400), { maxLength: 20 }), (played, offsets) => {
      const [woken, alone] = [wokenAt(played, offsets), endOf(played)];
      expect(woken.events).toEqual(alone.events);
      expect(woken.state).toEqual(alone.state);
    }),
    { seed, numRuns: 150 },
  );
});

test('the state is the fold of its events as they are stored, at every point', () => {
  holds((played) => {
    for (const { state, events } of playAll(played)) {
      const stored = events.map(({ texts: _, letter: __, ...event }) => asStored(event) as EventDraft);
      const folded = stored.reduce<CreditLimit | undefined>(foldCreditLimit, undefined);
      expect(asStored(folded)).toEqual(asStored(state));
      expect(CreditLimit.parse(asStored(state))).toEqual(asStored(state));
    }
  }, 50);
});

test('no event, and nothing in the state, carries a personal text', () => {
  holds((played) => {
    const { state, events } = endOf(played);
    const told = JSON.stringify([state, events.map(({ texts: _, ...event }) => event)]);
    for (const text of events.flatMap(({ texts }) => Object.values(texts ?? {})))
      expect(told).not.toContain(text);
  }, 50);
});

test('a decision is promised while nobody decided, and never when one stands or it is his turn alone', () => {
  holds((played) => {
    for (const { state } of playAll(played)) {
      const running = state.promises.filter((p) => p.status === 'running' && p.promise in decisionPromises);
      const timer = state.timers.find(({ name }) => name === 'decision-due')?.dueAt;
      const earliest = running.map(({ dueAt }) => dueAt).sort()[0];
      expect(timer).toBe(earliest);
      const over = state.status === 'decided' || state.status === 'cancelled-by-client';
      if (over) expect(running).toEqual([]);
      else if (running.length === 0) {
        // Late, with a word promised instead; or the first question, and it is his turn.
        expect(state.missed || state.status === 'information-requested').toBe(true);
      }
      expect(state.word !== undefined).toBe(state.timers.some(({ name }) => name === 'progress-missed'));
      const asking = state.timers.some(({ name }) => name === 'comment-until');
      expect(asking).toBe(state.status === 'information-requested');
      const tasks = state.tasks.map(({ name }) => name).filter((name) => name.startsWith('decide'));
      if (over) expect(tasks).toEqual([]);
      else if (running.length > 0 || state.status !== 'information-requested') expect(tasks).not.toEqual([]);
      // A new decision that is owed stays on the list even while he is asked (F 8).
      else expect(tasks.filter((name) => name !== 'decide-anew')).toEqual([]);
    }
  });
});

test('no decision other than asked ever stands without the client heard, or two people for the exception', () => {
  holds((played) => {
    let asked = false;
    for (const { type, data } of endOf(played).events) {
      if (type === 'requested' || type === 'opened') asked = false;
      if (type === 'information-given' || type === 'comment-time-ended') asked = true;
      if (type !== 'decided') continue;
      const { outcome, by, approvedBy } = data as DataOf<'decided'>;
      if (limitOutcomes[outcome].adverse && !asked) {
        expect(approvedBy).toBeDefined();
        expect(approvedBy).not.toBe(by);
      }
    }
  });
});

test('the header grows with a few decisions and promises, and not with events', () => {
  holds((played) => {
    const size = JSON.stringify(ask(played.openedAt, {}, played.office).state).length;
    for (const { state } of playAll(played)) expect(JSON.stringify(state).length).toBeLessThan(size + 9_000);
  }, 50);
});
