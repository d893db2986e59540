import { expect, expectTypeOf, test } from 'vitest';
import { createClient, ProblemError } from '../../shared/api/client.ts';
import { routes } from '../../shared/api/index.ts';

type Sent = { url: string; method: string; headers: Record<string, string>; body: string | undefined };

function clientThatGets(response: () => Response, more = {}) {
  const sent: Sent[] = [];
  const fetch = async (url: unknown, init: unknown) => {
    sent.push({ url: String(url), ...(init as Omit<Sent, 'url'>) });
    return response();
  };
  return {
    sent,
    client: createClient({ baseUrl: 'http://127.0.0.1:3000/v1/', fetch: fetch as never, ...more }),
  };
}
const json =
  (body: unknown, init: ResponseInit = {}) =>
  () =>
    Response.json(body, init);
const words = { subject: 'Late', description: 'Nobody called.' };

test('there is one method per operation', () => {
  const { client } = clientThatGets(json({}));
  expect(Object.keys(client)).toEqual(Object.keys(routes));
});

test('a command carries its token, a key of its own, and its body', async () => {
  const headers = { 'request-id': 'r1', etag: '"3"' };
  const { client, sent } = clientThatGets(json({ id: 'cmp_nl1' }, { status: 201, headers }), { token: 't' });
  const reply = await client.openComplaint({ body: words });
  expect(reply).toEqual({ status: 201, body: { id: 'cmp_nl1' }, etag: '3', requestId: 'r1' });
  expect(sent[0]).toMatchObject({
    url: 'http://127.0.0.1:3000/v1/complaints',
    method: 'POST',
    headers: {
      authorization: 'Bearer t',
      'content-type': 'application/json',
      'idempotency-key': expect.stringMatching(/^[\da-f-]{36}$/),
    },
    body: JSON.stringify(words),
  });
  await client.openComplaint({ body: words, idempotencyKey: 'mine', ifMatch: '3', clientId: 'cli_a' });
  expect(sent[1]?.headers).toMatchObject({
    'idempotency-key': 'mine',
    'if-match': '"3"',
    'client-id': 'cli_a',
  });
});

test('a PUT and a question carry no key', async () => {
  const { client, sent } = clientThatGets(json({}));
  const amount = { amount: '1', currency: 'EUR' } as const;
  const body = { maximumOutstanding: amount };
  await client.setTradingLimit({ params: { id: 'byr_nl0000' }, body, ifMatch: '2' });
  const delivery = { policyId: 'pol_nl0000', buyerId: 'byr_nl0000', deliveryOn: '2026-05-04' };
  await client.checkCover({ body: { ...delivery, amount, paymentTermsDays: 30 } as never });
  expect(sent.map(({ method }) => method)).toEqual(['PUT', 'POST']);
  for (const { headers } of sent) expect(headers).not.toHaveProperty('idempotency-key');
  expect(sent[0]?.headers).toMatchObject({ 'if-match': '"2"', 'content-type': 'application/json' });
});

test('a dry run has no key; a read neither key nor body', async () => {
  const { client, sent } = clientThatGets(json({}));
  await client.openComplaint({ body: words, validateOnly: true });
  await client.getComplaint({ params: { id: 'cmp_a/b' } });
  await client.listComplaints({ query: { limit: 5, cursor: undefined } });
  expect(sent.map(({ url }) => url.replace(/^.*\/v1/, ''))).toEqual([
    '/complaints?validateOnly=true',
    '/complaints/cmp_a%2Fb',
    '/complaints?limit=5',
  ]);
  expect(sent.map(({ headers }) => headers['idempotency-key'])).toEqual([undefined, undefined, undefined]);
  expect(sent[1]).not.toHaveProperty('body');
});

test('another form comes as bytes', async () => {
  const { client } = clientThatGets(
    () => new Response('%PDF', { headers: { 'content-type': 'application/pdf' } }),
  );
  const { bytes, contentType } = await client.getCharter({ accept: 'application/pdf' });
  expect([new TextDecoder().decode(bytes), contentType]).toEqual(['%PDF', 'application/pdf']);
});

test('a problem is thrown as its document, and so is what is not even a problem', async () => {
  const problem = { type: 'x', title: 'Busy', status: 503, detail: 'later', requestId: 'r' };
  const headers = { 'content-type': 'application/problem+json', 'retry-after': '2' };
  const busy = clientThatGets(() => new Response(JSON.stringify(problem), { status: 503, headers }));
  const error = await busy.client.getHealth().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ProblemError);
  expect(error).toMatchObject({ problem, status: 503, retryAfterSeconds: 2 });
  const proxy = clientThatGets(() => new Response('<html>', { status: 502 }));
  await expect(proxy.client.getHealth()).rejects.toMatchObject({
    status: 502,
    problem: { detail: '<html>' },
  });
});

test('the compiler knows what a call needs and what comes back', () => {
  const { client } = clientThatGets(json({}));
  const right = async () => (await client.getHealth()).body.status;
  expectTypeOf(right).returns.resolves.toEqualTypeOf<'ok'>();
  const wrong = [
    // @ts-expect-error: a complaint has words
    () => client.openComplaint(),
    // @ts-expect-error: and no status of its own
    () => client.openComplaint({ body: { ...words, status: 'open' } }),
    // @ts-expect-error: one complaint has an id
    () => client.getComplaint({ params: {} }),
  ];
  expect(wrong).toHaveLength(3);
});
