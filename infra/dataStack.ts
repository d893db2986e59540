import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { type IKey, Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { type Buckets, buckets } from './constructs/buckets.ts';
import { outputs } from './constructs/outputs.ts';
import { pin } from './constructs/pin.ts';
import { recordsTable } from './constructs/recordsTable.ts';
import { ClientPool } from './constructs/userPool.ts';
import type { Settings } from './settings.ts';

/** What must outlive every release: records, documents, the key that opens them, and who may sign in. */
export class DataStack extends Stack {
  readonly table: Table;
  readonly buckets: Buckets;
  readonly clients: ClientPool;
  /** Only in prod; elsewhere AWS holds the keys. */
  readonly key: IKey | undefined;

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id, { stackName: `${settings.name}-Data`, terminationProtection: settings.prod });
    this.key = settings.prod ? recordsKey(this) : undefined;
    this.table = recordsTable(this, settings.prod, this.key);
    this.buckets = buckets(this, settings.prod, this.key);
    this.clients = new ClientPool(this, 'Clients', settings);
    outputs(this, {
      TableName: this.table.tableName,
      DocumentsBucket: this.buckets.documents.bucketName,
      PaymentsBucket: this.buckets.payments.bucketName,
      UserPoolId: this.clients.pool.userPoolId,
      UserPoolClientId: this.clients.people.userPoolClientId,
      SystemsClientId: this.clients.systems.userPoolClientId,
    });
  }
}

function recordsKey(scope: Construct): Key {
  const description = 'Credit Charter: records and documents';
  const key = new Key(scope, 'Key', {
    description,
    enableKeyRotation: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  return pin(key, 'Key');
}
