import { expect, test } from 'vitest';
import { buyerKey, membershipKey } from '../../shared/data/buyers.ts';
import { limitIdOf } from '../../shared/data/keys.ts';
import { member } from '../api/authorityRequests.ts';
import { functionsOver } from '../api/paperHandlers.ts';
import { ids, paperOffice } from '../api/paperOffice.ts';
import type { PaperStore } from '../api/paperStore.ts';
import { context, gatewayEvent, type Sent } from './gatewayEvent.ts';

const amount = { amount: '50000.00', currency: 'EUR' };
const wanted = { policyId: ids.policy, buyerId: ids.buyer, amount, paymentTermsDays: 30 };
const limitId = limitIdOf(ids.policy, ids.buyer);
const itself = { params: { id: limitId } };

/** A request to one of both functions, and what it cost. */
async function send(paper: PaperStore, { key = 'k1', ...sent }: Partial<Sent> & { key?: string }) {
  const staff = sent.resource?.startsWith('/staff');
  const handler = functionsOver(paper.store)(staff ? 'staffCreditLimits' : 'creditLimits');
  const [reads, writes] = [paper.reads, paper.writes];
  const { statusCode, body, headers } = await handler(
    gatewayEvent({
      ...{ method: 'POST', resource: '/credit-limits', headers: { 'Idempotency-Key': key } },
      ...(staff ? { apiKeyId: 'key1' } : { authorizer: member(ids.client, 'read', 'act') }),
      ...sent,
    }),
    context,
  );
  const cost = [paper.reads - reads, paper.writes - writes];
  return { status: statusCode, body: JSON.parse(body), headers, cost };
}

const opened = async () => {
  const paper = await paperOffice({ role: 'underwriter' });
  return { paper, answer: await send(paper, { body: wanted }) };
};
const decision = { outcome: 'approved', advice: 'Fine by us.' };
const decides = { ...itself, resource: '/staff/credit-limits/{id}/decisions', body: decision };
const membership = (paper: PaperStore) => paper.items.get(`BUYER#${ids.buyer} M#${limitId}`);

test('a client asks for a limit in one read and one transaction, and stands beside the buyer from then on', async () => {
  const { paper, answer } = await opened();
  expect([answer.status, answer.cost]).toEqual([201, [1, 1]]);
  expect(answer.headers?.Location).toBe(`credit-limits/${limitId}`);
  expect(answer.body).toMatchObject({ id: limitId, status: 'received', request: { amount }, decisions: [] });
  expect(answer.body.due).toMatchObject({ promise: 'limit.decision', unit: 'working-days', amount: 2 });
  expect(membership(paper)).toMatchObject({ status: 'requested', amount: 0, clientId: ids.client });
  expect(membershipKey(ids.buyer, limitId).SK).toBe(`M#${limitId}`);
});

test('a repeated request is the first one; the same key for another buyer is refused, and nothing is written', async () => {
  const { paper, answer } = await opened();
  const again = await send(paper, { body: wanted });
  expect([again.status, again.body, again.cost]).toEqual([201, answer.body, [1, 0]]);
  const other = await send(paper, { body: { ...wanted, buyerId: ids.limitedBuyer } });
  expect([other.status, other.body.type, other.cost]).toEqual([422, expect.stringContaining('key'), [1, 0]]);
});

test('a second request while one is open is told so, with what the case is now', async () => {
  const { paper } = await opened();
  const second = await send(paper, { key: 'k2', body: wanted });
  // A refusal looks once more at whether it rests on what stands there.
  expect([second.status, second.cost]).toEqual([409, [2, 0]]);
  expect(second.body).toMatchObject({ reasons: [{ code: 'request-open' }], current: { status: 'received' } });
});

const wrong = {
  'an unknown currency': [400, { amount: { amount: '1.00', currency: 'GBP' } }],
  'a negative amount': [400, { amount: { amount: '-1.00', currency: 'EUR' } }],
  'an over-precise amount': [400, { amount: { amount: '1.001', currency: 'EUR' } }],
  'terms of no whole day': [400, { paymentTermsDays: 1.5 }],
  'nothing at all': [422, { amount: { amount: '0', currency: 'EUR' } }],
  'a currency that is not the policy’s': [422, { amount: { amount: '1.00', currency: 'SEK' } }],
  'a policy that is not there': [404, { policyId: `pol_nl${'z'.repeat(26)}` }],
  'a buyer that is not there': [404, { buyerId: `byr_nl${'z'.repeat(26)}` }],
} as const;
test.each(Object.entries(wrong))('%s: refused, and nothing is written', async (_name, [status, over]) => {
  const paper = await paperOffice({ role: 'underwriter' });
  const answer = await send(paper, { body: { ...wanted, ...over } });
  expect([answer.status, answer.cost[1]]).toEqual([status, 0]);
});

test('another client’s policy is not there, nor is his limit', async () => {
  const { paper } = await opened();
  const authorizer = member(`cli_nl${'c'.repeat(26)}`, 'read', 'act');
  expect(await send(paper, { authorizer, body: wanted })).toMatchObject({ status: 404, cost: [1, 0] });
  const resource = '/credit-limits/{id}/information';
  const text = { text: 'Hello.' };
  expect(await send(paper, { ...itself, resource, authorizer, body: text })).toMatchObject({ status: 404 });
});

