import type { APIGatewayProxyEvent } from 'aws-lambda';
import { malformed, Stop } from '../../../shared/api/problem.ts';
import { headerOf } from './match.ts';
import { unsafeParts } from './unsafe.ts';

/** The largest body in bytes (`design.md` 6). */
export const largestBody = 256 * 1024;

/** The body as a JSON value; `undefined` when there is none. Throws Stop: 400, 413 or 415. */
export function bodyOf(event: APIGatewayProxyEvent): unknown {
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length === 0) return undefined;
  if (bytes.length > largestBody) {
    throw new Stop({ kind: 'too-large', detail: 'A body has at most 262,144 bytes.' });
  }
  if (!/^application\/json\s*(;|$)/i.test(headerOf(event, 'content-type') ?? '')) {
    throw new Stop({ kind: 'unsupported-content', detail: 'Send Content-Type: application/json.' });
  }
  const value = parseJson(bytes);
  const errors = unsafeParts(value, '/body');
  if (errors.length > 0) throw new Stop(malformed(errors));
  return value;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Stop(malformed([{ pointer: '/body', detail: 'is not JSON in UTF-8' }]));
  }
}
