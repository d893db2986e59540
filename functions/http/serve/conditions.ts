import type { APIGatewayProxyEvent } from 'aws-lambda';
import { malformed, Stop } from '../../../shared/api/problem.ts';
import { headerOf } from './match.ts';

/** The Idempotency-Key of a command; a dry run needs none. Throws Stop (400) when missing or odd. */
export function idempotencyKeyOf(event: APIGatewayProxyEvent, validateOnly: boolean): string | undefined {
  const key = headerOf(event, 'idempotency-key');
  const good = key !== undefined && /^[\x21-\x7e]{1,255}$/.test(key);
  if (validateOnly && (good || key === undefined)) return undefined;
  if (good) return key;
  const detail =
    key === undefined
      ? 'is missing: a command needs one, so that sending it twice does it once'
      : 'must have 1 to 255 visible ASCII characters';
  throw new Stop(malformed([{ pointer: '/headers/Idempotency-Key', detail }]));
}

/** The tag of If-Match without its quotes; `*` asks for nothing. Throws Stop (400) unless it is one tag. */
export function ifMatchOf(event: APIGatewayProxyEvent): string | undefined {
  const header = headerOf(event, 'if-match')?.trim();
  if (header === undefined || header === '*') return undefined;
  const tag = /^"([\x21\x23-\x7e]{1,100})"$/.exec(header)?.[1];
  if (tag !== undefined) return tag;
  throw new Stop(malformed([{ pointer: '/headers/If-Match', detail: 'must be one tag in quotes, or *' }]));
}
