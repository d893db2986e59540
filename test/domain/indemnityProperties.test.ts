import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculate } from '../../shared/domain/indemnity/calculate.ts';
import { Calculation, type Line } from '../../shared/domain/indemnity/calculation.ts';
import { exact, halfUp, hundredths, sum } from '../../shared/domain/indemnity/exact.ts';
import { LossFile } from '../../shared/domain/indemnity/lossFile.ts';
import { whatIf } from '../../shared/domain/indemnity/whatIf.ts';
import { settledTermsOn } from '../../shared/domain/policy/settledTerms.ts';
import { on } from './insured.ts';
import { lossFile, receiptUntil } from './lossArbitrary.ts';

const check = (holds: (file: LossFile, found: Calculation) => void) =>
  fc.assert(fc.property(lossFile, (file) => holds(file, calculate(file))));

/** Minor units of what a line writes. */
const read = (text: string) => exact(text).mul(100);
const takenBy = (lines: readonly Line[]) => sum(lines.map(({ deducts }) => read(deducts)));
const total = (amounts: readonly number[]) => amounts.reduce((all, amount) => all + amount, 0);

describe('the lines', () => {
  test('what they take off the start leaves the indemnity, and then what is to be paid', () => {
    check((_, { start, lines, indemnity, payable }) => {
      const upToRounding = lines.filter(({ step }) => step <= 11);
      expect(halfUp(read(start).sub(takenBy(upToRounding)))).toBe(indemnity);
      expect(read(start).sub(takenBy(upToRounding)).equals(indemnity)).toBe(true);
      expect(read(start).sub(takenBy(lines)).equals(payable)).toBe(true);
    });
  });

  test('each goes on where the one before it ended, of everything and of its invoice', () => {
    check((_, { start, lines }) => {
      let left = read(start);
      const invoices = new Map<string, string>();
      for (const { deducts, total: after, invoice, result, rule } of lines) {
        left = left.sub(read(deducts));
        expect(read(after).equals(left)).toBe(true);
        const before = invoice === undefined ? undefined : invoices.get(invoice);
        if (before !== undefined) expect(read(before).sub(read(deducts)).equals(read(result))).toBe(true);
        else if (rule !== 'invoice') expect(result).toBe(after);
        if (invoice !== undefined) invoices.set(invoice, result);
      }
    });
  });

  test('they come in the order of the steps; only a deductible after the percentage comes after it', () => {
    check((_, { lines }) => {
      const order = lines.map(({ step, rule }) => (rule === 'deductible-after' ? 7 : step));
      expect(order).toEqual([...order].sort((a, b) => a - b));
    });
  });

  test('each has a rule, a clause and a sentence without a gap, and an answer is what its schema says', () => {
    check((_, found) => {
      expect(Calculation.parse(found)).toEqual(found);
      for (const { says, clause } of found.lines)
        expect(`${says} ${clause}`).not.toMatch(/[{}]|undefined|NaN/);
    });
  });
});

describe('the amounts', () => {
  test('everything owed is indemnity, own share, over the limit, excluded or suspended', () => {
    check((_, found) => {
      const { indemnity, retained, overLimit, suspended, uninsured, insuredLoss, totalDebt } = found;
      const excluded = total(found.excluded.map(({ amount }) => amount));
      expect(indemnity + retained + overLimit + excluded + suspended).toBe(totalDebt);
      expect([overLimit + excluded, indemnity + retained]).toEqual([uninsured, insuredLoss]);
    });
  });

  test('none is less than nothing; the indemnity is never above limit, cap or loss times percentage', () => {
    check((file, found) => {
      const { indemnity, insuredLoss, retained, overLimit, suspended, payable, totalDebt } = found;
      for (const amount of [indemnity, insuredLoss, retained, overLimit, suspended, payable, totalDebt])
        expect(amount).toBeGreaterThanOrEqual(0);
      expect(insuredLoss).toBeLessThanOrEqual(Math.max(0, ...file.ceilings.map(({ amount }) => amount)));
      const { insuredPercentage, maximumLiability } = settledTermsOn(file.policy, on('2026-01-01'));
      const most = hundredths(insuredPercentage.named).mul(insuredLoss).add(1);
      expect(most.gte(indemnity)).toBe(true);
      const cap = maximumLiability?.rule === 'amount' ? maximumLiability.amount - file.year.paid : indemnity;
      expect(indemnity).toBeLessThanOrEqual(Math.max(0, cap));
      expect(payable).toBeLessThanOrEqual(indemnity);
    });
  });

  test('a file that is stored and read gives the same answer; a what-if without an if too', () => {
    check((file, found) => {
      expect(calculate(LossFile.parse(JSON.parse(JSON.stringify(file))))).toEqual(found);
      expect(whatIf(file, {})).toEqual(found);
    });
  });
});

test('the order in which invoices, receipts and facts are entered does not matter', () => {
  const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });
  const both = lossFile.chain((file) =>
    fc.record({
      file: fc.constant(file),
      other: fc.record({ invoices: shuffled(file.invoices), receipts: shuffled(file.receipts) }),
      exclusions: shuffled(file.persons.exclusions),
    }),
  );
  fc.assert(
    fc.property(both, ({ file, other, exclusions }) => {
      const again = calculate({ ...file, ...other, persons: { ...file.persons, exclusions } });
      expect(again).toEqual(calculate(file));
    }),
  );
});

describe('a further receipt', () => {
  const more = receiptUntil(300).map((receipt) => LossFile.shape.receipts.parse([receipt]));
  const with_ = (file: LossFile, receipts: LossFile['receipts']) =>
    calculate({ ...file, receipts: [...file.receipts, ...receipts] });

  test('never raises the indemnity, nor what is to be paid, when it comes too late to restore cover', () => {
    fc.assert(
      fc.property(lossFile, more, (file, receipts) => {
        const late = receipts.map((receipt) => ({ ...receipt, on: on('2028-12-31') }));
        const [before, after] = [calculate(file), with_(file, late)];
        expect(after.indemnity).toBeLessThanOrEqual(before.indemnity);
        expect(after.payable).toBeLessThanOrEqual(before.payable);
      }),
    );
  });

  test('raises it only where it pays an old invoice in time, and so restores cover for deliveries after', () => {
    const stopped = ({ excluded }: Calculation) =>
      excluded.filter(({ code }) => code === 'stop-of-supply').map(({ invoice }) => invoice);
    fc.assert(
      fc.property(lossFile, more, (file, receipts) => {
        const [before, after] = [calculate(file), with_(file, receipts)];
        if (after.indemnity <= before.indemnity) return;
        expect(stopped(before).filter((invoice) => !stopped(after).includes(invoice))).not.toEqual([]);
      }),
    );
  });
});
