import { createHash } from 'node:crypto';
import { get } from 'node:http';
import { GetObjectCommand, PutObjectCommand, S3 } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { beforeAll, expect, test } from 'vitest';
import { bucketBank } from '../../../functions/bank/bucketBank.ts';
import { Payment } from '../../../shared/domain/bank/payment.ts';
import { fixtureAssembly } from './fixture/fixtureAssembly.ts';
import { fixtureRuntime } from './fixture/fixtureRuntime.ts';

beforeAll(fixtureAssembly, 60_000);

const iban = (number: string) => ({ scheme: 'iban', number, sepa: true });
const payment = Payment.parse({
  ...{ messageId: 'MESSAGE', endToEndId: 'CLM-1', remittance: 'Indemnity' },
  ...{ orderedAt: '2026-04-22T13:20:00Z', executeOn: '2026-04-22' },
  amount: { minor: 5, currency: 'EUR' },
  debtor: { holder: 'Example', account: iban('NL91ABNA0417164300') },
  creditor: { holder: 'Tulp BV', account: iban('IE29AIBK93115212345678') },
});

async function bucket() {
  const local = await fixtureRuntime();
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const s3 = new S3({ endpoint: local.awsUrl, region: local.region, credentials });
  return { s3, Bucket: local.outputs.FixtureData?.BucketName ?? '' };
}

test('put, head, get and delete', async () => {
  const { s3, Bucket } = await bucket();
  const Key = 'cmp_nl1/brief & bijlage.pdf';
  await s3.putObject({ Bucket, Key, Body: 'inhoud', ContentType: 'application/pdf', Metadata: { own: 'x' } });
  expect(await s3.headObject({ Bucket, Key })).toMatchObject({
    ContentLength: 6,
    ContentType: 'application/pdf',
    Metadata: { own: 'x' },
  });
  expect(await (await s3.getObject({ Bucket, Key })).Body?.transformToString()).toBe('inhoud');
  await s3.deleteObject({ Bucket, Key });
  await expect(s3.getObject({ Bucket, Key })).rejects.toThrow(expect.objectContaining({ name: 'NoSuchKey' }));
  await expect(s3.headObject({ Bucket, Key })).rejects.toThrow(expect.objectContaining({ name: 'NotFound' }));
  await expect(s3.getObject({ Bucket: 'another', Key })).rejects.toThrow(
    expect.objectContaining({ name: 'NoSuchBucket' }),
  );
});

test('an object that must be new is written once', async () => {
  const { s3, Bucket } = await bucket();
  const bank = bucketBank({ s3, bucket: Bucket });
  const file = { Bucket, Key: 'payments/NL/clm_1-1.xml' };
  const asked = (minor: number) => bank('NL/clm_1-1', { ...payment, amount: { minor, currency: 'EUR' } });
  const read = async () => (await s3.getObject(file)).Body?.transformToString();
  await asked(5);
  const first = await read();
  expect(first).toContain('>0.05<');
  await asked(7);
  expect(await read()).toBe(first);
  await expect(s3.putObject({ ...file, Body: 'x', IfNoneMatch: '*' })).rejects.toThrow(
    expect.objectContaining({ name: 'PreconditionFailed' }),
  );
  await expect(bucketBank({ s3, bucket: 'another' })('NL/clm_1-1', payment)).rejects.toThrow(
    expect.objectContaining({ name: 'NoSuchBucket' }),
  );
});

test('a pre-signed upload takes exactly what was signed', async () => {
  const { s3, Bucket } = await bucket();
  const body = 'de inhoud';
  const ChecksumSHA256 = createHash('sha256').update(body).digest('base64');
  const command = new PutObjectCommand({
    Bucket,
    Key: 'a',
    ContentType: 'application/pdf',
    ContentLength: body.length,
    ChecksumSHA256,
  });
  const signed = {
    expiresIn: 300,
    signableHeaders: new Set(['content-type', 'content-length']),
    unhoistableHeaders: new Set(['x-amz-checksum-sha256']),
  };
  const url = await getSignedUrl(s3, command, signed);
  const headers = { 'content-type': 'application/pdf', 'x-amz-checksum-sha256': ChecksumSHA256 };
  const put = (sent: string, more: Record<string, string> = {}, to = url) =>
    fetch(to, { method: 'PUT', body: sent, headers: { ...headers, ...more } });
  expect((await put('een ander')).status).toBe(400);
  expect((await put('langer dan dat')).status).toBe(403);
  expect((await put(body, { 'content-type': 'text/html' })).status).toBe(403);
  expect((await put(body, {}, url.replace('/a?', '/b?'))).status).toBe(403);
  expect((await put(body)).status).toBe(200);
  expect((await s3.headObject({ Bucket, Key: 'a' })).ContentType).toBe('application/pdf');
});

