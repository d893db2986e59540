import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { beforeAll, expect, test } from 'vitest';
import { authorizer } from '../../functions/http/authorize/authorizer.ts';
import { issuersFrom } from '../../functions/http/authorize/issuers.ts';

const now = Date.UTC(2026, 3, 22, 13, 20) / 1000;
const methodArn = 'arn:aws:execute-api:eu-west-1:123456789012:api1/v1/GET/complaints';
const cognito = {
  issuer: 'https://pool.example',
  jwksUri: 'https://pool.example/jwks',
  audienceClaim: 'client_id',
  audiences: ['app'],
};
const staff = {
  issuer: 'https://staff.example',
  jwksUri: 'https://staff.example/jwks',
  audienceClaim: 'aud',
  audiences: ['desk'],
  staff: true,
};
const issuers = issuersFrom(JSON.stringify([cognito, staff]));
const membership = { clientId: 'cli_a', office: 'NL', locale: 'nl-NL', rights: ['read'], memberId: 'mem_1' };
const good = { iss: cognito.issuer, sub: 'ann', client_id: 'app', token_use: 'access', exp: now + 60 };

type Pair = { privateKey: CryptoKey; publicKey: CryptoKey };
let ours: Pair;
let theirs: Pair;
beforeAll(async () => {
  ours = await generateKeyPair('ES256');
  theirs = await generateKeyPair('ES256');
});

function sign(payload: JWTPayload, { privateKey }: Pair = ours, kid = 'k1'): Promise<string> {
  return new SignJWT(payload).setProtectedHeader({ alg: 'ES256', kid }).sign(privateKey);
}

function authorizerWith({ memberships = [membership] as object[], kids = ['k1'], failing = false } = {}) {
  const asked: string[] = [];
  const fetched: string[] = [];
  const authorize = authorizer({
    issuers,
    fetchKeys: async (uri) => {
      fetched.push(uri);
      if (failing) throw new Error('unreachable');
      const jwk = await exportJWK(ours.publicKey);
      return { keys: kids.map((kid) => ({ ...jwk, kid })) };
    },
    membershipsOf: async (issuer, subject) => {
      asked.push(`${issuer} ${subject}`);
      return memberships;
    },
  });
  const call = (token: string | undefined, at = now, name = 'Authorization', scheme = 'Bearer') =>
    authorize({
      methodArn,
      headers: token === undefined ? {} : { [name]: `${scheme} ${token}` },
      requestContext: { requestTimeEpoch: at * 1000 + 400 },
    } as never);
  return { authorize, call, asked, fetched, kids };
}

test('a member may call everything but the staff routes, with his memberships at hand', async () => {
  const { call, asked } = authorizerWith();
  const { policyDocument, context, principalId } = await call(
    await sign(good),
    now,
    'authorization',
    'bearer',
  );
  const stage = 'arn:aws:execute-api:eu-west-1:123456789012:api1/v1';
  expect(policyDocument.Statement).toEqual([
    { Action: 'execute-api:Invoke', Effect: 'Allow', Resource: `${stage}/*` },
    { Action: 'execute-api:Invoke', Effect: 'Deny', Resource: `${stage}/*/staff/*` },
  ]);
  expect(principalId).toBe('ann');
  expect(context).toEqual({
    subject: 'ann',
    issuer: cognito.issuer,
    exp: String(now + 60),
    memberships: JSON.stringify([membership]),
  });
  expect(asked).toEqual(['https://pool.example ann']);
});

test('a good token without a membership is denied, not unauthorized', async () => {
  const { call } = authorizerWith({ memberships: [] });
  const { policyDocument } = await call(await sign(good));
  expect(policyDocument.Statement).toMatchObject([{ Effect: 'Deny' }]);
});

test("a staff issuer's token opens the staff routes alone and asks no membership", async () => {
  const { call, asked } = authorizerWith();
  const token = await sign({ iss: staff.issuer, sub: 'piet', aud: ['x', 'desk'], exp: now + 60 });
  const { policyDocument } = await call(token);
  expect(policyDocument.Statement).toMatchObject([
    { Effect: 'Allow', Resource: expect.stringMatching(/\/\*\/staff\/\*$/) },
  ]);
  expect(asked).toEqual([]);
});

