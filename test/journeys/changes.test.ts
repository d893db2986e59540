import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, newcomer, openHouse } from './house.ts';
import { because, buyerCalled, euro, Insured, reduces, refusalOf } from './insured.ts';

let house: House & { leave: () => Promise<void> };
let steel: Insured;
let tiles: string;
beforeAll(async () => {
  house = await openHouse(['NL']);
  steel = await Insured.of(house, 'Voorbeeld Staalhandel');
  tiles = await buyerCalled(house, 'Bedachte Tegels B.V.', '000099934B01');
});
afterAll(() => house?.leave());

/** The end of that day in Amsterdam, where it is summer. */
const midnight = (day: string) => `2026-${day}T22:00:00Z`;

test('a reduction has thirty days from its delivery; until then what is delivered keeps the old limit', async () => {
  const id = await steel.has(tiles, '100000.00');
  expect(await refusalOf(reduces(house, id, '120000.00'))).toEqual([422, 'not-a-reduction']);
  expect(await refusalOf(reduces(house, id, '40000.00', { reasons: [] }))).toEqual([422, 'reasons-required']);
  // 22 April, and thirty days from the day after: 22 May is the last of them.
  const early = reduces(house, id, '40000.00', { effectiveOn: '2026-05-22' });
  await expect(early).rejects.toMatchObject({
    status: 422,
    problem: { reasons: [{ code: 'inside-notice', remedy: expect.stringContaining('2026-05-23') }] },
  });
  expect(await steel.happenings(id)).toEqual(['opened', 'decided']);

  await reduces(house, id, '40000.00', { effectiveOn: '2026-05-23' });
  const letter = await steel.reads(id, 'limit-change-announced');
  for (const words of ['100.000,00', '40.000,00', 'zaterdag 23 mei 2026', because.remedy, 'bezwaar'])
    expect(letter).toContain(words);
  const announced = await steel.sees(id);
  expect(announced.cover?.status).toBe('reduction-announced');
  expect(announced.change).toMatchObject({
    deliveredAt: house.service.now(),
    effectiveAt: midnight('05-22'),
  });
  expect(await refusalOf(reduces(house, id, '30000.00'))).toEqual([409, 'change-announced']);

  expect(await steel.check(tiles, '90000.00', '2026-05-22')).toMatchObject({
    ...{ insured: '90000.00', codes: ['change-later'] },
  });
  expect(await steel.check(tiles, '90000.00', '2026-05-23')).toMatchObject({
    ...{ insured: '40000.00', codes: ['reduction-announced', 'above-limit'] },
  });
});

test('before a shipment he learns what is insured and what would change it; his own limit changes no cover', async () => {
  const own = { maximumOutstanding: euro('50000.00'), maximumOrder: euro('20000.00') };
  await steel.api.setTradingLimit({ params: { id: tiles }, body: own });
  const owing = { outstanding: euro('70000.00') };
  const answer = await steel.check(tiles, '45000.00', '2026-05-04', owing);
  expect(answer).toMatchObject({ insured: '30000.00', codes: ['change-later', 'exposure'] });
  expect(answer.tradingLimit?.reasons.map(({ code }) => code)).toEqual(['own-order', 'own-outstanding']);
  const long = await steel.check(tiles, '1000.00', '2026-05-04', { paymentTermsDays: 75 });
  expect(long).toMatchObject({ insured: '0.00', codes: expect.arrayContaining(['terms-above-limit']) });
  expect(long.reasons.find(({ code }) => code === 'terms-above-limit')?.remedy).toContain('60 days');
  const more = { ...own, maximumOutstanding: euro('80000.00') };
  const { body } = await steel.api.setTradingLimit({ params: { id: tiles }, body: more });
  expect(body.before).toMatchObject([own]);
  expect((await steel.check(tiles, '45000.00', '2026-05-04', owing)).insured).toBe('30000.00');
});

test('only something exceptional, approved by a second person, begins with the next day, and it is explained', async () => {
  const ships = await buyerCalled(house, 'Bedachte Schiffe GmbH', '999990043', 'DE');
  const id = await steel.has(ships, '30000.00');
  await reduces(house, id, '0.00', {
    exceptional: { circumstance: 'Hij is vanochtend failliet verklaard.' },
  });
  expect((await steel.sees(id)).change).toBeUndefined();
  const approved = { params: { id }, body: { approved: true } };
  expect((await refusalOf(house.staff('Femke Dijk').approveCreditLimit(approved)))[0]).toBe(403);
  await house.staff('Wouter Mulder').approveCreditLimit(approved);
  const seen = await steel.sees(id);
  expect(seen.change).toMatchObject({ exceptional: true, effectiveAt: midnight('04-22') });
  expect(seen.promises.map(({ promise }) => promise)).not.toContain('limit.notice');
  expect(await steel.reads(id, 'limit-changed-at-once')).toContain('failliet verklaard');
  expect((await steel.check(ships, '30000.00', '2026-04-22')).insured).toBe('30000.00');
  const tomorrow = await steel.check(ships, '30000.00', '2026-04-23');
  expect(tomorrow).toMatchObject({
    insured: '0.00',
    codes: expect.arrayContaining(['withdrawal-announced']),
  });
});

let unreached: Insured;
let returned: string;

test('a notice that comes back announces nothing: somebody is to reach him another way', async () => {
  await newcomer(house, 'Voorbeeld Verhuisd B.V.', 'bounce@client.example');
  unreached = await Insured.of(house, 'Voorbeeld Verhuisd');
  returned = await unreached.has(tiles, '30000.00');
  await reduces(house, returned, '10000.00', { effectiveOn: '2026-05-23' });
  await house.service.settled();
  expect((await unreached.sees(returned)).change?.deliveredAt).toBeUndefined();
  const { body } = await house.staff('Femke Dijk').getStaffCreditLimit({ params: { id: returned } });
  expect(body.tasks.map(({ name }) => name)).toContain('reach-client');
});

