import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EventDraft } from '../../shared/domain/case.ts';
import { stillOwed, wholeDebt } from '../../shared/domain/collection/debt.ts';
import type { DataOf } from '../../shared/domain/collection/draft.ts';
import { foldCollection } from '../../shared/domain/collection/fold.ts';
import { Collection } from '../../shared/domain/collection/state.ts';
import { mayHappen } from '../../shared/domain/collection/table.ts';
import { type Instant, instantAt, plusSeconds, secondsOf } from '../../shared/domain/instant.ts';
import { type OfficeCode, officeCodes } from '../../shared/domain/office.ts';
import { act, wake } from './casePlay.ts';
import * as moves from './collectionMoves.ts';
import { type CollectionMove, type CollectionPlay, mandated } from './collectionPlay.ts';
import { instant } from './complaintPlay.ts';

const seed = Number(process.env.FC_SEED ?? Math.floor(Math.random() * 2 ** 31));
console.log(`collection properties: FC_SEED=${seed}`);

const { acts, announces, approves, calls, callsBack, claims, clientSays, closes, collects, consents } = moves;
const {
  givesAccount,
  hears,
  isAdvised,
  isPaid,
  isSent,
  keeps,
  objects,
  orders,
  proposes,
  refuses,
  sues,
  writes,
} = moves;

const money = fc
  .record({
    amount: fc.integer({ min: 1, max: 150_000 }),
    costs: fc.nat(90_000),
    coveredDebt: fc.nat(300_000),
  })
  .map((collected) => collects(collected));
const move = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(proposes(), approves, refuses, calls, sues, acts(), writes) },
  { weight: 5, arbitrary: money },
  { weight: 4, arbitrary: fc.constantFrom(givesAccount, callsBack, orders(), orders(2), orders(3)) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...[announces('insolvency-filing', '2027-03-01'), announces('limitation', '2027-03-01')],
      ...[consents(), objects(), consents(2), keeps('insolvency-filing'), keeps('limitation')],
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(claims, clientSays, isPaid, hears([{ number: 'A-1', amount: 9_999 }])),
  },
  { weight: 1, arbitrary: fc.constantFrom(closes('closed'), closes('recovered')) },
);

type Script = { office: OfficeCode; openedAt: Instant; steps: { after: number; move: CollectionMove }[] };
const day = 86_400;
const gap = fc.oneof(fc.constant(0), fc.nat(day), fc.nat(5 * day), fc.nat(20 * day));
const script: fc.Arbitrary<Script> = fc.record({
  office: fc.constantFrom(...officeCodes),
  openedAt: fc
    .integer({ min: secondsOf(instant('2026-01-02T00:00:00Z')), max: 1_830_000_000 })
    .map(instantAt),
  steps: fc.array(fc.record({ after: gap, move }), { minLength: 3, maxLength: 25, size: 'medium' }),
});

/** What the settlement does at once with whatever was ordered. */
function settled(play: CollectionPlay, at: Instant): CollectionPlay {
  return play.state.payments
    .filter(({ status }) => status === 'ordered')
    .reduce((now, { n }) => act(act(now, at, isSent(n)), at, isAdvised(n)), play);
}

/** The collection after every step, and after every alarm that rings in between. */
function playAll({ office, openedAt, steps }: Script, rings: Instant[] = []): CollectionPlay[] {
  let at = openedAt;
  const entries: { at: Instant; move?: CollectionMove }[] = steps.map(({ after, move: next }) => {
    at = plusSeconds(at, after);
    return { at, move: next };
  });
  const all = [...entries, { at: plusSeconds(at, 90 * day) }, ...rings.map((ring) => ({ at: ring }))];
  const plays = [mandated(openedAt, {}, office)];
  for (const entry of all.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
    const last = plays.at(-1) as CollectionPlay;
    const { move: next } = entry as { move?: CollectionMove };
    plays.push(next ? settled(act(last, entry.at, next), entry.at) : wake(last, entry.at));
  }
  return plays;
}
const endOf = (played: Script, rings?: Instant[]) => playAll(played, rings).at(-1) as CollectionPlay;
const holds = (property: (played: Script) => void, numRuns = 100) =>
  fc.assert(fc.property(script, property), { seed, numRuns });
const asStored = (value: unknown) => JSON.parse(JSON.stringify(value));

