import { Duration } from 'aws-cdk-lib';
import { IdentitySource, RequestAuthorizer } from 'aws-cdk-lib/aws-apigateway';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';

/** Asks `authorize` who the bearer of a token is; the answer holds for a minute, for every route of his. */
export function tokenAuthorizer(scope: Construct, authorize: IFunction): RequestAuthorizer {
  return new RequestAuthorizer(scope, 'TokenAuthorizer', {
    handler: authorize,
    identitySources: [IdentitySource.header('Authorization')],
    resultsCacheTtl: Duration.seconds(60),
  });
}
