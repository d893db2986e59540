import { S3Client } from '@aws-sdk/client-s3';
import { documents } from '../../shared/api/documents.ts';
import { policyDocuments } from '../../shared/api/policyDocuments.ts';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { documentHandlers } from './documents/handlers.ts';
import { serve } from './serve.ts';

const bucket = process.env.DOCUMENTS_BUCKET;
if (!bucket) throw new Error('DOCUMENTS_BUCKET is not set');
const s3 = new S3Client({
  maxAttempts: 3,
  requestChecksumCalculation: 'WHEN_REQUIRED',
  requestHandler: { requestTimeout: 2_000, connectionTimeout: 1_000 },
});

export const handler = serve(
  { ...documents, ...policyDocuments },
  documentHandlers({ store: storeFromEnvironment(), files: { s3, bucket } }),
);
