import { verifyChecksums } from '../buckets/checksums.ts';
import { decodeChunked } from '../buckets/chunked.ts';
import type { Objects, StoredObject } from '../buckets/objects.ts';
import { openPresigned } from '../buckets/presigned.ts';
import { partOf } from '../buckets/range.ts';
import type { AwsRequest, AwsResponse, AwsService } from './request.ts';

type Target = { bucket: string; key: string };

/** Put, get, head and delete of objects, by signed request or pre-signed address. */
export function simpleStorage(buckets: string[], objects: Objects, now: () => number): AwsService {
  return (request) => {
    if (request.method === 'OPTIONS') return { status: 200, headers: corsHeaders };
    const [, bucket = '', ...rest] = request.url.pathname.split('/');
    const target = { bucket, key: decodeURIComponent(rest.join('/')) };
    if (!buckets.includes(bucket)) return problem(404, 'NoSuchBucket');
    const presigned = openPresigned(request);
    if (presigned) return problem(presigned.status, presigned.code);
    if (!target.key) return problem(501, 'NotImplemented');
    return OPERATIONS[request.method]?.(request, target, objects, now) ?? problem(405, 'MethodNotAllowed');
  };
}

type Operation = (request: AwsRequest, target: Target, objects: Objects, now: () => number) => AwsResponse;

const corsHeaders = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': '*',
  'access-control-allow-headers': '*',
};

const OPERATIONS: Record<string, Operation> = {
  PUT: put,
  GET: get,
  HEAD: (_, { bucket, key }, objects) => {
    const found = objects.get(bucket, key);
    return found ? { status: 200, headers: headersOf(found) } : { status: 404 };
  },
  DELETE: (_, { bucket, key }, objects) => {
    objects.remove(bucket, key);
    return { status: 204 };
  },
};

function get({ url, headers }: AwsRequest, { bucket, key }: Target, objects: Objects): AwsResponse {
  const found = objects.get(bucket, key);
  if (!found) return problem(404, 'NoSuchKey');
  const disposition = url.searchParams.get('response-content-disposition');
  const asked: Record<string, string> = disposition === null ? {} : { 'content-disposition': disposition };
  const size = found.body.length;
  const part = partOf(headers.range, size);
  if (part === 'none') return problem(416, 'InvalidRange');
  if (part === 'whole') return { status: 200, headers: { ...headersOf(found), ...asked }, body: found.body };
  const body = found.body.subarray(part.first, part.last + 1);
  // The checksums are those of the whole.
  const { 'content-length': _, ...facts } = headersOf({ ...found, checksums: {} });
  const range = {
    'content-length': String(body.length),
    'content-range': `bytes ${part.first}-${part.last}/${size}`,
  };
  return { status: 206, headers: { ...facts, ...asked, ...range }, body };
}

function put(request: AwsRequest, { bucket, key }: Target, objects: Objects, now: () => number): AwsResponse {
  if (request.headers['x-amz-copy-source']) return problem(501, 'NotImplemented');
  if (request.headers['if-none-match'] === '*' && objects.get(bucket, key))
    return problem(412, 'PreconditionFailed');
  const { body, trailers } = decodeChunked(request);
  const inAddress = [...request.url.searchParams].map(([name, value]) => [name.toLowerCase(), value]);
  const verified = verifyChecksums(
    { ...Object.fromEntries(inAddress), ...request.headers, ...trailers },
    body,
  );
  if (!verified.ok)
    return problem(400, verified.name === 'content-md5' ? 'BadDigest' : 'XAmzContentChecksumMismatch');
  const metadata = Object.entries(request.headers).filter(([name]) => name.startsWith('x-amz-meta-'));
  const facts = objects.put(bucket, key, body, {
    contentType: request.headers['content-type'] ?? 'binary/octet-stream',
    checksums: verified.checksums,
    metadata: Object.fromEntries(metadata),
    at: now(),
  });
  return { status: 200, headers: { etag: facts.etag, ...verified.checksums } };
}

function headersOf(object: StoredObject): Record<string, string> {
  return {
    ...corsHeaders,
    'content-type': object.contentType,
    'content-length': String(object.body.length),
    'last-modified': new Date(object.at).toUTCString(),
    etag: object.etag,
    ...object.checksums,
    ...object.metadata,
  };
}

function problem(status: number, code: string): AwsResponse {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${code}</Message></Error>`;
  return { status, headers: { 'content-type': 'application/xml', ...corsHeaders }, body };
}
