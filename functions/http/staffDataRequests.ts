import { S3Client } from '@aws-sdk/client-s3';
import { staffDataRequests } from '../../shared/api/staffDataRequests.ts';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { filesFromEnvironment } from './documents/files.ts';
import { serve } from './serve.ts';
import { staffDataRequestHandlers } from './staffDataRequests/handlers.ts';

export const handler = serve(
  staffDataRequests,
  staffDataRequestHandlers({ store: storeFromEnvironment(), files: filesFromEnvironment(S3Client) }),
);
