import { expect, test } from 'vitest';
import { commit } from '../../shared/data/commit.ts';
import { creditLimitKind } from '../../shared/data/creditLimitKind.ts';
import { limitIdOf } from '../../shared/data/keys.ts';
import { instant } from '../domain/complaintPlay.ts';
import { decides } from '../domain/limitMoves.ts';
import { ask, done } from '../domain/limitPlay.ts';
import { context, gatewayEvent } from '../functions/gatewayEvent.ts';
import { functionsOver } from './paperHandlers.ts';
import { ids, paperOffice } from './paperOffice.ts';

const now = instant('2026-04-22T13:20:00Z');
const limitId = limitIdOf(ids.policy, ids.buyer);
const because = { code: 'accounts', because: 'A loss.', remedy: 'Send us newer accounts.' };
const change = { newAmount: { amount: '20000.00', currency: 'EUR' }, reasons: [because] };

/** An office in which 100,000.00 is insured on a buyer, and an underwriter who holds the key. */
async function office() {
  const paper = await paperOffice({ role: 'underwriter' });
  const client = { clientId: ids.client, office: 'NL', locale: 'nl-NL' } as const;
  const buyer = { buyerId: ids.buyer, name: 'Tegels', naturalPerson: false };
  const { events } = done(ask(now, { id: limitId, client, buyer }), now, decides());
  await commit({
    store: paper.store,
    kind: creditLimitKind,
    before: undefined,
    events,
    now,
    requestId: 'req-0',
  });
  const handler = functionsOver(paper.store)('staffCreditLimits');
  let sentBefore = 0;
  const post = async (path: string, body: object, query: Record<string, string> = {}) => {
    const sent = { method: 'POST', resource: `/staff/credit-limits/{id}/${path}`, params: { id: limitId } };
    const headers: Record<string, string> =
      'validateOnly' in query ? {} : { 'Idempotency-Key': `k${sentBefore++}` };
    const event = gatewayEvent({ ...sent, body, headers, query, apiKeyId: 'key1' });
    const answer = await handler(event, context);
    return { status: answer.statusCode, body: JSON.parse(answer.body) };
  };
  paper.writes = 0;
  return { paper, post };
}

test('a reduction is announced in one transaction, delivered, and cancelled again', async () => {
  const { paper, post } = await office();
  const announced = await post('changes', change);
  expect([announced.status, paper.writes]).toEqual([200, 1]);
  expect(announced.body).toMatchObject({
    cover: { status: 'reduction-announced', amount: { amount: '100000.00' } },
    // 22 April, thirty days and three for the letter.
    change: { n: 1, newAmount: { amount: '20000.00' }, effectiveAt: '2026-05-25T22:00:00Z' },
  });
  const delivered = await post('notice-deliveries', { deliveredAt: now, channel: 'courier' });
  expect(delivered.body.change).toMatchObject({ deliveredAt: now, effectiveAt: '2026-05-25T22:00:00Z' });
  const off = await post('changes/cancellation', { text: 'The accounts came.' });
  expect(off.body).toMatchObject({ cover: { status: 'in-force' }, change: { ended: { as: 'cancelled' } } });
  expect(JSON.stringify(off.body)).not.toContain('The accounts came.');
});

test.each([
  ['another currency', 422, 'wrong-currency', { ...change, newAmount: { amount: '1.00', currency: 'SEK' } }],
  ['a raise', 422, 'not-a-reduction', { ...change, newAmount: { amount: '100000.00', currency: 'EUR' } }],
  ['a day inside the notice', 422, 'inside-notice', { ...change, effectiveOn: '2026-05-22' }],
  ['no reason', 422, 'reasons-required', { ...change, reasons: [] }],
  [
    'a reason without a remedy',
    422,
    'remedy-required',
    { ...change, reasons: [{ ...because, remedy: undefined }] },
  ],
])('%s: %i %s, and nothing is written', async (_, status, code, body) => {
  const { paper, post } = await office();
  const refused = await post('changes', body);
  expect([refused.status, refused.body.reasons[0].code, paper.writes]).toEqual([status, code, 0]);
});

test('amounts that are none, and dates that are none, do not come in', async () => {
  const { paper, post } = await office();
  const pointed = async (path: string, body: object) => {
    const { status, body: problem } = await post(path, body);
    return `${status} ${problem.errors?.[0]?.pointer}`;
  };
  for (const amount of ['-1.00', '1.001', '1e3', '']) {
    const wrong = { ...change, newAmount: { amount, currency: 'EUR' } };
    expect(await pointed('changes', wrong)).toBe('400 /body/newAmount/amount');
  }
  for (const effectiveOn of ['2026-02-30', '2026-6-1', 'tomorrow'])
    expect(await pointed('changes', { ...change, effectiveOn })).toBe('400 /body/effectiveOn');
  const mailed = { deliveredAt: now, channel: 'mail' };
  expect(await pointed('notice-deliveries', mailed)).toBe('400 /body/channel');
  expect(paper.writes).toBe(0);
});

test('a change at once waits for a second person, and the client sees nothing of it', async () => {
  const { post } = await office();
  const proposed = await post('changes', { ...change, exceptional: { circumstance: 'They closed.' } });
  expect(proposed.body).toMatchObject({
    ...{ cover: { status: 'in-force' }, proposal: { what: 'change', needs: ['exceptional'] } },
  });
  expect(proposed.body.change).toBeUndefined();
});

test('a dry run tells what would happen, and writes nothing', async () => {
  const { paper, post } = await office();
  const tried = await post('changes', change, { validateOnly: 'true' });
  expect([tried.status, paper.writes]).toEqual([200, 0]);
  expect(tried.body.cover.status).toBe('reduction-announced');
});
