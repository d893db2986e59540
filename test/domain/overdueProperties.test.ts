import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysAfter } from '../../shared/domain/calendarDate.ts';
import { type Instant, plusSeconds } from '../../shared/domain/instant.ts';
import { type OfficeCode, officeCodes } from '../../shared/domain/office.ts';
import { debtOf, leftOf } from '../../shared/domain/overdue/invoice.ts';
import { overdueProcess } from '../../shared/domain/overdue/process.ts';
import { Overdue, type ReportedInvoice } from '../../shared/domain/overdue/state.ts';
import { act, wake } from './casePlay.ts';
import { instant } from './complaintPlay.ts';
import { on } from './insured.ts';
import { invoiceOf } from './overdueInvoice.ts';
import * as moves from './overdueMoves.ts';
import { type OverdueMove, type OverduePlay, report } from './overduePlay.ts';

const day = 86_400;
const opens = instant('2026-03-02T09:00:00Z');
const numbers = ['A', 'B', 'C', 'D', 'E', 'F'];
const subset = fc.subarray(numbers, { minLength: 1 });
const cents = fc.integer({ min: 1, max: 3_000_00 });

const invoice: fc.Arbitrary<Partial<ReportedInvoice>> = fc.record({
  amount: fc.integer({ min: 1, max: 1_000_00 }),
  dueOn: fc.integer({ min: 0, max: 60 }).map((days) => daysAfter(on('2026-01-12'), days)),
  vatRate: fc.constantFrom(undefined, '0', '0.05', '0.21'),
});
const invoices = fc
  .tuple(invoice, invoice, invoice)
  .map((three) => three.map((changed, i) => invoiceOf(numbers[i] as string, changed)));

const move: fc.Arbitrary<OverdueMove> = fc.oneof(
  fc.tuple(cents, fc.option(subset, { nil: undefined })).map(([amount, named]) => {
    return moves.pays(amount, { ...(named && { invoices: named }) });
  }),
  subset.map((named) => moves.reports(named.map((number) => invoiceOf(number)))),
  fc
    .tuple(subset, fc.integer({ min: 1, max: 200 }))
    .map(([named, days]) => moves.agrees(daysAfter(on('2026-03-02'), days), { invoices: named })),
  fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 4 })).map(([granted, n]) => moves.answers(granted, n)),
  fc
    .tuple(subset, cents)
    .map(([named, amount]) => moves.brings(amount, { invoices: named, key: `col#${amount}` })),
  subset.map((named) => moves.handsOver(named)),
  subset.map((named) => moves.claims(named)),
  subset.map((named) => moves.claimEnds(named)),
  fc.constantFrom(moves.collectionEnds(), moves.clientSays, moves.weSay, moves.worsens(), moves.letterFails),
);
type Script = {
  office: OfficeCode;
  invoices: ReportedInvoice[];
  steps: { after: number; move: OverdueMove }[];
};
const gap = fc.oneof(fc.constant(0), fc.nat(day), fc.nat(5 * day), fc.nat(40 * day));
const script: fc.Arbitrary<Script> = fc.record({
  ...{ office: fc.constantFrom(...officeCodes), invoices },
  steps: fc.array(fc.record({ after: gap, move }), { minLength: 2, maxLength: 15, size: 'medium' }),
});

/** The file after every step; alarms ring at these instants besides. */
function playAll({ office, invoices: first, steps }: Script, rings: Instant[] = []): OverduePlay[] {
  let at: Instant = opens;
  const entries = steps.map(({ after, move: next }) => {
    at = plusSeconds(at, after);
    return { at, move: next };
  });
  const last = plusSeconds(at, 400 * day);
  const alarms = rings.filter((ring) => ring < last).map((ring) => ({ at: ring, move: undefined }));
  const all = [...entries, ...alarms, { at: last, move: undefined }].sort((a, b) =>
    a.at < b.at ? -1 : Number(a.at > b.at),
  );
  const states = [report(opens, { invoices: first }, office)];
  for (const { at: now, move: next } of all) {
    const play = states.at(-1) as OverduePlay;
    states.push(next ? act(play, now, next) : wake(play, now));
  }
  return states;
}

