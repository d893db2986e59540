import { z } from 'zod';
import { StartRefused } from '../startRefused.ts';
import { propertiesOf, type Resource } from '../template/resolved.ts';
import { type DynamoCall, DynamoRefusal } from './dynamoCall.ts';

const Keys = z.array(z.object({ AttributeName: z.string(), KeyType: z.string() }));

/** What the engine needs to know; encryption, backups and protection are the cloud's. */
const Properties = z.object({
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.string() })),
  KeySchema: Keys,
  GlobalSecondaryIndexes: z
    .array(z.object({ IndexName: z.string(), KeySchema: Keys, Projection: z.unknown() }))
    .optional(),
  LocalSecondaryIndexes: z.array(z.unknown()).max(0, 'local indexes are not supported').optional(),
  StreamSpecification: z.object({ StreamViewType: z.string() }).optional(),
  TimeToLiveSpecification: z.undefined({ error: 'no engine here expires items by itself' }).optional(),
});

export type Table = { name: string; arn: string; streamArn?: string };

type Description = {
  Table: { LatestStreamArn?: string; KeySchema: unknown[]; GlobalSecondaryIndexes?: { IndexName: string }[] };
};

/**
 * Finds the declared table in the engine, or makes it. With `fresh` one that is there is removed first.
 * @throws StartRefused when the one that is there has other keys or indexes than the template says.
 */
export async function standUpTable(resource: Resource, call: DynamoCall, fresh: boolean): Promise<Table> {
  const declared = propertiesOf(resource, Properties);
  const name = resource.ref;
  if (fresh) await removeTable(name, call);
  let description = await describe(name, call);
  if (!description) {
    await createTable(name, declared, call);
    description = await describe(name, call);
  }
  refuseOtherShape(name, declared, description);
  const table: Table = { name, arn: resource.att.Arn ?? name };
  const streamArn = description?.Table.LatestStreamArn;
  if (declared.StreamSpecification && !streamArn) {
    throw new StartRefused(
      `The database engine keeps no stream of table ${name}, which the template declares.`,
    );
  }
  return streamArn ? { ...table, streamArn } : table;
}

async function describe(name: string, call: DynamoCall): Promise<Description | undefined> {
  try {
    return await call<Description>('DynamoDB_20120810.DescribeTable', { TableName: name });
  } catch (error) {
    if (error instanceof DynamoRefusal && error.code === 'ResourceNotFoundException') return undefined;
    throw error;
  }
}

async function createTable(
  name: string,
  declared: z.infer<typeof Properties>,
  call: DynamoCall,
): Promise<void> {
  const { StreamSpecification, GlobalSecondaryIndexes, AttributeDefinitions, KeySchema } = declared;
  await call('DynamoDB_20120810.CreateTable', {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions,
    KeySchema,
    ...(GlobalSecondaryIndexes && { GlobalSecondaryIndexes }),
    ...(StreamSpecification && {
      StreamSpecification: { StreamEnabled: true, StreamViewType: StreamSpecification.StreamViewType },
    }),
  });
}

async function removeTable(name: string, call: DynamoCall): Promise<void> {
  if (await describe(name, call)) await call('DynamoDB_20120810.DeleteTable', { TableName: name });
  while (await describe(name, call)) await new Promise((resolve) => setTimeout(resolve, 20));
}

function refuseOtherShape(
  name: string,
  declared: z.infer<typeof Properties>,
  found: Description | undefined,
): void {
  const shape = (keys: unknown, indexes: { IndexName: string }[] = []) =>
    JSON.stringify([keys, indexes.map((index) => index.IndexName).sort()]);
  const wanted = shape(declared.KeySchema, declared.GlobalSecondaryIndexes);
  const there = shape(found?.Table.KeySchema, found?.Table.GlobalSecondaryIndexes);
  if (wanted === there) return;
  throw new StartRefused(`Table ${name} was made from another template: start with --fresh to begin anew.`);
}
