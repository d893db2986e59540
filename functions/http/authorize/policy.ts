import type { APIGatewayAuthorizerResult, StatementEffect } from 'aws-lambda';

/** Which part of the API a policy opens; the answer is cached for the token, so it names no single route. */
export type Opens = 'client' | 'staff' | 'nothing';

/** The policy for a token, with the caller's facts as strings: the gateway carries nothing else. */
export function policyFor(
  opens: Opens,
  methodArn: string,
  principalId: string,
  context: Record<string, string> = {},
): APIGatewayAuthorizerResult {
  const stage = methodArn.split('/').slice(0, 2).join('/');
  const everything = `${stage}/*`;
  const staff = `${stage}/*/staff/*`;
  const statements = {
    client: [statement('Allow', everything), statement('Deny', staff)],
    staff: [statement('Allow', staff)],
    nothing: [statement('Deny', everything)],
  };
  return { principalId, policyDocument: { Version: '2012-10-17', Statement: statements[opens] }, context };
}

function statement(Effect: StatementEffect, Resource: string) {
  return { Action: 'execute-api:Invoke', Effect, Resource };
}