const reportedIn = ({ events }: OverduePlay) =>
  events.flatMap(({ data }) => (data.duties ? (data.invoices as ReportedInvoice[]) : []));
const paidIn = ({ events }: OverduePlay) =>
  events.flatMap(({ type, data }) => (type === 'received' ? (data.paid as { amount: number }[]) : []));
const sum = (amounts: number[]) => amounts.reduce((all, amount) => all + amount, 0);

test('every state is one that the table of states knows, and the fold of its events', () => {
  fc.assert(
    fc.property(script, (played) => {
      for (const { state, events } of playAll(played)) {
        const stored = JSON.parse(JSON.stringify(state));
        expect(Overdue.parse(stored)).toEqual(stored);
        const folded = events.reduce<Overdue | undefined>(overdueProcess.fold, undefined);
        expect(JSON.parse(JSON.stringify(folded))).toEqual(stored);
      }
    }),
    { numRuns: 60 },
  );
});

test('no cent is lost or made: what was received and what is left are what was reported, and no debt is overpaid', () => {
  fc.assert(
    fc.property(script, (played) => {
      for (const play of playAll(played)) {
        const left = play.state.invoices.map(leftOf);
        expect(left.every((minor) => minor > 0)).toBe(true);
        const debts = sum(reportedIn(play).map(debtOf));
        expect(sum(paidIn(play).map(({ amount }) => amount)) + sum(left)).toBe(debts);
        for (const { invoices: all, receipts } of [play.state]) {
          const kept = sum(receipts.flatMap(({ paid }) => paid.map(({ amount }) => amount)));
          expect(kept).toBe(sum(all.map(({ received }) => received)));
        }
      }
    }),
    { numRuns: 150 },
  );
});

test('the order in which receipts are told changes nothing of what is left', () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 200_00 }), { minLength: 2, maxLength: 6 });
  const shuffled = amounts.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  );
  fc.assert(
    fc.property(invoices, shuffled, (first, [one, other]) => {
      fc.pre(sum(one) <= sum(first.map(debtOf)));
      const [left, same] = [one, other].map((list) => {
        const told = list.map((amount) => moves.pays(amount));
        const end = told.reduce((play, pay) => act(play, opens, pay), report(opens, { invoices: first }));
        return end.state.invoices.map((invoice) => [invoice.number, leftOf(invoice)]);
      });
      expect(left).toEqual(same);
    }),
    { numRuns: 300 },
  );
});

test('an alarm that is late, early or doubled changes nothing of what happened', () => {
  const offsets = fc.array(fc.nat(300 * day), { maxLength: 10 });
  fc.assert(
    fc.property(script, offsets, (played, seconds) => {
      const rings = seconds.map((offset) => plusSeconds(opens, offset));
      const [punctual, other] = [playAll(played), playAll(played, [...rings, ...rings.slice(0, 3)])];
      expect(other.at(-1)?.events).toEqual(punctual.at(-1)?.events);
    }),
    { numRuns: 60 },
  );
});

test('a file of the most and longest that it may hold fits into one item of the table', () => {
  const long = (i: number) => `${String(i).padStart(3, '0')}${'\u00e9'.repeat(57)}`;
  let play = report(opens, { invoices: [invoiceOf('first')] });
  for (let from = 0; from < 399; from += 57) {
    const some = Array.from({ length: 57 }, (_, i) => invoiceOf(long(from + i), { vatRate: '0.2100' }));
    play = act(play, opens, moves.reports(some));
  }
  for (let i = 0; i < 5; i++) {
    const named = Array.from({ length: 79 }, (_, j) => long(i * 79 + j));
    play = act(play, opens, moves.agrees('2026-12-31', { invoices: named }));
  }
  play = act(
    play,
    opens,
    moves.handsOver(
      play.state.invoices.map(({ number }) => number),
      `col_${'a'.repeat(28)}`,
    ),
  );
  for (let i = 0; i < 200; i++) play = act(play, opens, moves.pays(1, { key: long(i), invoices: [long(i)] }));
  expect([
    play.refusal,
    play.state.invoices.length,
    play.state.asked.length,
    play.state.receipts.length,
  ]).toEqual([...[undefined, 400, 5, 200]]);
  expect(Buffer.byteLength(JSON.stringify(play.state))).toBeLessThan(390_000);
});