const changes: [string, JWTPayload][] = [
  ['has expired', { exp: now }],
  ['never ends', { exp: undefined }],
  ['is of another issuer', { iss: 'https://evil.example' }],
  ['is for another application', { client_id: 'other' }],
  ['is for no application', { client_id: undefined }],
  ['names nobody', { sub: undefined }],
  ['names nobody in a word', { sub: '' }],
  ['names several', { sub: ['ann'] as unknown as string }],
  ['is an identity token', { token_use: 'id' }],
  ['begins later', { nbf: now + 100 }],
  ['names the application in another claim', { client_id: undefined, aud: 'app' }],
];
test.each(changes)('a token that %s is unauthorized', async (_, change) => {
  const { call, asked } = authorizerWith();
  await expect(call(await sign({ ...good, ...change }))).rejects.toThrow('Unauthorized');
  expect(asked).toEqual([]);
});

test('a forged token is unauthorized: no signature, another key, a shared secret, a broken text', async () => {
  const { call } = authorizerWith();
  const secret = new TextEncoder().encode(JSON.stringify(await exportJWK(ours.publicKey)));
  const tokens = [
    new UnsecuredJWT(good).encode(),
    await sign(good, theirs),
    await new SignJWT(good).setProtectedHeader({ alg: 'HS256', kid: 'k1' }).sign(secret),
    `${await sign(good)}x`,
    (await sign(good)).replace(/\.[^.]*$/, '.'),
    'a.b.c',
    '',
    undefined,
  ];
  for (const token of tokens) await expect(call(token)).rejects.toThrow('Unauthorized');
  await expect(call(await sign(good), now, 'Authorization', 'Basic')).rejects.toThrow('Unauthorized');
});

test('two Authorization headers are unauthorized, whichever of them is good', async () => {
  const { asked, authorize } = authorizerWith();
  const own = `Bearer ${await sign(good)}`;
  for (const both of [
    [own, 'Bearer a.b.c'],
    ['Bearer a.b.c', own],
  ]) {
    const event = { methodArn, headers: { Authorization: own }, multiValueHeaders: { Authorization: both } };
    const requestContext = { requestTimeEpoch: now * 1000 };
    await expect(authorize({ ...event, requestContext } as never)).rejects.toThrow('Unauthorized');
  }
  expect(asked).toEqual([]);
});

test('an algorithm that is not pinned is refused, though the issuer itself signed with it', async () => {
  const { privateKey, publicKey } = await generateKeyPair('ES384');
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'k9' }];
  const call = authorizer({
    issuers,
    fetchKeys: async () => ({ keys }),
    membershipsOf: async () => [membership],
  });
  const token = await new SignJWT(good).setProtectedHeader({ alg: 'ES384', kid: 'k9' }).sign(privateKey);
  const requestContext = { requestTimeEpoch: now * 1000 };
  const event = { methodArn, headers: { Authorization: `Bearer ${token}` }, requestContext };
  await expect(call(event as never)).rejects.toThrow('Unauthorized');
});

test('keys are kept, looked up again for a new key, and not more often than every 30 seconds', async () => {
  const { call, fetched, kids } = authorizerWith();
  await call(await sign(good));
  await call(await sign(good));
  expect(fetched).toHaveLength(1);
  const rotated = await sign({ ...good, exp: now + 5_000 }, ours, 'k2');
  await expect(call(rotated, now + 10)).rejects.toThrow('Unauthorized');
  expect(fetched).toHaveLength(1);
  kids.push('k2');
  await call(rotated, now + 31);
  expect(fetched).toHaveLength(2);
  await call(rotated, now + 31 + 600);
  expect(fetched).toHaveLength(3);
});

test('an issuer out of reach is an outage, not a bad token', async () => {
  const { call } = authorizerWith({ failing: true });
  await expect(call(await sign(good))).rejects.toThrow('unreachable');
});

test('issuers must be configured as they must be', () => {
  expect(() => issuersFrom(undefined)).toThrow();
  expect(() => issuersFrom('[]')).toThrow();
  expect(() => issuersFrom(JSON.stringify([{ ...cognito, algorithm: 'none' }]))).toThrow();
});
