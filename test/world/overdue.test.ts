import { afterAll, beforeAll, expect, test } from 'vitest';
import { casePartition, header } from '../../shared/data/keys.ts';
import { readAll } from '../../shared/data/read.ts';
import { Overdue } from '../../shared/domain/overdue/state.ts';
import { type Engine, startEngine } from './engine.ts';
import type { Answer } from './gateway.ts';
import { Trail } from './injection.ts';
import { buyer, overdueOf } from './insurance.ts';
import { type Actor, later, type Move, until } from './moves.ts';
import {
  invoice,
  invoices,
  later as laterDate,
  pays,
  paysWith,
  reports,
  reportsWith,
} from './overdueRequests.ts';
import { told } from './overdueScenarios.ts';
import { alone } from './play.ts';
import { euro, insured } from './policyScenarios.ts';
import { putAll, scanAll } from './records.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

const rounds = Array.from({ length: 4 }, (_, i) => i);

async function fileOf(actor: Actor): Promise<Overdue> {
  const key = header(casePartition(overdueOf(actor)));
  return Overdue.parse((await readAll(actor.world.store, [key]))(key)?.state);
}
/** What a command calls, its effects kept apart. */
async function callsOf(actor: Actor, move: Move): Promise<[number, string[], Answer]> {
  const trail = new Trail();
  const answer = (await move({ ...actor, trail, effects: new Trail(), key: 'counted' })) as Answer;
  return [answer.status, trail.calls, answer];
}
const once = ['BatchGetItem', 'TransactWriteItems'];
const atOnce = (actor: Actor, moves: Move[]) =>
  Promise.all(moves.map((move, i) => move({ ...actor, key: `key-${i}` })));
const statuses = (answers: (Answer | undefined)[]) => answers.map((answer) => answer?.status).sort();
const errorsOf = (answer: Answer | undefined) =>
  (answer?.body.errors as { pointer: string; code?: string }[] | undefined)?.map(
    ({ pointer, code }) => `${pointer} ${code}`,
  );
const codeOf = (answer: Answer | undefined) =>
  (answer?.body.reasons as { code: string }[] | undefined)?.[0]?.code;

test.each([1, 20, 80])('a report of %i invoices is one read and one transaction', async (count) => {
  const actor = await alone(engine, [insured]);
  const [status, calls, answer] = await callsOf(actor, reportsWith(invoices(count)));
  expect([status, calls]).toEqual([201, once]);
  expect(answer.body).toMatchObject({ id: overdueOf(actor), status: 'open', count });
  expect(answer.headers.Location).toBe(`overdues/${overdueOf(actor)}`);
  expect((await fileOf(actor)).invoices).toHaveLength(count);
  expect(actor.world.failures).toEqual([]);
});

test('the answer is the guide: each date with the term behind it, and what the buyer owes with VAT', async () => {
  const actor = await alone(engine, [insured]);
  const [, , { body }] = await callsOf(actor, reports);
  expect(body.unpaid).toEqual([euro('2420.00')]);
  expect(body.papers).toContain('delivery-proof');
  expect(body.guide).toMatchObject([
    { duty: 'stop-supply', by: '2026-04-12', done: false, term: { amount: 60, unit: 'days' } },
    { duty: 'report', by: '2026-05-12', done: true },
    { duty: 'hand-over', by: '2026-05-12', done: false },
    { duty: 'claim', by: '2027-01-11', done: false },
  ]);
  expect(body.invoices).toMatchObject([{ number: '2026-1', left: euro('1210.00'), late: false }, {}]);
});

test('80 invoices find room beside deadlines that had passed: those are committed first', async () => {
  const given = [insured, reports, until('hand-over-near', overdueOf), later(86_400)];
  const actor = await alone(engine, given);
  for (const alarm of actor.world.outside.executions) alarm.rings.length = 0;
  const list = Array.from({ length: 80 }, (_, i) => invoice(`N-${i}`));
  const [status, calls] = await callsOf(actor, reportsWith(list));
  expect([status, calls]).toEqual([201, [...once, ...once]]);
  expect((await fileOf(actor)).nearTold).toEqual({ 'hand-over': '2026-05-12' });
});

test('81 invoices are too many for one call, and not for a dry run, which looks at 500 and writes nothing', async () => {
  const actor = await alone(engine, told);
  const before = await scanAll(actor.world.store);
  const list = Array.from({ length: 500 }, (_, i) => invoice(`N-${i}`));
  const many = await reportsWith(list.slice(0, 81))({ ...actor, key: 'many' });
  expect([many?.status, many?.body.errors]).toEqual([
    400,
    [{ pointer: '/body/invoices', detail: 'must be at most 80' }],
  ]);
  const dry = { ...actor, key: '', query: { validateOnly: 'true' } };
  const all = await reportsWith(list)(dry);
  expect([all?.status, all?.body.count]).toEqual([200, 502]);
  const known = await reportsWith([...list.slice(0, 498), invoice('2026-2'), invoice('n - 7')])(dry);
  expect([known?.status, errorsOf(known)]).toEqual([
    ...[422, ['/body/invoices/498/number already-reported', '/body/invoices/499/number twice-in-this-call']],
  ]);
  expect((await reportsWith([...list, invoice('X')])(dry))?.status).toBe(400);
  expect(await scanAll(actor.world.store)).toEqual(before);
});

