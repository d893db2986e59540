import { S3Client } from '@aws-sdk/client-s3';
import { documents } from '../../shared/api/documents.ts';
import { policyDocuments } from '../../shared/api/policyDocuments.ts';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { filesFromEnvironment } from './documents/files.ts';
import { documentHandlers } from './documents/handlers.ts';
import { serve } from './serve.ts';

export const handler = serve(
  { ...documents, ...policyDocuments },
  documentHandlers({ store: storeFromEnvironment(), files: filesFromEnvironment(S3Client) }),
);
