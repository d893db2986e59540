import { expect, test } from 'vitest';
import { debtOf } from '../../shared/domain/overdue/invoice.ts';
import { mostInvoices } from '../../shared/domain/overdue/state.ts';
import { act, done } from './casePlay.ts';
import { on } from './insured.ts';
import { letterOf } from './limitPlay.ts';
import { invoiceOf } from './overdueInvoice.ts';
import { pays, reports } from './overdueMoves.ts';
import { faultsOf, first, policyWith, report } from './overduePlay.ts';

/** Both invoices are due in February: their extension ends in April. */
const march = '2026-03-02T09:00:00Z';
const many = (count: number, from = 0) => Array.from({ length: count }, (_, i) => invoiceOf(`N-${from + i}`));

test('K02: a report is taken in writing, with the guide that is his own', () => {
  const play = report(march);
  expect(play.state).toMatchObject({ status: 'open', subject: '1.subject', handler: { staffId: 'stf_cor' } });
  expect(play.state.invoices.map(({ number, received, late }) => [number, received, late])).toEqual([
    ['F-1', 0, false],
    ['F-2', 0, false],
  ]);
  expect(letterOf(play, 'overdue-received')?.overdue).toMatchObject({
    ...{ count: 2, unpaid: [{ minor: 2_000_00, currency: 'EUR' }] },
    invoices: [{ number: 'F-1', dueOn: '2026-02-12', amount: { minor: 1_000_00, currency: 'EUR' } }, {}],
    papers: expect.arrayContaining(['invoices', 'delivery-proof']),
  });
});

test('K01: each date of the guide hangs on the oldest invoice and names the term behind it', () => {
  const { overdue } = letterOf(report(march), 'overdue-received') ?? {};
  const from = 'maximum-extension';
  expect(overdue?.guide).toEqual([
    step('stop-supply', '2026-04-13', { amount: 60, unit: 'days', from: 'due-date' }, false),
    step('report', '2026-05-13', { amount: 30, unit: 'days', from }, true),
    step('hand-over', '2026-05-13', { amount: 30, unit: 'days', from }, false),
    // 60 days of waiting after the last day to hand over, then six months.
    step('claim', '2027-01-12', { amount: 6, unit: 'months', from: 'date-of-loss' }, false),
  ]);
});
const step = (duty: string, by: string, term: object, isDone: boolean) => ({
  ...{ duty, by, invoice: 'F-1', term, done: isDone },
});

test('D.2: whose policy stops supply on the due date reads that date, whose extension runs from the invoice another', () => {
  const terms = { stopOfSupply: 'due-date', maximumExtensionStart: 'invoice-date' } as const;
  const { overdue } = letterOf(report(march, { policy: policyWith(terms) }), 'overdue-received') ?? {};
  expect(overdue?.guide?.slice(0, 2)).toMatchObject([
    { duty: 'stop-supply', by: '2026-02-12', term: { amount: 0, from: 'due-date' } },
    { duty: 'report', by: '2026-04-12' },
  ]);
});

test('D.2: no last day to claim is told where the wait begins with the claim', () => {
  const waitingPeriod = { days: 60, mode: 'wait', start: 'claim-filed' } as const;
  const { overdue } =
    letterOf(report(march, { policy: policyWith({ waitingPeriod }) }), 'overdue-received') ?? {};
  expect(overdue?.guide?.map(({ duty }) => duty)).toEqual(['stop-supply', 'report', 'hand-over']);
});

test('F 22: a late report is taken and marked, never refused: the last day itself is in time', () => {
  expect(report('2026-05-13T20:00:00Z').state.invoices.map(({ late }) => late)).toEqual([false, false]);
  const late = report('2026-05-14T06:00:00Z');
  expect(late.state.invoices.map(({ late: is }) => is)).toEqual([true, false]);
  expect(letterOf(late, 'overdue-received')?.overdue?.late).toBe(1);
});

test('terms are those of the delivery: what was delivered under the old ones keeps their days', () => {
  const [old] = policyWith().terms;
  if (!old) throw new Error('no terms');
  const policy = {
    ...policyWith(),
    terms: [old, { ...old, from: on('2026-02-01'), maximumExtensionDays: 10 }],
  };
  const invoices = [
    invoiceOf('OLD'),
    invoiceOf('NEW', { deliveredOn: on('2026-02-01'), dueOn: on('2026-03-01') }),
  ];
  const { overdue } =
    letterOf(report('2026-03-05T09:00:00Z', { policy, invoices }), 'overdue-received') ?? {};
  expect(overdue?.guide?.[0]).toMatchObject({ by: '2026-03-11', invoice: 'NEW', term: { amount: 10 } });
});

test.each([
  ['due before it was issued', { dueOn: on('2026-01-11') }, 'dueOn due-before-issued'],
  ['issued tomorrow', { issuedOn: on('2026-03-03'), dueOn: on('2026-03-04') }, 'issuedOn in-the-future'],
  ['delivered tomorrow', { deliveredOn: on('2026-03-03') }, 'deliveredOn in-the-future'],
  ['delivered before the policy', { deliveredOn: on('2025-12-31') }, 'deliveredOn outside-policy'],
  ['in a currency that is not insured', { currency: 'SEK' as const }, 'currency currency-not-covered'],
  ['gross without a rate', { amountIs: 'gross' as const }, 'vatRate vat-rate-required'],
  ['more than can be summed', { amount: 1_000_000_000_001 }, 'amount amount-too-large'],
])('an invoice %s is refused where it stands', (_, wrong, fault) => {
  const refusal = first(march, { invoices: [invoiceOf('F-1'), invoiceOf('F-2', wrong)] });
  expect(faultsOf({ refusal: refusal as never })).toEqual([`/invoices/1/${fault}`]);
});

