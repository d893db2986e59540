import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { pin } from './pin.ts';

/** The indexes, by name: which attributes are their keys. No decision reads one (`design.md` 3.3). */
export const tableIndexes = {
  /** Pending effects and cases whose deadline comes next; sparse. */
  due: { partition: 'dueKey', sort: 'dueAt', projection: ProjectionType.INCLUDE, also: ['pendingSince'] },
  client: { partition: 'clientKey', sort: 'clientSort', projection: ProjectionType.ALL },
  office: { partition: 'officeKey', sort: 'officeSort', projection: ProjectionType.ALL },
  work: { partition: 'workKey', sort: 'workSort', projection: ProjectionType.ALL },
  /** Buyers by country and name; sparse. A list shows what is nested in a buyer's item (`shared/data/store.ts`). */
  name: { partition: 'nameKey', sort: 'nameSort', projection: ProjectionType.INCLUDE, also: ['nested'] },
} as const;

const string = (name: string) => ({ name, type: AttributeType.STRING });

/** The one table. In prod it has its own key, and neither a deletion nor a removed stack takes it along. */
export function recordsTable(scope: Construct, prod: boolean, key: IKey | undefined): Table {
  const table = new Table(scope, 'Table', {
    partitionKey: string('PK'),
    sortKey: string('SK'),
    billingMode: BillingMode.PAY_PER_REQUEST,
    stream: StreamViewType.NEW_IMAGE,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: prod,
    removalPolicy: prod ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    ...(key
      ? { encryption: TableEncryption.CUSTOMER_MANAGED, encryptionKey: key }
      : { encryption: TableEncryption.AWS_MANAGED }),
  });
  for (const [indexName, { partition, sort, projection, ...index }] of Object.entries(tableIndexes)) {
    table.addGlobalSecondaryIndex({
      indexName,
      partitionKey: string(partition),
      sortKey: string(sort),
      projectionType: projection,
      ...('also' in index && { nonKeyAttributes: [...index.also] }),
    });
  }
  return pin(table, 'Table');
}
