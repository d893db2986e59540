import { describe, expect, test } from 'vitest';
import type { PolicyTerms } from '../../shared/domain/policy/policy.ts';
import { calculated, eur, inputsOf, invoice, linesOf, loss } from './losses.ts';

const paid = (loss: number, terms: Partial<PolicyTerms>) =>
  calculated({ invoices: [invoice('A', { amount: eur(loss) })] }, terms);

describe('D.1, 5: the threshold', () => {
  const threshold = (inclusive: boolean) => ({ threshold: { amount: eur(250), inclusive } });

  test.each([
    [249.99, true, 0],
    [250, true, 0],
    [250.01, true, 225.01],
    [249.99, false, 0],
    [250, false, 225],
  ])('a loss of %s (inclusive %s): all of it or nothing', (loss, inclusive, indemnity) => {
    const found = paid(loss, threshold(inclusive));
    expect(found.indemnity).toBe(eur(indemnity));
    expect(found.reasonCode).toBe(indemnity === 0 ? 'loss-not-above-threshold' : undefined);
    expect(found.insuredLoss).toBe(eur(loss));
    expect(inputsOf(linesOf(found, 'threshold')[0])).toEqual({
      ...{ loss: loss.toFixed(2), threshold: '250.00', equal: inclusive ? 'pays nothing' : 'pays' },
    });
  });
});

describe('D.1, 6: the deductible', () => {
  test('would come after the percentage where it comes before, or the other way round', () => {
    const order = (name: 'before-percentage' | 'after-percentage') =>
      paid(50_000, { deductible: { amount: eur(5_000), order: name } });
    expect(order('before-percentage').indemnity).toBe(eur(40_500));
    expect(order('after-percentage').indemnity).toBe(eur(40_000));
    const rules = (name: 'before-percentage' | 'after-percentage') =>
      order(name)
        .lines.filter(({ step }) => step === 6)
        .map(({ rule, deducts }) => [rule, deducts]);
    expect(rules('before-percentage')).toEqual([['deductible-before', '5000.00']]);
    expect(rules('after-percentage')).toEqual([['deductible-after', '5000.00']]);
    expect(order('before-percentage').lines.map(({ step }) => step)).toEqual([1, 4, 6, 7, 11, 13]);
    expect(order('after-percentage').lines.map(({ step }) => step)).toEqual([1, 4, 7, 6, 11, 13]);
  });

  test.each(['before-percentage', 'after-percentage'] as const)(
    '%s: it would take more than there is',
    (order) => {
      const found = paid(50, { deductible: { amount: eur(5_000), order } });
      expect(found).toMatchObject({ indemnity: 0, retained: eur(50), reasonCode: 'within-own-share' });
    },
  );
});

test('new terms would change the deductible of a loss that began before them', () => {
  const { policy } = loss({}, { deductible: { amount: eur(100), order: 'after-percentage' } });
  const [old] = policy.terms;
  const newer = { ...old, from: '2026-06-01', deductible: { amount: eur(900), order: 'after-percentage' } };
  const file = { policy: { ...policy, terms: [old, newer] } };
  const young = invoice('B', { issuedOn: '2026-06-01', deliveredOn: '2026-06-01', dueOn: '2026-06-30' });
  const older = invoice('A', { dueOn: '2026-07-30', termsDays: 90 });
  expect(calculated({ ...file, invoices: [young, older] }).indemnity).toBe(eur(17_900));
  expect(calculated({ ...file, invoices: [young] }).indemnity).toBe(eur(8_100));
});

describe('D.1, 8: the minimum retention', () => {
  test.each([
    [5_000, 4_000],
    [10_000, 9_000],
    [20_000, 18_000],
    [900, 0],
  ])('of a loss of %s he keeps a thousand or a tenth, whichever is more', (loss, indemnity) => {
    const found = paid(loss, { minimumRetention: eur(1_000) });
    expect([found.indemnity, found.retained]).toEqual([eur(indemnity), eur(loss - indemnity)]);
  });

  test('what he bears after the percentage is kept too; a deductible before it lowers the loss', () => {
    const order = (name: 'before-percentage' | 'after-percentage') =>
      paid(10_000, { minimumRetention: eur(2_000), deductible: { amount: eur(1_000), order: name } })
        .indemnity;
    expect([order('before-percentage'), order('after-percentage')]).toEqual([eur(7_000), eur(8_000)]);
  });

  test('he could not see why', () => {
    const [line] = linesOf(paid(5_000, { minimumRetention: eur(1_000) }), 'minimum-retention');
    expect(line).toMatchObject({ deducts: '500.00', result: '4000.00', clause: 'minimumRetention' });
    expect(inputsOf(line)).toEqual({ retention: '1000.00', loss: '5000.00', kept: '500.00' });
  });
});

