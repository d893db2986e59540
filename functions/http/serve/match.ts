import type { APIGatewayProxyEvent } from 'aws-lambda';
import type { Route, Routes } from '../../../shared/api/route.ts';

export type Match = { operation: string; route: Route };

/** Finds the operation of a request by what the gateway matched, not by the address the client wrote. */
export function matcherOf(routes: Routes): (event: APIGatewayProxyEvent) => Match | undefined {
  const byAddress = new Map<string, Match>();
  for (const [operation, route] of Object.entries(routes)) {
    byAddress.set(`${route.method} ${route.path}`, { operation, route });
  }
  return (event) => byAddress.get(`${event.httpMethod} ${event.resource}`);
}

/** One header by its lower-case name. */
export function headerOf(event: APIGatewayProxyEvent, name: string): string | undefined {
  const found = Object.entries(event.headers ?? {}).find(([key]) => key.toLowerCase() === name);
  return found?.[1];
}
