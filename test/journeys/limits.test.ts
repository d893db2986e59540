import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from './house.ts';
import { approval, because, buyerCalled, euro, Insured, refusal, refusalOf } from './insured.ts';

let house: House & { leave: () => Promise<void> };
let steel: Insured;
let tiles: string;
let late: string;
beforeAll(async () => {
  house = await openHouse(['NL']);
  steel = await Insured.of(house, 'Voorbeeld Staalhandel');
  tiles = await buyerCalled(house, 'Bedachte Tegels B.V.', '000099934B01');
  late = await steel.asks(await buyerCalled(house, 'Bedachte Stoelen B.V.', '000099946B01'), '5000.00');
});
afterAll(() => house?.leave());

const femke = () => house.staff('Femke Dijk');
const decide = (id: string, body: Parameters<ReturnType<typeof femke>['decideCreditLimit']>[0]['body']) =>
  femke().decideCreditLimit({ params: { id }, body });
const ask = (id: string) =>
  femke().askAboutCreditLimit({ params: { id }, body: { text: 'Hoe betaalt hij u?' } });
const part = { outcome: 'partial' as const, amount: euro('60000.00'), advice: 'Lever in delen.' };

test('a limit is asked for, a question answered, and part of it granted: each promise kept, each word in writing', async () => {
  const { body: asked } = await steel.request(tiles, '100000.00', { tradingExperience: 'Betaalt op tijd.' });
  const { id } = asked;
  expect(asked).toMatchObject({ status: 'received', due: { dueAt: '2026-04-24T15:00:00Z' } });
  const { data: work } = (await femke().listWork({ query: { assignee: 'me', limit: 100 } })).body;
  expect(work.find(({ caseId }) => caseId === id)).toMatchObject({
    ...{ kind: 'credit-limit', dueAt: '2026-04-24T15:00:00Z', tasks: [{ name: 'decide' }] },
  });
  const twice = steel.request(tiles, '120000.00');
  await expect(twice).rejects.toMatchObject({
    status: 409,
    problem: { current: { id, status: 'received' } },
  });
  expect(await refusalOf(steel.request(tiles, '1.00'))).toEqual([409, 'request-open']);

  // Nothing but what he asked for without him: refused, and nothing is written.
  const reasoned = { ...part, reasons: [because] };
  expect(await refusalOf(decide(id, { ...reasoned, weighed: 'Ja.' }))).toEqual([422, 'not-heard']);
  await house.service.advance({ to: '2026-04-23T09:00:00Z' });
  await ask(id);
  expect(await refusalOf(decide(id, { ...reasoned, weighed: 'Ja.' }))).toEqual([422, 'not-heard']);
  // Until he has had five working days; King's Day is none.
  expect((await steel.sees(id)).hearing?.until).toBe('2026-05-01T15:00:00Z');
  const answered = (await steel.says(id, 'Al twee jaar binnen 40 dagen.')).body;
  // Friday and, after King's Day, Tuesday.
  expect(answered).toMatchObject({ status: 'in-review', due: { dueAt: '2026-04-28T15:00:00Z' } });

  expect(await refusalOf(decide(id, part))).toEqual([422, 'reasons-required']);
  const { remedy: _, ...hopeless } = because;
  expect(await refusalOf(decide(id, { ...part, reasons: [hopeless] }))).toEqual([422, 'remedy-required']);
  expect(await refusalOf(decide(id, reasoned))).toEqual([422, 'weighing-required']);
  const weighed = 'Zonder uw ervaring was het minder geworden.';
  await decide(id, { ...reasoned, weighed });
  const seen = await steel.sees(id);
  expect(seen).toMatchObject({
    ...{ status: 'decided', outcome: 'partial', due: null },
    cover: { status: 'in-force', amount: euro('60000.00') },
  });
  expect(new Set(seen.promises.map(({ status }) => status))).toEqual(new Set(['kept']));
  const letter = await steel.reads(id, 'limit-decided');
  for (const words of [because.because, because.remedy, part.advice, weighed, '60.000,00', 'bezwaar'])
    expect(letter).toContain(words);
  expect(await steel.letters(id)).toEqual(['limit-acknowledged', 'limit-question', 'limit-decided']);
});

test('nobody decides: the promise breaks at its instant, he is told, and a senior manager has it by name', async () => {
  await house.service.advance({ to: '2026-04-24T15:05:00Z' });
  const missed = await steel.sees(late);
  expect(missed).toMatchObject({ missed: true, status: 'received', handler: { name: 'Marijke Postma' } });
  expect(missed.promises).toContainEqual(
    expect.objectContaining({
      promise: 'limit.decision',
      status: 'broken',
      settledAt: '2026-04-24T15:00:00Z',
    }),
  );
  expect(await steel.reads(late, 'limit-late')).toContain('Marijke Postma');
  const { data } = (await house.staff('Marijke Postma').listWork({ query: { assignee: 'me' } })).body;
  expect(data.find(({ caseId }) => caseId === late)?.tasks.map(({ name }) => name)).toContain('decide-late');
  // A word every two working days until it comes: Tuesday and Wednesday, for Monday is King's Day.
  await house.service.advance({ to: '2026-04-29T15:05:00Z' });
  expect((await steel.letters(late)).at(-1)).toBe('limit-progress');
});

