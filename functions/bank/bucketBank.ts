import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { Bank } from './bank.ts';
import { paymentDocument } from './paymentDocument.ts';

/** Where the bank fetches what it is asked for. */
export type Outbox = { s3: S3Client; bucket: string };

/**
 * Asks the bank by a file in a bucket: `payments/<office>/<claim>-<instalment>.xml`, written once and never
 * again. The first one stays, should a later release write the same payment in another way.
 */
export function bucketBank({ s3, bucket }: Outbox): Bank {
  return async (name, payment) => {
    const file = new PutObjectCommand({
      ...{ Bucket: bucket, Key: `payments/${name}.xml`, IfNoneMatch: '*' },
      ...{ Body: paymentDocument(payment), ContentType: 'application/xml' },
    });
    try {
      await s3.send(file);
    } catch (error) {
      if (!(error instanceof Error && error.name === 'PreconditionFailed')) throw error;
    }
  };
}
