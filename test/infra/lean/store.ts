import { z } from 'zod';

// What functions use of DynamoDB and zod, to be bundled as a function is.
export {
  BatchGetItemCommand,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  DynamoDBClient,
  DynamoDBServiceException,
  PutItemCommand,
  QueryCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
export { marshall, unmarshall } from '@aws-sdk/util-dynamodb';

export const Mail = z.strictObject({ to: z.email(), on: z.iso.date(), copies: z.array(z.email()).max(2) });
