import { EndpointType, RestApi } from 'aws-cdk-lib/aws-apigateway';
import type { Construct } from 'constructs';
import type { Settings } from '../settings.ts';

/** The first segment of every path. */
export const stageName = 'v1';

/** The API itself, without a stage: what is asked for is what `Release` put out last. */
export function restApi(scope: Construct, settings: Settings): RestApi {
  return new RestApi(scope, 'Rest', {
    restApiName: settings.name,
    description: 'Credit Charter',
    endpointConfiguration: { types: [EndpointType.REGIONAL] },
    // Every body passes as bytes: a PDF would arrive as base64 text otherwise.
    binaryMediaTypes: ['*/*'],
    // An account has one such role for all its gateways; docs/operations.md sets it once.
    cloudWatchRole: false,
    deploy: false,
  });
}
