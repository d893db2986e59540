import { APIGateway } from '@aws-sdk/client-api-gateway';
import { CloudFormation } from '@aws-sdk/client-cloudformation';
import { DynamoDB } from '@aws-sdk/client-dynamodb';
import { EventBridge } from '@aws-sdk/client-eventbridge';
import { SESv2 } from '@aws-sdk/client-sesv2';
import { SFN } from '@aws-sdk/client-sfn';
import { beforeAll, expect, test } from 'vitest';
import type { LocalRuntime } from '../../../infra/local/running.ts';
import { fixtureAssembly } from './fixture/fixtureAssembly.ts';
import { fixtureRuntime, tallyOf } from './fixture/fixtureRuntime.ts';

beforeAll(fixtureAssembly, 60_000);

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const settings = (local: LocalRuntime) => ({ endpoint: local.awsUrl, region: local.region, credentials });

test('Step Functions: a name is taken, the same request again is the same execution', async () => {
  const local = await fixtureRuntime();
  const states = new SFN(settings(local));
  const stateMachineArn = 'arn:aws:states:eu-west-1:000000000000:stateMachine:FixtureService-Alarm7103F465';
  const input = JSON.stringify({ caseId: 'x', ringAt: '2026-05-01T00:00:00Z' });
  const first = await states.startExecution({ stateMachineArn, name: 'x-1', input });
  const again = await states.startExecution({ stateMachineArn, name: 'x-1', input });
  expect(again.executionArn).toBe(first.executionArn);
  expect(again.startDate?.toISOString()).toBe('2026-04-22T13:20:00.000Z');
  const other = states.startExecution({ stateMachineArn, name: 'x-1', input: '{}' });
  await expect(other).rejects.toThrow(expect.objectContaining({ name: 'ExecutionAlreadyExists' }));
  const unknown = states.startExecution({ stateMachineArn: `${stateMachineArn}x`, input });
  await expect(unknown).rejects.toThrow(expect.objectContaining({ name: 'StateMachineDoesNotExist' }));
  expect((await states.describeExecution({ executionArn: first.executionArn })).status).toBe('RUNNING');
  await states.stopExecution({ executionArn: first.executionArn });
  expect((await states.listExecutions({ stateMachineArn })).executions).toMatchObject([
    { status: 'ABORTED' },
  ]);
  // A failed or stopped execution keeps its name.
  const taken = states.startExecution({ stateMachineArn, name: 'x-1', input });
  await expect(taken).rejects.toThrow(expect.objectContaining({ name: 'ExecutionAlreadyExists' }));
});

test('EventBridge: rules pick events, a failing target is tried again twice, a malformed entry fails alone', async () => {
  const local = await fixtureRuntime();
  const events = new EventBridge(settings(local));
  const entry = { EventBusName: 'FixtureServiceBusE64A336B', Source: 'fixture', DetailType: 'Told' };
  const { FailedEntryCount, Entries } = await events.putEvents({
    Entries: [
      { ...entry, Detail: '{"fail":true}' },
      { ...entry, Detail: 'no json' },
      { ...entry, Source: 'nobody', Detail: '{}' },
      { ...entry, EventBusName: 'none', Detail: '{}' },
    ],
  });
  expect(FailedEntryCount).toBe(2);
  expect(Entries?.map((it) => it.ErrorCode)).toEqual([
    undefined,
    'MalformedDetail',
    undefined,
    'ResourceNotFoundException',
  ]);
  await local.settled();
  expect(tallyOf(local, 'Work')).toMatchObject({ invocations: 1, errors: 1 });
  const { fired } = await local.advance({ to: '2026-04-22T13:24:00Z' });
  expect(fired.filter((it) => it.kind === 'retry').map((it) => it.at)).toEqual([
    '2026-04-22T13:21:00Z',
    '2026-04-22T13:23:00Z',
  ]);
  expect(local.events()).toMatchObject([
    { detail: { fail: true }, time: '2026-04-22T13:20:00Z' },
    { source: 'nobody' },
  ]);
});

