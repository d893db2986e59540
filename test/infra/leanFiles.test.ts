import { createServer } from 'node:http';
import { afterAll, expect, test } from 'vitest';
import { closeServer, listen } from '../../infra/local/listen.ts';
import { credentials, leanStore } from './lean/leanStore.ts';
import { used } from './lean/store.ts';

const lean = await leanStore();
const server = createServer((request, response) => {
  const there = request.url?.includes('there') ?? false;
  response.writeHead(there ? 200 : 404, { 'last-modified': 'Sun, 06 Nov 1994 08:49:37 GMT' }).end();
});
const endpoint = `http://127.0.0.1:${await listen(server)}`;
afterAll(() => closeServer(server));

const place = { region: 'eu-west-1', credentials };
const file = (Key: string) => ({ Bucket: 'documents', Key });

test('a document that lies there has its time, and one that does not is not found', async () => {
  const s3 = new lean.S3Client({ ...place, endpoint, forcePathStyle: true });
  const found = await s3.send(new lean.HeadObjectCommand(file('there')));
  expect(found.LastModified).toEqual(new Date('1994-11-06T08:49:37Z'));
  const absent = s3.send(new lean.HeadObjectCommand(file('absent')));
  await expect(absent).rejects.toMatchObject({ name: 'NotFound', $metadata: { httpStatusCode: 404 } });
});

test('the links of a bundle are those of the SDK', async () => {
  const links = [lean, used].map(async (sdk) => {
    const s3 = new sdk.S3Client(place);
    const signed = { expiresIn: 60, signingDate: new Date('2026-04-20T12:00:00Z') };
    const put = new sdk.PutObjectCommand({ ...file('a/é'), ContentType: 'text/plain', ContentLength: 3 });
    const unhoistable = { ...signed, signableHeaders: new Set(['content-type', 'content-length']) };
    return [
      await sdk.getSignedUrl(s3, new sdk.GetObjectCommand(file('a/é')), signed),
      await sdk.getSignedUrl(s3, put, unhoistable),
    ];
  });
  const [ours, theirs] = await Promise.all(links);
  expect(ours).toEqual(theirs);
  expect(ours?.[0]).toContain('https://documents.s3.eu-west-1.amazonaws.com/');
});
