import { request } from 'node:http';
import { beforeAll, expect, test } from 'vitest';
import { fixtureAssembly } from './fixture/fixtureAssembly.ts';
import { fixtureRuntime, order, tallyOf, WEDNESDAY } from './fixture/fixtureRuntime.ts';

beforeAll(fixtureAssembly, 60_000);

test('a request reaches its function as an event of payload format 1.0', async () => {
  const local = await fixtureRuntime();
  const response = await fetch(`${local.apiUrl}/things/a%20b?x=1&x=2`, { headers: { 'X-Own': 'yes' } });
  expect(response.headers.get('content-type')).toBe('application/json');
  const event = (await response.json()) as Record<string, unknown>;
  expect(event).toMatchObject({
    resource: '/things/{id}',
    path: '/things/a%20b',
    httpMethod: 'GET',
    pathParameters: { id: 'a b' },
    queryStringParameters: { x: '2' },
    multiValueQueryStringParameters: { x: ['1', '2'] },
    body: null,
    isBase64Encoded: false,
    requestContext: { stage: 'v1', path: '/v1/things/a%20b', requestTimeEpoch: Date.parse(WEDNESDAY) },
  });
  const plain = (await (await fetch(`${local.apiUrl}/things/1`)).json()) as Record<string, unknown>;
  expect(plain.queryStringParameters).toBeNull();
});

test('the gateway answers itself as the template says', async () => {
  const local = await fixtureRuntime();
  for (const [path, method] of [
    ['/nowhere', 'GET'],
    ['/things/1', 'DELETE'],
    ['/things', 'HEAD'],
  ]) {
    const response = await fetch(`${local.apiUrl}${path}`, { method });
    expect([path, response.status]).toEqual([path, 404]);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    if (method === 'HEAD') continue;
    const id = response.headers.get('request-id');
    expect(await response.json()).toEqual({ status: 404, id, says: 'Missing Authentication Token' });
  }
});

test('a function that crashes or answers badly is a 502, one that hangs is stopped', async () => {
  const local = await fixtureRuntime();
  expect((await order(local, { order: 'crash' })).status).toBe(502);
  expect((await order(local, { order: 'malformed' })).status).toBe(502);
  expect((await order(local, { order: 'hang' })).status).toBe(502);
  expect(tallyOf(local, 'Api').lastError).toMatch(/Task timed out after 2.00 seconds/);
  expect((await order(local, { order: 'put', id: 'still-works' })).status).toBe(201);
});

test('a function sees only what Lambda would set', async () => {
  process.env.SECRET_OF_THE_SHELL = 'x';
  const { body } = await order(await fixtureRuntime(), { order: 'environment' });
  expect(body).toContain('AWS_LAMBDA_FUNCTION_NAME');
  expect(body).toContain('TABLE_NAME');
  expect(body).not.toContain('SECRET_OF_THE_SHELL');
});

test('the authorizer opens, shuts and is asked once a minute', async () => {
  const local = await fixtureRuntime();
  const mine = (token?: string) =>
    fetch(`${local.apiUrl}/mine`, { headers: token ? { Authorization: token } : {} });
  expect((await mine()).status).toBe(401);
  expect(tallyOf(local, 'Authorize').invocations).toBe(0);
  expect((await mine('nobody')).status).toBe(401);
  expect((await mine('broken')).status).toBe(500);
  expect((await mine('denied')).status).toBe(403);
  const callsOf = async () => {
    const event = (await (await mine('anna')).json()) as {
      requestContext: { authorizer: Record<string, string> };
    };
    expect(event.requestContext.authorizer.principalId).toBe('anna');
    expect(event.requestContext.authorizer.pool).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/_local\/cognito\//);
    return event.requestContext.authorizer.calls;
  };
  const first = await callsOf();
  expect(await callsOf()).toBe(first);
  await local.advance({ by: 'PT61S' });
  expect(Number(await callsOf())).toBe(Number(first) + 1);
});

test('a body over 10 MB is too large, a huge event too', async () => {
  const local = await fixtureRuntime();
  const post = (size: number) => fetch(`${local.apiUrl}/things`, { method: 'POST', body: 'x'.repeat(size) });
  expect((await post(10 * 1024 * 1024 + 1)).status).toBe(413);
  expect((await post(6 * 1024 * 1024)).status).toBe(413);
});

test('a page of another site cannot move the clock', async () => {
  const { url } = await fixtureRuntime();
  const advance = (origin: string) =>
    fetch(`${url}/_local/clock/advance`, { method: 'POST', body: '{"by":"PT1H"}', headers: { origin } });
  expect((await advance('https://evil.example')).status).toBe(403);
  expect((await advance(url)).status).toBe(200);
});

test('only its own names are answered', async () => {
  const { url } = await fixtureRuntime();
  const statusFor = (host: string) =>
    new Promise((resolve) =>
      request(url, { headers: { host }, path: '/_local/clock' }, (r) => resolve(r.statusCode)).end(),
    );
  const { port } = new URL(url);
  expect(await statusFor(`127.0.0.1:${port}`)).toBe(200);
  expect(await statusFor(`localhost:${port}`)).toBe(200);
  expect(await statusFor('evil.example')).toBe(421);
  expect(await statusFor(`evil.example:${port}`)).toBe(421);
});
