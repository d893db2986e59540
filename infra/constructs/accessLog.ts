import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';

/** One line of JSON per request: enough to find it again and to see what failed, no header and no body. */
export const accessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    at: '$context.requestTimeEpoch',
    method: '$context.httpMethod',
    route: '$context.resourcePath',
    path: '$context.path',
    status: '$context.status',
    latency: '$context.responseLatency',
    bytes: '$context.responseLength',
    ip: '$context.identity.sourceIp',
    apiKeyId: '$context.identity.apiKeyId',
    subject: '$context.authorizer.principalId',
    authorizerError: '$context.authorizer.error',
    integrationError: '$context.integration.error',
    gatewayError: '$context.error.responseType',
  }),
);
