import { ResponseType, type RestApi } from 'aws-cdk-lib/aws-apigateway';
import { type ProblemKind, problemKinds } from '../../shared/api/problem.ts';

type GatewayProblem = { kind: ProblemKind | 'timeout'; detail: string; headers?: Record<string, string> };

const challenge = { 'WWW-Authenticate': "'Bearer'" };
const internal: GatewayProblem = {
  kind: 'internal',
  detail: 'Please try again; if it stays, tell us the request id.',
};
const nothingHere: GatewayProblem = { kind: 'not-found', detail: 'Nothing was found under this address.' };
const noRight: GatewayProblem = { kind: 'forbidden', detail: 'This token or key does not open this.' };
const unreadable: GatewayProblem = { kind: 'malformed', detail: 'The gateway could not read the request.' };

/**
 * What the gateway itself answers when no function of ours is reached, by its name for the occasion. A path
 * that does not exist is, to the gateway, a request without an AWS signature: 404, whatever it calls it.
 */
export const gatewayProblems = {
  ACCESS_DENIED: noRight,
  API_CONFIGURATION_ERROR: internal,
  AUTHORIZER_CONFIGURATION_ERROR: internal,
  AUTHORIZER_FAILURE: internal,
  BAD_REQUEST_BODY: unreadable,
  BAD_REQUEST_PARAMETERS: unreadable,
  DEFAULT_4XX: unreadable,
  DEFAULT_5XX: internal,
  EXPIRED_TOKEN: noRight,
  INTEGRATION_FAILURE: internal,
  INTEGRATION_TIMEOUT: { kind: 'timeout', detail: 'Please ask for the current state before trying again.' },
  INVALID_API_KEY: { kind: 'forbidden', detail: 'This needs a valid x-api-key header.' },
  INVALID_SIGNATURE: noRight,
  MISSING_AUTHENTICATION_TOKEN: nothingHere,
  QUOTA_EXCEEDED: {
    kind: 'throttled',
    detail: 'The quota of the day is used up.',
    headers: { 'Retry-After': "'3600'" },
  },
  REQUEST_TOO_LARGE: { kind: 'too-large', detail: 'A body may have 256 KB.' },
  RESOURCE_NOT_FOUND: nothingHere,
  THROTTLED: {
    kind: 'throttled',
    detail: 'Please wait a second before the next request.',
    headers: { 'Retry-After': "'1'" },
  },
  UNAUTHORIZED: { kind: 'unauthorized', detail: 'This needs a valid token.', headers: challenge },
  UNSUPPORTED_MEDIA_TYPE: { kind: 'unsupported-content', detail: 'Please send application/json.' },
  WAF_FILTERED: noRight,
} as const satisfies Record<string, GatewayProblem>;

const timeout = { status: 504, title: 'We did not answer in time' };

/** Every answer of the gateway's own as a problem document (RFC 9457) with the request's id. */
export function addGatewayResponses(api: RestApi): void {
  for (const [name, problem] of Object.entries(gatewayProblems) as [string, GatewayProblem][]) {
    const { status, title } = problem.kind === 'timeout' ? timeout : problemKinds[problem.kind];
    const body = {
      type: `urn:credit-charter:problem:${problem.kind}`,
      title,
      status,
      detail: problem.detail,
    };
    api.addGatewayResponse(`Answer${name}`, {
      type: ResponseType.of(name),
      statusCode: String(status),
      responseHeaders: {
        'Content-Type': "'application/problem+json'",
        'Request-Id': 'context.requestId',
        'Cache-Control': "'no-store'",
        ...problem.headers,
      },
      // The gateway replaces this one name and knows no other language.
      templates: { 'application/json': JSON.stringify({ ...body, requestId: '$context.requestId' }) },
    });
  }
}
