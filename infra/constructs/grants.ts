import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Permission } from '../permissions.ts';
import { acknowledge } from './acknowledge.ts';
import type { Fn } from './fn.ts';
import { environmentOf, type Holdings } from './holdings.ts';

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

const anyIn = (place: string) => `AwsSolutions-IAM5[Resource::<${place}/*]`;

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
    acknowledge(fn.role, anyIn('Documents.Arn>'), 'A document is named by its request.');
  if (permission.exports && fn.role)
    acknowledge(fn.role, anyIn('Documents.Arn>/exports'), 'A part is named by its request and number.');
  if (permission.payments && fn.role)
    acknowledge(fn.role, anyIn('Payments.Arn>/payments'), 'A payment is named by its claim and instalment.');
}

type Statement = { actions: string[]; resources: string[]; conditions?: Record<string, object> | undefined };

function statementsOf(permission: Permission, held: Holdings): Statement[] {
  const { table, indexes, stream, documents, exports, missingDocuments, payments } = permission;
  const { bus, machines, settlements, mail } = permission;
  const streamActions = ['DescribeStream', 'GetRecords', 'GetShardIterator'];
  const usesKey = table || stream || documents || exports || payments;
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
    { actions: named('s3', exports), resources: [held.documents.arnForObjects('exports/*')] },
    { actions: named('s3', payments), resources: [held.payments.arnForObjects('payments/*')] },
    { actions: missingDocuments ? ['s3:ListBucket'] : [], resources: [held.documents.bucketArn] },
    { actions: held.key && usesKey ? keyActions : [], resources: held.key ? [held.key.keyArn] : [] },
    { actions: bus ? ['events:PutEvents'] : [], resources: [held.bus.eventBusArn] },
    {
      actions: machines ? ['states:StartExecution'] : [],
      resources: Object.values(held.clocks).map((clock) => clock.machine.stateMachineArn),
    },
    {
      actions: settlements ? ['states:StartExecution'] : [],
      resources: [held.settlement.machine.stateMachineArn],
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
