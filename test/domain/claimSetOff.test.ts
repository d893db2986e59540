import { expect, test } from 'vitest';
import { noPremium } from '../../shared/domain/invoice/unpaidPremium.ts';
import { at, decides, deskFor, does, unpaidPremium } from './claimMoneyPlay.ts';
import { complete, filedAt } from './claimPlay.ts';
import { codesOf } from './limitPlay.ts';
import { policyWith } from './overduePlay.ts';

const june = '2026-06-01T09:00:00Z';

test('F 23: no more premium is set off than is due and unpaid, and it pays the oldest invoices', () => {
  const owing = complete(filedAt, { policy: policyWith({ setOffUnpaidPremium: true }) });
  const codes = (premium: typeof unpaidPremium, setOff: number) =>
    codesOf(at({ ...deskFor(owing), premium }, owing, june, decides({ setOff })));
  expect(codes(noPremium, 1)).toEqual(['set-off-not-owed']);
  expect(codes(unpaidPremium, 4_500_01)).toEqual(['set-off-not-owed']);
  const desk = { ...deskFor(owing), premium: unpaidPremium };
  const after = does(desk, owing, june, decides({ setOff: 1_600_00 }));
  const told = after.events.at(-1)?.signals?.filter(({ name }) => name === 'set-off');
  const key = `${owing.state.id}#1`;
  expect(told).toMatchObject([
    { to: 'inv_1', data: { key, amount: 1_500_00 } },
    { to: 'inv_2', data: { key, amount: 100_00 } },
  ]);
});
