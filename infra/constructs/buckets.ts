import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, type LifecycleRule } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { pin } from './pin.ts';

/** How long an export can be fetched; a test compares it with the charter's rules. */
export const exportDays = 30;

export type Buckets = {
  /** Clients' documents. Not versioned: what is erased on a person's request must be gone. */
  documents: Bucket;
  /** What the bank is asked to pay, a file a payment. Versioned: whoever writes one again leaves a trace. */
  payments: Bucket;
};

/** The buckets that outlive every release, with one that logs who fetched what from them. */
export function buckets(scope: Construct, prod: boolean, key: IKey | undefined): Buckets {
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
  const kept = (id: string, versioned: boolean, more: LifecycleRule[] = []) =>
    pin(
      new Bucket(scope, id, {
        ...common,
        ...(key
          ? { encryption: BucketEncryption.KMS, encryptionKey: key, bucketKeyEnabled: true }
          : { encryption: BucketEncryption.S3_MANAGED }),
        ...(versioned && { versioned }),
        serverAccessLogsBucket: logs,
        lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(1) }, ...more],
      }),
      id,
    );
  // A day after nobody can fetch it any more (`dataExportOpen` in the charter's rules).
  const exportsEnd = [{ prefix: 'exports/', expiration: Duration.days(exportDays + 1) }];
  return { documents: kept('Documents', false, exportsEnd), payments: kept('Payments', true) };
}
