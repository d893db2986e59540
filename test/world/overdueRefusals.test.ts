import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../shared/data/keys.ts';
import { clientIdOf, clientItems } from './cast.ts';
import type { Engine } from './engine.ts';
import type { Answer } from './gateway.ts';
import { buyer, overdueOf, policyOf } from './insurance.ts';
import { namedOrMemory } from './memory/engine.ts';
import { asClient, type Move } from './moves.ts';
import { invoice, invoices, later as laterDate, reportsWith } from './overdueRequests.ts';
import { told } from './overdueScenarios.ts';
import { alone } from './play.ts';
import { euro, insured } from './policyScenarios.ts';
import { putAll, scanAll } from './records.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await namedOrMemory();
});
afterAll(() => engine.stop());

const errorsOf = (answer: Answer | undefined) =>
  (answer?.body.errors as { pointer: string; code?: string }[] | undefined)?.map(
    ({ pointer, code }) => `${pointer} ${code}`,
  );

const faulty: [string, Move[], Move, number, string[]][] = [
  ['nothing', [insured], reportsWith([]), 400, ['/body/invoices undefined']],
  [
    'an amount of nothing, no such day, and no rate that is one',
    [insured],
    reportsWith([
      invoice('A', { amount: euro('0.00') }),
      invoice('B', { dueOn: '2026-02-30', vatRate: '21' }),
    ]),
    400,
    [
      '/body/invoices/0/amount/amount undefined',
      '/body/invoices/1/vatRate undefined',
      '/body/invoices/1/dueOn undefined',
    ],
  ],
  [
    'due before it was issued, delivered before the policy, in another currency',
    [insured],
    reportsWith([
      invoice('A', { dueOn: '2026-01-01' }),
      invoice('B', { deliveredOn: '2025-12-31' }),
      invoice('C', { amount: { amount: '1', currency: 'SEK' } }),
    ]),
    422,
    [
      '/body/invoices/0/dueOn due-before-issued',
      '/body/invoices/1/deliveredOn outside-policy',
      '/body/invoices/2/currency currency-not-covered',
    ],
  ],
  [
    'a later date for an invoice that is not here',
    told,
    laterDate('2026-06-01'),
    422,
    ['/body/invoices/0 no-such-invoice'],
  ],
];
test.each(faulty)(
  '%s: refused where it stands, and nothing is written',
  async (_, given, when, status, errors) => {
    const actor = { ...(await alone(engine, given)), key: 'one-key' };
    const before = await scanAll(actor.world.store);
    const answer = await when(actor);
    expect([answer?.status, errorsOf(answer)]).toEqual([status, errors]);
    expect(await scanAll(actor.world.store)).toEqual(before);
    expect(actor.world.failures).toEqual([]);
  },
);

test('another company finds neither the policy nor the file, whatever it does there', async () => {
  const actor = await alone(engine, told);
  const other = clientIdOf(1);
  await putAll(actor.world.store, clientItems(other, actor.staff['key-eva'], undefined));
  const before = await scanAll(actor.world.store);
  const as = { ...actor, clientId: other, key: 'other' };
  const id = () => overdueOf(actor);
  const foreign = { policyId: policyOf(actor), buyerId: buyer, invoices: invoices(1) };
  const moves = [
    asClient('reportOverdue', foreign),
    asClient('reportOverdue', { ...foreign, policyId: newId('pol', 'NL', 'none') }),
    asClient('tellReceipt', { reference: 'R', on: '2026-04-20', amount: euro('1.00') }, id),
    asClient('agreeExtension', { invoices: ['2026-1'], until: '2026-06-01' }, id),
    asClient('writeOnOverdue', { text: 'Hallo.' }, id),
  ];
  for (const move of moves) expect((await move(as))?.status).toBe(404);
  expect(await scanAll(actor.world.store)).toEqual(before);
});
