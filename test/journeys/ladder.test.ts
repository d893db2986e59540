import { afterAll, beforeAll, expect, test } from 'vitest';
import { castOf } from '../../infra/tour/cast.ts';
import { wholeLadder } from '../../infra/tour/ladder.ts';
import { playTogether } from '../../infra/tour/together.ts';
import { Complainant, upheld } from './complainant.ts';
import { type House, openHouse } from './house.ts';

let house: House & { leave: () => Promise<void> };
let client: Complainant;
/** A complaint that was answered on the first day, and that the client leaves lying while the others go on. */
let silent: string;
beforeAll(async () => {
  house = await openHouse(['NL']);
  client = new Complainant(house, 'Voorbeeld Staalhandel');
  silent = await client.complain('Stilte');
  await (await client.handlerOf(silent)).respondToComplaint({ params: { id: silent }, body: upheld });
});
afterAll(() => house?.leave());

const days = (count: number) => house.service.advance({ by: `P${count}D` });

test('the whole ladder, as the tour plays it, at the instants of the charter', async () => {
  const cast = await castOf(house.service.url);
  const [told] = await playTogether([wholeLadder(cast)], cast.until);
  const { id = '' } = told?.cases[0] ?? {};
  const { status, step, promises } = await client.sees(id);
  expect([status, step]).toEqual(['resolved', 'directors']);
  const steps = promises.filter(({ promise }) => /(step.|senior-manager|directors)$/.test(promise));
  const inOrder = steps.sort((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0));
  expect(inOrder.map(({ promise, measure, status: kept, dueAt }) => [promise, measure, kept, dueAt])).toEqual(
    [
      ['complaint.step1', 'answered', 'kept', '2026-04-24T13:20:00Z'],
      ['complaint.step1', 'solved', 'broken', '2026-04-24T13:20:00Z'],
      ['complaint.step2', 'answered', 'broken', '2026-05-05T10:45:00Z'],
      ['complaint.step2', 'solved', 'broken', '2026-05-05T10:45:00Z'],
      ['complaint.senior-manager', 'answered', 'broken', '2026-05-13T07:45:00Z'],
      ['complaint.senior-manager', 'solved', 'broken', '2026-05-13T07:45:00Z'],
      ['complaint.directors', 'answered', 'kept', '2026-06-12T15:00:00Z'],
      ['complaint.directors', 'solved', 'kept', '2026-06-12T15:00:00Z'],
    ],
  );
  const kinds = (await client.letters(id)).map(({ kind }) => kind);
  expect(kinds).toEqual(
    expect.arrayContaining(['complaint-step2-broken', 'complaint-senior-manager-broken']),
  );
});

test('before an answer nothing can be escalated, and the client is told when it comes by itself', async () => {
  const id = await client.complain('Te vroeg');
  const { due } = await client.sees(id);
  await expect(client.escalate(id)).rejects.toMatchObject({
    status: 422,
    problem: { reasons: [{ code: 'answer-awaited', because: expect.stringContaining(due?.dueAt ?? '?') }] },
  });
  await client.withdraw(id);
});

test('step 1 is missed, and the client asks to have his own contact back', async () => {
  const id = await client.complain('Liever bij mijn contact');
  await days(3);
  expect(await client.sees(id)).toMatchObject({ step: 'step2', cameBy: 'missed' });
  const { body } = await client.stay(id);
  expect(body).toMatchObject({
    step: 'step1',
    missed: true,
    stays: true,
    handler: { name: 'Sanne Vermeer' },
  });
  await days(5);
  expect(await client.sees(id)).toMatchObject({ step: 'step1', status: 'open' });
  await house.staff('Sanne Vermeer').respondToComplaint({ params: { id }, body: upheld });
  expect((await client.accept(id)).body.status).toBe('resolved');
});

test('the handler of step 2 hands over early; the senior manager’s no goes to the directors by itself', async () => {
  const id = await client.complain('Te moeilijk voor ons');
  await client.isRefused(id);
  await client.escalate(id);
  const findings = { findings: 'De polisvoorwaarden spreken elkaar tegen.' };
  await (await client.handlerOf(id)).handOverComplaint({ params: { id }, body: findings });
  expect(await client.sees(id)).toMatchObject({
    ...{ step: 'senior-manager', cameBy: 'handed-over' },
    handler: { name: 'Marijke Postma' },
  });
  await client.isRefused(id);
  const { referralAt } = await client.sees(id);
  await house.service.advance({ to: referralAt ?? '' });
  await house.service.advance({ by: 'PT5M' });
  expect(await client.sees(id)).toMatchObject({ step: 'directors', cameBy: 'referred' });
  expect((await client.sees(id)).due?.from).toBe(referralAt);
  await client.withdraw(id);
});

test('the client does not agree with the directors: our final letter, at once, with where else he can go', async () => {
  const id = await client.complain('Geen overeenstemming');
  for (let step = 0; step < 3; step += 1) {
    await client.isRefused(id);
    await client.escalate(id);
  }
  await client.isRefused(id);
  const { body } = await client.disagree(id);
  expect(body).toMatchObject({ status: 'closed-not-agreed', due: null });
  const letter = await client.lastLetter(id);
  expect(letter).toContain('Kifid');
  const solved = body.promises.find(
    ({ promise, measure }) => promise === 'complaint.directors' && measure === 'solved',
  );
  expect(solved?.status).toBe('broken');
});

test('an answer met with silence: two reminders, closed and never counted as solved, and one message reopens it', async () => {
  const id = silent;
  // Eight weeks from the first day ended on 17 June.
  expect(house.service.now() > '2026-06-17T22:00:00Z').toBe(true);
  const closed = await client.sees(id);
  expect(closed.status).toBe('closed-no-reply');
  expect((await client.happenings(id)).filter((type) => type === 'reminded')).toHaveLength(2);
  expect(closed.promises.find(({ measure }) => measure === 'solved')?.status).toBe('void');
  const { body } = await client.write(id, 'Het is niet opgelost.');
  expect(body).toMatchObject({ status: 'answered', step: 'step1' });
  expect((await client.escalate(id)).body.step).toBe('step2');
  await client.withdraw(id);
});

test('a remedy is a promise: accepted, the complaint stays open until it is done', async () => {
  const id = await client.complain('Creditnota');
  const who = house.credentials.staff.find(({ name }) => name === 'Sanne Vermeer')?.staffId ?? '';
  const dueAt = new Date(Date.parse(house.service.now()) + 3 * 86_400_000).toISOString().replace('.000', '');
  const remedy = { what: 'Wij sturen een creditnota.', who, dueAt };
  const handler = await client.handlerOf(id);
  await handler.respondToComplaint({ params: { id }, body: { ...upheld, remedy } });
  const { body: accepted } = await client.accept(id);
  expect(accepted).toMatchObject({ status: 'answered', remedies: [{ n: 1, status: 'open' }] });
  await days(1);
  const { body: done } = await handler.completeRemedy({ params: { id, n: 1 }, body: {} });
  expect(done).toMatchObject({ status: 'resolved', remedies: [{ n: 1, status: 'done' }] });
  expect((await client.happenings(id)).at(-1)).toBe('resolved');
});
