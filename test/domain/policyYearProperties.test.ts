import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateAt } from '../../shared/domain/calendarDate.ts';
import { instantAt } from '../../shared/domain/instant.ts';
import { decoded, encoded } from '../../shared/domain/policyYear/encoded.ts';
import { payIn } from '../../shared/domain/policyYear/pay.ts';
import type { PolicyYear } from '../../shared/domain/policyYear/policyYear.ts';
import { claimIn, free, take } from '../../shared/domain/policyYear/take.ts';
import { on } from './insured.ts';

const maximum = 100_000;
const empty: PolicyYear = {
  ...{ policyId: 'pol_1', year: { from: on('2026-01-01'), to: on('2026-12-31') }, currency: 'EUR' },
  ...{ maximumLiability: maximum, claims: [] },
};

/** Some claims share a date of loss, and some of these the instant of filing; the amounts are often far above what is left. */
const move = fc.record({
  who: fc.nat(7),
  what: fc.constantFrom('decide' as const, 'pay' as const, 'return' as const, 'recover' as const),
  minor: fc.integer({ min: 1, max: 60_000 }),
});
const dates = fc.array(fc.integer({ min: 20_454, max: 20_460 }), { minLength: 8, maxLength: 8 });

type Move = typeof move extends fc.Arbitrary<infer M> ? M : never;

function after(year: PolicyYear, { who, what, minor }: Move, days: number[]): PolicyYear {
  const filedAt = instantAt(1_770_000_000 + ((days[who] ?? 0) % 3));
  const place = { claimId: `clm_${who}`, dateOfLoss: dateAt(days[who] ?? 0), filedAt };
  const fresh = { ...place, firstLossBorne: 0, entitlement: 0, paid: 0, recovered: 0 };
  const known = claimIn(year, place.claimId) ?? fresh;
  switch (what) {
    case 'decide': {
      const entitlement = Math.max(known.paid, Math.min(minor, free(year, place) ?? minor));
      return take(year, { ...known, firstLossBorne: minor, entitlement });
    }
    case 'pay': {
      const paid = payIn(take(year, known), place.claimId, minor);
      return 'refused' in paid ? year : paid;
    }
    case 'return':
      return take(year, { ...known, paid: known.paid - Math.min(minor, known.paid - known.recovered) });
    case 'recover':
      return take(year, {
        ...known,
        recovered: known.recovered + Math.min(minor, known.paid - known.recovered),
      });
  }
}

test('whatever is decided, paid, sent back and recovered in whatever order: no claim and no year above its cap', () => {
  fc.assert(
    fc.property(dates, fc.array(move, { maxLength: 60 }), (days, moves) => {
      let year = empty;
      for (const next of moves) {
        year = after(year, next, days);
        const held = year.claims.reduce((sum, { paid, recovered }) => sum + paid - recovered, 0);
        expect(held).toBeLessThanOrEqual(maximum);
        for (const { paid, entitlement } of year.claims) expect(paid).toBeLessThanOrEqual(entitlement);
      }
      expect(decoded(JSON.parse(JSON.stringify(encoded(year))))).toEqual(year);
    }),
    { numRuns: 300 },
  );
});

test('what is left for a claim does not depend on the order in which the others were entered', () => {
  fc.assert(
    fc.property(dates, fc.array(move, { maxLength: 30 }), fc.nat(), (days, moves, turn) => {
      const { claims } = moves.reduce((year, next) => after(year, next, days), empty);
      const turned = claims.map((_, i) => claims[(i + turn) % claims.length] as (typeof claims)[0]);
      expect(turned.reduce(take, empty).claims).toEqual(claims);
    }),
  );
});
