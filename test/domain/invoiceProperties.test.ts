import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { leftOf } from '../../shared/domain/invoice/state.ts';
import { InvoiceBook } from './invoiceBook.ts';

const amount = fc.integer({ min: 1, max: 50_000 });
const which = fc.nat({ max: 20 });
const step = fc.oneof(
  fc.record({ does: fc.constant('bills' as const), amount }),
  fc.record({ does: fc.constantFrom('credits' as const, 'setsOff' as const), which, amount }),
  // Few references: the same payment comes in more than once.
  fc.record({ does: fc.constantFrom('pays' as const, 'refunds' as const), which, amount, key: fc.nat(6) }),
  fc.record({ does: fc.constant('tells' as const), which }),
);
const script = fc.array(step, { maxLength: 40, size: 'max' });
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function play(steps: readonly Step[]): InvoiceBook {
  const book = new InvoiceBook();
  book.bills(30_000);
  for (const [at, one] of steps.entries()) {
    if (one.does === 'bills') book.bills(one.amount);
    else if (one.does === 'tells') book.tells(one.which);
    else {
      const invoices = book.documents.filter(({ draft }) => draft.document === 'invoice');
      const from = one.does === 'refunds' ? book.documents : invoices;
      const on = from[one.which % from.length];
      if (!on) continue;
      if (one.does === 'credits') book.credits(on, one.amount);
      if (one.does === 'setsOff') book.setsOff(on, one.amount, `clm_nlsample#${at}`);
      if (one.does === 'pays') book.pays(on, one.amount, `B-${one.key}`);
      if (one.does === 'refunds') book.refunds(on, Math.min(one.amount, on.owedBack || 1), `R-${at}`);
    }
  }
  return book;
}

test('whatever is billed, credited, paid twice, set off and given back in whatever order: no cent is lost or made', () => {
  let credits = 0;
  fc.assert(
    fc.property(script, fc.nat(), (steps, order) => {
      const book = play(steps);
      while (book.tells(order));
      expect(book.owing).toBe(book.balance);
      credits += book.credited.size;
      for (const state of book.documents) {
        expect(state.settled).toBeLessThanOrEqual(state.total);
        // While we owe, the day by which we pay back is promised.
        expect(state.owedBack > 0).toBe(state.due !== null);
        expect(Math.min(state.settled, state.owedBack, leftOf(state))).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 300 },
  );
  expect(credits).toBeGreaterThan(100);
});

test('what a policy owes stands in its account, invoice by invoice, and nothing else does', () => {
  fc.assert(
    fc.property(script, (steps) => {
      const { account, documents } = play(steps);
      const unpaid = documents.filter((state) => leftOf(state) > 0).map((state) => [state.id, leftOf(state)]);
      const said = account.unpaid.map(({ invoiceId, left }) => [invoiceId, left]);
      expect(said.sort()).toEqual(unpaid.sort());
    }),
  );
});

test('nothing is credited beyond what was billed, and no document pays back more than it owes', () => {
  fc.assert(
    fc.property(script, (steps) => {
      const book = play(steps);
      for (const { id, total, draft, refunds, movements } of book.documents) {
        if (draft.document === 'invoice') expect(book.credited.get(id) ?? 0).toBeLessThanOrEqual(total);
        const back = refunds.reduce((sum, refund) => sum + refund.amount, 0);
        const over = movements.reduce((sum, { amount: came, applied }) => sum + came - applied, 0);
        expect(back).toBeLessThanOrEqual(draft.document === 'invoice' ? over : total);
      }
    }),
  );
});