test('SES: every mail is kept, doubles too; what becomes of it is told to the bus', async () => {
  const local = await fixtureRuntime();
  const ses = new SESv2(settings(local));
  const send = (to: string) =>
    ses.sendEmail({
      FromEmailAddress: 'Office <office@example.com>',
      Destination: { ToAddresses: [to] },
      Content: {
        Simple: {
          Subject: { Data: 'Příloha čeká' },
          Body: { Text: { Data: 'Dobrý den' }, Html: { Data: '<p>Dobrý den</p>' } },
          Headers: [{ Name: 'X-Letter', Value: 'ltr_1' }],
        },
      },
      ConfigurationSetName: 'mails',
    });
  await send('anna@example.com');
  await send('anna@example.com');
  await send('bounce-1@example.com');
  await local.settled();
  expect(local.outbox().map((mail) => mail.to[0])).toEqual([
    'anna@example.com',
    'anna@example.com',
    'bounce-1@example.com',
  ]);
  expect(local.outbox()[0]).toMatchObject({ subject: 'Příloha čeká', headers: { 'X-Letter': 'ltr_1' } });
  expect(local.events()).toMatchObject([{ 'detail-type': 'Email Bounced', detail: { eventType: 'Bounce' } }]);
  expect(tallyOf(local, 'Work').invocations).toBe(1);
  const other = ses.sendEmail({
    FromEmailAddress: 'a@b',
    Destination: { ToAddresses: ['c@d'] },
    Content: { Raw: { Data: Buffer.from('x') } },
  });
  await expect(other).rejects.toThrow(expect.objectContaining({ name: 'BadRequestException' }));
});

test('API Gateway: a key opens once it is on the plan, is throttled, and shuts when disabled', async () => {
  const local = await fixtureRuntime();
  const control = new APIGateway(settings(local));
  const staff = (key: string) => fetch(`${local.apiUrl}/staff`, { headers: { 'x-api-key': key } });
  const { id: keyId = '', value = '' } = await control.createApiKey({ name: 'anna', enabled: true });
  expect((await staff(value)).status).toBe(403);
  const usagePlanId = (await control.getUsagePlans({})).items?.[0]?.id ?? '';
  await control.createUsagePlanKey({ usagePlanId, keyId, keyType: 'API_KEY' });
  const response = await staff(value);
  expect(await response.json()).toMatchObject({ requestContext: { identity: { apiKeyId: keyId } } });
  const statuses = await Promise.all(Array.from({ length: 8 }, async () => (await staff(value)).status));
  expect(statuses).toContain(429);
  expect((await control.getApiKeys({ nameQuery: 'ann' })).items).toMatchObject([
    { id: keyId, enabled: true },
  ]);
  await control.updateApiKey({
    apiKey: keyId,
    patchOperations: [{ op: 'replace', path: '/enabled', value: 'false' }],
  });
  expect((await staff(value)).status).toBe(403);
  expect((await staff('unknown')).status).toBe(403);
});

test('CloudFormation tells the outputs, with the API where it really is', async () => {
  const local = await fixtureRuntime();
  const { Stacks } = await new CloudFormation(settings(local)).describeStacks({
    StackName: 'FixtureService',
  });
  const outputs = Object.fromEntries(Stacks?.[0]?.Outputs?.map((it) => [it.OutputKey, it.OutputValue]) ?? []);
  expect(Object.values(outputs)).toContain(`${local.apiUrl}/`);
  const dynamo = new DynamoDB({ ...settings(local), endpoint: local.dynamoUrl });
  const [TableName] = Object.values(local.tables);
  expect((await dynamo.describeTable({ TableName })).Table?.GlobalSecondaryIndexes).toHaveLength(1);
});

test('what is not offered is refused by name', async () => {
  const local = await fixtureRuntime();
  const control = new APIGateway({ ...settings(local), maxAttempts: 1 });
  await expect(control.getRestApis({})).rejects.toThrow(/does not offer/);
});
