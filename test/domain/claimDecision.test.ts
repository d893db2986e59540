import { expect, test } from 'vitest';
import { act } from './casePlay.ts';
import {
  at,
  decides,
  deskFor,
  does,
  limitOf,
  orders,
  paid,
  unpaidPremium,
  why,
  withAccount,
} from './claimMoneyPlay.ts';
import { disputes, receives, refuses, resolves } from './claimMoves.ts';
import { complete, filed, filedAt, fileOf, papers, payableAt, twoUnpaid } from './claimPlay.ts';
import { on } from './insured.ts';
import { codesOf, letterOf, settledOf } from './limitPlay.ts';
import { unpaidInvoice } from './overdueInvoice.ts';
import { policyWith } from './overduePlay.ts';

const june = '2026-06-01T09:00:00Z';

test('F 19: what is decided in the wait is paid in full but for his own share, and payable from day 61', () => {
  const play = complete();
  const desk = deskFor(play);
  const after = does(desk, play, june, decides());
  expect(after.state).toMatchObject({ status: 'decided', outcome: 'paid', entitlement: 1_800_00, due: null });
  expect(after.state.payments).toMatchObject([{ n: 1, kind: 'indemnity', amount: 1_800_00, payableAt }]);
  expect(settledOf(after, 'claim.decision')).toEqual(['kept']);
  expect(letterOf(after, 'claim-decided')?.claim?.decision).toMatchObject({
    ...{ outcome: 'paid', because: 'decided', dateOfLoss: '2026-07-03', payableOn: '2026-07-04' },
    ...{ indemnity: { minor: 1_800_00 }, retained: { minor: 200_00 }, excluded: [] },
    appealUntil: '2026-12-01T22:59:59Z',
  });
  expect(desk.year.claims).toMatchObject([{ claimId: play.state.id, entitlement: 1_800_00, paid: 0 }]);
});

test('K06: the letter carries the calculation, and its lines sum', () => {
  const invoices = [unpaidInvoice('F-1', { amountIs: 'gross', vatRate: '0.21', amount: 1_210_00 })];
  const play = complete(filedAt, { overdue: fileOf(invoices) });
  const after = does(deskFor(play), play, june, decides());
  const lines = letterOf(after, 'claim-decided')?.claim?.decision?.lines;
  expect(lines?.map(({ step, amount, percentage }) => [step, amount.minor, percentage])).toEqual([
    ['debt', 1_210_00, undefined],
    ['vat', 210_00, undefined],
    ['insured-loss', 1_000_00, undefined],
    ['percentage', 100_00, 90],
    ['indemnity', 900_00, undefined],
  ]);
});

test('D.1, 4: the limit in force at delivery decides, and what is over it is not insured', () => {
  const play = complete();
  const desk = deskFor(play, limitOf(1_500_00));
  expect(codesOf(at(desk, play, june, decides()))).toEqual(['outcome-does-not-fit']);
  const partial = { outcome: 'partial' as const, reasons: [why('over-limit')] };
  expect(does(desk, play, june, decides(partial)).state.entitlement).toBe(1_350_00);
});

test('D.1, 4: without a limit nothing is insured, and the word for that is declined', () => {
  const play = complete();
  const desk = { ...deskFor(play), limit: undefined };
  const declined = { outcome: 'declined' as const };
  expect(codesOf(at(desk, play, june, decides(declined)))).toEqual(['reasons-required']);
  expect(codesOf(at(desk, play, june, decides({ ...declined, reasons: [why('mood')] })))).toEqual([
    'reasons-required',
  ]);
  const { clause: _, ...bare } = why('no-limit');
  expect(
    codesOf(at(desk, play, june, decides({ ...declined, reasons: [bare, why('nothing-insured')] }))),
  ).toEqual(['clause-required']);
  const reasons = [why('no-limit'), why('nothing-insured')];
  const after = does(desk, play, june, decides({ ...declined, reasons }));
  expect(after.state).toMatchObject({ status: 'declined', entitlement: 0, payments: [] });
  expect(letterOf(after, 'claim-decided')?.claim?.decision?.reasonCode).toBe('nothing-insured');
  expect(letterOf(after, 'claim-decided')?.outsideRoutes).not.toEqual([]);
});