test.each(rounds)(
  'two report the same invoice at once: one is taken, the other hears of it (%i)',
  async () => {
    const actor = await alone(engine, [insured]);
    const answers = await atOnce(actor, [
      reportsWith([invoice('2026-1'), invoice('2026-2')]),
      reportsWith([invoice('2026-3'), invoice('2026-1')]),
    ]);
    expect(statuses(answers)).toEqual([201, 422]);
    const lost = answers.find((answer) => answer?.status === 422);
    expect(errorsOf(lost)).toHaveLength(1);
    expect(errorsOf(lost)?.[0]).toMatch(/\/number already-reported$/);
    expect((await fileOf(actor)).invoices).toHaveLength(2);
  },
);

test.each(rounds)('two report different invoices at once: both are taken, in one file (%i)', async () => {
  const actor = await alone(engine, [insured]);
  const answers = await atOnce(actor, [reportsWith([invoice('A')]), reportsWith([invoice('B')])]);
  expect(statuses(answers)).toEqual([201, 201]);
  expect((await fileOf(actor)).invoices.map(({ number }) => number).sort()).toEqual(['A', 'B']);
});

test('an invoice is taken once for ever: also when it was paid long ago', async () => {
  const actor = await alone(engine, [...told, paysWith('2420.00'), later(400 * 86_400)]);
  expect((await fileOf(actor)).status).toBe('paid');
  const again = await reports({ ...actor, key: 'again' });
  expect([again?.status, errorsOf(again)]).toEqual([
    ...[422, ['/body/invoices/0/number already-reported', '/body/invoices/1/number already-reported']],
  ]);
});

test('the same request again, after ten minutes or ninety days, is answered as the first time', async () => {
  const actor = { ...(await alone(engine, [insured])), key: 'same' };
  const first = await reports(actor);
  for (const wait of [600, 90 * 86_400]) {
    await later(wait)(actor);
    const again = await reports(actor);
    expect([again?.status, again?.body.invoices]).toEqual([201, first?.body.invoices]);
  }
  expect((await fileOf(actor)).invoices).toHaveLength(2);
  expect((await reportsWith([invoice('Z')])(actor))?.body.type).toContain('key-reused');
});

test('a key that reported on one buyer reports on no other', async () => {
  const actor = { ...(await alone(engine, [insured])), key: 'same' };
  expect((await reports(actor))?.status).toBe(201);
  const other = `byr_nl${'b'.repeat(26)}`;
  const items = (await scanAll(actor.world.store)).filter(({ PK }) => PK === `BUYER#${buyer}`);
  await putAll(
    actor.world.store,
    items.map((item) => JSON.parse(JSON.stringify(item).replaceAll(buyer, other))),
  );
  expect((await reportsWith(invoices(2), { buyerId: other })(actor))?.body.type).toContain('key-reused');
});

test.each(rounds)('a receipt has one reference: told twice at once it counts once (%i)', async () => {
  const actor = await alone(engine, told);
  const answers = await atOnce(actor, [pays, pays]);
  expect(statuses(answers)).toEqual([200, 409]);
  const lost = answers.find((answer) => answer?.status === 409);
  expect(codeOf(lost)).toBe('receipt-known');
  expect(lost?.body.current).toMatchObject({ unpaid: [euro('920.00')] });
  expect((await fileOf(actor)).receipts).toHaveLength(1);
});

test('a reference is known for ever, also when its invoices were paid', async () => {
  const actor = await alone(engine, [...told, paysWith('2420.00'), reportsWith([invoice('N')])]);
  expect(codeOf(await paysWith('10.00')({ ...actor, key: 'again' }))).toBe('receipt-known');
});

test.each(rounds)('two receipts at once that are together more than is owed: one is taken (%i)', async () => {
  const actor = await alone(engine, told);
  const answers = await atOnce(actor, [paysWith('2000.00'), paysWith('2000.00', { reference: 'R-2' })]);
  expect(statuses(answers)).toEqual([200, 422]);
  const lost = answers.find((answer) => answer?.status === 422);
  expect(lost?.body.detail).toContain('Unpaid here is 420.00 EUR and no more.');
});

test('a question at a time for each invoice, and five in all', async () => {
  const list = Array.from({ length: 7 }, (_, i) => invoice(`Q-${i}`, { dueOn: '2026-03-15' }));
  const actor = await alone(engine, [insured, reportsWith(list)]);
  const ask = (i: number) => laterDate('2026-07-01', { invoices: [`Q-${i}`] })({ ...actor, key: `ask-${i}` });
  for (const i of [0, 1, 2, 3, 4]) expect((await ask(i))?.status).toBe(200);
  const sixth = await ask(5);
  expect([sixth?.status, codeOf(sixth)]).toEqual([409, 'too-many-questions']);
  expect((await fileOf(actor)).asked).toHaveLength(5);
});
