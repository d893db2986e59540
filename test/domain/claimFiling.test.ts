import { expect, test } from 'vitest';
import { officeCodes } from '../../shared/domain/office.ts';
import { offices } from '../../shared/domain/offices.ts';
import { done } from './casePlay.ts';
import { withdraws } from './claimMoves.ts';
import { complete, filed, filedAt, fileOf, filing, papers, payableAt, twoUnpaid } from './claimPlay.ts';
import { on } from './insured.ts';
import { letterOf, timerOf } from './limitPlay.ts';
import { invoiceDue, unpaidInvoice } from './overdueInvoice.ts';
import { policyWith } from './overduePlay.ts';

const codesOf = (decision: ReturnType<typeof filing>) =>
  decision.refused
    ? [decision.refused, ...(decision.faults ?? decision.reasons).map(({ code }) => code)]
    : [];

test('K10: the wait is counted from the day after the claim, and day 61 is payable from its first local instant', () => {
  const { wait } = filed().state;
  expect(wait).toEqual({
    ...{ start: 'claim', startOn: '2026-05-04', days: 60, mode: 'wait' },
    ...{ lastOn: '2026-07-03', payableAt },
  });
});

test('what is claimed is told in each currency, that of the policy first', () => {
  const invoices = [...twoUnpaid, unpaidInvoice('S-1', { currency: 'CZK', amount: 9_000_00 })];
  const policy = policyWith({ conversion: { rateOn: 'due-date', currencies: ['CZK'] } });
  expect(
    letterOf(filed(filedAt, { overdue: fileOf(invoices), policy }), 'claim-acknowledged')?.claim,
  ).toMatchObject({
    ...{ amount: { minor: 2_000_00, currency: 'EUR' }, count: 3 },
    amounts: [
      { minor: 2_000_00, currency: 'EUR' },
      { minor: 9_000_00, currency: 'CZK' },
    ],
  });
  expect(letterOf(filed(), 'claim-acknowledged')?.claim).not.toHaveProperty('amounts');
});

test('D.4: a mandate to collect that came before the claim starts the wait', () => {
  const handedOver = { collectionId: 'col_1', on: on('2026-04-10') };
  const overdue = fileOf(twoUnpaid.map((invoice) => ({ ...invoice, handedOver })));
  const { wait, mandatedAt } = filed(filedAt, { overdue }).state;
  expect(wait).toMatchObject({ start: 'mandate', startOn: '2026-04-10', lastOn: '2026-06-09' });
  expect(mandatedAt).toBe('2026-04-09T22:00:00Z');
});

test.each([
  ['due-date', '2026-02-12', '2026-04-13'],
  ['overdue-notice', '2026-03-02', '2026-05-01'],
  ['claim', '2026-05-04', '2026-07-03'],
] as const)('D.3: a policy may let it run from the %s', (start, startOn, lastOn) => {
  const term = start === 'claim' ? 'claim-filed' : start;
  const waitingPeriod = { days: 60, mode: 'wait', start: term, byCause: { insolvency: 0 } } as const;
  const { wait } = filed(filedAt, { policy: policyWith({ waitingPeriod }) }).state;
  expect(wait).toMatchObject({ start, startOn, lastOn });
  expect(wait.ended?.because).toBe(lastOn < '2026-05-04' ? 'time' : undefined);
});

test('D.4: nobody waits for an insolvency, and a political cause waits as long as the policy says', () => {
  const cause = { cause: 'insolvency', event: 'faillissement', on: on('2026-04-30') } as const;
  const insolvent = filed(filedAt, { cause });
  expect(insolvent.state.wait).toMatchObject({ start: 'none', days: 0, ended: { because: 'none' } });
  expect(timerOf(insolvent, 'wait-ends')).toBeUndefined();
  const byCause = { insolvency: 0, political: 180 };
  const policy = policyWith({ waitingPeriod: { days: 60, mode: 'wait', start: 'claim-filed', byCause } });
  const political = { cause: 'political', political: 'transfer', on: on('2026-04-30') } as const;
  expect(filed(filedAt, { policy, cause: political }).state.wait).toMatchObject({ days: 180 });
});

test('the change to summer time and the end of a year lie inside a wait without moving its local midnight', () => {
  const spring = filed('2026-02-16T09:00:00Z').state.wait;
  expect(spring).toMatchObject({ lastOn: '2026-04-17', payableAt: '2026-04-17T22:00:00Z' });
  const winter = filed('2026-11-20T09:00:00Z').state.wait;
  expect(winter).toMatchObject({ lastOn: '2027-01-19', payableAt: '2027-01-19T23:00:00Z' });
});

test.each(officeCodes)('at %s the first payable instant is a local midnight', (office) => {
  const { payableAt: at } = filed(filedAt, {}, office).state.wait;
  const { timeZone } = offices[office];
  expect(new Date(at).toLocaleString('sv-SE', { timeZone })).toBe('2026-07-04 00:00:00');
});

