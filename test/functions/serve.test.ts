import { expect, test } from 'vitest';
import { serve } from '../../functions/http/serve.ts';
import { refused } from '../../shared/api/problem.ts';
import { Busy } from '../../shared/data/busy.ts';
import { boxes, serveBoxes } from './boxes.ts';
import { gatewayEvent, memberOf, type Sent } from './gatewayEvent.ts';
import { silent } from './silent.ts';

const read: Sent = {
  resource: '/boxes/{id}',
  params: { id: 'box_1' },
  authorizer: memberOf({ clientId: 'cli_a' }),
};
const fill: Sent = {
  method: 'POST',
  resource: '/boxes/{id}/contents',
  params: { id: 'box_1' },
  authorizer: memberOf({ clientId: 'cli_a' }),
  headers: { 'idempotency-key': 'k-1' },
  body: { text: 'hello' },
};

test('a command reaches its handler parsed, with caller, whole-second time and key', async () => {
  const { send, calls } = serveBoxes();
  const answer = await send({ ...fill, headers: { 'IDEMPOTENCY-KEY': 'k-1', 'If-Match': '"7"' } });
  expect(answer.statusCode).toBe(201);
  expect(JSON.parse(answer.body)).toEqual({ id: 'box_1', text: 'hello' });
  expect(calls[0]).toMatchObject({
    operation: 'fillBox',
    now: '2026-04-22T13:20:00Z',
    requestId: 'req-1',
    idempotencyKey: 'k-1',
    ifMatch: '7',
    validateOnly: false,
    caller: { kind: 'client', clientId: 'cli_a', office: 'NL', subject: 'https://issuer.example#ann' },
  });
});

test('every answer says which request it answers, and is not kept by anybody when it is private', async () => {
  const { send } = serveBoxes();
  const good = await send(read);
  const bad = await send({ ...read, params: { id: 'nonsense' } });
  for (const { headers } of [good, bad]) {
    expect(headers).toMatchObject({
      'Request-Id': 'req-1',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    });
  }
  expect((await send({ resource: '/lid' })).headers).toMatchObject({
    'Cache-Control': 'public, max-age=300',
  });
});

test('a command without Idempotency-Key is refused, a dry run without one is not', async () => {
  const { send, calls } = serveBoxes();
  const answer = await send({ ...fill, headers: {} });
  expect(answer.problem?.errors?.[0]?.pointer).toBe('/headers/Idempotency-Key');
  expect(calls).toEqual([]);
  for (const key of ['a b', 'é', 'x'.repeat(256), '']) {
    const odd = { ...fill, headers: { 'Idempotency-Key': key } };
    expect((await send(odd)).statusCode).toBe(400);
    expect((await send({ ...odd, query: { validateOnly: 'true' } })).statusCode).toBe(400);
  }
  const dry = await send({ ...fill, headers: {}, query: { validateOnly: 'true' } });
  expect(dry.statusCode).toBe(200);
  expect(calls[0]).toMatchObject({ validateOnly: true, idempotencyKey: undefined });
});

test('an answer outside its schema is our bug: 500 without a word of the inside', async () => {
  const secret = { id: 'box_1', text: 'x', tableName: 'secret' };
  const { send } = serveBoxes({ readBox: () => ({ body: secret }) });
  const answer = await send(read);
  expect(answer.statusCode).toBe(500);
  expect(answer.body).not.toMatch(/secret|tableName|at /);
  expect(answer.problem).toMatchObject({ type: 'urn:credit-charter:problem:internal', requestId: 'req-1' });
});

test('a thrown error is 500, a database out of breath 503 with Retry-After', async () => {
  const broken = serveBoxes({ readBox: () => Promise.reject(new Error('arn:aws:dynamodb:secret')) });
  const answer = await broken.send(read);
  expect(answer.statusCode).toBe(500);
  expect(answer.body).not.toContain('arn:');
  const busy = serveBoxes({ readBox: () => Promise.reject(new Busy(3)) });
  expect(await busy.send(read)).toMatchObject({ statusCode: 503, headers: { 'Retry-After': '3' } });
});

test('a handler that runs out of time answers 503 before Lambda ends it', async () => {
  const never = () => new Promise<never>(() => {});
  const handlers = { readLid: never, readBox: never, fillBox: never, emptyBox: never };
  const handler = serve(boxes, handlers, silent);
  const event = gatewayEvent({ resource: '/lid' });
  const answer = await handler(event, { getRemainingTimeInMillis: () => 320 } as never);
  expect(answer).toMatchObject({ statusCode: 503, headers: { 'Retry-After': '1' } });
});

test('what the gateway should never send here is 404', async () => {
  const { send } = serveBoxes();
  expect((await send({ resource: '/elsewhere' })).statusCode).toBe(404);
  expect((await send({ method: 'DELETE', resource: '/lid' })).statusCode).toBe(404);
});

test('the form follows ?format, then Accept, and 406 says which there are', async () => {
  const { send, calls } = serveBoxes();
  const produced = async (sent: Partial<Sent>) => {
    const { statusCode } = await send({ ...read, ...sent });
    return statusCode === 200 ? calls.at(-1)?.produces : statusCode;
  };
  expect(await produced({})).toBe('application/json');
  expect(await produced({ headers: { Accept: 'text/html, application/pdf;q=0.9' } })).toBe('application/pdf');
  expect(await produced({ headers: { Accept: 'application/json' }, query: { format: 'pdf' } })).toBe(
    'application/pdf',
  );
  expect(await produced({ headers: { Accept: 'image/png' } })).toBe(406);
  expect(await produced({ query: { format: 'csv' } })).toBe(406);
  expect(await produced({ query: { format: 'toString' } })).toBe(400);
  expect(await produced({ query: { format: '' } })).toBe(400);
});

test('an unchanged answer is 304, with its tag', async () => {
  const { send } = serveBoxes();
  const answer = await send({ resource: '/lid', headers: { 'if-none-match': '"v1"' } });
  expect(answer).toMatchObject({ statusCode: 304, headers: { ETag: '"v1"' }, body: '' });
  expect((await send({ resource: '/lid', headers: { 'if-none-match': '"v0"' } })).statusCode).toBe(200);
});

test('bytes leave in base64, and too many of them are a bug', async () => {
  const bytes = new Uint8Array([0, 255, 128]);
  const { send } = serveBoxes({ readBox: () => ({ content: bytes, contentType: 'application/pdf' }) });
  expect(await send(read)).toMatchObject({
    isBase64Encoded: true,
    body: 'AP+A',
    headers: { 'Content-Type': 'application/pdf' },
  });
  const large = serveBoxes({
    readBox: () => ({ content: new Uint8Array(5_000_000), contentType: 'application/pdf' }),
  });
  expect((await large.send(read)).statusCode).toBe(500);
});

test('a refusal carries its reasons; a conflict the current state', async () => {
  const reasons = [{ code: 'closed', because: 'It is closed.', disclosure: 'client' as const }];
  const { send } = serveBoxes({
    readBox: () => ({ problem: refused({ refused: 'conflict', reasons }, { status: 'closed' }) }),
    fillBox: () => ({ problem: refused({ refused: 'rule', reasons }) }),
  });
  expect((await send(read)).problem).toMatchObject({ status: 409, current: { status: 'closed' } });
  const answer = (await send(fill)).problem;
  expect(answer).toMatchObject({ status: 422, reasons: [{ code: 'closed', because: 'It is closed.' }] });
  expect(answer).not.toHaveProperty('current');
});
