import { expect, test } from 'vitest';
import { mostReceipts } from '../../shared/domain/overdue/state.ts';
import { act, done } from './casePlay.ts';
import { on } from './insured.ts';
import { letterOf } from './limitPlay.ts';
import { invoiceOf } from './overdueInvoice.ts';
import { agrees, brings, claimEnds, claims, collectionEnds, handsOver, pays } from './overdueMoves.ts';
import { faultsOf, type OverduePlay, policyWith, receivedOf, report } from './overduePlay.ts';

const march = '2026-03-02T09:00:00Z';
const followed = { policy: policyWith({ designation: 'followed' }) };
const signalsOf = ({ events }: OverduePlay) => events.flatMap(({ signals = [] }) => signals);

test('F 23: money falls on the original due date first, then the invoice date, then the number', () => {
  const invoices = [
    invoiceOf('D', { dueOn: on('2026-02-20'), issuedOn: on('2026-01-10') }),
    invoiceOf('C', { issuedOn: on('2026-01-13') }),
    invoiceOf('B'),
    invoiceOf('A'),
  ];
  const play = done(report(march, { invoices }), march, pays(3_500_00));
  expect(play.events.at(-1)?.data.paid).toEqual([
    { number: 'A', amount: 1_000_00 },
    { number: 'B', amount: 1_000_00 },
    { number: 'C', amount: 1_000_00 },
    { number: 'D', amount: 500_00 },
  ]);
  expect(receivedOf(play)).toEqual({ D: 500_00 });
});

test('F 23: a later date that was agreed changes nothing of that order', () => {
  const extended = done(report(march), march, agrees('2026-04-01'));
  expect(receivedOf(done(extended, march, pays(100_00)))).toEqual({ 'F-1': 100_00, 'F-2': 0 });
});

test('F 23: the invoices that the payer named come first where the policy follows him, and only there', () => {
  const named = pays(1_200_00, { invoices: ['F-2'] });
  expect(receivedOf(done(report(march), march, named))).toEqual({ 'F-2': 200_00 });
  // What is more than he named falls on the rest, the oldest first.
  expect(receivedOf(done(report(march, followed), march, named))).toEqual({ 'F-1': 200_00 });
});

test('more than is owed is refused, and the answer says what is left, VAT included', () => {
  const invoices = [invoiceOf('F-1', { vatRate: '0.21' })];
  const play = act(report(march, { invoices }), march, pays(1_210_01));
  expect(play.refusal?.reasons[0]).toMatchObject({
    ...{ code: 'more-than-owed', because: 'Unpaid here is 1210.00 EUR and no more.' },
  });
  expect(done(play, march, pays(1_210_00)).state.status).toBe('paid');
});

test('money in another currency pays nothing of these', () => {
  const play = act(report(march), march, pays(1_00, { currency: 'SEK' }));
  expect(play.refusal?.reasons[0]?.because).toBe('Unpaid here is 0.00 SEK and no more.');
});

test('a receipt of tomorrow, a reference told before, and invoices that are not unpaid are refused', () => {
  const play = report(march);
  expect(faultsOf(act(play, march, pays(1_00, { on: on('2026-03-03') })))).toEqual(['in-the-future']);
  expect(faultsOf(act(play, march, pays(1_00, {}, true)))).toEqual(['receipt-known']);
  expect(faultsOf(act(play, march, pays(1_00, { invoices: ['F-9', 'F-1', 'F-1'] })))).toEqual([
    ...['/invoices/0 no-such-invoice', '/invoices/2 twice-in-this-call'],
  ]);
});

test('an invoice leaves the file when it is paid, and a receipt when it is used up', () => {
  const part = done(report(march), march, pays(400_00));
  expect(part.state.receipts).toMatchObject([{ amount: 400_00, paid: [{ number: 'F-1', amount: 400_00 }] }]);
  const both = done(part, march, pays(900_00));
  expect(both.state.receipts).toMatchObject([{ amount: 900_00, paid: [{ number: 'F-2', amount: 300_00 }] }]);
  expect(receivedOf(both)).toEqual({ 'F-2': 300_00 });
  const all = done(both, march, pays(700_00));
  expect([all.state.status, all.state.receipts, all.state.invoices]).toEqual(['paid', [], []]);
});

test('K03: the letter about money says what came, and what is left', () => {
  const play = done(report(march), march, pays(1_500_00));
  expect(letterOf(play, 'overdue-receipt')?.overdue).toMatchObject({
    received: { on: '2026-03-02', amount: { minor: 1_500_00, currency: 'EUR' } },
    ...{ count: 1, unpaid: [{ minor: 500_00, currency: 'EUR' }] },
  });
  const paid = done(play, march, pays(500_00));
  expect(letterOf(paid, 'overdue-receipt')?.overdue).toMatchObject({ count: 0, unpaid: [], guide: [] });
});

