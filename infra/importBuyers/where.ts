import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Store } from '../../shared/data/store.ts';
import { localAddresses, localCredentials, stackOutputs } from '../staff/where.ts';

/** Throttled batches are tried again by the SDK before we do. */
const patient = { maxAttempts: 10 };

/** The table of a stage on AWS. @throws when the stage is not deployed in this account and region. */
export async function deployedTable(stage: string): Promise<Store> {
  return { client: new DynamoDBClient(patient), table: await tableOf({}, stage) };
}

/** The table of the local service with that data folder. @throws when it is not running. */
export async function localTable(data: string): Promise<Store> {
  const { awsUrl, dynamoUrl, region } = await localAddresses(data);
  const cloud = { region, credentials: localCredentials };
  const table = await tableOf({ ...cloud, endpoint: awsUrl }, 'local');
  return { client: new DynamoDBClient({ ...cloud, endpoint: dynamoUrl, ...patient }), table };
}

async function tableOf(cloud: Parameters<typeof stackOutputs>[0], stage: string): Promise<string> {
  const { TableName } = await stackOutputs(cloud, `CreditCharter-${stage}-Data`);
  if (typeof TableName !== 'string') throw new Error(`The stage ${stage} has no table: deploy it again.`);
  return TableName;
}