test('alarms that come early, late, twice or never change nothing', () => {
  fc.assert(
    fc.property(script, fc.array(fc.nat(200 * day), { maxLength: 20 }), (played, offsets) => {
      const last = played.steps.reduce((sum, { after }) => sum + after, 90 * day);
      const rings = offsets.filter((seconds) => seconds < last).map((s) => plusSeconds(played.openedAt, s));
      const [woken, alone] = [endOf(played, [...rings, ...rings.slice(0, 3)]), endOf(played)];
      expect(woken.events).toEqual(alone.events);
      expect(woken.state).toEqual(alone.state);
    }),
    { seed, numRuns: 100 },
  );
});

test('the state is the fold of its events as they are stored, at every point', () => {
  holds((played) => {
    for (const { state, events } of playAll(played)) {
      const stored = events.map(({ texts: _, letter: __, ...event }) => asStored(event) as EventDraft);
      const folded = stored.reduce<Collection | undefined>(foldCollection, undefined);
      expect(asStored(folded)).toEqual(asStored(state));
      expect(asStored(Collection.parse(asStored(state)))).toEqual(asStored(state));
    }
  }, 40);
});

test('no event, and nothing in the state, carries a personal text', () => {
  holds((played) => {
    const { state, events } = endOf(played);
    const told = JSON.stringify([state, events.map(({ texts: _, ...event }) => event)]);
    for (const text of events.flatMap(({ texts }) => Object.values(texts ?? {})))
      expect(told).not.toContain(text);
  }, 40);
});

test('amounts sum: every recovery is his and what is kept, every payment is his, and the accounts are nothing', () => {
  holds((played) => {
    for (const { state } of playAll(played)) {
      for (const { amount, toClient, kept } of state.recoveries) expect(toClient + kept).toBe(amount);
      const his = state.recoveries.reduce((sum, { toClient }) => sum + toClient, 0);
      expect(state.payments.reduce((sum, { amount }) => sum + amount, 0)).toBe(his);
      const ordered = state.payments.filter(({ status }) => status !== 'owed');
      expect(state.paid).toBe(ordered.reduce((sum, { amount }) => sum + amount, 0));
      const { EUR } = state.balances;
      if (EUR) expect(Object.values(EUR).reduce((sum, minor) => sum + minor, 0)).toBe(0);
      expect(0 - (EUR?.['client-share'] ?? 0)).toBe(his - state.paid);
      const received = state.invoices.reduce((sum, invoice) => sum + invoice.received, 0);
      expect(received + stillOwed(state.invoices)).toBe(wholeDebt(state.invoices));
      expect(state.collected).toBeLessThanOrEqual(received);
    }
  });
});

test('nothing legal before something amicable, and neither without an answer or the end of his time', () => {
  holds((played) => {
    let amicable = false;
    let heard = false;
    let ours = false;
    let agreed = false;
    for (const { type, data } of endOf(played).events) {
      if (type === 'subrogated') ours = true;
      if (type === 'plan-proposed') agreed = false;
      if (type === 'plan-answered') agreed = (data as DataOf<'plan-answered'>).approved || ours;
      if (type === 'consent-ended') agreed = ours;
      if (type === 'consent-ended' || (type === 'plan-answered' && agreed)) heard = true;
      if (type !== 'acted') continue;
      const { kind } = data as DataOf<'acted'>;
      if (kind === 'amicable') expect(heard).toBe(true);
      if (kind === 'legal') expect([amicable, agreed || ours]).toEqual([true, true]);
      amicable ||= kind === 'amicable';
    }
  });
});

test('while it is open a plan is promised, a word is, or it is his turn; a closed one promises payments alone', () => {
  holds((played) => {
    for (const { state } of playAll(played)) {
      const running = state.promises
        .filter(({ status }) => status === 'running')
        .map(({ promise }) => promise);
      expect(running.includes('collection.progress')).toBe(state.word !== undefined);
      expect(state.word !== undefined).toBe(state.timers.some(({ name }) => name === 'progress-missed'));
      const open = mayHappen('acted', state.status);
      const his = state.plan?.consent === 'awaited';
      const turns = running.filter((promise) => promise !== 'collection.pass-on').length;
      if (open && !his) expect(turns).toBe(1);
      if (!open) expect(turns).toBe(0);
      const owed = state.payments.filter(({ status }) => status === 'owed').length;
      expect(running.filter((promise) => promise === 'collection.pass-on').length).toBeLessThanOrEqual(owed);
    }
  });
});
