import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import type { Routes } from '../../shared/api/route.ts';
import type { HandlersOf } from './serve/call.ts';

export type LambdaHandler = (event: APIGatewayProxyEvent, context: Context) => Promise<APIGatewayProxyResult>;

/** The Lambda handler of one area. */
export function serve<R extends Routes>(_routes: R, _handlers: HandlersOf<R>): LambdaHandler {
  throw new Error('serve is not there yet');
}