test('an underwriter decides in one read and one transaction, which stands only on the buyer as he was read', async () => {
  const { paper } = await opened();
  const { status, body, cost } = await send(paper, decides);
  expect([status, cost]).toEqual([200, [1, 1]]);
  expect(paper.checked).toEqual([buyerKey(ids.buyer)]);
  expect(body).toMatchObject({ status: 'decided', cover: { status: 'in-force', amount }, tasks: [] });
  expect(body.decisions).toMatchObject([{ by: ids.person, sanctions: { hits: 0 } }]);
  expect(membership(paper)).toMatchObject({ status: 'in-force', amount: 5_000_000 });
});

test('a dry run says what would be, and writes nothing', async () => {
  const { paper } = await opened();
  const answer = await send(paper, { ...decides, query: { validateOnly: 'true' } });
  expect([answer.status, answer.body.status, answer.cost]).toEqual([200, 'decided', [1, 0]]);
});

test('what only we may know does not reach the client: people, reasons for us, sanctions, a grade that is withheld', async () => {
  const { paper } = await opened();
  const buyer = paper.items.get(`BUYER#${ids.buyer} A#HEADER`) as { buyer: object };
  const at = '2026-01-01T00:00:00Z';
  paper.put({ ...buyer, buyer: { ...buyer.buyer, grade: { n: 1, grade: '7', validFrom: at, at } } });
  const secret = { code: 'tip', because: 'A secret source.', disclosure: 'internal' };
  const general = { ...{ code: 'size', because: 'Told.', remedy: 'More accounts.' }, clause: 'clause 9' };
  const reasons = [{ ...general, disclosure: 'client-general' }, secret];
  await send(paper, {
    ...itself,
    key: 'q',
    resource: '/staff/credit-limits/{id}/information-requests',
    body: { text: 'Why?' },
  });
  await send(paper, {
    ...itself,
    key: 'i',
    resource: '/credit-limits/{id}/information',
    body: { text: 'So.' },
  });
  const words = { ...decision, outcome: 'declined', reasons, weighed: 'It weighs.' };
  expect((await send(paper, { ...decides, body: words })).status).toBe(200);
  const read = { ...itself, method: 'GET' as const, headers: {} };
  const own = await send(paper, { ...read, resource: '/credit-limits/{id}' });
  const shown = JSON.stringify(own.body);
  expect(own.body.timeline.data.at(-1)).toMatchObject({
    type: 'decided',
    texts: { advice: { text: 'Fine by us.' } },
  });
  for (const hidden of ['secret', 'tip', 'clause 9', 'sanctions', '"by":"stf_', '"grade"'])
    expect(shown).not.toContain(hidden);
  const staff = JSON.stringify((await send(paper, { ...read, resource: '/staff/credit-limits/{id}' })).body);
  for (const known of ['secret', 'tip', '"by":"stf_', '"grade"']) expect(staff).toContain(known);
  // That the grade was not shown stands in the log beside the buyer.
  const logged = [...paper.items.values()].filter(({ kind }) => kind === 'disclosure');
  expect(logged).toMatchObject([{ n: 1, grade: '7', shown: false, because: 'when-appropriate' }]);
});

test('a request that ended without cover leaves nobody beside the buyer', async () => {
  const { paper } = await opened();
  const withdrawn = await send(paper, {
    ...itself,
    key: 'w',
    resource: '/credit-limits/{id}/withdrawal',
    body: {},
  });
  expect([withdrawn.status, withdrawn.cost]).toEqual([200, [1, 1]]);
  expect(membership(paper)).toBeUndefined();
});

test('a decision on a request that was withdrawn comes too late, and the underwriter sees what the case is', async () => {
  const { paper } = await opened();
  await send(paper, { ...itself, key: 'w', resource: '/credit-limits/{id}/withdrawal', body: {} });
  const late = await send(paper, decides);
  expect([late.status, late.body.current.status, late.cost[1]]).toEqual([409, 'cancelled-by-client', 0]);
});

test('whoever refuses a proposal says why; an amount in another currency is no amount of this limit', async () => {
  const paper = await paperOffice({ role: 'director' });
  const resource = '/staff/credit-limits/{id}/approvals';
  const limited = { params: { id: ids.limit } };
  const mute = await send(paper, { ...limited, resource, body: { approved: false } });
  expect([mute.status, mute.body.reasons[0].code]).toEqual([422, 'because-required']);
  const body = { ...decision, amount: { amount: '1.00', currency: 'SEK' } };
  const foreign = await send(paper, { ...decides, ...limited, body });
  expect([foreign.status, foreign.body.reasons[0].code]).toEqual([422, 'wrong-currency']);
  const yes = await send(paper, { ...limited, resource, body: { approved: true } });
  expect([yes.status, yes.cost, paper.checked]).toEqual([200, [1, 1], [buyerKey(ids.limitedBuyer)]]);
});

test('whoever was asked a question stands beside the buyer while he thinks about it (F 15)', async () => {
  const { paper } = await opened();
  const resource = '/staff/credit-limits/{id}/information-requests';
  const asked = await send(paper, { ...itself, key: 'q', resource, body: { text: 'Why?' } });
  expect(asked.body.status).toBe('information-requested');
  expect(membership(paper)).toMatchObject({ status: 'requested', amount: 0 });
});