/** Two reductions: about one he says something, the other he appeals; and a limit for five weeks. */
let chairs: string;
let lamps: string;
let commented: string;
let appealed: string;
let short: string;
let appealId: string;

test('an appeal that nobody decides in time goes to the directors, and its promise stays broken', async () => {
  chairs = await buyerCalled(house, 'Bedachte Stoelen B.V.', '000099946B01');
  lamps = await buyerCalled(house, 'Bedachte Lampen B.V.', '000099958B01');
  const bikes = await buyerCalled(house, 'Bedachte Fietsen GmbH', '999990035', 'DE');
  commented = await steel.has(chairs, '50000.00');
  appealed = await steel.has(lamps, '50000.00');
  short = await steel.has(bikes, '5000.00', { until: '2026-05-28' });
  for (const id of [commented, appealed]) await reduces(house, id, '10000.00', { effectiveOn: '2026-05-27' });
  await house.service.advance({ to: '2026-05-06T08:00:00Z' });
  await steel.says(commented, 'Wij hebben orders tot juli.');
  const { body: appeal } = await steel.appeals(appealed);
  appealId = appeal.id;
  // 7, 8, 11 to 13, 15 and 18 to 21 May: before the announced day, so that it is in time.
  expect(appeal).toMatchObject({
    ...{ status: 'lodged', handler: { name: 'Marijke Postma' } },
    ...{ due: { dueAt: '2026-05-21T15:00:00Z' }, about: { against: 'change' } },
  });

  await house.service.advance({ to: '2026-05-21T15:05:00Z' });
  const { body: late } = await steel.api.getAppeal({ params: { id: appealId } });
  expect(late).toMatchObject({ status: 'lodged', missed: true, handler: { name: 'Ingrid Thorvald' } });
  expect(late.promises[0]).toMatchObject({ promise: 'appeal.decision', status: 'broken' });
  expect(await steel.letters(appealId)).toEqual(['appeal-acknowledged', 'appeal-late']);
});

test('what he says is answered, and an appeal in time decided, before the day, or the day moves', async () => {
  // Its day has come for the one on the tiles; the other two wait.
  await house.service.advance({ to: '2026-05-26T22:05:00Z' });
  expect((await steel.check(tiles, '90000.00', '2026-05-27')).insured).toBe('40000.00');
  expect((await steel.sees(commented)).change?.held).toBe('comment');
  expect((await steel.sees(appealed)).change?.held).toBe('appeal');
  for (const buyer of [chairs, lamps])
    expect((await steel.check(buyer, '50000.00', '2026-05-28')).insured).toBe('50000.00');

  await house.service.advance({ to: '2026-05-27T08:00:00Z' });
  const weighed = { text: 'De orders tot vrijdag vallen onder de oude limiet.', weighed: true };
  await house.staff('Femke Dijk').writeAboutCreditLimit({ params: { id: commented }, body: weighed });
  const confirmed = {
    ...{ outcome: 'confirmed' as const, explanation: 'Het verlies blijft.' },
    reasons: [{ code: 'loss', because: 'Ook het eerste kwartaal toont verlies.' }],
  };
  await house.staff('Ingrid Thorvald').decideAppeal({ params: { id: appealId }, body: confirmed });
  await house.service.settled();
  // On the second working day after that: Friday 29 May.
  for (const id of [commented, appealed]) {
    expect((await steel.sees(id)).change?.effectiveAt).toBe(midnight('05-28'));
    expect(await steel.reads(id, 'limit-change-moved')).toContain('vrijdag 29 mei 2026');
  }
  await house.service.advance({ to: '2026-05-28T22:05:00Z' });
  for (const id of [commented, appealed]) {
    const { cover, promises } = await steel.sees(id);
    expect(cover).toMatchObject({ status: 'in-force', amount: euro('10000.00') });
    expect(promises.find(({ promise }) => promise === 'limit.notice')?.status).toBe('kept');
  }
});

test('its day waits for the delivery that a person records, and thirty days from then', async () => {
  expect((await unreached.sees(returned)).change?.held).toBe('undelivered');
  expect((await unreached.check(tiles, '30000.00', '2026-05-29')).insured).toBe('30000.00');
  const record = (deliveredAt: string) =>
    house
      .staff('Femke Dijk')
      .recordNoticeDelivery({ params: { id: returned }, body: { deliveredAt, channel: 'courier' } });
  expect(await refusalOf(record('2026-06-01T08:00:00Z'))).toEqual([422, 'delivered-in-future']);
  await record('2026-05-28T08:00:00Z');
  // 28 May, and thirty days from the day after: 27 June is the last of them.
  expect((await unreached.sees(returned)).change?.effectiveAt).toBe(midnight('06-27'));
});

test('a limit for a time is announced to end thirty days ahead, and ends with its last second', async () => {
  const { cover, timeline } = await steel.sees(short);
  expect(cover?.status).toBe('expired');
  expect(timeline.data.map(({ type, at }) => [type, at]).slice(-2)).toEqual([
    ['expiry-announced', midnight('04-27')],
    ['expired', '2026-05-28T21:59:59Z'],
  ]);
  const kinds = ['limit-acknowledged', 'limit-decided', 'limit-expiry-ahead', 'limit-expired'];
  expect(await steel.letters(short)).toEqual(kinds);
});
