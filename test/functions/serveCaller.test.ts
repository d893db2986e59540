import { expect, test } from 'vitest';
import { serveBoxes } from './boxes.ts';
import { memberOf, receivedAt, type Sent } from './gatewayEvent.ts';

const read: Sent = { resource: '/boxes/{id}', params: { id: 'box_1' } };
const fill: Sent = {
  method: 'POST',
  resource: '/boxes/{id}/contents',
  params: { id: 'box_1' },
  headers: { 'Idempotency-Key': 'k' },
  body: { text: 'hello' },
};
const one = memberOf({ clientId: 'cli_a' });
const two = memberOf({ clientId: 'cli_a' }, { clientId: 'cli_b', rights: ['read'] });

test.each([
  ['no token', undefined, {}, 401],
  ['a token that ends in the future', one, {}, 200],
  ['a token that ends now', { ...one, exp: String(receivedAt / 1000) }, {}, 401],
  ['a token without an end', { ...one, exp: 'never' }, {}, 401],
  ['no membership', memberOf(), {}, 403],
  ['several companies, none named', two, {}, 400],
  ['several companies, one named', two, { 'Client-Id': 'cli_b' }, 200],
  ['a company of somebody else', two, { 'Client-Id': 'cli_c' }, 403],
  ['one company, another named', one, { 'Client-Id': 'cli_c' }, 403],
  ['no right to read', memberOf({ clientId: 'cli_a', rights: ['act'] }), {}, 403],
])('a read with %s', async (_, authorizer, headers, status) => {
  const { send, calls } = serveBoxes();
  const answer = await send({
    ...read,
    headers: headers as Record<string, string>,
    ...(authorizer && { authorizer }),
  });
  expect(answer.statusCode).toBe(status);
  expect(calls).toHaveLength(status === 200 ? 1 : 0);
  if (status === 401) expect(answer.headers).toMatchObject({ 'WWW-Authenticate': 'Bearer' });
});

test('a command needs the right to act, in the company it is for', async () => {
  const { send, calls } = serveBoxes();
  const as = (clientId: string) =>
    send({ ...fill, authorizer: two, headers: { ...fill.headers, 'client-id': clientId } });
  expect((await as('cli_b')).statusCode).toBe(403);
  expect((await as('cli_a')).statusCode).toBe(201);
  expect(calls.map(({ caller }) => caller)).toMatchObject([{ clientId: 'cli_a' }]);
});

test('a staff route takes a known key and nothing else', async () => {
  const { send, calls } = serveBoxes();
  const empty: Sent = {
    method: 'POST',
    resource: '/staff/boxes/{id}/emptying',
    params: { id: 'box_1' },
    headers: { 'Idempotency-Key': 'k' },
  };
  expect((await send(empty)).statusCode).toBe(403);
  expect((await send({ ...empty, authorizer: one })).statusCode).toBe(403);
  expect(await send({ ...empty, apiKeyId: 'key1' })).toMatchObject({ statusCode: 204, body: '' });
  const expired = { subject: 'x', issuer: 'y', exp: '1' };
  expect((await send({ ...empty, apiKeyId: 'key1', authorizer: expired })).statusCode).toBe(401);
  expect(calls.map(({ caller }) => caller)).toEqual([{ kind: 'staff', apiKeyId: 'key1' }]);
});
