import { z } from 'zod';
import type { ApiKeys } from '../gateway/keys.ts';
import type { UsagePlan } from '../gateway/usagePlans.ts';
import { keyRoutes } from './keyRoutes.ts';
import { planRoutes } from './planRoutes.ts';
import { type AwsRequest, type AwsResponse, type AwsService, refusal, unsupported } from './request.ts';

/** An operation of a REST service: its method, its path with groups for ids, and what answers it. */
export type RestRoute = [
  method: string,
  path: RegExp,
  answer: (request: AwsRequest, ids: string[]) => AwsResponse,
];

/** API keys and usage plans of the control plane: what staff administration needs. */
export function apiGateway(keys: ApiKeys, plans: UsagePlan[]): AwsService {
  const routes = [...keyRoutes(keys), ...planRoutes(keys, plans)];
  return (request) => {
    try {
      return route(routes, request);
    } catch (error) {
      if (error instanceof z.ZodError) return refusal(400, 'BadRequestException', z.prettifyError(error));
      throw error;
    }
  };
}

function route(routes: RestRoute[], request: AwsRequest): AwsResponse {
  for (const [method, path, answer] of routes) {
    const match = method === request.method && path.exec(request.url.pathname);
    if (match) return answer(request, match.slice(1).map(decodeURIComponent));
  }
  return unsupported(`apigateway ${request.method} ${request.url.pathname}`);
}
