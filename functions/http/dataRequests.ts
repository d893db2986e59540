import { S3Client } from '@aws-sdk/client-s3';
import { dataRequests } from '../../shared/api/dataRequests.ts';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { dataRequestHandlers } from './dataRequests/handlers.ts';
import { filesFromEnvironment } from './documents/files.ts';
import { serve } from './serve.ts';

export const handler = serve(
  dataRequests,
  dataRequestHandlers({ store: storeFromEnvironment(), files: filesFromEnvironment(S3Client) }),
);
