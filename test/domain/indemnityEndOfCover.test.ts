import { describe, expect, test } from 'vitest';
import type { PolicyTerms } from '../../shared/domain/policy/policy.ts';
import { calculated, eur, got, invoice, limitOf, linesOf } from './losses.ts';

/** Three invoices of 10,000, due in March, April and May. */
const [a, _b, _c] = [
  invoice('A', { issuedOn: '2026-01-10', dueOn: '2026-03-11' }),
  invoice('B', { issuedOn: '2026-02-10', dueOn: '2026-04-11' }),
  invoice('C', { issuedOn: '2026-03-10', dueOn: '2026-05-09' }),
];

/** What is left of each invoice after its last line. */
const _left = (found: ReturnType<typeof calculated>) =>
  Object.fromEntries(found.lines.flatMap((line) => (line.invoice ? [[line.invoice, line.result]] : [])));

describe('D.3: money after the end of cover', () => {
  const ceilings = [limitOf(100_000), limitOf(0, '2026-04-01')];
  const invoices = [
    a,
    invoice('late', { issuedOn: '2026-04-02', deliveredOn: '2026-04-02', dueOn: '2026-05-02' }),
  ];
  const insured = (on: string, receiptsAfterCover: PolicyTerms['receiptsAfterCover']) =>
    calculated({ invoices, ceilings, receipts: [got(4_000, { on })] }, { receiptsAfterCover }).insuredLoss;

  test('would go to the older insured debt where that is void, or to the other where it is not', () => {
    expect(insured('2026-04-01', 'like-others')).toBe(eur(6_000));
    expect(insured('2026-04-01', 'uninsured-first')).toBe(eur(10_000));
    expect(insured('2026-03-31', 'uninsured-first')).toBe(eur(6_000));
  });

  test('cover that was withdrawn and granted again, or withdrawn after the policy’s end, would have ended', () => {
    const again = [...ceilings, limitOf(100_000, '2026-12-01')];
    const afterEnd = [limitOf(100_000), limitOf(0, '2027-02-01')];
    const sole = { ...a, number: 'long', termsDays: 200 };
    const paid = (limits: object[], on: string) =>
      calculated(
        { invoices: [a, sole], ceilings: limits, receipts: [got(4_000, { on })] },
        { receiptsAfterCover: 'uninsured-first' },
      ).insuredLoss;
    expect(paid(again, '2026-12-31')).toBe(eur(6_000));
    expect([paid(afterEnd, '2026-12-31'), paid(afterEnd, '2027-01-01')]).toEqual([eur(6_000), eur(10_000)]);
    expect([paid(ceilings, '2026-03-31'), paid(ceilings, '2026-04-01')]).toEqual([eur(6_000), eur(10_000)]);
    expect(paid([], '2026-05-20')).toBe(0);
  });

  test('cover also ends with the policy, and what the uninsured do not need goes on', () => {
    const after = { receiptsAfterCover: 'uninsured-first' } as const;
    const long = { ...a, number: 'long', termsDays: 200 };
    const paid = (on: string) => calculated({ invoices: [a, long], receipts: [got(12_000, { on })] }, after);
    expect(paid('2026-12-31')).toMatchObject({ insuredLoss: 0, uninsured: eur(8_000) });
    expect(paid('2027-01-01')).toMatchObject({ insuredLoss: eur(8_000), uninsured: 0 });
    expect(linesOf(paid('2027-01-01'), 'receipt-uninsured-first').map((line) => line.invoice)).toEqual([
      'long',
    ]);
  });
});
