import { expect, test } from 'vitest';
import { done, wake } from './casePlay.ts';
import { on } from './insured.ts';
import { letterOf, lettersOf, timerOf, typesOf } from './limitPlay.ts';
import { invoiceOf } from './overdueInvoice.ts';
import { agrees, answers, claims, handsOver, pays, reports } from './overdueMoves.ts';
import { report } from './overduePlay.ts';

/** Both invoices are due in February: their extension ends in April. */
const march = '2026-03-02T09:00:00Z';

test('a week before the last day to hand over he is told, at midnight of his office, once', () => {
  const play = report(march);
  expect(timerOf(play as never, 'hand-over-near')).toBe('2026-05-05T22:00:00Z');
  const told = wake(play, '2026-05-06T09:00:00Z');
  expect(letterOf(told, 'overdue-duty-near')?.overdue).toMatchObject({
    near: { duty: 'hand-over', by: '2026-05-13', invoice: 'F-1', done: false },
    unpaid: [{ minor: 2_000_00 }],
  });
  // The second invoice, eight days later, is a day of its own; one within the week was told with the first.
  expect(timerOf(told as never, 'hand-over-near')).toBe('2026-05-13T22:00:00Z');
  const close = report(march, {
    invoices: [invoiceOf('F-1'), invoiceOf('F-2', { dueOn: on('2026-02-19') })],
  });
  expect(timerOf(wake(close, '2026-05-06T09:00:00Z') as never, 'hand-over-near')).toBeUndefined();
});

test('who has handed over is told of no day to do so, and who has claimed of none to claim', () => {
  const over = done(report(march), march, handsOver(['F-1', 'F-2']));
  expect(timerOf(over as never, 'hand-over-near')).toBeUndefined();
  // The loss is the end of the wait that began when it was handed over.
  expect(timerOf(over as never, 'claim-near')).toBe('2026-10-24T22:00:00Z');
  const claimed = done(over, march, claims(['F-1', 'F-2']));
  expect(timerOf(claimed as never, 'claim-near')).toBeUndefined();
});

test('of a last day that is already near when it is told, the guide alone speaks', () => {
  const play = report('2026-05-06T09:00:00Z');
  expect(timerOf(play as never, 'hand-over-near')).toBe('2026-05-13T22:00:00Z');
  expect(lettersOf(wake(play, '2026-05-12T09:00:00Z'))).toEqual(['overdue-received']);
});

test('once everything is paid nothing is told any more', () => {
  const paid = done(report(march), march, pays(2_000_00));
  expect([paid.state.status, paid.state.timers]).toEqual(['paid', []]);
  expect(lettersOf(wake(paid, '2028-01-01T00:00:00Z'))).toEqual(['overdue-received', 'overdue-receipt']);
});

test('a later invoice opens the file again, with its own days', () => {
  const paid = done(report(march), march, pays(2_000_00));
  const again = done(paid, march, reports([invoiceOf('F-3', { dueOn: on('2026-03-01') })]));
  expect([again.state.status, typesOf(again).at(-1)]).toEqual(['open', 'reported']);
  expect(timerOf(again as never, 'hand-over-near')).toBe('2026-05-22T22:00:00Z');
});

test('an extension moves neither the due date nor a date of the guide', () => {
  const before = report(march);
  const after = done(before, march, agrees('2026-04-13'));
  expect(after.state.invoices[0]).toMatchObject({ dueOn: '2026-02-12', extendedTo: '2026-04-13' });
  const asked = done(done(before, march, agrees('2026-08-01')), march, answers(true));
  for (const play of [after, asked]) expect(play.state.timers).toEqual(before.state.timers);
});
