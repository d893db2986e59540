import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateAt } from '../../shared/domain/calendarDate.ts';
import { coverOf, type Delivery, type Known } from '../../shared/domain/cover/coverOf.ts';
import { instantAt, type LocalDate } from '../../shared/domain/instant.ts';
import { stopsAt } from '../../shared/domain/overdue/stops.ts';
import { dutyTermsOf } from '../../shared/domain/overdue/terms.ts';
import { coverFor, limitWith, policyFor } from './insured.ts';
import { invoiceDue } from './overdueInvoice.ts';

const cents = fc.integer({ min: 0, max: 2_000_000 });
/** Days from December 2025 to January 2027, the policy's year within. */
const date = fc.integer({ min: 20_420, max: 20_850 }).map(dateAt);
const at = fc.integer({ min: 20_420 * 86_400, max: 20_850 * 86_400 }).map(instantAt);
const undecided = fc.record({
  kind: fc.constantFrom('self-assessed' as const, 'blind' as const),
  upTo: cents,
});

const steps = fc
  .array(fc.record({ from: at, amount: cents }), { minLength: 1, maxLength: 4 })
  .map((list) => list.sort((a, b) => (a.from < b.from ? -1 : 1)));
const change = fc.record({
  newAmount: cents,
  effectiveAt: at,
  held: fc.option(fc.constant('comment' as const)),
});
const limit = fc
  .record({ steps, until: fc.option(at), change: fc.option(change), terms: fc.integer({ min: 0, max: 90 }) })
  .map(({ steps: list, until, change: coming, terms }) =>
    limitWith({
      cover: {
        ...coverFor(list.at(-1)?.amount ?? 0, { steps: list, paymentTermsDays: terms }),
        ...(until && { until }),
      },
      ...(coming && {
        change: { bindingOrders: { rule: 'none' }, ...coming, held: coming.held ?? undefined } as never,
      }),
    }),
  );
const known: fc.Arbitrary<Facts> = fc
  .record({ limit: fc.option(limit), undecided: fc.option(undecided), unpaidSince: fc.option(date) })
  .map(({ undecided: without, limit: known, unpaidSince: due }) => ({
    policy: policyFor('pol_1', 'cli_1', {}, { undecided: without }),
    limit: known ?? undefined,
    due: due ? [due] : [],
  }));
type Facts = Pick<Known, 'policy' | 'limit'> & { due: LocalDate[] };

/** What is covered while invoices are unpaid that were due on those days. */
function covered(asked: Delivery, { policy, limit: of, due }: Facts) {
  const file = { invoices: due.map(invoiceDue), duties: dutyTermsOf(policy), pastStops: [] };
  return coverOf(asked, { policy, limit: of, stops: stopsAt(file, asked.deliveryOn, asked.deliveryOn) });
}
const delivery: fc.Arbitrary<Delivery> = fc.record({
  ...{ buyerId: fc.constant('byr_1'), amount: fc.integer({ min: 1, max: 2_000_000 }), deliveryOn: date },
  ...{ paymentTermsDays: fc.integer({ min: 0, max: 90 }), outstanding: fc.option(cents, { nil: undefined }) },
});

test('never more than asked, than the limit leaves, or than the percentage pays; never less than nothing', () => {
  fc.assert(
    fc.property(delivery, known, (asked, facts) => {
      const { insured, ceiling, compensation, percentage, reasons } = covered(asked, facts);
      expect(insured).toBeGreaterThanOrEqual(0);
      expect(insured).toBeLessThanOrEqual(asked.amount);
      expect(insured + (insured > 0 ? (asked.outstanding ?? 0) : 0)).toBeLessThanOrEqual(ceiling);
      expect(compensation).toBeLessThanOrEqual(insured);
      expect(Math.abs(compensation - (insured * percentage) / 100)).toBeLessThanOrEqual(0.5);
      const why = reasons.some(({ effect }) => effect !== 'notes');
      expect(why).toBe(insured < asked.amount);
    }),
    { numRuns: 2_000 },
  );
});

const more = fc.integer({ min: 0, max: 100_000 });

test('more outstanding, longer terms or an unpaid invoice never insure more; a larger delivery never less', () => {
  fc.assert(
    fc.property(
      delivery,
      known,
      more,
      fc.integer({ min: 0, max: 60 }),
      date,
      (asked, facts, by, days, due) => {
        const insured = (change: Partial<Delivery>, more: Partial<Facts> = {}) =>
          covered({ ...asked, ...change }, { ...facts, ...more }).insured;
        const as = insured({});
        expect(insured({ outstanding: (asked.outstanding ?? 0) + by })).toBeLessThanOrEqual(as);
        expect(insured({ paymentTermsDays: asked.paymentTermsDays + days })).toBeLessThanOrEqual(as);
        expect(insured({ amount: asked.amount + by })).toBeGreaterThanOrEqual(as);
        expect(insured({}, { due: [...facts.due, due] })).toBeLessThanOrEqual(as);
      },
    ),
    { numRuns: 2_000 },
  );
});
