import { describe, expect, test } from 'vitest';
import type { PolicyTerms } from '../../shared/domain/policy/policy.ts';
import { calculated, eur, excludedIn, invoice } from './losses.ts';

/** Due on 11 March: its extension ends on 10 May, and it must be reported by 9 June. */
const reported = (reportedOn: string) => invoice('A', { reportedOn });
const ten = reported('2026-06-19');
const decided = (consequence: object, more: object = {}) => ({
  exclusions: [],
  late: [{ code: 'reported-late', invoices: 'all', lateDays: 8, harm: '7.harm', consequence, ...more }],
});
const lateBy = (rule: PolicyTerms['lateConsequence']): Partial<PolicyTerms> => ({ lateConsequence: rule });

describe('F 22: a late report', () => {
  test.each([
    ['2026-06-09', 0],
    ['2026-06-10', 1],
    ['2026-06-19', 10],
  ])('of %s: he would be late a day too soon', (day, lateDays) => {
    const { undecided } = calculated({ invoices: [reported(day)] });
    expect(undecided).toEqual(lateDays > 0 ? [{ code: 'reported-late', invoice: 'A', lateDays }] : []);
  });

  test('would cost him something before a person has named the harm', () => {
    expect(calculated({ invoices: [ten] })).toMatchObject({ indemnity: eur(9_000), excluded: [] });
  });

  test('a person would be asked about what is paid, or excluded anyhow', () => {
    const receipts = [{ on: '2026-06-01', amount: eur(10_000) }];
    expect(calculated({ invoices: [ten], receipts }).undecided).toEqual([]);
    expect(calculated({ invoices: [{ ...ten, termsDays: 200 }] }).undecided).toEqual([]);
    expect(calculated({ invoices: [{ ...ten, disputed: eur(10_000) }] }).undecided).toHaveLength(1);
  });

  test.each([
    [{ rule: 'none' }, 9_000, []],
    [{ rule: 'percentage', percentage: 25 }, 6_750, [['A', 'reported-late', eur(2_500)]]],
    [{ rule: 'exclude' }, 0, [['A', 'reported-late', eur(10_000)]]],
  ])('would cost him anything but what the person decided: %j', (consequence, indemnity, excluded) => {
    const found = calculated({ invoices: [ten], persons: decided(consequence) });
    expect([found.indemnity, excludedIn(found), found.undecided]).toEqual([eur(indemnity), excluded, []]);
  });

  test('he would not be told how many days, and how much of it', () => {
    const persons = decided({ rule: 'percentage', percentage: 25 });
    const [reason] = calculated({ invoices: [ten], persons }).excluded;
    expect(reason?.because).toBe('It was reported 8 days late: 25 % of it is not insured.');
    expect(reason?.clause).toBe('notificationDays, lateConsequence');
  });

  test('a decision about one invoice would fall on another, or on one that was in time', () => {
    const persons = decided({ rule: 'exclude' }, { invoices: ['B'] });
    const file = { invoices: [ten, { ...ten, number: 'B' }, { ...reported('2026-06-01'), number: 'C' }] };
    expect(excludedIn(calculated({ ...file, persons }))).toEqual([['B', 'reported-late', eur(10_000)]]);
    const all = calculated({ ...file, persons: decided({ rule: 'exclude' }) });
    expect(excludedIn(all).map(([number]) => number)).toEqual(['A', 'B']);
  });

  test('what nobody reported has no date: only a person can call it late', () => {
    const never = invoice('A');
    expect(calculated({ invoices: [never] }).undecided).toEqual([]);
    const persons = decided({ rule: 'percentage', percentage: 50 });
    expect(calculated({ invoices: [never], persons }).indemnity).toBe(eur(4_500));
  });

  test.each<[PolicyTerms['lateConsequence'], number]>([
    [{ rule: 'none' }, 9_000],
    [{ rule: 'percentage', percentage: 40 }, 5_400],
    [{ rule: 'exclude' }, 0],
  ])('the policy’s own rule would need a person: %j', (rule, indemnity) => {
    const found = calculated({ invoices: [ten], persons: decided({ rule: 'exclude' }) }, lateBy(rule));
    expect([found.indemnity, found.undecided]).toEqual([eur(indemnity), []]);
    expect(calculated({ invoices: [invoice('A')] }, lateBy(rule)).indemnity).toBe(eur(9_000));
  });

  test('the policy’s own days would not count', () => {
    expect(calculated({ invoices: [ten] }, { notificationDays: 40 }).undecided).toEqual([]);
    expect(calculated({ invoices: [ten] }, { maximumExtensionDays: 70 }).undecided).toEqual([]);
  });
});

describe('D.1, 2: invoiced or filed too late', () => {
  const slow = invoice('A', { issuedOn: '2026-01-25' });

  test.each([
    [undefined, []],
    [15, []],
    [14, [['A', 'invoiced-late', eur(10_000)]]],
  ])('invoiced 15 days after delivery, within %s', (invoicingWithinDays, excluded) => {
    const terms = { ...lateBy({ rule: 'exclude' }), invoicingWithinDays };
    expect(excludedIn(calculated({ invoices: [slow] }, terms))).toEqual(excluded);
  });

  test.each([
    ['2026-08-28', undefined],
    ['2026-08-29', 1],
    ['2026-09-07', 10],
  ])('filed on %s for a loss of the last of February', (filedOn, lateDays) => {
    const file = { invoices: [invoice('A'), invoice('B')], dateOfLoss: '2026-02-28', filedOn };
    expect(calculated(file).undecided).toEqual(lateDays ? [{ code: 'filed-late', lateDays }] : []);
    const found = calculated(file, lateBy({ rule: 'percentage', percentage: 10 }));
    expect(found.indemnity).toBe(eur(lateDays ? 16_200 : 18_000));
  });

  test('filed late for a loss without a date would be excluded', () => {
    const terms = lateBy({ rule: 'exclude' });
    expect(calculated({ filedOn: '2030-01-01' }, terms).excluded).toEqual([]);
    expect(calculated({ dateOfLoss: '2026-07-08' }, terms).excluded).toEqual([]);
  });

  test('two delays would be added up: each takes its part of what the other leaves', () => {
    const both = { ...slow, reportedOn: '2026-06-19' };
    const terms = { ...lateBy({ rule: 'percentage', percentage: 50 }), invoicingWithinDays: 10 };
    expect(excludedIn(calculated({ invoices: [both] }, terms))).toEqual([
      ['A', 'invoiced-late', eur(5_000)],
      ['A', 'reported-late', eur(2_500)],
    ]);
  });
});
