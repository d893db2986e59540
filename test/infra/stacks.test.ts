import { expect, test } from 'vitest';
import { exportDays } from '../../infra/constructs/buckets.ts';
import { findings, stageContexts } from '../../infra/nag.ts';
import { rulesVersion } from '../../shared/domain/charterRules.ts';
import { stubBundles } from './stubBundles.ts';
import { ofType, type StageName, templatesOf } from './template.ts';

const stages: StageName[] = ['local', 'dev', 'prod'];
const made = Object.fromEntries(stages.map((stage) => [stage, templatesOf(stage)])) as Record<
  StageName,
  ReturnType<typeof templatesOf>
>;

/** CloudFormation refuses more than 500; the rest is room for the next release. */
const mostResources = 400;

test.each(stages)('a stack of stage %s stays under the limit of resources', (stage) => {
  const counts = Object.entries(made[stage]).map(([name, resources]) => [
    name,
    Object.keys(resources).length,
  ]);
  console.log(`resources, stage ${stage}: ${counts.map(([name, count]) => `${name} ${count}`).join(', ')}`);
  for (const [, count] of counts) expect(count).toBeLessThan(mostResources);
});

test.each(stages)('every role of %s holds its statements itself', (stage) => {
  for (const resources of Object.values(made[stage]))
    expect(ofType(resources, 'AWS::IAM::Policy')).toEqual([]);
});

test.each(stages)('what must survive a release has its pinned logical id in %s', (stage) => {
  const { Data, Service } = made[stage];
  expect(Data.Table?.Type).toBe('AWS::DynamoDB::Table');
  expect(Data.Documents?.Type).toBe('AWS::S3::Bucket');
  expect(Data.Payments?.Type).toBe('AWS::S3::Bucket');
  expect(Data.Key?.Type).toBe(stage === 'prod' ? 'AWS::KMS::Key' : undefined);
  expect(Service.Wake?.Type).toBe('AWS::Lambda::Function');
  expect(Service.ComplaintEscalation?.Type).toBe('AWS::StepFunctions::StateMachine');
  expect(Service.Settlement?.Type).toBe('AWS::StepFunctions::StateMachine');
});

test('prod keeps its records, documents, key and users whatever happens to the stacks', () => {
  const { Data } = made.prod;
  const kept = ['AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::KMS::Key', 'AWS::Cognito::UserPool'];
  for (const type of kept) {
    const found = ofType(Data, type);
    expect(found.length, type).toBeGreaterThan(0);
    for (const [id, resource] of found) {
      expect([id, resource.DeletionPolicy, resource.UpdateReplacePolicy]).toEqual([id, 'Retain', 'Retain']);
    }
  }
  expect(Data.Table?.Properties.DeletionProtectionEnabled).toBe(true);
  expect(Data.Key?.Properties.EnableKeyRotation).toBe(true);
  expect(Data.Table?.Properties.SSESpecification).toMatchObject({
    SSEEnabled: true,
    SSEType: 'KMS',
    KMSMasterKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] },
  });
});

test.each(stages)('the table of %s can be restored, streams new images and has its indexes', (stage) => {
  const { Properties } = made[stage].Data.Table ?? { Properties: {} };
  expect(Properties.PointInTimeRecoverySpecification).toEqual({ PointInTimeRecoveryEnabled: true });
  expect(Properties.StreamSpecification).toEqual({ StreamViewType: 'NEW_IMAGE' });
  expect(Properties.BillingMode).toBe('PAY_PER_REQUEST');
  const indexes = Properties.GlobalSecondaryIndexes.map(
    (index: { IndexName: string; KeySchema: { AttributeName: string }[]; Projection: object }) => [
      index.IndexName,
      ...index.KeySchema.map(({ AttributeName }) => AttributeName),
      index.Projection,
    ],
  );
  expect(indexes).toEqual([
    ['due', 'dueKey', 'dueAt', { ProjectionType: 'INCLUDE', NonKeyAttributes: ['pendingSince'] }],
    ['client', 'clientKey', 'clientSort', { ProjectionType: 'ALL' }],
    ['office', 'officeKey', 'officeSort', { ProjectionType: 'ALL' }],
    ['work', 'workKey', 'workSort', { ProjectionType: 'ALL' }],
    ['name', 'nameKey', 'nameSort', { ProjectionType: 'INCLUDE', NonKeyAttributes: ['nested'] }],
  ]);
});