test('D.2: paid by the thirtieth day after the extension, cover is restored; a day later there was none meanwhile', () => {
  const may = '2026-05-20T09:00:00Z';
  const single = { invoices: [invoiceOf('F-1')] };
  const inTime = done(report(march, single), may, pays(1_000_00, { on: on('2026-05-13') }));
  expect(inTime.state.pastStops).toEqual([]);
  const late = done(report(march, single), may, pays(1_000_00, { on: on('2026-05-14') }));
  expect(late.state.pastStops).toEqual([{ dueOn: '2026-02-12', stopOn: '2026-04-13', paidOn: '2026-05-14' }]);
});

const bothPaid = [
  { number: 'F-1', amount: 1_000_00 },
  { number: 'F-2', amount: 300_00 },
];

test('F 19: an open claim hears what was told here, and what of it fell on which invoice', () => {
  const claimed = done(report(march), march, claims(['F-2']));
  const play = done(claimed, march, pays(1_300_00, { key: 'R' }));
  const told = { key: 'R', on: '2026-03-02', amount: 1_300_00, currency: 'EUR', source: 'client' };
  expect(signalsOf(play)).toEqual([{ to: 'clm_1', name: 'received', data: { ...told, paid: bothPaid } }]);
});

test('K03: an open mandate hears what the client got himself, here or on a claim, and not what it told', () => {
  const mandated = done(report(march), march, handsOver(['F-1', 'F-2']));
  const heard = (key: string) => [
    { to: 'col_1', name: 'received', data: { key, on: '2026-03-02', paid: bothPaid } },
  ];
  expect(signalsOf(done(mandated, march, pays(1_300_00, { key: 'R' })))).toEqual(heard('R'));
  const onClaim = brings(1_300_00, { key: 'S', on: on('2026-03-02') });
  expect(signalsOf(done(mandated, march, onClaim))).toEqual(heard('S'));
  expect(signalsOf(done(mandated, march, brings(1_300_00)))).toEqual([]);
  expect(signalsOf(done(done(mandated, march, collectionEnds()), march, pays(1_00)))).toEqual([]);
});

test('what a collection brings falls on its own invoices; the claim hears it from the collection', () => {
  const play = done(done(report(march), march, claims(['F-2'])), march, handsOver(['F-2']));
  const after = done(play, '2026-04-02T09:00:00Z', brings(600_00, { invoices: ['F-2'] }));
  expect(receivedOf(after)).toEqual({ 'F-1': 0, 'F-2': 600_00 });
  expect(signalsOf(after)).toEqual([]);
});

test('a signal is never refused: told twice it counts once, more than is owed counts as what is', () => {
  const once = done(report(march), march, brings(600_00));
  expect(receivedOf(done(once, march, brings(600_00)))).toEqual(receivedOf(once));
  const all = done(once, march, brings(9_000_00, { key: 'col_1#2' }));
  expect([all.state.status, all.events.at(-1)?.data.amount]).toEqual(['paid', 1_400_00]);
  expect(done(all, march, brings(1_00, { key: 'col_1#3' })).events).toHaveLength(all.events.length);
});

test('what we paid is the claim’s: a receipt of the client falls on the rest alone', () => {
  const ended = done(done(report(march), march, claims(['F-1'])), march, claimEnds([]));
  expect(faultsOf(act(ended, march, pays(1_000_01)))).toEqual(['more-than-owed']);
  expect(receivedOf(done(ended, march, pays(1_000_00)))).toEqual({ 'F-1': 0 });
  // What comes in for it later, by the collection, is taken off it here too.
  expect(receivedOf(done(ended, march, brings(10_00, { invoices: ['F-1'] })))).toEqual({
    ...{ 'F-1': 10_00, 'F-2': 0 },
  });
});

test('a file remembers 200 receipts on unpaid invoices: a client’s next is refused, a collection’s pushes the oldest out', () => {
  let play = report(march);
  for (let n = 0; n < mostReceipts; n++) play = done(play, march, pays(1, { key: `R-${n}` }));
  expect(faultsOf(act(play, march, pays(1)))).toEqual(['too-many-receipts']);
  const more = done(play, march, brings(1));
  expect(more.state.receipts).toHaveLength(mostReceipts);
  expect(more.state.receipts.at(-1)?.key).toBe('col_1#1');
  expect(receivedOf(more)).toEqual({ 'F-1': 201, 'F-2': 0 });
});
