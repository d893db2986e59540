import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { S3Client } from '@aws-sdk/client-s3';

/** The files that are shipped beside the function. */
export const pages = mkdtempSync(join(tmpdir(), 'pages-'));
for (const name of ['openapi.json', 'redoc.standalone.js'])
  writeFileSync(join(pages, name), '{"openapi":"3.1.1"}');

/** Signs links, and has a PDF under every name. */
export const paperBucket = new S3Client({
  region: 'eu-west-1',
  credentials: { accessKeyId: 'paper', secretAccessKey: 'paper' },
  requestHandler: {
    handle: async () => ({
      response: {
        ...{ statusCode: 200, headers: { 'content-type': 'application/pdf' } },
        body: Readable.from([Buffer.from('%PDF-1.7')]),
      },
    }),
  } as never,
});
