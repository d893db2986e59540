import { Stack } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { IEventBus } from 'aws-cdk-lib/aws-events';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { ILayerVersion } from 'aws-cdk-lib/aws-lambda';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Permission } from '../permissions.ts';
import { acknowledge } from './acknowledge.ts';
import type { AlarmClock } from './alarmClock.ts';
import type { Fn } from './fn.ts';
import type { Mail } from './mail.ts';

/** Everything that a permission can be about. */
export type Holdings = {
  table: ITable;
  key: IKey | undefined;
  documents: IBucket;
  bus: IEventBus;
  /** By the kind of case whose deadlines they ring for. */
  clocks: Record<string, AlarmClock>;
  mail: Mail;
  /** Holds `sanctions.json`, the list to grant by; without it there is the sample of invented names alone. */
  sanctions: ILayerVersion | undefined;
};

/** What using a table or bucket under a customer-managed key asks for, action by action. */
const keyActions = [
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
];

const anyDocument = 'AwsSolutions-IAM5[Resource::<Documents.Arn>/*]';

/** Writes one row of the permissions table into a function's role and environment. */
export function grant(fn: Fn, permission: Permission, held: Holdings): void {
  const environment = environmentOf(permission, held);
  for (const [name, value] of Object.entries(environment)) fn.addEnvironment(name, value);
  if (permission.sanctions && held.sanctions) fn.addLayers(held.sanctions);
  for (const { actions, resources, conditions } of statementsOf(permission, held)) {
    if (actions.length > 0)
      fn.addToRolePolicy(new PolicyStatement({ actions, resources, ...(conditions && { conditions }) }));
  }
  if (permission.documents && fn.role)
    acknowledge(fn.role, anyDocument, 'A document is named by its request.');
}

function environmentOf(permission: Permission, held: Holdings) {
  const { table, documents, bus, clocks, mail, sanctions } = held;
  const machines = Object.entries(clocks).map(([kind, clock]) => [kind, clock.machine.stateMachineArn]);
  return {
    ...(permission.table && { TABLE_NAME: table.tableName }),
    ...(permission.documents && { DOCUMENTS_BUCKET: documents.bucketName }),
    ...(permission.bus && { BUS_NAME: bus.eventBusName }),
    ...(permission.machines && {
      ALARM_MACHINES: Stack.of(bus).toJsonString(Object.fromEntries(machines)),
    }),
    ...(permission.mail && {
      MAIL_FROM: mail.from,
      MAIL_CONFIGURATION_SET: mail.configurationSetName,
    }),
    ...(permission.sanctions && sanctions && { SANCTIONS_LIST: '/opt/sanctions.json' }),
  };
}

type Statement = { actions: string[]; resources: string[]; conditions?: Record<string, object> | undefined };

function statementsOf(permission: Permission, held: Holdings): Statement[] {
  const { table, indexes, stream, documents, missingDocuments, bus, machines, mail } = permission;
  const streamActions = ['DescribeStream', 'GetRecords', 'GetShardIterator'];
  const usesKey = table || stream || documents;
  return [
    {
      actions: named('dynamodb', table),
      resources: [held.table.tableArn],
      conditions: onlyIn(permission.onlyPartition),
    },
    {
      actions: indexes ? ['dynamodb:Query'] : [],
      resources: indexes?.map((index) => `${held.table.tableArn}/index/${index}`) ?? [],
    },
    { actions: stream ? named('dynamodb', streamActions) : [], resources: [streamArn(held.table)] },
    // The name of an object is known only when it is asked for.
    { actions: named('s3', documents), resources: [held.documents.arnForObjects('*')] },
    { actions: missingDocuments ? ['s3:ListBucket'] : [], resources: [held.documents.bucketArn] },
    { actions: held.key && usesKey ? keyActions : [], resources: held.key ? [held.key.keyArn] : [] },
    { actions: bus ? ['events:PutEvents'] : [], resources: [held.bus.eventBusArn] },
    {
      actions: machines ? ['states:StartExecution'] : [],
      resources: Object.values(held.clocks).map((clock) => clock.machine.stateMachineArn),
    },
    { actions: mail ? ['ses:SendEmail'] : [], resources: held.mail.arns },
  ];
}

/** IAM compares the partition key of every item that a call names. */
function onlyIn(partition: string | undefined): Statement['conditions'] {
  return partition === undefined
    ? undefined
    : { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [partition] } };
}

const named = (service: string, actions: readonly string[] = []): string[] =>
  actions.map((action) => `${service}:${action}`);

function streamArn(table: ITable): string {
  if (!table.tableStreamArn) throw new Error('The table has no stream');
  return table.tableStreamArn;
}