test('K01: the acknowledgement names every missing paper at once, the wait and the first payable day', () => {
  const play = filed(filedAt, { given: ['invoices'] });
  const letter = letterOf(play, 'claim-acknowledged');
  expect(letter?.claim).toMatchObject({
    ...{ cause: 'protracted-default', count: 2, amount: { minor: 200_000, currency: 'EUR' } },
    ...{ given: ['invoices'], missing: papers.slice(1) },
    wait: { lastOn: '2026-07-03', payableOn: '2026-07-04' },
  });
  expect(play.state).toMatchObject({ status: 'received', due: null });
  expect(play.state.completeAt).toBeUndefined();
});

test('papers depend on the cause and on the country', () => {
  const cause = { cause: 'insolvency', event: 'konkurs', on: on('2026-04-30') } as const;
  const of = (country: string, event: string) => {
    const buyer = { buyerId: 'byr_1', name: 'X', naturalPerson: false, country };
    return filed(filedAt, { cause: { ...cause, event }, buyer }).state.checklist.map(({ code }) => code);
  };
  expect(of('CZ', 'konkurs')).toContain('debt-record');
  expect(of('SE', 'konkurs')).not.toContain('debt-record');
  expect(of('DE', 'insolvenzverfahren')).toContain('retention-of-title');
  expect(of('JP', 'bankruptcy')).toContain('insolvency-notice');
});

test('F 20: only an event of the buyer’s country that has happened is an insolvency', () => {
  const insolvency = (event: string, day: string) =>
    codesOf(filing(filedAt, { cause: { cause: 'insolvency', event, on: on(day) } }));
  expect(insolvency('konkurs', '2026-04-30')).toEqual(['rule', 'no-such-event']);
  expect(insolvency('faillissement', '2026-05-05')).toEqual(['rule', 'in-the-future']);
  expect(insolvency('enforcement-without-result', '2026-05-04')).toEqual([]);
});

test('an invoice is claimed once, one claim on a file is open at a time, and nothing unpaid is nothing to claim', () => {
  const file = { claimed: ['F-1'] };
  expect(codesOf(filing(filedAt, { file, invoices: ['F-1'] }))).toEqual(['conflict', 'already-claimed']);
  expect(filed(filedAt, { file }).state.invoices.map(({ number }) => number)).toEqual(['F-2']);
  expect(codesOf(filing(filedAt, { file: { claimed: [], claim: 'clm_1' } }))).toEqual([
    'conflict',
    'claim-open',
  ]);
  expect(codesOf(filing(filedAt, { invoices: ['F-9'] }))).toEqual(['rule', 'no-such-invoice']);
  expect(codesOf(filing(filedAt, { overdue: fileOf([]) }))).toEqual(['rule', 'nothing-unpaid']);
});

test('F 22: a claim that comes late is taken, with its days: a person decides what follows', () => {
  const cause = { cause: 'insolvency', event: 'faillissement', on: on('2026-01-20') } as const;
  expect(filed('2026-07-20T10:00:00Z', { cause }).state.filedLate).toBeUndefined();
  const late = filed('2026-07-24T10:00:00Z', { cause });
  expect(late.state.filedLate).toBe(4);
  expect(letterOf(late, 'claim-acknowledged')?.claim?.filedLate).toBe(4);
});

test('the claim keeps policy, invoices and what came in on them as they stood', () => {
  const paid = [
    { number: 'F-1', amount: 300_00 },
    { number: 'F-9', amount: 50_00 },
  ];
  const told = {
    key: 'R-1',
    on: on('2026-04-01'),
    amount: 350_00,
    currency: 'EUR',
    source: 'client',
    paid,
  } as const;
  const overdue = fileOf([unpaidInvoice('F-1', { received: 300_00 }), invoiceDue(on('2026-03-20'))], {
    receipts: [{ ...told, told: filed().state.filedAt }],
  });
  const { state } = filed(filedAt, { overdue, invoices: ['F-1'] });
  expect(state.receipts).toMatchObject([{ amount: 300_00, paid: [{ number: 'F-1', amount: 300_00 }] }]);
  expect(state.policy).toEqual(policyWith());
  expect(state.invoices).toHaveLength(1);
});

test('the overdue file and the collection are told of the claim', () => {
  const [event] = filed(filedAt, { file: { claimed: [], collection: 'col_1' } }).events;
  expect(event?.signals).toEqual([
    { to: 'ovd_nlsample', name: 'claimed', data: { claimId: 'clm_nlsample', invoices: ['F-1', 'F-2'] } },
    { to: 'col_1', name: 'claim-opened', data: { claimId: 'clm_nlsample' } },
  ]);
});

test('a withdrawn claim gives its invoices back, and nothing that was promised remains', () => {
  const play = done(complete(), '2026-05-20T09:00:00Z', withdraws);
  expect(play.state).toMatchObject({ status: 'cancelled-by-client', due: null, timers: [], tasks: [] });
  expect(play.events.at(-1)?.signals).toEqual([
    {
      ...{ to: 'ovd_nlsample', name: 'claim-ended' },
      data: { claimId: 'clm_nlsample', as: 'cancelled-by-client', released: ['F-1', 'F-2'] },
    },
  ]);
  expect(play.state.promises.every(({ status }) => status !== 'running')).toBe(true);
});