test('F 22: what was told late takes nothing away before a person looked, and no harm without a name', () => {
  const invoices = [unpaidInvoice('F-1', { late: true, reportedAt: '2026-05-20T09:00:00Z' as never })];
  const play = complete('2026-05-21T08:00:00Z', { overdue: fileOf(invoices) });
  const desk = deskFor(play);
  expect(codesOf(at(desk, play, june, decides()))).toEqual(['late-undecided']);
  const late = { what: 'reported-late', lateDays: 7 } as const;
  const reduced = { ...late, consequence: 'reduced', percentage: 10 } as const;
  expect(codesOf(at(desk, play, june, decides({ late: [reduced] })))).toEqual(['harm-required']);
  const { percentage: _, ...vague } = { ...reduced, harm: 'The buyer sold his stock.' };
  expect(codesOf(at(desk, play, june, decides({ late: [vague] })))).toEqual(['percentage-required']);
  const none = { ...late, consequence: 'none' } as const;
  expect(does(desk, play, june, decides({ late: [none] })).state.entitlement).toBe(900_00);
  const harm = { ...reduced, harm: 'The buyer sold his stock.' };
  const partial = { outcome: 'partial' as const, late: [harm], reasons: [why('reported-late')] };
  const after = does(desk, play, june, decides(partial));
  expect(after.state.entitlement).toBe(810_00);
  expect(after.events.at(-1)?.texts).toMatchObject({ 'harm-1': 'The buyer sold his stock.' });
});

test('K01: no file is closed for missing papers before the second warning', () => {
  const play = filed(filedAt, { given: papers.slice(1) });
  const desk = deskFor(play);
  expect(codesOf(at(desk, play, '2026-05-05T09:00:00Z', decides()))).toEqual(['file-incomplete']);
  const exclusions = ['F-1', 'F-2'].map((invoice) => ({ invoice, code: 'papers-missing' as const }));
  const reasons = [why('papers-missing'), why('nothing-insured')];
  const closing = decides({ outcome: 'declined', exclusions, reasons });
  expect(codesOf(at(desk, play, '2026-05-19T09:00:00Z', closing))).toEqual(['warned-twice-first']);
  expect(does(desk, play, '2026-06-15T09:00:00Z', closing).state.status).toBe('declined');
});

test('F 20: the disputed part waits; what is owed of it after all becomes the next payment, on its own day', () => {
  const play = act(complete(), '2026-05-20T09:00:00Z', disputes('F-2', 400_00));
  const desk = deskFor(play);
  expect(codesOf(at(desk, play, june, decides()))).toEqual(['outcome-does-not-fit']);
  const partial = { outcome: 'partial' as const, reasons: [why('disputed')] };
  const first = does(desk, play, june, decides(partial));
  expect(first.state.entitlement).toBe(1_440_00);
  const settled = act(first, '2026-07-10T09:00:00Z', resolves(1, 300_00));
  const rest = does(desk, settled, '2026-07-13T09:00:00Z', decides({ outcome: 'paid' }));
  expect(rest.state.entitlement).toBe(1_710_00);
  expect(rest.state.decisions.at(-1)).toMatchObject({ n: 2, because: 'dispute-resolved' });
  const [one, two] = rest.state.payments;
  expect([one?.amount, two?.amount]).toEqual([1_440_00, 270_00]);
  expect(one?.payableAt).toBe(payableAt);
  expect(two?.payableAt).toBe(rest.state.disputes[0]?.resolved?.payableAt);
});

test('what is resolved before the decision is paid on its own day as well', () => {
  const disputed = act(complete(), '2026-05-20T09:00:00Z', disputes('F-2', 400_00));
  const play = act(disputed, '2026-06-20T09:00:00Z', resolves(1, 400_00));
  const after = does(deskFor(play), play, '2026-06-22T09:00:00Z', decides());
  expect(after.state.payments).toMatchObject([
    { amount: 1_440_00, payableAt },
    { amount: 360_00, payableAt: play.state.disputes[0]?.resolved?.payableAt },
  ]);
});

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

test('a paper that is refused afterwards makes the file incomplete again', () => {
  const play = act(complete(), '2026-05-05T09:00:00Z', refuses('order'));
  expect(codesOf(at(deskFor(play), play, june, decides()))).toEqual(['file-incomplete']);
  expect(twoUnpaid).toHaveLength(2);
});
