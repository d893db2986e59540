import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EventDraft } from '../../shared/domain/case.ts';
import { disputedOf, leftOf } from '../../shared/domain/claim/debt.ts';
import { foldClaim } from '../../shared/domain/claim/fold.ts';
import { missingOf } from '../../shared/domain/claim/missing.ts';
import { paperCodes } from '../../shared/domain/claim/paperRules.ts';
import { Claim } from '../../shared/domain/claim/state.ts';
import { isOpen, mayHappen } from '../../shared/domain/claim/table.ts';
import { type Instant, instantAt, plusSeconds, secondsOf } from '../../shared/domain/instant.ts';
import { type OfficeCode, officeCodes } from '../../shared/domain/office.ts';
import { debtOf } from '../../shared/domain/overdue/invoice.ts';
import { act, wake } from './casePlay.ts';
import * as moves from './claimMoves.ts';
import { type ClaimMove, type ClaimPlay, filed, papers } from './claimPlay.ts';
import { instant } from './complaintPlay.ts';

const seed = Number(process.env.FC_SEED ?? Math.floor(Math.random() * 2 ** 31));
console.log(`claim course: FC_SEED=${seed}`);

const code = fc.constantFrom(...papers, ...paperCodes);
const invoice = fc.constantFrom('F-1', 'F-2');
const cents = fc.oneof(fc.integer({ min: 1, max: 100_000 }), fc.constantFrom(100_000, 200_000));
const key = fc.constantFrom('R-1', 'R-2', 'R-3', 'R-4');
const n = fc.integer({ min: 1, max: 4 });
const move = fc.oneof(
  { weight: 8, arbitrary: code.map((paper) => moves.gives(paper)) },
  { weight: 2, arbitrary: code.map((paper) => moves.waives(paper)) },
  { weight: 2, arbitrary: code.map((paper) => moves.refuses(paper)) },
  { weight: 2, arbitrary: fc.array(code, { maxLength: 2 }).map((codes) => moves.asks(...codes)) },
  { weight: 3, arbitrary: fc.constantFrom(moves.answers, moves.clientSays, moves.writes, moves.gives()) },
  { weight: 4, arbitrary: fc.tuple(cents, key).map(([amount, k]) => moves.receives(amount, { key: k })) },
  { weight: 2, arbitrary: fc.tuple(cents, key).map(([amount, k]) => moves.hears({ amount, key: k })) },
  { weight: 4, arbitrary: fc.tuple(invoice, cents).map(([of, amount]) => moves.disputes(of, amount)) },
  { weight: 4, arbitrary: fc.tuple(n, fc.nat(100_000)).map(([of, owed]) => moves.resolves(of, owed)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(moves.fails('2026-01-10'), moves.withdraws, moves.assigns('stf_mia')),
  },
);

type Script = {
  office: OfficeCode;
  openedAt: Instant;
  given: number;
  steps: { after: number; move: ClaimMove }[];
};
const day = 86_400;
const gap = fc.oneof(fc.constant(0), fc.nat(day), fc.nat(5 * day), fc.nat(20 * day));
const script: fc.Arbitrary<Script> = fc.record({
  office: fc.constantFrom(...officeCodes),
  openedAt: fc
    .integer({ min: secondsOf(instant('2026-03-02T10:00:00Z')), max: 1_830_000_000 })
    .map(instantAt),
  given: fc.nat(papers.length),
  steps: fc.array(fc.record({ after: gap, move }), { minLength: 3, maxLength: 25, size: 'medium' }),
});

/** The claim after every step, and after every alarm that rings in between. */
function playAll({ office, openedAt, given, steps }: Script, rings: Instant[] = []): ClaimPlay[] {
  let at = openedAt;
  const entries: { at: Instant; move?: ClaimMove }[] = steps.map(({ after, move: next }) => {
    at = plusSeconds(at, after);
    return { at, move: next };
  });
  const all = [...entries, { at: plusSeconds(at, 90 * day) }, ...rings.map((ring) => ({ at: ring }))];
  const plays = [filed(openedAt, { given: papers.slice(0, given) }, office)];
  for (const entry of all.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
    const last = plays.at(-1) as ClaimPlay;
    const { move: next } = entry as { move?: ClaimMove };
    plays.push(next ? act(last, entry.at, next) : wake(last, entry.at));
  }
  return plays;
}
const endOf = (played: Script, rings?: Instant[]) => playAll(played, rings).at(-1) as ClaimPlay;
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
      const folded = stored.reduce<Claim | undefined>(foldClaim, undefined);
      expect(asStored(folded)).toEqual(asStored(state));
      expect(asStored(Claim.parse(asStored(state)))).toEqual(asStored(state));
    }
  }, 40);
});

test('nothing happens in a status from which the table does not let it, and time never runs backwards', () => {
  holds((played) => {
    let state: Claim | undefined;
    for (const event of endOf(played).events) {
      if (state) {
        expect(mayHappen(event.type as never, state.status), `${event.type} in ${state.status}`).toBe(true);
        expect(event.at >= state.lastAt).toBe(true);
      }
      state = foldClaim(state, event);
    }
  });
});

test('an open claim promises a decision exactly while it is complete, undecided in time and not all disputed', () => {
  holds((played) => {
    for (const { state } of playAll(played)) {
      const { status, completeAt, wait, missed, dueKey } = state;
      const promised = state.promises.filter(
        (one) => one.promise === 'claim.decision' && one.status === 'running',
      );
      expect(promised.map((one) => one.key)).toEqual(dueKey ? [dueKey] : []);
      const expects = isOpen(state) && completeAt !== undefined && !wait.paused && !missed;
      if (!missed) expect([status, promised.length === 1]).toEqual([status, expects]);
      if (wait.paused) expect(state.timers.map(({ name }) => name)).toEqual([]);
    }
  });
});

test('a complete file lacks no paper but one that was asked for later, and one that lacks a paper is warned twice at most', () => {
  holds((played) => {
    for (const { state, events } of playAll(played)) {
      const asked = events.filter(({ type }) => type === 'information-requested').length;
      if (state.completeAt && asked === 0) expect(missingOf(state)).toEqual([]);
      expect(state.warnings.count).toBeLessThanOrEqual(2);
    }
  });
});

test('money and disputes never exceed what is owed, to the cent', () => {
  holds((played) => {
    for (const { state } of playAll(played)) {
      for (const one of state.invoices) {
        expect(one.received).toBeLessThanOrEqual(debtOf(one));
        expect(disputedOf(state, one)).toBeLessThanOrEqual(leftOf(state, one));
      }
      const paid = state.receipts
        .flatMap((receipt) => receipt.paid)
        .reduce((sum, { amount }) => sum + amount, 0);
      expect(paid).toBe(state.invoices.reduce((sum, { received }) => sum + received, 0));
      for (const receipt of state.receipts)
        expect(receipt.paid.reduce((sum, { amount }) => sum + amount, 0)).toBe(receipt.amount);
    }
  });
});

test('the first payable instant never comes earlier, but by an insolvency', () => {
  holds((played) => {
    let before: Claim | undefined;
    for (const event of endOf(played).events) {
      const after: Claim = foldClaim(before, event);
      if (before && event.type !== 'insolvency-reported')
        expect(after.wait.payableAt >= before.wait.payableAt).toBe(true);
      before = after;
    }
  });
});
