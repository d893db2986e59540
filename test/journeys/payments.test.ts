import { afterAll, beforeAll, expect, test } from 'vitest';
import { bankFiles, elementOf } from './bankFiles.ts';
import { Creditor, january, reason } from './creditor.ts';
import { type House, openHouse } from './house.ts';
import { type Insolvent, insolvent } from './insolvent.ts';
import { euro, refusalOf } from './insured.ts';

let house: House & { leave: () => Promise<void> };
let steel: Creditor;
beforeAll(async () => {
  house = await openHouse(['NL']);
  steel = await Creditor.of(house, 'Voorbeeld Staalhandel', 'Bedachte Bouw B.V.', '000099934B01');
});
afterAll(() => house?.leave());

/** The payment of a claim that is in order, from the account to the advice. */
async function payOut({ gives, calls, orders }: Insolvent): Promise<void> {
  await gives();
  await calls();
  await house.service.advance({ by: 'P1D' });
  await orders(1);
  await house.service.settled();
}
const filesOf = (reference: string) => bankFiles(house).filter(({ key }) => key.includes(reference));

test('an outcome that the figures do not bear out, or a no without reason and clause, cannot be written', async () => {
  const late = await steel.alsoSellsTo('Bedachte Daken B.V.', '000099946B01');
  const { params, decides, sees } = await insolvent(house, late, january('A-1', '6000.00'), {
    ...january('A-2', '2000.00'),
    ...{ issuedOn: '2026-04-15', deliveredOn: '2026-04-15', dueOn: '2026-05-15' },
  });
  expect(await refusalOf(decides({}))).toEqual([422, 'outcome-does-not-fit']);
  expect(await refusalOf(decides({ outcome: 'partial' }))).toEqual([422, 'reasons-required']);
  const { clause: _, ...bare } = reason('stop-of-supply');
  expect(await refusalOf(decides({ outcome: 'partial', reasons: [bare] }))).toEqual([422, 'clause-required']);
  await decides({ outcome: 'partial', reasons: [reason('stop-of-supply')] });
  // 80 % of 6,000; what was delivered after 12 April is not insured.
  expect(await sees()).toMatchObject({ status: 'decided', outcome: 'partial', entitlement: euro('4800.00') });
  const letter = await late.insured.reads(params.id, 'claim-decided');
  for (const words of ['4.800,00', 'artikel 5', 'bezwaar', 'Factuur A-2']) expect(letter).toContain(words);
});

test('above one person’s authority a second approves, who is not the first, and neither of them pays', async () => {
  const large = await steel.alsoSellsTo('Bedachte Schepen B.V.', '000099958B01');
  const claim = await insolvent(house, large, january('G-1', '80000.00'));
  const { params, decides, orders, sees } = claim;
  await decides({});
  expect((await sees()).decisions).toEqual([]);
  const approves = (name: string) => house.staff(name).approveClaim({ params, body: { approved: true } });
  expect((await refusalOf(approves('Ruben Kok')))[0]).toBe(403);
  await approves('Wouter Mulder');
  expect((await sees()).entitlement).toEqual(euro('64000.00'));
  await payOutRefusing(claim, ['Ruben Kok', 'Wouter Mulder']);
  expect(await refusalOf(orders(1))).toEqual([409, 'already-ordered']);
});

async function payOutRefusing(claim: Insolvent, barred: string[]) {
  await claim.gives();
  await claim.calls();
  await house.service.advance({ by: 'P1D' });
  for (const name of barred) expect(await refusalOf(claim.orders(1, name))).toEqual([403, 'second-person']);
  await claim.orders(1);
  await house.service.settled();
}

test('an account is paid to after a call-back by a second person and 24 hours; the bank has one file, to the cent', async () => {
  const buyer = await steel.alsoSellsTo('Bedachte Touwen B.V.', '000099971B01');
  const { params, decides, orders, calls, gives, sees } = await insolvent(
    house,
    buyer,
    january('T-1', '6543.21'),
  );
  await decides({});
  expect(await refusalOf(orders(1))).toEqual([422, 'payee-missing']);
  expect((await refusalOf(gives('NL02 ABNA 0123 4567 88')))[0]).toBe(422);
  await gives();
  expect(await refusalOf(orders(1))).toEqual([422, 'call-back-awaited', 'account-too-new']);
  await calls();
  await house.service.advance({ by: 'PT23H59M' });
  expect(await refusalOf(orders(1))).toEqual([422, 'account-too-new']);
  await house.service.advance({ by: 'PT1M' });
  await orders(1, 'Marijke Postma', 'pay-t-1');
  await house.service.settled();
  // Sent again, by the same key or another, after ten minutes: it is paid once.
  await house.service.advance({ by: 'PT10M' });
  await orders(1, 'Marijke Postma', 'pay-t-1');
  expect(await refusalOf(orders(1, 'Wouter Mulder'))).toEqual([409, 'already-ordered']);
  const { reference, payments } = await sees();
  expect(payments).toMatchObject([{ amount: euro('5234.57'), status: 'advised' }]);
  const files = filesOf(params.id);
  expect(files).toHaveLength(1);
  const [{ xml = '' } = {}] = files;
  expect(elementOf(xml, 'InstdAmt')).toBe('5234.57');
  expect(elementOf(xml, 'EndToEndId')).toContain(reference);
  expect(xml.slice(xml.indexOf('<CdtrAcct>'))).toContain('<IBAN>NL02ABNA0123456789</IBAN>');
  expect(await buyer.insured.reads(params.id, 'claim-paid')).toContain('eindigt op 6789');
});

