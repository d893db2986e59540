import {
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
import { GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SFNClient, StartSyncExecutionCommand } from '@aws-sdk/client-sfn';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { z } from 'zod';

const Mail = z.strictObject({ to: z.email(), on: z.iso.date(), copies: z.array(z.email()).max(2) });

/** What functions use of DynamoDB, S3 and zod, to be bundled as a function is. */
export const used = {
  ...{ DynamoDBClient, BatchGetItemCommand, DeleteItemCommand, PutItemCommand, QueryCommand },
  ...{ TransactWriteItemsCommand, UpdateItemCommand, marshall, unmarshall, Mail },
  ...{ ConditionalCheckFailedException, DynamoDBServiceException, TransactionCanceledException },
  ...{ S3Client, GetObjectCommand, NoSuchKey, PutObjectCommand, getSignedUrl },
  // Its host has a prefix: no function calls it.
  ...{ SFNClient, StartSyncExecutionCommand },
};
