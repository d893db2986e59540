import { createServer } from 'node:http';
import { afterAll, expect, test } from 'vitest';
import { closeServer, listen } from '../../infra/local/listen.ts';
import { credentials, leanStore } from './lean/leanStore.ts';
import { used } from './lean/store.ts';

const lean = await leanStore();
const server = createServer((request, response) => {
  const there = request.url?.includes('there') ?? false;
  const headers = { 'last-modified': 'Sun, 06 Nov 1994 08:49:37 GMT', 'content-type': 'application/pdf' };
  const absent = '<?xml version="1.0"?><Error><Code>NoSuchKey</Code><Message>no</Message></Error>';
  response.writeHead(there ? 206 : 404, headers).end(there ? request.headers.range : absent);
});
const endpoint = `http://127.0.0.1:${await listen(server)}`;
afterAll(() => closeServer(server));

const place = { region: 'eu-west-1', credentials };
const file = (Key: string) => ({ Bucket: 'documents', Key });

test('a part of a document comes with its type and time, and one that is not there is not found', async () => {
  const s3 = new lean.S3Client({ ...place, endpoint, forcePathStyle: true });
  const part = (Key: string) => s3.send(new lean.GetObjectCommand({ ...file(Key), Range: 'bytes=0-9' }));
  const found = await part('there');
  expect([found.LastModified, found.ContentType]).toEqual([
    new Date('1994-11-06T08:49:37Z'),
    'application/pdf',
  ]);
  expect(Buffer.from((await found.Body?.transformToByteArray()) ?? []).toString()).toBe('bytes=0-9');
  await expect(part('absent')).rejects.toBeInstanceOf(lean.NoSuchKey);
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
