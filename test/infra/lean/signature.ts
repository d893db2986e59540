import { createHash, createHmac } from 'node:crypto';
import type { Asked } from './scripted.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

/** The signature in a request's header, and the one that AWS would compute of what arrived (version 4). */
export function signatures({ headers, body }: Asked, secret: string): { given?: string; due: string } {
  const [, scope = '', signed = '', given] =
    /Credential=[^/]+\/(\S+), SignedHeaders=(\S+), Signature=(\w+)$/.exec(headers.authorization ?? '') ?? [];
  const canonical = signed.split(';').map((name) => `${name}:${headers[name]}\n`);
  const request = ['POST', '/', '', canonical.join(''), signed, sha256(body)].join('\n');
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(request)].join('\n');
  const key = scope.split('/').reduce<string | Buffer>(hmac, `AWS4${secret}`);
  return { ...(given && { given }), due: hmac(key, text).toString('hex') };
}
