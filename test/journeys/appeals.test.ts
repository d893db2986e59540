import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from './house.ts';
import { because, buyerCalled, euro, Insured, refusalOf } from './insured.ts';

let house: House & { leave: () => Promise<void> };
let steel: Insured;
beforeAll(async () => {
  house = await openHouse(['NL']);
  steel = await Insured.of(house, 'Voorbeeld Staalhandel');
});
afterAll(() => house?.leave());

/** He asks for 100,000, is heard, and gets 60,000. */
async function partly(buyerId: string): Promise<string> {
  const id = await steel.asks(buyerId, '100000.00');
  const femke = house.staff('Femke Dijk');
  await femke.askAboutCreditLimit({ params: { id }, body: { text: 'Hoe betaalt hij u?' } });
  await steel.says(id, 'Altijd op tijd.');
  const words = {
    advice: 'Lever in delen.',
    weighed: 'Zonder uw ervaring was het minder.',
    reasons: [because],
  };
  const body = { outcome: 'partial' as const, amount: euro('60000.00'), ...words };
  await femke.decideCreditLimit({ params: { id }, body });
  return id;
}
const changed = {
  ...{ outcome: 'changed' as const, explanation: 'Het verlies was eenmalig.' },
  ...{ reasons: [{ code: 'one-off', because: 'De brandschade is vergoed.' }] },
  newDecision: { amount: euro('100000.00') },
};

test('somebody who had no part in it decides; a changed decision covers what was delivered meanwhile', async () => {
  const buyer = await buyerCalled(house, 'Bedachte Tegels B.V.', '000099934B01');
  const id = await partly(buyer);
  const { body: appeal } = await steel.appeals(id, 'my-appeal');
  expect(appeal).toMatchObject({
    ...{ status: 'lodged', handler: { name: 'Marijke Postma' }, due: { dueAt: '2026-05-07T15:00:00Z' } },
    about: { against: 'decision', amount: euro('60000.00'), wanted: euro('100000.00') },
  });
  expect(await steel.reads(appeal.id, 'appeal-acknowledged')).toContain('7 mei 2026');
  expect(await refusalOf(steel.appeals(id))).toEqual([409, 'appeal-open']);
  expect((await steel.check(buyer, '90000.00', '2026-04-23')).insured).toBe('60000.00');

  await house.service.advance({ to: '2026-04-24T08:00:00Z' });
  const decide = (name: string, body: typeof changed) =>
    house.staff(name).decideAppeal({ params: { id: appeal.id }, body });
  expect(await refusalOf(decide('Femke Dijk', changed))).toEqual([403, 'not-independent']);
  const less = { ...changed, newDecision: { amount: euro('50000.00') } };
  expect(await refusalOf(decide('Hugo Brandt', less))).toEqual([422, 'not-in-his-favour']);
  await decide('Hugo Brandt', changed);
  await house.service.settled();
  expect((await steel.check(buyer, '90000.00', '2026-04-23')).insured).toBe('90000.00');
  const seen = await steel.sees(id);
  expect(seen.cover).toMatchObject({ amount: euro('100000.00'), previousAmount: euro('60000.00') });
  expect(seen.appeals).toMatchObject([{ id: appeal.id, decidedAt: '2026-04-24T08:00:00Z' }]);
  const letter = await steel.reads(appeal.id, 'appeal-decided');
  for (const words of ['Hugo Brandt', '100.000,00', changed.explanation, 'sinds woensdag 22 april 2026'])
    expect(letter).toContain(words);
  // The same request again is the same appeal, though another decision stands now.
  expect((await steel.appeals(id, 'my-appeal')).body).toEqual(appeal);
  expect((await steel.api.listAppeals()).body.data).toHaveLength(1);
});

test('an appeal by phone counts from the call: nothing lapses by the wrong door', async () => {
  const id = await partly(await buyerCalled(house, 'Bedachte Stoelen B.V.', '000099946B01'));
  const receivedAt = house.service.now();
  await house.service.advance({ to: '2026-04-29T08:00:00Z' });
  const phoned = {
    limitId: id,
    channel: 'phone' as const,
    receivedAt,
    grounds: 'Hij belde: het klopt niet.',
  };
  const log = (body: typeof phoned) => house.staff('Sanne Vermeer').logAppeal({ body });
  const future = { ...phoned, receivedAt: '2026-05-01T08:00:00Z' };
  expect(await refusalOf(log(future))).toEqual([422, 'lodged-in-future']);
  const { body: appeal } = await log(phoned);
  // From Friday 24 April: 28 to 30 April, 1, 4 to 8 and 11 May.
  expect(appeal).toMatchObject({ lodgedAt: receivedAt, due: { dueAt: '2026-05-11T15:00:00Z' } });
  expect(await steel.letters(appeal.id)).toEqual(['appeal-acknowledged']);
  await steel.api.withdrawAppeal({ params: { id: appeal.id }, body: {} });
  // While the decision stands he can lodge it again.
  expect((await steel.appeals(id)).body).toMatchObject({ id: appeal.id, status: 'lodged' });
});
