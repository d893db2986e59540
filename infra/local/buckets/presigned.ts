import { createHash, createHmac } from 'node:crypto';
import type { AwsRequest } from '../aws/request.ts';

/** The key of every identity here (see the functions' environment): it protects nothing but is checked all the same. */
const SECRET = 'local';

/**
 * What is wrong with a pre-signed address, if anything: expired (by the real clock, as it was signed by
 * it), or not the request that was signed. Undefined for one in order, and for requests signed by header.
 */
export function openPresigned(request: AwsRequest): { status: number; code: string } | undefined {
  const query = request.url.searchParams;
  const signature = query.get('X-Amz-Signature');
  if (!signature) return undefined;
  const date = query.get('X-Amz-Date') ?? '';
  const expiry = instantOf(date) + Number(query.get('X-Amz-Expires')) * 1000;
  if (!(Date.now() <= expiry)) return { status: 403, code: 'AccessDenied' };
  const scope = (query.get('X-Amz-Credential') ?? '').split('/').slice(1);
  const text = ['AWS4-HMAC-SHA256', date, scope.join('/'), sha256(canonical(request))].join('\n');
  const key = scope.reduce<Buffer | string>((secret, part) => hmac(secret, part), `AWS4${SECRET}`);
  return hmac(key, text).toString('hex') === signature
    ? undefined
    : { status: 403, code: 'SignatureDoesNotMatch' };
}

/** The canonical request of Signature Version 4. */
function canonical(request: AwsRequest): string {
  const query = [...request.url.searchParams]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort();
  const signed = (request.url.searchParams.get('X-Amz-SignedHeaders') ?? '').split(';');
  const headers = signed.map(
    (name) => `${name}:${(request.headers[name] ?? '').trim().replace(/ +/g, ' ')}\n`,
  );
  const payload = request.headers['x-amz-content-sha256'] ?? 'UNSIGNED-PAYLOAD';
  const path = request.url.pathname;
  return [request.method, path, query.join('&'), headers.join(''), signed.join(';'), payload].join('\n');
}

const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const hmac = (key: Buffer | string, text: string) => createHmac('sha256', key).update(text).digest();

function instantOf(date: string): number {
  return Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}
