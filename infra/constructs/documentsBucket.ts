import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { pin } from './pin.ts';

/**
 * Where clients' documents lie, with a bucket that logs who fetched which. Not versioned: what is erased on
 * a person's request must be gone.
 */
export function documentsBucket(scope: Construct, prod: boolean, key: IKey | undefined): Bucket {
  const common = {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    enforceSSL: true,
    removalPolicy: prod ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  };
  const logs = new Bucket(scope, 'DocumentsAccessLogs', {
    ...common,
    encryption: BucketEncryption.S3_MANAGED,
    lifecycleRules: [{ expiration: Duration.days(365) }],
  });
  const documents = new Bucket(scope, 'Documents', {
    ...common,
    ...(key
      ? { encryption: BucketEncryption.KMS, encryptionKey: key, bucketKeyEnabled: true }
      : { encryption: BucketEncryption.S3_MANAGED }),
    serverAccessLogsBucket: logs,
    lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(1) }],
  });
  return pin(documents, 'Documents');
}
