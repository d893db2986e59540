import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Membership } from '../../shared/domain/buyer/buyer.ts';
import { readNumber } from '../../shared/domain/buyer/companyNumber.ts';
import { exposureOf } from '../../shared/domain/buyer/exposure.ts';
import { giveGrade } from '../../shared/domain/buyer/giveGrade.ts';
import { directionOf, grades } from '../../shared/domain/buyer/grade.ts';
import { foldedName } from '../../shared/domain/buyer/name.ts';
import { instant } from './complaintPlay.ts';

const name = fc.string({ unit: 'grapheme', maxLength: 40 });

test('a name folds to the same whatever its case and accents, and folding it again changes nothing', () => {
  fc.assert(
    fc.property(name, (text) => {
      const folded = foldedName(text);
      expect(foldedName(folded)).toBe(folded);
      expect(foldedName(text.normalize('NFD'))).toBe(folded);
      expect(foldedName(`  ${text}  `)).toBe(folded);
    }),
  );
});

test('the beginning of a name finds it', () => {
  fc.assert(
    fc.property(name, fc.nat(40), (text, length) => {
      const beginning = [...text].slice(0, length).join('');
      expect(foldedName(text).startsWith(foldedName(beginning))).toBe(true);
    }),
  );
});

test.each([
  ['Škoda Auto a.s.', 'skoda auto as'],
  ['ÅKERI Öberg AB', 'akeri oberg ab'],
  ['O’Brien & Sons, Ltd.', 'obrien & sons ltd'],
  ['Straße GmbH', 'strasse gmbh'],
  ['Łódź Sp. z o.o.', 'lodz sp z oo'],
  ['ΟΔΟΣ Α.Ε.', 'οδοσ αε'],
])('%s is found as %s, legal form and all', (written, folded) => {
  expect(foldedName(written)).toBe(folded);
});

test.each([
  ['NL', 'vat', 'nl 0044.95.445.B01', '004495445B01', true, false],
  ['BE', 'vat', 'BE 0403.019.261', '0403019261', true, false],
  ['SE', 'registration', '556703-7485', '5567037485', true, false],
  ['SE', 'vat', 'SE556703748501', '556703748501', true, false],
  ['CZ', 'vat', 'CZ25123891', '25123891', true, false],
  ['ES', 'registration', 'J-99216582', 'J99216582', true, false],
  ['ES', 'vat', 'ES 54362315-K', '54362315K', true, true],
  ['MX', 'vat', 'gode 561231 gr8', 'GODE561231GR8', true, true],
  ['IE', 'vat', 'IE 6433435F', '6433435F', true, false],
  ['DE', 'vat', 'DE 136 695 976', '136695976', true, false],
  ['FR', 'vat', 'FR 40 303 265 045', '40303265045', true, false],
  ['GR', 'vat', 'EL 023456780', '023456780', true, false],
  ['CH', 'vat', 'CHE-107.787.577 MWST', 'CHE107787577', true, false],
  ['NL', 'registration', '1234 5678', '12345678', false, false],
  ['DE', 'registration', 'HRB 12345 B', 'HRB12345B', false, false],
] as const)('%s %s %s is kept as %s', async (country, scheme, written, number, checked, naturalPerson) => {
  const kept = { valid: true, id: { scheme, number, checked }, naturalPerson };
  expect(await readNumber(country, scheme, written)).toEqual(kept);
  expect(await readNumber(country, scheme, number)).toEqual(kept);
});

test.each([
  ['NL', 'vat', 'NL004495446B01'],
  ['BE', 'vat', 'BE0403019262'],
  ['SE', 'registration', '556703-7486'],
  ['MX', 'vat', 'GODE561231GR9'],
  ['NL', 'registration', '1'],
  ['NL', 'registration', '<script>'],
] as const)('%s %s %s cannot be one', async (country, scheme, written) => {
  expect(await readNumber(country, scheme, written)).toMatchObject({ valid: false });
});

const now = instant('2026-04-22T13:20:00Z');
const before = { n: 3, grade: '5', validFrom: instant('2026-03-01T00:00:00Z'), at: now } as const;

test('a grade goes from best to worst, and a first one or the same goes nowhere', () => {
  for (const [i, worse] of grades.entries())
    for (const better of grades.slice(0, i)) {
      expect(directionOf(better, worse)).toBe('worse');
      expect(directionOf(worse, better)).toBe('better');
    }
  expect(directionOf(undefined, '5')).toBeUndefined();
  expect(directionOf('5', '5')).toBeUndefined();
});

test('a grade counts from no day to come, and from none before the present one', () => {
  const from = (validFrom: string) =>
    giveGrade({ grade: before }, { grade: '7', validFrom: instant(validFrom) }, now);
  expect(from('2026-04-22T13:20:01Z')).toMatchObject({ reasons: [{ code: 'valid-from-in-future' }] });
  expect(from('2026-02-28T00:00:00Z')).toMatchObject({ reasons: [{ code: 'before-present-grade' }] });
  expect(from('2026-04-01T00:00:00Z')).toMatchObject({
    state: { n: 4, grade: '7', at: now },
    direction: 'worse',
  });
});

const limit = (amount: number, currency: Membership['currency']): Membership => ({
  ...{ limitId: 'lim_nl1', clientId: 'cli_nl1', office: 'NL', policyId: 'pol_nl1', status: 'in-force' },
  ...{ amount, currency },
});

test('exposure is summed currency by currency, to the cent, whatever the order', () => {
  const limits = fc.array(fc.tuple(fc.nat(10 ** 12), fc.constantFrom('EUR', 'SEK', 'CZK', 'MXN' as const)));
  fc.assert(
    fc.property(limits, (amounts) => {
      const memberships = amounts.map(([amount, currency]) => limit(amount, currency as 'EUR'));
      const sums = exposureOf(memberships);
      expect(exposureOf(memberships.toReversed())).toEqual(sums);
      const total = sums.reduce((sum, { minor }) => sum + minor, 0);
      expect(total).toBe(amounts.reduce((sum, [amount]) => sum + amount, 0));
      expect(sums.reduce((sum, { limits }) => sum + limits, 0)).toBe(
        amounts.filter(([amount]) => amount > 0).length,
      );
    }),
  );
});
