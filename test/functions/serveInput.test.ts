import { expect, test } from 'vitest';
import { serveBoxes } from './boxes.ts';
import { memberOf, type Sent } from './gatewayEvent.ts';

const authorizer = memberOf({ clientId: 'cli_a' });
const fill: Sent = {
  method: 'POST',
  resource: '/boxes/{id}/contents',
  params: { id: 'box_1' },
  headers: { 'Idempotency-Key': 'k' },
  authorizer,
};
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

test.each([
  ['malformed JSON', '{"text":', 400, ['/body']],
  ['JSON cut inside a character', Buffer.from([0x22, 0xc3, 0x22]), 400, ['/body']],
  ['no body', undefined, 400, ['/body/text']],
  ['null', 'null', 400, ['/body']],
  ['a list', '[]', 400, ['/body']],
  ['an unknown field', '{"text":"a","status":"open"}', 400, ['/body/status']],
  [
    'several faults',
    '{"text":5,"clientId":"x","tags":["toolong"]}',
    400,
    ['/body/text', '/body/tags/0', '/body/clientId'],
  ],
  ['__proto__', '{"text":"a","__proto__":{"admin":true}}', 400, ['/body/__proto__']],
  ['deep nesting', `{"text":"a","tags":${nested(40)}}`, 400, [`/body/tags${'/0'.repeat(31)}`]],
  ['very deep nesting', nested(100_000), 400, [`/body${'/0'.repeat(32)}`]],
  ['half a surrogate pair', '{"text":"a\\ud800b"}', 400, ['/body/text']],
  ['NUL', '{"text":"a\\u0000b"}', 400, ['/body/text']],
  ['DEL', '{"text":"a\\u007fb"}', 400, ['/body/text']],
  ['a C1 control character', '{"text":"a\\u009bb"}', 400, ['/body/text']],
  ['a control character in a key', '{"te\\u0007xt":"a"}', 400, ['/body/te\u0007xt']],
  ['over-long text', JSON.stringify({ text: 'x'.repeat(10_001) }), 400, ['/body/text']],
  ['blank text', '{"text":" \\n "}', 400, ['/body/text']],
])('%s is refused with its place', async (_, raw, status, pointers) => {
  const { send, calls } = serveBoxes();
  const answer = await send({ ...fill, ...(raw !== undefined && { raw: raw as string }) });
  expect(answer.statusCode).toBe(status);
  expect(answer.problem?.errors?.map(({ pointer }) => pointer)).toEqual(pointers);
  expect(calls).toEqual([]);
});

test('256 KB is counted in bytes: one more is too large', async () => {
  const { send, calls } = serveBoxes();
  const sized = (bytes: number) => `{"text":"a"}${' '.repeat(bytes - 12)}`;
  expect((await send({ ...fill, raw: sized(262_144) })).statusCode).toBe(201);
  expect((await send({ ...fill, raw: sized(262_145) })).statusCode).toBe(413);
  expect((await send({ ...fill, raw: JSON.stringify({ text: 'é'.repeat(140_000) }) })).statusCode).toBe(413);
  expect(calls).toHaveLength(1);
});

test.each([
  ['text/plain', 415],
  ['application/jsonp', 415],
  ['application/x-www-form-urlencoded', 415],
  ['', 415],
  ['Application/JSON; charset=utf-8', 201],
])('content type %s is %i', async (type, status) => {
  const { send } = serveBoxes();
  const headers = { 'Idempotency-Key': 'k', 'Content-Type': type };
  expect((await send({ ...fill, headers, body: { text: 'a' } })).statusCode).toBe(status);
});

test('line breaks, tabs and every script are welcome', async () => {
  const { send, calls } = serveBoxes();
  const text = 'a\r\n\tžluťoučký 🐎 ﷽';
  expect((await send({ ...fill, body: { text } })).statusCode).toBe(201);
  expect(calls[0]?.body).toEqual({ text });
});

test('a body where none is taken is named, an unknown or doubled query parameter too', async () => {
  const { send, calls } = serveBoxes();
  const read: Sent = { resource: '/boxes/{id}', params: { id: 'box_1' }, authorizer };
  const pointers = async (sent: Partial<Sent>) =>
    (await send({ ...read, ...sent })).problem?.errors?.map(({ pointer }) => pointer);
  expect(await pointers({ body: {} })).toEqual(['/body']);
  expect(await pointers({ query: { clientId: 'cli_b', deep: '10' } })).toEqual([
    '/query/deep',
    '/query/clientId',
  ]);
  expect(await pointers({ query: { deep: ['1', '2'] } })).toEqual(['/query/deep']);
  expect(await pointers({ query: { validateOnly: 'true' } })).toEqual(['/query/validateOnly']);
  expect(calls).toEqual([]);
  expect((await send({ resource: '/lid', query: { 'a/b~': '\u0000' } })).problem?.errors).toContainEqual({
    pointer: '/query/a~1b~0',
    detail: 'holds a control character',
  });
  expect((await send({ ...fill, query: { validateOnly: 'maybe' }, body: { text: 'a' } })).statusCode).toBe(
    400,
  );
});

test('an identifier that cannot exist is answered like a missing one', async () => {
  const { send } = serveBoxes();
  for (const id of ['box_A', '../x', 'box_1\u0000', '', 'x'.repeat(5_000)]) {
    const answer = await send({ resource: '/boxes/{id}', params: { id }, authorizer });
    expect(answer.problem).toMatchObject({ status: 404, type: 'urn:credit-charter:problem:not-found' });
  }
});

test('the answer to a hostile body stays small', async () => {
  const { send } = serveBoxes();
  const body = Object.fromEntries(Array.from({ length: 9_000 }, (_, n) => [`k${n}`.repeat(3), n]));
  const answer = await send({ ...fill, body });
  expect(answer.problem?.errors).toHaveLength(100);
  const long = await send({ ...fill, body: { [`k${'😀'.repeat(40_000)}`]: 1, text: 'a' } });
  expect(long.statusCode).toBe(400);
  expect(long.body.length).toBeLessThan(2_000);
});