test('what the bank sends back is owed again, and paid to an account that somebody called back about anew', async () => {
  const buyer = await steel.alsoSellsTo('Bedachte Netten B.V.', '000099983B01');
  const claim = await insolvent(house, buyer, january('N-1', '1000.00'));
  await claim.decides({});
  await payOut(claim);
  const { params, orders, calls, gives, sees } = claim;
  const returns = () =>
    house
      .staff('Ruben Kok')
      .returnClaimPayment({ params: { ...params, n: '1' }, body: { because: 'account-closed' } });
  await returns();
  expect((await refusalOf(returns()))[0]).toBe(409);
  expect((await sees()).payments).toMatchObject([
    { status: 'returned' },
    { n: 2, status: 'owed', amount: euro('800.00') },
  ]);
  expect((await refusalOf(orders(2)))[0]).toBe(422);
  await gives('NL13 TEST 0123 4567 89');
  await calls();
  await house.service.advance({ by: 'P1D' });
  await orders(2);
  await house.service.settled();
  expect(filesOf(params.id)).toHaveLength(2);
  expect(await sees()).toMatchObject({ status: 'paid', paid: euro('800.00') });
});

test('two claims share the most that a year pays: the second has what the first left, and says why', async () => {
  const terms = { maximumLiability: { rule: 'amount' as const, amount: euro('10000.00') } };
  const capped = await Creditor.of(
    house,
    'Voorbeeld Staalhandel',
    'Bedachte Kade B.V.',
    '000099995B01',
    terms,
  );
  const first = await insolvent(house, capped, january('K-1', '10000.00'));
  await first.decides({});
  // A loss of the next day: the earlier one goes first.
  await house.service.advance({ by: 'P1D' });
  const second = await insolvent(
    house,
    await capped.alsoSellsTo('Bedachte Sluis B.V.', '000099806B01'),
    january('S-1', '5000.00'),
  );
  expect(await refusalOf(second.decides({}))).toEqual([422, 'outcome-does-not-fit']);
  await second.decides({ outcome: 'partial', reasons: [reason('maximum-liability-reached')] });
  expect((await first.sees()).entitlement).toEqual(euro('8000.00'));
  expect((await second.sees()).entitlement).toEqual(euro('2000.00'));
  // What is recovered on the first frees as much of the year: the second has the difference, and nobody owes any back.
  await payOut(first);
  await first.recovers('B-1', '2500.00');
  await house.service.advance({ by: 'PT10M' });
  await house.service.settled();
  const more = await second.sees();
  expect(more.entitlement).toEqual(euro('4000.00'));
  expect(more.decisions.at(-1)).toMatchObject({ because: 'policy-year', indemnity: euro('4000.00') });
  expect((await first.sees()).entitlement).toEqual(euro('8000.00'));
});

test('a payment that is late is told and still owed; what is recovered is shared by the ratio that it fixed', async () => {
  const buyer = await steel.alsoSellsTo('Bedachte Zeilen B.V.', '000099818B01');
  const claim = await insolvent(house, buyer, january('Z-1', '5000.00'));
  const { params, decides, sees, recovers, orders } = claim;
  expect(await refusalOf(recovers('B-0', '1.00'))).toEqual([409, 'nothing-paid-yet']);
  await decides({});
  const dueAt = (await sees()).payments[0]?.dueAt ?? '';
  await house.service.advance({ to: dueAt });
  await house.service.advance({ by: 'PT5M' });
  expect((await sees()).promises).toContainEqual(
    expect.objectContaining({ promise: 'claim.payment', status: 'broken', settledAt: dueAt }),
  );
  expect(await buyer.insured.letters(params.id)).toContain('claim-payment-late');
  await payOut(claim);
  expect(await sees()).toMatchObject({ status: 'paid', paid: euro('4000.00') });
  // 4,000 of 5,000 were paid: of 1,000 after costs of 100, 720 are ours and 180 his.
  await recovers('B-1', '1000.00', '100.00');
  expect(await refusalOf(recovers('B-1', '1000.00', '100.00'))).toEqual([409, 'already-recorded']);
  expect((await sees()).recoveries).toMatchObject([{ toInsurer: euro('720.00'), toClient: euro('180.00') }]);
  await orders(2);
  await house.service.settled();
  expect(
    filesOf(params.id)
      .map(({ xml }) => elementOf(xml, 'InstdAmt'))
      .sort(),
  ).toEqual(['180.00', '4000.00']);
});
