import type { APIGatewayProxyResult } from 'aws-lambda';
import { type ProblemDraft, problemDocument, problemKinds, Stop } from '../../../shared/api/problem.ts';
import type { Route } from '../../../shared/api/route.ts';
import { Busy } from '../../../shared/data/busy.ts';
import type { Answer, Call } from './call.ts';

/** The largest answer a Lambda may give is 6 MB; base64 takes a third more (`design.md` 6). */
const largestContent = 4.5 * 1024 * 1024;

/** Turns a handler's answer into the gateway's. An answer outside its schema is a bug and throws. */
export function respond(
  answer: Answer,
  route: Route,
  call: Call,
  ifNoneMatch?: string,
): APIGatewayProxyResult {
  if ('problem' in answer) throw new Stop(answer.problem);
  if ('redirect' in answer) {
    return { statusCode: 303, headers: { ...cacheOf(route), Location: answer.redirect }, body: '' };
  }
  const headers: Record<string, string> = { ...cacheOf(route), ...answer.headers };
  if (answer.etag !== undefined) headers.ETag = `"${answer.etag}"`;
  const statusCode = call.validateOnly ? 200 : (answer.status ?? route.status);
  if (route.method === 'GET' && headers.ETag !== undefined && headers.ETag === ifNoneMatch) {
    return { statusCode: 304, headers, body: '' };
  }
  if ('content' in answer) return content(answer, statusCode, headers);
  if (statusCode === 204) return { statusCode, headers, body: '' };
  const body = checked(answer.body, route, call.operation);
  return {
    statusCode,
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  };
}

function cacheOf(route: Route): Record<string, string> {
  return { 'Cache-Control': route.audience === 'public' ? 'public, max-age=300' : 'no-store' };
}

function content(
  answer: Extract<Answer, { content: unknown }>,
  statusCode: number,
  headers: Record<string, string>,
): APIGatewayProxyResult {
  const bytes = Buffer.from(answer.content as Uint8Array);
  if (bytes.length > largestContent) throw new Error('the answer is too large: redirect to it instead');
  return {
    statusCode,
    headers: { 'Content-Type': answer.contentType, ...headers },
    body: bytes.toString('base64'),
    isBase64Encoded: true,
  };
}

function checked(body: unknown, route: Route, operation: string): unknown {
  const result = route.returns.safeParse(body);
  if (result.success) return result.data;
  const where = result.error.issues.map((issue) => `/${issue.path.join('/')} ${issue.code}`).join(', ');
  throw new Error(`the answer of ${operation} is outside its schema: ${where}`);
}

/** The draft of the problem that an error means; whatever is not known is a bug of ours. */
export function draftOf(error: unknown): ProblemDraft {
  if (error instanceof Stop) return error.draft;
  if (error instanceof Busy) {
    const detail = 'Nothing is lost: send the same request again, with the same Idempotency-Key.';
    return { kind: 'busy', detail, retryAfterSeconds: error.retryAfterSeconds };
  }
  return {
    kind: 'internal',
    detail: 'Something broke on our side. Tell us the requestId and we can look it up.',
  };
}

/** A problem as the gateway's answer. */
export function problemResult(
  draft: ProblemDraft,
  requestId: string,
  instance?: string,
): APIGatewayProxyResult {
  const retry = draft.retryAfterSeconds;
  return {
    statusCode: problemKinds[draft.kind].status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      ...(draft.kind === 'unauthorized' && { 'WWW-Authenticate': 'Bearer' }),
      ...(retry !== undefined && { 'Retry-After': String(retry) }),
    },
    body: JSON.stringify(problemDocument(draft, requestId, instance)),
  };
}
