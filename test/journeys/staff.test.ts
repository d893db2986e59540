import { APIGatewayClient, GetApiKeysCommand } from '@aws-sdk/client-api-gateway';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeAddresses } from '../../infra/addresses.ts';
import { deskOf } from '../../infra/sample/localService.ts';
import { type Card, Misread, readArguments } from '../../infra/staff/arguments.ts';
import { add, disable, list, rotate } from '../../infra/staff/commands.ts';
import { openDesk } from '../../infra/staff/desk.ts';
import { local, localCredentials } from '../../infra/staff/where.ts';
import { createClient } from '../../shared/api/client.ts';
import { type House, openHouse } from './house.ts';

let house: House & { leave: () => Promise<void> };
beforeAll(async () => {
  house = await openHouse(['IE']);
});
afterAll(() => house?.leave());

const words = (...more: string[]) => [
  ...['add', '--name', 'Kim Byrne', '--role', 'handler', '--office', 'IE', '--phone', '+353 1 000 0099'],
  ...['--email', 'kim.byrne@insurer.example', '--hours', '9 to 5', '--languages', 'en,ga', ...more],
];
const card = (): Card => {
  const asked = readArguments(words());
  if (asked.command !== 'add') throw new Error('Not understood');
  return asked.card;
};
const statusWith = async (apiKey: string) => {
  const api = createClient({ baseUrl: house.service.apiUrl, apiKey });
  return api.listWork().then(
    ({ status }) => status,
    ({ status }) => status,
  );
};
const keysAtGateway = async () => {
  const { awsUrl: endpoint, region } = house.service;
  const gateway = new APIGatewayClient({ endpoint, region, credentials: localCredentials });
  return (await gateway.send(new GetApiKeysCommand({}))).items?.map(({ id }) => id);
};

test('somebody who is added can work at once, with a key that is told once', async () => {
  const { person, key } = await add(await deskOf(house.service), card(), house.service.now());
  expect(person).toMatchObject({ name: 'Kim Byrne', role: 'handler', offices: ['IE'] });
  expect(await statusWith(key.value)).toBe(200);
  expect(JSON.stringify(await list(await deskOf(house.service)))).not.toContain(key.value);
});

test('a new key opens, and the old one opens nothing any more', async () => {
  const desk = await deskOf(house.service);
  const { person, key: old } = await add(desk, { ...card(), name: 'Lee Walsh' }, house.service.now());
  const { key } = await rotate(desk, person.staffId, house.service.now());
  expect([await statusWith(key.value), await statusWith(old.value)]).toEqual([200, 403]);
  expect(await keysAtGateway()).not.toContain(old.id);
});

test('somebody who is disabled is shut out at once, in the roster and at the gateway', async () => {
  const desk = await deskOf(house.service);
  const { person, key } = await add(desk, { ...card(), name: 'Sam Kelly' }, house.service.now());
  const ended = await disable(desk, person.staffId, house.service.now());
  expect(ended.validTo).toBe(house.service.now());
  expect(await statusWith(key.value)).toBe(403);
  expect(await keysAtGateway()).not.toContain(key.id);
});

test('when the roster refuses, no key is left that nobody stands behind', async () => {
  const { awsUrl: endpoint, region, outputs } = house.service;
  const stack = { ...Object.assign({}, ...Object.values(outputs)), RosterFunctionName: 'nobody' };
  const desk = openDesk({ endpoint, region, credentials: localCredentials }, stack);
  const before = await keysAtGateway();
  await expect(add(desk, card(), house.service.now())).rejects.toThrow(/not found/i);
  await expect(add(await deskOf(house.service), card(), 'yesterday')).rejects.toThrow(/roster refused/);
  expect(await keysAtGateway()).toEqual(before);
});

test('a person who is not there is named, and no key is made for him', async () => {
  const before = await keysAtGateway();
  const rotating = rotate(await deskOf(house.service), 'stf_ienobody', house.service.now());
  await expect(rotating).rejects.toThrow(/stf_ienobody/);
  expect(await keysAtGateway()).toEqual(before);
});

test('the command finds the running service by its data folder, with its clock', async () => {
  await expect(local(house.dataDir)).rejects.toThrow(/npm start/);
  const { url, awsUrl, dynamoUrl, region } = house.service;
  writeAddresses(house.dataDir, { pid: process.pid, url, awsUrl, dynamoUrl, region });
  const { cloud, stack, now } = await local(house.dataDir);
  expect(await now()).toBe(house.service.now());
  const names = (await list(openDesk(cloud, stack))).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['Aoife Brennan', 'Alex Morgan']));
});

test('words that are not understood are answered with what is wrong', () => {
  expect(() => readArguments([])).toThrow(Misread);
  expect(readArguments(['--help']).command).toBe('help');
  expect(() => readArguments(['rotate'])).toThrow(/--staff/);
  expect(() => readArguments(['fire', '--staff', 'stf_x'])).toThrow(/fire/);
  expect(() => readArguments(words('--role', 'boss'))).toThrow(/underwriter/);
  expect(() => readArguments(['list', '--local', '--stage', 'dev'])).toThrow(/exclude/);
  expect(readArguments(['list', '--stage', 'prod'])).toMatchObject({ stage: 'prod', command: 'list' });
});