test.each(stages)(
  'each consumer of the stream of %s is shown its own new effects and nothing else',
  (stage) => {
    const sources = ofType(made[stage].Service, 'AWS::Lambda::EventSourceMapping').map(
      ([, { Properties }]) => Properties,
    );
    const patterns = sources.map(({ FilterCriteria }) => JSON.parse(FilterCriteria.Filters[0].Pattern));
    expect(patterns).toEqual([
      {
        eventName: ['INSERT'],
        dynamodb: {
          NewImage: { effect: { S: ['alarm', 'feed', 'publish', 'signal', 'fan-out', 'leave', 'settle'] } },
        },
      },
      { eventName: ['INSERT'], dynamodb: { NewImage: { effect: { S: ['letter', 'export', 'erasure'] } } } },
    ]);
    for (const source of sources) {
      expect(source.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
      expect(source.BisectBatchOnFunctionError).toBe(true);
      expect(source.MaximumRetryAttempts).toBeLessThanOrEqual(10);
      expect(source.DestinationConfig.OnFailure.Destination).toBeDefined();
    }
  },
);

test.each(stages)(
  'no function of %s names the gateway, keeps capacity aside or runs long unseen',
  (stage) => {
    const functions = ofType(made[stage].Service, 'AWS::Lambda::Function');
    expect(functions.length).toBeGreaterThan(0);
    for (const [id, { Properties }] of functions) {
      expect(JSON.stringify(Properties.Environment), id).not.toMatch(
        /ApiRest|-(Gateway|StaffGateway|Release):/,
      );
      expect(Properties.ReservedConcurrentExecutions, id).toBeUndefined();
      expect(Properties.Runtime, id).toBe('nodejs24.x');
      expect(Properties.Environment.Variables.POWERTOOLS_SERVICE_NAME, id).toBe(`CreditCharter-${stage}`);
    }
  },
);

test('every log group forgets in time', () => {
  for (const stage of stages) {
    const groups = Object.values(made[stage]).flatMap((stack) => ofType(stack, 'AWS::Logs::LogGroup'));
    for (const [id, { Properties }] of groups) {
      expect(Properties.RetentionInDays, `${stage} ${id}`).toBeGreaterThan(0);
    }
  }
});

test('prod does not start without a domain to send letters from', () => {
  expect(() => templatesOf('prod', { mailDomain: '' })).toThrow(/mailDomain/);
});

test('accounts to pay from are checked before anything is deployed', () => {
  const entry = (number: string) =>
    JSON.stringify([
      { offices: ['NL'], currency: 'EUR', account: { scheme: 'iban', number, bic: 'ABNANL2A' } },
    ]);
  expect(() => templatesOf('prod', { debtorAccounts: entry('NL91 ABNA 0417 1643 01') })).toThrow(
    /debtorAccounts/,
  );
  expect(() => templatesOf('prod', { debtorAccounts: '[{}]' })).toThrow(/offices/);
  expect(() => templatesOf('prod', { debtorAccounts: entry('NL91 ABNA 0417 1643 00') })).not.toThrow();
});

test('what the bank is asked for keeps its versions', () => {
  for (const stage of stages) {
    const { VersioningConfiguration } = made[stage].Data.Payments?.Properties ?? {};
    expect(VersioningConfiguration).toEqual({ Status: 'Enabled' });
    expect(made[stage].Data.Documents?.Properties.VersioningConfiguration).toBeUndefined();
  }
});

test('a stage or an issuer that is not one is named', () => {
  expect(() => templatesOf('dev', { stage: 'staging' })).toThrow(/stage/);
  expect(() => templatesOf('dev', { issuers: '[{"issuer":"nowhere"}]' })).toThrow(/issuers/);
  expect(() => templatesOf('dev', { staffIssuer: '{' })).toThrow(/staffIssuer/);
});

test.each(Object.entries(stageContexts))(
  'cdk-nag has no finding in %s that nobody answered',
  (_, context) => {
    expect(findings({ context, bundles: stubBundles() })).toEqual([]);
  },
);

test.each(stages)('%s deletes an export a day after nobody can fetch it any more', (stage) => {
  expect(made[stage].Data.Documents?.Properties.LifecycleConfiguration.Rules).toContainEqual({
    ...{ ExpirationInDays: exportDays + 1, Prefix: 'exports/', Status: 'Enabled' },
  });
  expect(rulesVersion('2026-1').dataExportOpen).toEqual({ amount: exportDays, unit: 'days' });
});
