import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type YearClaim, yearChain } from '../../shared/domain/indemnity/yearChain.ts';
import { yearOf } from '../../shared/domain/indemnity/yearTerms.ts';
import type { PolicyTerms } from '../../shared/domain/policy/policy.ts';
import { instant } from './complaintPlay.ts';
import { on, policyFor } from './insured.ts';
import { eur, invoice, loss } from './losses.ts';

const first = { aggregateFirstLoss: { amount: eur(50_000), erodedBy: 'loss' } } as const;
const claim = (
  claimId: string,
  date: string,
  amount: number,
  paid = 0,
  terms: Partial<PolicyTerms> = first,
): YearClaim => ({
  ...{ claimId, dateOfLoss: on(date), paid: eur(paid) },
  file: loss({ invoices: [invoice('A', { amount: eur(amount) })] }, terms),
});
const three = (paid = [0, 0, 0]) => [
  claim('c', '2026-03-01', 30_000, paid[0]),
  claim('b', '2026-04-01', 40_000, paid[1]),
  claim('a', '2026-05-01', 60_000, paid[2]),
];
const worth = (claims: YearClaim[], year: Parameters<typeof yearChain>[1]) =>
  yearChain(claims, year).links.map(({ claimId, calculation }) => [claimId, calculation.indemnity / 100]);
const due = (claims: YearClaim[], year: Parameters<typeof yearChain>[1]) =>
  yearChain(claims, year).links.map(({ difference, overpaid }) => [difference / 100, overpaid / 100]);

describe('F 24: the chain of a year', () => {
  test('would run in the order of entry, not of the losses', () => {
    const year = { firstLoss: eur(50_000) };
    const expected = [
      ['c', 0],
      ['b', 18_000],
      ['a', 54_000],
    ];
    expect(worth(three(), year)).toEqual(expected);
    expect(worth(three().reverse(), year)).toEqual(expected);
    const sameDay = [claim('z', '2026-03-01', 60_000), claim('y', '2026-03-01', 60_000)];
    expect(worth(sameDay, year)).toEqual([
      ['y', 9_000],
      ['z', 54_000],
    ]);
  });

  test('of losses of one day the claim that was filed first would come after the other', () => {
    const filed = (id: string, at: string) => ({ ...claim(id, '2026-03-01', 60_000), filedAt: instant(at) });
    const sameDay = [filed('y', '2026-05-02T10:00:00Z'), filed('z', '2026-05-02T09:00:00Z')];
    expect(worth(sameDay, { firstLoss: eur(50_000) })).toEqual([
      ['z', 9_000],
      ['y', 54_000],
    ]);
  });

  test('what is left would not be told', () => {
    expect(yearChain(three(), { firstLoss: eur(80_000), maximumLiability: eur(60_000) })).toMatchObject({
      ...{ firstLossLeft: 0, liabilityLeft: eur(15_000) },
    });
    expect(yearChain(three(), {})).not.toHaveProperty('firstLossLeft');
    expect(yearChain(three(), {})).not.toHaveProperty('liabilityLeft');
  });

  test('an earlier claim that is lowered frees first loss for later ones: they would not have the difference', () => {
    const paid = [0, 18_000, 54_000];
    const raised = three(paid).with(0, claim('c', '2026-03-01', 45_000));
    expect(due(raised, { firstLoss: eur(50_000) })).toEqual([
      [0, 0],
      [13_500, 0],
      [0, 0],
    ]);
  });

  test('an earlier claim that needs more would take back what later ones have', () => {
    const paid = [0, 18_000, 54_000];
    const lowered = three(paid).with(0, claim('c', '2026-03-01', 10_000));
    expect(due(lowered, { firstLoss: eur(50_000) })).toEqual([
      [0, 0],
      [0, 18_000],
      [0, 0],
    ]);
  });

  test('the maximum would be paid twice: once to who had it, once to who is due it now', () => {
    const year = { maximumLiability: eur(70_000) };
    const paid = [claim('a', '2026-03-01', 40_000, 18_000, {}), claim('b', '2026-04-01', 60_000, 47_000, {})];
    expect(worth(paid, year)).toEqual([
      ['a', 36_000],
      ['b', 34_000],
    ]);
    expect(due(paid, year)).toEqual([
      [5_000, 0],
      [0, 13_000],
    ]);
  });

  test('what one claim still has to have would be promised to the next as well', () => {
    const claims = [
      claim('a', '2026-03-01', 40_000, 0, {}),
      claim('b', '2026-04-01', 60_000, 50_000, {}),
      claim('c', '2026-05-01', 60_000, 0, {}),
    ];
    expect(due(claims, { maximumLiability: eur(100_000) })).toEqual([
      [36_000, 0],
      [4_000, 0],
      [10_000, 0],
    ]);
  });

  test('a recovery or an appeal that frees some of the maximum would leave later claims cut', () => {
    const year = { maximumLiability: eur(70_000) };
    const before = [
      claim('a', '2026-03-01', 60_000, 54_000, {}),
      claim('b', '2026-04-01', 60_000, 16_000, {}),
    ];
    expect(due(before, year)).toEqual([
      [0, 0],
      [0, 0],
    ]);
    const freed = [
      claim('a', '2026-03-01', 20_000, 18_000, {}),
      claim('b', '2026-04-01', 60_000, 16_000, {}),
    ];
    expect(due(freed, year)[1]).toEqual([36_000, 0]);
  });

  test('the year’s figures would be guessed: they are the terms of its first day', () => {
    const liability = {
      maximumLiability: { rule: 'multiple', multiple: '20', premiumPaid: eur(5_000) },
    } as const;
    expect(yearOf(policyFor('p', 'c', {}, { ...first, ...liability }))).toEqual({
      ...{ firstLoss: eur(50_000), maximumLiability: eur(100_000) },
    });
    expect(yearOf(policyFor('p', 'c'))).toEqual({ firstLoss: undefined, maximumLiability: undefined });
  });

  test('a year without a first loss would bear the one that the terms of a claim name', () => {
    expect(worth([claim('c', '2026-03-01', 10_000)], {})).toEqual([['c', 9_000]]);
  });

  test('nothing is paid beyond the maximum, nothing taken back, whatever was paid before', () => {
    const amount = fc.integer({ min: 0, max: 90_000 });
    const entry = fc.record({
      loss: amount,
      paid: fc.oneof(fc.constant(0), amount),
      month: fc.integer({ min: 1, max: 9 }),
    });
    const year = fc.record({ firstLoss: fc.option(amount, { nil: undefined }), maximumLiability: amount });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 5 }), year, (entries, figures) => {
        const claims = entries.map(({ loss: size, paid, month }, i) =>
          claim(`c${i}`, `2026-0${month}-01`, size, paid),
        );
        const scaled = {
          firstLoss: figures.firstLoss && eur(figures.firstLoss),
          maximumLiability: eur(figures.maximumLiability),
        };
        const { links, liabilityLeft = -1, firstLossLeft = 0 } = yearChain(claims, scaled);
        const total = (pick: (link: (typeof links)[number]) => number) =>
          links.reduce((all, link) => all + pick(link), 0);
        const [paid, more] = [total((link) => link.paid), total((link) => link.difference)];
        expect(paid + more).toBeLessThanOrEqual(Math.max(paid, scaled.maximumLiability));
        expect(
          Math.min(liabilityLeft, firstLossLeft, ...links.map((link) => link.difference)),
        ).toBeGreaterThanOrEqual(0);
        expect(yearChain([...claims].reverse(), scaled).links).toEqual(links);
      }),
    );
  });
});
