import fc from 'fast-check';
import { expect, test } from 'vitest';
import { declarationProcess } from '../../shared/domain/declaration/process.ts';
import { billedOf } from '../../shared/domain/declaration/settled.ts';
import { Declaration, type TurnoverLine } from '../../shared/domain/declaration/state.ts';
import { type Instant, plusSeconds } from '../../shared/domain/instant.ts';
import { type OfficeCode, officeCodes } from '../../shared/domain/office.ts';
import { yearPremium } from '../../shared/domain/premium/yearPremium.ts';
import { act, wake } from './casePlay.ts';
import { instant } from './complaintPlay.ts';
import * as moves from './declarationMoves.ts';
import {
  type DeclarationMove,
  type DeclarationPlay,
  happenedIn,
  opened,
  policyWith,
} from './declarationPlay.ts';

const day = 86_400;
const begins = instant('2025-12-15T10:00:00Z');
const from = fc.constantFrom('2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01');
const lines: fc.Arbitrary<TurnoverLine[]> = fc.uniqueArray(
  fc.record({
    country: fc.constantFrom('NL', 'BE', 'ES', 'IE'),
    line: fc.constantFrom('domestic' as const, 'export' as const),
    amount: fc.nat(900_000_000),
  }),
  { maxLength: 4, selector: ({ country, line }) => `${country}${line}` },
);

const move: fc.Arbitrary<DeclarationMove> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(from, lines).map(([period, said]) => moves.declares(period, said)) },
  { weight: 2, arbitrary: fc.tuple(from, lines).map(([period, said]) => moves.corrects(period, said)) },
  { weight: 3, arbitrary: fc.tuple(from, lines).map(([period, said]) => moves.estimates(period, said)) },
  { weight: 2, arbitrary: fc.constant(moves.bills()) },
  { weight: 3, arbitrary: fc.constant(moves.accounts()) },
  { weight: 1, arbitrary: fc.constantFrom(moves.letterFails, moves.assigns('stf_mia')) },
);
type Script = { office: OfficeCode; steps: { after: number; move: DeclarationMove }[] };
const gap = fc.oneof(fc.nat(day), fc.nat(40 * day), fc.nat(200 * day));
const script: fc.Arbitrary<Script> = fc.record({
  office: fc.constantFrom(...officeCodes),
  steps: fc.array(fc.record({ after: gap, move }), { minLength: 3, maxLength: 25, size: 'medium' }),
});

/** The file after every step; the office is swept at these instants besides. */
function playAll({ office, steps }: Script, rings: Instant[] = []): DeclarationPlay[] {
  let at: Instant = begins;
  const entries = steps.map(({ after, move: next }) => {
    at = plusSeconds(at, after);
    return { at, move: next };
  });
  const last = plusSeconds(at, 100 * day);
  const alarms = rings.filter((ring) => ring < last).map((ring) => ({ at: ring, move: undefined }));
  const all = [...entries, ...alarms, { at: last, move: undefined }].sort((a, b) =>
    a.at < b.at ? -1 : Number(a.at > b.at),
  );
  const plays = [opened(begins, policyWith({}, { office }), office)];
  for (const { at: now, move: next } of all) {
    const play = plays.at(-1) as DeclarationPlay;
    plays.push(next ? act(play, now, next) : wake(play, now));
  }
  return plays;
}

test('every state is one that the schema knows, and the fold of its events', () => {
  fc.assert(
    fc.property(script, (played) => {
      for (const { state, events } of playAll(played)) {
        const stored = JSON.parse(JSON.stringify(state));
        expect(Declaration.parse(stored)).toEqual(stored);
        const folded = events.reduce<Declaration | undefined>(declarationProcess.fold, undefined);
        expect(JSON.parse(JSON.stringify(folded))).toEqual(stored);
      }
    }),
    { numRuns: 60 },
  );
});

