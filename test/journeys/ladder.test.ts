import { afterAll, beforeAll, expect, test } from 'vitest';
import { castOf } from '../../infra/tour/cast.ts';
import { wholeLadder } from '../../infra/tour/ladder.ts';
import { playTogether } from '../../infra/tour/together.ts';
import { type House, openHouse } from './house.ts';

let house: House & { leave: () => Promise<void> };
beforeAll(async () => {
  house = await openHouse(['NL']);
});
afterAll(() => house?.leave());

const client = () => house.client('Voorbeeld Staalhandel');
const now = () => house.service.now();
const days = (count: number) => house.service.advance({ by: `P${count}D` });

async function complain(subject: string): Promise<string> {
  const body = { subject, description: 'De limiet is ingetrokken zonder uitleg.' };
  return (await client().openComplaint({ body })).body.id;
}
const complaint = async (id: string) => (await client().getComplaint({ params: { id } })).body;
/** Whoever the client is told has it. */
const handlerOf = async (id: string) => house.staff((await complaint(id)).handler.name);
const kindsOf = async (id: string) =>
  (await client().listLetters({ query: { caseId: id, limit: 100 } })).body.data.map(({ kind }) => kind);
const typesOf = async (id: string) =>
  (await client().getComplaintTimeline({ params: { id }, query: { limit: 100 } })).body.data.map(
    ({ type }) => type,
  );
async function lastLetter(id: string): Promise<string> {
  await house.service.settled();
  const { data } = (await client().listLetters({ query: { caseId: id, limit: 100 } })).body;
  const { bytes } = await client().getLetter({ params: { id: data.at(-1)?.id ?? '' }, accept: 'text/plain' });
  return new TextDecoder().decode(bytes).replaceAll('\u00a0', ' ');
}

const upheld = { outcome: 'upheld' as const, explanation: 'U hebt gelijk.' };
const rejected = {
  outcome: 'rejected' as const,
  explanation: 'Wij blijven bij ons besluit.',
  reasons: [{ code: 'after-notice', because: 'De levering was na de aankondiging.' }],
};

async function refuse(id: string): Promise<void> {
  const handler = await handlerOf(id);
  const call = { reached: true, channel: 'phone' as const, contactAt: now(), text: 'Gebeld.' };
  await handler.recordComplaintContact({ params: { id }, body: call });
  await handler.respondToComplaint({ params: { id }, body: rejected });
}
const withdraw = (id: string) => client().withdrawComplaint({ params: { id }, body: {} });
const escalate = (id: string) => client().escalateComplaint({ params: { id }, body: {} });

test('the whole ladder, as the tour plays it, at the instants of the charter', async () => {
  const cast = await castOf(house.service.url);
  const [told] = await playTogether([wholeLadder(cast)], cast.until);
  const { status, step, promises } = await complaint(told?.id ?? '');
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
  expect(await kindsOf(told?.id ?? '')).toEqual(
    expect.arrayContaining(['complaint-step2-broken', 'complaint-senior-manager-broken']),
  );
});

test('before an answer nothing can be escalated, and the client is told when it comes by itself', async () => {
  const id = await complain('Te vroeg');
  const { due } = await complaint(id);
  await expect(escalate(id)).rejects.toMatchObject({
    status: 422,
    problem: { reasons: [{ code: 'answer-awaited', because: expect.stringContaining(due?.dueAt ?? '?') }] },
  });
  await withdraw(id);
});

test('step 1 is missed, and the client asks to have his own contact back', async () => {
  const id = await complain('Liever bij mijn contact');
  await days(3);
  expect(await complaint(id)).toMatchObject({ step: 'step2', cameBy: 'missed' });
  const { body } = await client().stayWithContact({ params: { id }, body: {} });
  expect(body).toMatchObject({
    step: 'step1',
    missed: true,
    stays: true,
    handler: { name: 'Sanne Vermeer' },
  });
  await days(5);
  expect(await complaint(id)).toMatchObject({ step: 'step1', status: 'open' });
  await house.staff('Sanne Vermeer').respondToComplaint({ params: { id }, body: upheld });
  expect((await client().acceptAnswer({ params: { id }, body: {} })).body.status).toBe('resolved');
});

test('the handler of step 2 hands over early; the senior manager’s no goes to the directors by itself', async () => {
  const id = await complain('Te moeilijk voor ons');
  await refuse(id);
  await escalate(id);
  const findings = { findings: 'De polisvoorwaarden spreken elkaar tegen.' };
  await (await handlerOf(id)).handOverComplaint({ params: { id }, body: findings });
  expect(await complaint(id)).toMatchObject({
    ...{ step: 'senior-manager', cameBy: 'handed-over' },
    handler: { name: 'Marijke Postma' },
  });
  await refuse(id);
  const { referralAt } = await complaint(id);
  await house.service.advance({ to: referralAt ?? '' });
  await house.service.advance({ by: 'PT5M' });
  expect(await complaint(id)).toMatchObject({ step: 'directors', cameBy: 'referred' });
  expect((await complaint(id)).due?.from).toBe(referralAt);
  await withdraw(id);
});

test('the client does not agree with the directors: our final letter, at once, with where else he can go', async () => {
  const id = await complain('Geen overeenstemming');
  for (let step = 0; step < 3; step += 1) {
    await refuse(id);
    await escalate(id);
  }
  await refuse(id);
  const { body } = await client().disagreeWithDirectors({ params: { id }, body: {} });
  expect(body).toMatchObject({ status: 'closed-not-agreed', due: null });
  const letter = await lastLetter(id);
  expect(letter).toContain('Kifid');
  const solved = body.promises.find(
    ({ promise, measure }) => promise === 'complaint.directors' && measure === 'solved',
  );
  expect(solved?.status).toBe('broken');
});

test('an answer met with silence: two reminders, closed and never counted as solved, and one message reopens it', async () => {
  const id = await complain('Stilte');
  await (await handlerOf(id)).respondToComplaint({ params: { id }, body: upheld });
  await days(60);
  const closed = await complaint(id);
  expect(closed.status).toBe('closed-no-reply');
  expect((await typesOf(id)).filter((type) => type === 'reminded')).toHaveLength(2);
  expect(closed.promises.find(({ measure }) => measure === 'solved')?.status).toBe('void');
  const { body } = await client().writeMessage({ params: { id }, body: { text: 'Het is niet opgelost.' } });
  expect(body).toMatchObject({ status: 'answered', step: 'step1' });
  expect((await escalate(id)).body.step).toBe('step2');
  await withdraw(id);
});

test('a remedy is a promise: accepted, the complaint stays open until it is done', async () => {
  const id = await complain('Creditnota');
  const who = house.credentials.staff.find(({ name }) => name === 'Sanne Vermeer')?.staffId ?? '';
  const dueAt = new Date(Date.parse(now()) + 3 * 86_400_000).toISOString().replace('.000', '');
  const remedy = { what: 'Wij sturen een creditnota.', who, dueAt };
  const handler = await handlerOf(id);
  await handler.respondToComplaint({ params: { id }, body: { ...upheld, remedy } });
  const { body: accepted } = await client().acceptAnswer({ params: { id }, body: {} });
  expect(accepted).toMatchObject({ status: 'answered', remedies: [{ n: 1, status: 'open' }] });
  await days(1);
  const { body: done } = await handler.completeRemedy({ params: { id, n: 1 }, body: {} });
  expect(done).toMatchObject({ status: 'resolved', remedies: [{ n: 1, status: 'done' }] });
  expect((await typesOf(id)).at(-1)).toBe('resolved');
});