test('a pre-signed download opens until it expires', async () => {
  const { s3, Bucket } = await bucket();
  await s3.putObject({ Bucket, Key: 'a', Body: 'inhoud' });
  const command = new GetObjectCommand({ Bucket, Key: 'a' });
  const signed = (signingDate: Date) => getSignedUrl(s3, command, { expiresIn: 60, signingDate });
  expect(await (await fetch(await signed(new Date()))).text()).toBe('inhoud');
  expect((await fetch(await signed(new Date(Date.now() - 61_000)))).status).toBe(403);
});

test('an address without a signature opens nothing, nor does a foreign name', async () => {
  const { s3, Bucket } = await bucket();
  await s3.putObject({ Bucket, Key: 'a', Body: 'inhoud' });
  const { awsUrl, region } = await fixtureRuntime();
  const unsigned = (service: string, path: string, method: string) =>
    fetch(`${awsUrl}${path}?X-Amz-Credential=local/20260101/${region}/${service}/aws4_request`, { method });
  expect((await unsigned('s3', `/${Bucket}/a`, 'GET')).status).toBe(403);
  expect((await unsigned('s3', `/${Bucket}/a`, 'PUT')).status).toBe(403);
  expect((await unsigned('lambda', '/2015-03-31/functions/x/invocations', 'POST')).status).toBe(403);
  const signed = await getSignedUrl(s3, new GetObjectCommand({ Bucket, Key: 'a' }), { expiresIn: 60 });
  expect(await statusUnder('pages.example', signed)).toBe(421);
});

/** fetch writes the Host header itself. */
function statusUnder(host: string, url: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    }).on('error', reject);
  });
}

test('a part of a file is asked for by its bytes, from its beginning or its end', async () => {
  const { s3, Bucket } = await bucket();
  await s3.putObject({ Bucket, Key: 'a', Body: 'inhoud', ContentType: 'text/plain' });
  const part = async (Range: string) => {
    const found = await s3.getObject({ Bucket, Key: 'a', Range });
    return [await found.Body?.transformToString(), found.ContentRange, found.ContentType];
  };
  expect(await part('bytes=0-1')).toEqual(['in', 'bytes 0-1/6', 'text/plain']);
  expect(await part('bytes=-4')).toEqual(['houd', 'bytes 2-5/6', 'text/plain']);
  expect(await part('bytes=-100')).toEqual(['inhoud', 'bytes 0-5/6', 'text/plain']);
  expect(await part('bytes=2-')).toEqual(['houd', 'bytes 2-5/6', 'text/plain']);
  await expect(s3.getObject({ Bucket, Key: 'a', Range: 'bytes=6-9' })).rejects.toThrow('InvalidRange');
  await expect(s3.getObject({ Bucket, Key: 'b', Range: 'bytes=0-1' })).rejects.toMatchObject({
    name: 'NoSuchKey',
  });
});

test('a pre-signed download comes as the file that it was asked for', async () => {
  const { s3, Bucket } = await bucket();
  await s3.putObject({ Bucket, Key: 'a', Body: 'inhoud' });
  const ResponseContentDisposition = 'attachment; filename="brief.pdf"';
  const command = new GetObjectCommand({ Bucket, Key: 'a', ResponseContentDisposition });
  const answer = await fetch(await getSignedUrl(s3, command, { expiresIn: 60 }));
  expect(answer.headers.get('content-disposition')).toBe(ResponseContentDisposition);
});
