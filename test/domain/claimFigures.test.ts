import { expect, test } from 'vitest';
import { act } from './casePlay.ts';
import {
  at,
  decides,
  deskFor,
  does,
  orders,
  paid,
  unpaidPremium,
  why,
  withAccount,
} from './claimMoneyPlay.ts';
import { receives, refuses } from './claimMoves.ts';
import { complete, filedAt, fileOf, payableAt, twoUnpaid } from './claimPlay.ts';
import { on } from './insured.ts';
import { codesOf } from './limitPlay.ts';
import { unpaidInvoice } from './overdueInvoice.ts';
import { policyWith } from './overduePlay.ts';

const june = '2026-06-01T09:00:00Z';

test('F 23: premium is set off where the policy says so, and stays set off', () => {
  const play = complete();
  expect(codesOf(at(deskFor(play), play, june, decides({ setOff: 100_00 })))).toEqual(['no-set-off']);
  const owing = complete(filedAt, { policy: policyWith({ setOffUnpaidPremium: true }) });
  const desk = { ...deskFor(owing), premium: unpaidPremium };
  expect(codesOf(at(desk, owing, june, decides({ setOff: 2_000_00 })))).toEqual(['set-off-too-much']);
  const after = does(desk, owing, june, decides({ setOff: 100_00 }));
  expect(after.state).toMatchObject({ entitlement: 1_700_00, balances: { EUR: { premium: -100_00 } } });
  expect(codesOf(at(desk, after, june, decides({ setOff: 0 })))).toEqual(['set-off-before']);
});

test('F 23: an invoice in another currency counts at a rate with its source and day, or not yet', () => {
  const conversion = { rateOn: 'invoice-date', currencies: ['SEK'] } as const;
  const invoices = [unpaidInvoice('F-1', { currency: 'SEK', amount: 11_000_00 })];
  const policy = policyWith({ conversion: { ...conversion, currencies: ['SEK'] } });
  const play = complete(filedAt, { overdue: fileOf(invoices), policy });
  const desk = deskFor(play);
  expect(codesOf(at(desk, play, june, decides()))).toEqual(['rate-missing']);
  const rate = { currency: 'SEK', rate: '0.1', source: 'ECB', on: on('2026-01-09') } as const;
  expect(does(desk, play, june, decides({ rates: [rate] })).state.entitlement).toBe(990_00);
  const stale = { ...rate, on: on('2026-01-04') };
  expect(codesOf(at(desk, play, june, decides({ rates: [stale] })))).toEqual(['rate-missing']);
});

test('money that comes in after the decision asks for another one, which takes the place of what was owed', () => {
  const play = complete();
  const desk = deskFor(play);
  const decided = withAccount(desk, does(desk, play, '2026-05-04T09:00:00Z', decides()));
  const less = act(decided, june, receives(500_00));
  expect(codesOf(at(desk, less, payableAt, orders(1)))).toEqual(['received-since']);
  const anew = does(desk, less, '2026-06-02T09:00:00Z', decides());
  expect(anew.state).toMatchObject({ entitlement: 1_350_00, balances: { EUR: { payable: -1_350_00 } } });
  expect(anew.state.payments).toMatchObject([
    { n: 1, status: 'replaced' },
    { n: 2, status: 'owed', amount: 1_350_00 },
  ]);
  expect(codesOf(at(desk, anew, payableAt, orders(1)))).toEqual(['already-ordered']);
  expect(paid(desk, anew, payableAt, 2).state).toMatchObject({ status: 'paid', paid: 1_350_00 });
});

test('an invoice that is not in the claim cannot be left out of it', () => {
  const play = complete();
  const exclusions = [{ invoice: 'F-9', code: 'other-debtor' as const }];
  expect(codesOf(at(deskFor(play), play, june, decides({ exclusions })))).toEqual(['no-such-invoice']);
});

const declined = { outcome: 'declined' as const, reasons: [why('stop-of-supply'), why('nothing-insured')] };

/** Due in October for goods of September: deliveries stopped after 30 November, those of January are not insured. */
const older = unpaidInvoice('F-0', {
  ...{ issuedOn: on('2025-09-01'), deliveredOn: on('2025-09-01'), dueOn: on('2025-10-01') },
});

test('D.2: an older unpaid invoice that is not claimed stops supply for what is, and the calculation names it', () => {
  const play = complete();
  const stopped = { ...deskFor(play), unpaid: fileOf([older, ...twoUnpaid]) };
  expect(codesOf(at(stopped, play, june, decides()))).toEqual(['outcome-does-not-fit']);
  const { entitlement, decisions } = does(stopped, play, june, decides(declined)).state;
  expect([entitlement, decisions[0]?.sum.excluded.map(({ code, invoice }) => [code, invoice])]).toEqual([
    0,
    [
      ['stop-of-supply', 'F-1'],
      ['stop-of-supply', 'F-2'],
    ],
  ]);
  const own = { ...deskFor(play), unpaid: fileOf(twoUnpaid) };
  expect(does(own, play, june, decides()).state.entitlement).toBe(1_800_00);
});

test.each([
  ['before the delivery', '2026-01-08', 1_800_00],
  ['after it', '2026-02-02', 0],
])(
  'D.2: an older invoice that was paid too late, %s, stopped what was delivered until then',
  (_, day, worth) => {
    const play = complete();
    const pastStops = [{ dueOn: on('2025-10-01'), stopOn: on('2025-11-30'), paidOn: on(day) }];
    const desk = { ...deskFor(play), unpaid: fileOf(twoUnpaid, { pastStops }) };
    expect(does(desk, play, june, decides(worth ? {} : declined)).state.entitlement).toBe(worth);
  },
);

test('a paper that is refused afterwards makes the file incomplete again', () => {
  const play = act(complete(), '2026-05-05T09:00:00Z', refuses('order'));
  expect(codesOf(at(deskFor(play), play, june, decides()))).toEqual(['file-incomplete']);
  expect(twoUnpaid).toHaveLength(2);
});