describe('D.1, 9: the aggregate first loss', () => {
  const first = (erodedBy: 'loss' | 'indemnity', amount = 4_000) => ({
    aggregateFirstLoss: { amount: eur(amount), erodedBy },
  });

  test.each([
    ['loss', 10_000, 5_400, 4_000],
    ['indemnity', 10_000, 5_000, 4_000],
    ['loss', 3_000, 0, 3_000],
    ['indemnity', 3_000, 0, 2_700],
  ] as const)('used up by the %s of %s', (erodedBy, loss, indemnity, borne) => {
    const found = paid(loss, first(erodedBy));
    expect([found.indemnity, found.firstLossBorne]).toEqual([eur(indemnity), eur(borne)]);
    expect(found.reasonCode).toBe(indemnity === 0 ? 'within-first-loss' : undefined);
  });

  test('what other claims of the year used up would be borne again', () => {
    const file = { invoices: [invoice('A')], year: { firstLossLeft: eur(1_000) } };
    const found = calculated(file, first('loss'));
    expect([found.indemnity, found.firstLossBorne]).toEqual([eur(8_100), eur(1_000)]);
    expect(inputsOf(linesOf(found, 'first-loss')[0])).toEqual({
      left: '1000.00',
      borne: '1000.00',
      erodedBy: 'loss',
    });
  });

  test('a loss below the threshold, or what nobody insures, would use it up', () => {
    const threshold = { amount: eur(20_000), inclusive: true };
    expect(paid(10_000, { ...first('loss'), threshold }).firstLossBorne).toBe(0);
    expect(calculated({ ceilings: [] }, first('loss')).firstLossBorne).toBe(0);
  });

  test('a loss that the deductible takes whole would not use it up although it is a loss', () => {
    const deductible = { amount: eur(10_000), order: 'after-percentage' } as const;
    const found = paid(10_000, { ...first('loss'), deductible });
    expect(found).toMatchObject({ indemnity: 0, firstLossBorne: eur(4_000), reasonCode: 'within-own-share' });
  });
});

describe('D.1, 10: the maximum liability', () => {
  const fixed = { maximumLiability: { rule: 'amount', amount: eur(6_000) } } as const;
  const multiple = {
    maximumLiability: { rule: 'multiple', multiple: '2.5', premiumPaid: eur(2_000) },
  } as const;

  test.each([
    ['a fixed sum', {}, fixed, 6_000],
    ['a multiple of the premium paid', {}, multiple, 5_000],
    ['what is left of it', { paid: eur(2_000) }, fixed, 4_000],
    ['all of it was paid', { paid: eur(6_500) }, fixed, 0],
    ['the figure of the year goes before the rule', { maximumLiability: eur(7_000) }, fixed, 7_000],
    ['it is not reached', { maximumLiability: eur(9_000) }, {}, 9_000],
  ])('%s', (_, year, terms, indemnity) => {
    const found = calculated({ year }, terms);
    expect(found.indemnity).toBe(eur(indemnity));
    expect(found.reasonCode).toBe(indemnity < 9_000 ? 'maximum-liability-reached' : undefined);
    expect(linesOf(found, 'maximum-liability')).toHaveLength(1);
  });
});

describe('D.1, 11: rounding', () => {
  test.each([
    [0.05, 0.05, 0],
    [0.06, 0.05, 0.01],
    [0.15, 0.14, 0.01],
  ])('of %s he would lose half a cent: %s', (loss, indemnity, retained) => {
    const found = paid(loss, {});
    expect([found.indemnity, found.retained]).toEqual([eur(indemnity), eur(retained)]);
  });

  test('many small roundings would add up: it is done once', () => {
    const invoices = Array.from({ length: 10 }, (_, index) =>
      invoice(`F${index}`, { amount: 11, vatRate: '0.21', amountIs: 'gross' }),
    );
    const found = calculated({ invoices });
    expect(found.lines.filter(({ rule }) => rule === 'rounding')).toHaveLength(1);
    expect(linesOf(found, 'rounding')[0]).toMatchObject({
      result: '0.82',
      says: expect.stringContaining('0.81…'),
    });
    expect([found.insuredLoss, found.indemnity, found.retained]).toEqual([91, 82, 9]);
  });

  test('of parts that are not whole cents one would be lost', () => {
    const third = (number: string, more = {}) =>
      invoice(number, { amount: 1, vatRate: '0.5', amountIs: 'gross', ...more });
    const invoices = [third('A'), third('B', { termsDays: 200 }), third('C', { termsDays: 200 })];
    const found = calculated({ invoices });
    expect(found).toMatchObject({ totalDebt: 2, insuredLoss: 1, indemnity: 1, retained: 0, uninsured: 1 });
    expect(found.excluded.map(({ amount }) => amount)).toEqual([0, 1]);
  });
});
