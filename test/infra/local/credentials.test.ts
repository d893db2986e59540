import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { beforeAll, expect, test } from 'vitest';
import { fixtureAssembly } from './fixture/fixtureAssembly.ts';
import { fixtureRuntime, temporaryDataDir, WEDNESDAY } from './fixture/fixtureRuntime.ts';

beforeAll(fixtureAssembly, 60_000);

const client = { clientId: 'cli_1', name: 'Bakker', office: 'NL', locale: 'nl-NL', subject: 'anna' };
const staff = { staffId: 'stf_1', name: 'Eva', role: 'handler', offices: ['NL'], apiKey: 'x'.repeat(20) };

test('registered people are shown, clients with a token that lasts, also after a restart', async () => {
  const dataDir = temporaryDataDir();
  const first = await fixtureRuntime({ dataDir });
  const address = `${first.url}/_local/credentials`;
  expect((await fetch(address, { method: 'PUT', body: '{"clients":[]}' })).status).toBe(400);
  await fetch(address, { method: 'PUT', body: JSON.stringify({ clients: [client], staff: [staff] }) });
  await first.stop();
  const local = await fixtureRuntime({ dataDir });
  const shown = (await (await fetch(`${local.url}/_local/credentials`)).json()) as {
    clients: { token: string }[];
    staff: object[];
  };
  expect(shown).toEqual({
    clients: [{ ...client, subject: undefined, token: expect.any(String) }],
    staff: [staff],
  });
  const token = shown.clients[0]?.token ?? '';
  const issuer = decodeJwt(token).iss ?? '';
  const keys = createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`));
  const currentDate = new Date(Date.parse(WEDNESDAY) + 399 * 86_400_000);
  const { payload } = await jwtVerify(token, keys, { issuer, currentDate });
  expect(payload).toMatchObject({
    sub: 'anna',
    token_use: 'access',
    client_id: local.outputs.FixtureService?.PoolClient,
  });
});

test('the token endpoint knows registered clients only, for an hour of the virtual clock', async () => {
  const local = await fixtureRuntime();
  local.register({ clients: [client], staff: [] });
  const ask = (form: Record<string, string>) =>
    fetch(`${local.url}/oauth2/token`, { method: 'POST', body: new URLSearchParams(form) });
  const response = await ask({ grant_type: 'client_credentials', client_id: 'anna' });
  const { access_token, expires_in } = (await response.json()) as {
    access_token: string;
    expires_in: number;
  };
  expect(expires_in).toBe(3600);
  expect(decodeJwt(access_token)).toMatchObject({ sub: 'anna', exp: Date.parse(WEDNESDAY) / 1000 + 3600 });
  expect((await ask({ grant_type: 'client_credentials', client_id: 'nobody' })).status).toBe(401);
  expect((await ask({ grant_type: 'password', client_id: 'anna' })).status).toBe(400);
});