test('an invoice that is not due yet may be told: bad news comes before a due date', () => {
  expect(first(march, { invoices: [invoiceOf('F-1', { dueOn: on('2026-06-01') })] }).refused).toBe(false);
});

test('a currency that the policy names is insured', () => {
  const conversion = { rateOn: 'invoice-date', currencies: ['SEK'] } as const;
  const policy = policyWith({ conversion: { ...conversion, currencies: ['SEK'] } });
  expect(first(march, { policy, invoices: [invoiceOf('F-1', { currency: 'SEK' })] }).refused).toBe(false);
});

test('delivered after the policy ended is refused, on its last day is not', () => {
  const policy = policyWith({}, { endsOn: on('2026-02-01') });
  const at = (day: string) =>
    first(march, { policy, invoices: [invoiceOf('F-1', { deliveredOn: on(day) })] });
  expect(at('2026-02-01').refused).toBe(false);
  expect(faultsOf({ refusal: at('2026-02-02') as never })).toEqual([
    '/invoices/0/deliveredOn outside-policy',
  ]);
});

test('a buyer of the own group, or one whom the policy does not name, is refused with everything else', () => {
  const group = policyWith({}, { associatedBuyers: ['byr_nlsample'] });
  const invoices = [invoiceOf('F-1', { amountIs: 'gross' })];
  expect(faultsOf({ refusal: first(march, { policy: group, invoices }) as never })).toEqual([
    ...['/buyerId associated-buyer', '/invoices/0/vatRate vat-rate-required'],
  ]);
  const named = policyWith({}, { scope: 'single-buyer', buyerIds: ['byr_other'] });
  expect(faultsOf({ refusal: first(march, { policy: named }) as never })).toEqual([
    '/buyerId buyer-not-named',
  ]);
});

test('all or nothing: every fault of every invoice is named at once, and nothing is taken', () => {
  const bad = invoiceOf('F-2', { dueOn: on('2026-01-01'), currency: 'CZK', amountIs: 'gross' });
  const play = act(report(march), march, reports([invoiceOf('F-9'), bad, invoiceOf('F-9')]));
  expect(faultsOf(play)).toEqual([
    ...['/invoices/1/currency currency-not-covered', '/invoices/1/vatRate vat-rate-required'],
    ...['/invoices/1/dueOn due-before-issued', '/invoices/1/number already-reported'],
    '/invoices/2/number twice-in-this-call',
  ]);
  expect(play.refusal?.reasons[0]?.because).toBe('The report has 5 faults: nothing of it was taken.');
  expect(play.state).toEqual(report(march).state);
});

test.each(['F-1', 'f-1', ' F -1', 'F\u00a0-1'])(
  'an invoice is taken once, however it is written: %j',
  (number) => {
    const play = act(report(march), march, reports([invoiceOf(number)]));
    expect(faultsOf(play)).toEqual(['/invoices/0/number already-reported']);
  },
);

test('an invoice that was paid and has left the file was reported all the same', () => {
  const paid = done(report(march), march, pays(1_000_00));
  expect(paid.state.invoices.map(({ number }) => number)).toEqual(['F-2']);
  const again = reports([invoiceOf('F-1')], { reported: new Set([0]) });
  expect(faultsOf(act(paid, march, again))).toEqual(['/invoices/0/number already-reported']);
});

test('a file has room for 400 unpaid invoices; a dry run of more than one call asks for none', () => {
  let play = report(march, { invoices: many(80) });
  for (const from of [80, 160, 240, 320]) play = done(play, march, reports(many(80, from)));
  expect(play.state.invoices).toHaveLength(mostInvoices);
  const one = [invoiceOf('X')];
  expect(faultsOf(act(play, march, reports(one)))).toEqual(['/invoices file-full']);
  expect(act(play, march, reports(one, { needsRoom: false })).refusal).toBeUndefined();
  const after = done(play, march, pays(1_000_00));
  expect(act(after, march, reports(one)).refusal).toBeUndefined();
});

test('a letter names twenty invoices and says how many there are', () => {
  const { overdue } = letterOf(report(march, { invoices: many(21) }), 'overdue-received') ?? {};
  expect([overdue?.invoices?.length, overdue?.count]).toEqual([20, 21]);
});

test('who has the file keeps it when more is reported', () => {
  const play = done(report(march), march, reports(undefined, { handler: { staffId: 'stf_dora' } }));
  expect(play.state.handler).toEqual({ staffId: 'stf_cor' });
});

test('the buyer owes the VAT too: what is left of a net invoice is with it, half up to the cent', () => {
  expect(debtOf(invoiceOf('F', { amount: 1_000_00, vatRate: '0.21' }))).toBe(1_210_00);
  expect(debtOf(invoiceOf('F', { amount: 1_000_00, amountIs: 'gross', vatRate: '0.21' }))).toBe(1_000_00);
  expect(debtOf(invoiceOf('F', { amount: 50, vatRate: '0.05' }))).toBe(53);
  expect(debtOf(invoiceOf('F', { amount: 9, vatRate: '0.05' }))).toBe(9);
  expect(debtOf(invoiceOf('F', { amount: 1_000_00, vatRate: '0' }))).toBe(1_000_00);
  expect(debtOf(invoiceOf('F', { amount: 999_999_999_999, vatRate: '0.9999' }))).toBe(1_999_899_999_998);
});