test('after every account, what was billed in all is the premium of what is declared, to the cent', () => {
  const premium = { rate: '0.22', minimum: 12_000_00 };
  fc.assert(
    fc.property(script, (played) => {
      for (const { state, events } of playAll(played)) {
        const [year] = state.years;
        if (!year || events.at(-1)?.type !== 'billed' || !events.at(-1)?.data.account) continue;
        const declared = year.declared.flatMap(({ lines: said }) => said.map(({ amount }) => amount));
        expect(billedOf(year)).toBe(yearPremium(premium, declared).premium);
      }
    }),
    { numRuns: 60 },
  );
});

test('an account is promised exactly while one is owed, and no promise is settled twice', () => {
  fc.assert(
    fc.property(script, (played) => {
      const play = playAll(played).at(-1) as DeclarationPlay;
      const changes = play.events.flatMap(({ promises = [] }) => promises);
      const settled = changes.filter(({ change }) => change === 'settled').map(({ key }) => key);
      expect(new Set(settled).size).toBe(settled.length);
      const running = play.state.promises.filter(({ status }) => status === 'running').length;
      expect(running).toBe(play.state.due ? 1 : 0);
      const accounts = happenedIn(play, 'billed').filter(({ data }) => data.account).length;
      expect(accounts).toBe(play.state.years[0]?.accounts ?? 0);
    }),
    { numRuns: 60 },
  );
});

test('whenever the office is swept, each reminder leaves once at most, and everything else is the same', () => {
  const offsets = fc.array(fc.nat(500 * day), { maxLength: 20 });
  const others = ({ events }: DeclarationPlay) =>
    events
      .filter(({ type }) => !type.startsWith('remind'))
      .map(({ type, at, data, promises }) => ({ type, at, data, promises }));
  const told = (play: DeclarationPlay) =>
    happenedIn(play, 'reminded').flatMap(({ data }) =>
      (data.reminders as { stage: string; from: string }[]).map(
        ({ stage, from: period }) => `${stage} ${period}`,
      ),
    );
  fc.assert(
    fc.property(script, offsets, (played, seconds) => {
      const rings = seconds.map((offset) => plusSeconds(begins, offset));
      const [rare, often] = [playAll(played).at(-1), playAll(played, [...rings, ...rings]).at(-1)];
      expect(others(often as DeclarationPlay)).toEqual(others(rare as DeclarationPlay));
      const reminders = told(often as DeclarationPlay);
      expect(new Set(reminders).size).toBe(reminders.length);
    }),
    { numRuns: 60 },
  );
});

test('a file of the most that it may hold fits into one item of the table', () => {
  const policy = policyWith(
    { declaration: { every: 'month', withinDays: 30 }, turnover: undefined },
    { endsOn: '2028-12-31' as never },
  );
  const countries = ['NL', 'BE', 'ES', 'IE', 'SE', 'CZ'];
  const most = (amount: number) =>
    countries.flatMap((country) =>
      (['domestic', 'export'] as const).map((line) => ({ country, line, amount: 9_000_000_000 + amount })),
    );
  let play = opened('2026-01-02T09:00:00Z', policy);
  for (let year = 2026; year <= 2028; year++) {
    const now = `${year + 1}-01-20T09:00:00Z`;
    for (let month = 1; month <= 12; month++)
      play = act(play, now, moves.declares(`${year}-${String(month).padStart(2, '0')}-01`, most(month)));
    for (let n = 0; n < 30; n++) {
      play = act(play, now, moves.accounts(`${year}-01-01`, `inv_nl${'a'.repeat(26)}`));
      play = act(play, now, moves.corrects(`${year}-01-01`, most(100 + n)));
    }
  }
  expect(play.state.years.map(({ declared, billed }) => [declared.length, billed.length])).toEqual([
    ...[
      [12, 24],
      [12, 24],
      [12, 24],
    ],
  ]);
  expect(Buffer.byteLength(JSON.stringify(play.state))).toBeLessThan(390_000 * (12 / 20));
});