test('he says nothing: after his time the decision may come without his answer', async () => {
  await ask(late);
  expect(await refusalOf(decide(late, refusal))).toEqual([422, 'not-heard']);
  const until = (await steel.sees(late)).hearing?.until ?? '';
  await house.service.advance({ to: until });
  await house.service.advance({ by: 'PT5M' });
  await decide(late, refusal);
  expect(await steel.sees(late)).toMatchObject({ status: 'decided', outcome: 'declined' });
  expect((await steel.sees(late)).cover).toBeUndefined();
});

test('a request that he withdrew is decided no more, and he may ask again in the same case', async () => {
  const lamps = await buyerCalled(house, 'Bedachte Lampen B.V.', '000099958B01');
  const id = await steel.asks(lamps, '10000.00');
  await steel.api.withdrawCreditLimit({ params: { id }, body: {} });
  expect(await refusalOf(decide(id, approval))).toEqual([409, 'request-not-open']);
  expect(await steel.asks(lamps, '15000.00')).toBe(id);
  expect((await decide(id, approval)).body).toMatchObject({
    status: 'decided',
    cover: { amount: euro('15000.00') },
  });
});

test('above one person’s authority a second approves: never the first, and only with the authority himself', async () => {
  const machines = await buyerCalled(house, 'Bedachte Maschinen GmbH', '999990035', 'DE');
  const id = await steel.asks(machines, '6000000.00');
  const marijke = house.staff('Marijke Postma');
  await marijke.decideCreditLimit({ params: { id }, body: approval });
  const approve = (name: string) =>
    house.staff(name).approveCreditLimit({ params: { id }, body: { approved: true } });
  // A proposal is no decision: the client sees none.
  expect(await steel.sees(id)).toMatchObject({ status: 'received', decisions: [] });
  expect(await steel.happenings(id)).toEqual(['opened']);
  expect(await refusalOf(approve('Marijke Postma'))).toEqual([403, 'second-person']);
  expect(await refusalOf(approve('Wouter Mulder'))).toEqual([403, 'beyond-authority']);
  expect((await refusalOf(approve('Femke Dijk')))[0]).toBe(403);
  const no = { approved: false, because: 'Eerst de jaarcijfers.' };
  await house.staff('Ingrid Thorvald').approveCreditLimit({ params: { id }, body: no });
  expect(await refusalOf(approve('Ingrid Thorvald'))).toEqual([409, 'nothing-to-approve']);
  await marijke.decideCreditLimit({ params: { id }, body: approval });
  await approve('Ingrid Thorvald');
  const { body } = await marijke.getStaffCreditLimit({ params: { id } });
  const named = (name: string) => house.credentials.staff.find((person) => person.name === name)?.staffId;
  expect(body.decisions).toMatchObject([
    { by: named('Marijke Postma'), approvedBy: named('Ingrid Thorvald') },
  ]);
  expect(body.cover?.amount).toEqual(euro('6000000.00'));
});

test('something exceptional stands in for the hearing, with its reason and a second person’s approval', async () => {
  const ships = await buyerCalled(house, 'Bedachte Schiffe GmbH', '999990043', 'DE');
  const id = await steel.asks(ships, '20000.00');
  await decide(id, { ...refusal, exceptional: { circumstance: 'Hij vroeg vanochtend surseance aan.' } });
  expect((await steel.sees(id)).status).toBe('received');
  await house.staff('Wouter Mulder').approveCreditLimit({ params: { id }, body: { approved: true } });
  expect(await steel.sees(id)).toMatchObject({ status: 'decided', outcome: 'declined' });
  expect(await steel.reads(id, 'limit-decided')).toContain('surseance');
});

test('a possible name on a sanctions list needs a second person, whatever the amount, and no word of it leaves the house', async () => {
  const shady = await buyerCalled(house, 'Nachtschaduw Verzonnen Handel B.V.', '000099998B57');
  const id = await steel.asks(shady, '1000.00');
  const { body: proposed } = await decide(id, approval);
  expect(proposed.proposal).toMatchObject({ needs: ['sanctions'], sanctions: { hits: 1 } });
  expect((await steel.sees(id)).decisions).toEqual([]);
  await house.staff('Marijke Postma').approveCreditLimit({ params: { id }, body: { approved: true } });
  const seen = await steel.sees(id);
  expect(seen.cover?.amount).toEqual(euro('1000.00'));
  const everything = JSON.stringify(seen) + (await steel.reads(id, 'limit-decided'));
  expect(everything).not.toMatch(/sanct/i);
});
