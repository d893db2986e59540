import { z } from 'zod';
import { StartRefused } from '../startRefused.ts';
import { propertiesOf, type Resource, where } from '../template/resolved.ts';

const ProxyIntegration = z.looseObject({
  Type: z.literal('AWS_PROXY'),
  Uri: z.string(),
  TimeoutInMillis: z.number().max(29_000).default(29_000),
  RequestParameters: z.undefined({ error: 'request mappings are not supported' }).optional(),
});

const MockIntegration = z.looseObject({
  Type: z.literal('MOCK'),
  RequestTemplates: z.record(z.string(), z.string()).default({}),
  IntegrationResponses: z
    .array(
      z.strictObject({
        StatusCode: z.string(),
        ResponseParameters: z.record(z.string(), z.string()).default({}),
        ResponseTemplates: z.record(z.string(), z.string()).default({}),
        SelectionPattern: z.undefined({ error: 'selection patterns are not supported' }).optional(),
      }),
    )
    .length(1),
});
export type Mock = z.infer<typeof MockIntegration>;

const Properties = z.strictObject({
  HttpMethod: z.string(),
  ResourceId: z.string(),
  RestApiId: z.string(),
  ApiKeyRequired: z.boolean().default(false),
  AuthorizationType: z.enum(['NONE', 'CUSTOM']).default('NONE'),
  AuthorizerId: z.string().optional(),
  OperationName: z.string().optional(),
  Integration: z.discriminatedUnion('Type', [ProxyIntegration, MockIntegration]),
  MethodResponses: z.unknown().optional(),
  RequestParameters: z.undefined({ error: 'the gateway validates no parameters here' }).optional(),
  RequestModels: z.undefined({ error: 'the gateway validates no bodies here' }).optional(),
  RequestValidatorId: z.undefined({ error: 'request validators are not supported' }).optional(),
});

/** A declared method: who may call it and what answers. Timeouts in milliseconds. */
export type Method = {
  httpMethod: string;
  resourceId: string;
  restApiId: string;
  apiKeyRequired: boolean;
  authorizerId?: string;
  integration: { kind: 'function'; functionArn: string; timeout: number } | { kind: 'mock'; mock: Mock };
  whose: string;
};

/** @throws StartRefused on an integration or option that is not played. */
export function declareMethod(resource: Resource): Method {
  const properties = propertiesOf(resource, Properties);
  const method: Method = {
    httpMethod: properties.HttpMethod,
    resourceId: properties.ResourceId,
    restApiId: properties.RestApiId,
    apiKeyRequired: properties.ApiKeyRequired,
    integration: integrationOf(properties.Integration, where(resource)),
    whose: where(resource),
  };
  if (properties.AuthorizationType === 'NONE') return method;
  if (!properties.AuthorizerId) throw new StartRefused(`${where(resource)} has no authorizer.`);
  return { ...method, authorizerId: properties.AuthorizerId };
}

function integrationOf(
  integration: z.infer<typeof Properties>['Integration'],
  whose: string,
): Method['integration'] {
  if (integration.Type === 'MOCK') return { kind: 'mock', mock: integration };
  return {
    kind: 'function',
    functionArn: functionOf(integration.Uri, whose),
    timeout: integration.TimeoutInMillis,
  };
}

/** The function's ARN in the address that API Gateway invokes. */
export function functionOf(uri: string, whose: string): string {
  const arn = /\/functions\/(arn:[^/]+)\/invocations$/.exec(uri)?.[1];
  if (!arn) throw new StartRefused(`${whose} names no function: ${uri}`);
  return arn;
}
