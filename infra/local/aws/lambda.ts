import type { Deliveries } from '../events/deliveries.ts';
import type { Functions } from '../lambda/functions.ts';
import { type AwsService, json, refusal, unsupported } from './request.ts';

/** Invoke, waiting for the answer or not. */
export function lambdaService(functions: Functions, deliveries: Deliveries): AwsService {
  return async (request) => {
    const match = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/.exec(request.url.pathname);
    if (!match || request.method !== 'POST') return unsupported(`lambda ${request.url.pathname}`);
    const name = decodeURIComponent(match[1] ?? '');
    if (!functions.has(name)) return refusal(404, 'ResourceNotFoundException', `Function not found: ${name}`);
    const payload = request.body.toString() || '{}';
    if (request.headers['x-amz-invocation-type'] === 'Event') {
      deliveries.send(name, payload);
      return { status: 202 };
    }
    const outcome = await functions.invoke(name, JSON.parse(payload));
    const version = { 'x-amz-executed-version': '$LATEST' };
    if (outcome.ok) return { status: 200, headers: version, body: JSON.stringify(outcome.payload) };
    return json(200, outcome.error, { ...version, 'x-amz-function-error': 'Unhandled' });
  };
}
