import { expect, test } from 'vitest';
import { areas, routes } from '../../shared/api/index.ts';
import { Problem } from '../../shared/api/problem.ts';
import { ofType, type Resources, templatesOf } from './template.ts';

const { Service, Gateway, StaffGateway, Release, Permissions } = templatesOf('local');
const bothGateways = { ...Gateway, ...StaffGateway };
const staffIssuer = JSON.stringify({
  issuer: 'https://login.example',
  jwksUri: 'https://login.example/keys',
  audienceClaim: 'aud',
  audiences: ['charter-staff'],
});
const withIssuer = templatesOf('dev', { staffIssuer });

/** `GET /complaints/{id}` by walking from the method's resource up to the root. */
function methodsOf(resources: Resources) {
  const pathOf = (reference: { Ref?: string }): string => {
    const resource = reference.Ref ? resources[reference.Ref]?.Properties : undefined;
    return resource ? `${pathOf(resource.ParentId)}/${resource.PathPart}` : '';
  };
  return new Map(
    ofType(resources, 'AWS::ApiGateway::Method').map(([, { Properties }]) => [
      `${Properties.HttpMethod} ${pathOf(Properties.ResourceId)}`,
      Properties,
    ]),
  );
}

const doors = {
  public: { AuthorizationType: 'NONE', ApiKeyRequired: false },
  client: { AuthorizationType: 'CUSTOM', ApiKeyRequired: false },
  staff: { AuthorizationType: 'NONE', ApiKeyRequired: true },
};

test('every route has one method, opened by its audience, and there is no other', () => {
  const methods = methodsOf(bothGateways);
  const expected = Object.values(routes).map(({ method, path }) => `${method} ${path}`);
  expect([...methods.keys()].sort()).toEqual(expected.sort());
  for (const [name, { method, path, audience }] of Object.entries(routes)) {
    const { AuthorizationType, ApiKeyRequired = false } = methods.get(`${method} ${path}`);
    expect([name, { AuthorizationType, ApiKeyRequired }]).toEqual([name, doors[audience]]);
  }
});

test('with a staffIssuer staff needs a token beside the key', () => {
  const methods = methodsOf(withIssuer.StaffGateway);
  const staff = Object.values(routes).filter(({ audience }) => audience === 'staff');
  expect(staff.length).toBeGreaterThan(0);
  for (const { method, path } of staff) {
    const { AuthorizationType, ApiKeyRequired } = methods.get(`${method} ${path}`);
    expect([path, AuthorizationType, ApiKeyRequired]).toEqual([path, 'CUSTOM', true]);
  }
  const functions = ofType(withIssuer.Service, 'AWS::Lambda::Function');
  const authorize = functions.find(([id]) => id.startsWith('Authorize'))?.[1];
  const issuers = JSON.stringify(authorize?.Properties.Environment.Variables.ISSUERS);
  expect(issuers).toContain('\\"staff\\":true');
});

test('a method reaches the function of its area, and each function is allowed once', () => {
  const methods = methodsOf(bothGateways);
  const functions = ofType(Service, 'AWS::Lambda::Function').map(([key]) => key);
  for (const [name, { method, path, area }] of Object.entries(routes)) {
    // The functions stand in another stack, whose exports are named after them.
    const uri = JSON.stringify(methods.get(`${method} ${path}`).Integration.Uri);
    const id = area.charAt(0).toUpperCase() + area.slice(1);
    expect(
      functions.filter((key) => uri.includes(`-Service:ExportsOutputFnGetAtt${key}Arn`)),
      name,
    ).toEqual([expect.stringMatching(new RegExp(`^${id}[0-9A-F]{8}$`))]);
  }
  const allowed = ofType(Permissions, 'AWS::Lambda::Permission').map(([, { Properties }]) =>
    JSON.stringify([Properties.FunctionName, Properties.Principal]),
  );
  expect(new Set(allowed).size).toBe(allowed.length);
  expect(allowed).toHaveLength(Object.keys(areas).length + 1);
});

test('the authorizer asks by the Authorization header and its answer holds for a minute', () => {
  const [authorizer] = ofType(Gateway, 'AWS::ApiGateway::Authorizer').map(([, r]) => r.Properties);
  expect(authorizer).toMatchObject({
    Type: 'REQUEST',
    AuthorizerResultTtlInSeconds: 60,
    IdentitySource: 'method.request.header.Authorization',
  });
});

test('the stage is v1, bodies pass as bytes, and a staff key has a throttle and a quota', () => {
  const [rest] = ofType(Gateway, 'AWS::ApiGateway::RestApi').map(([, r]) => r.Properties);
  expect(rest.BinaryMediaTypes).toEqual(['*/*']);
  const [stage] = ofType(Release, 'AWS::ApiGateway::Stage').map(([, r]) => r.Properties);
  expect(stage.StageName).toBe('v1');
  expect(stage.AccessLogSetting.Format).toContain('$context.requestId');
  const [plan] = ofType(Release, 'AWS::ApiGateway::UsagePlan').map(([, r]) => r.Properties);
  expect(plan.Throttle.RateLimit).toBeGreaterThan(0);
  expect(plan.Quota.Limit).toBeGreaterThan(0);
  for (const stack of [Gateway, StaffGateway, Release])
    expect(ofType(stack, 'AWS::ApiGateway::Account')).toEqual([]);
});

const answers = new Map(
  ofType(Gateway, 'AWS::ApiGateway::GatewayResponse').map(([, { Properties }]) => [
    Properties.ResponseType as string,
    Properties,
  ]),
);

/** Every type that API Gateway knows, with the status that our clients are promised. */
const promised: Record<string, number> = {
  ACCESS_DENIED: 403,
  API_CONFIGURATION_ERROR: 500,
  AUTHORIZER_CONFIGURATION_ERROR: 500,
  AUTHORIZER_FAILURE: 500,
  BAD_REQUEST_BODY: 400,
  BAD_REQUEST_PARAMETERS: 400,
  DEFAULT_4XX: 400,
  DEFAULT_5XX: 500,
  EXPIRED_TOKEN: 403,
  INTEGRATION_FAILURE: 500,
  INTEGRATION_TIMEOUT: 504,
  INVALID_API_KEY: 403,
  INVALID_SIGNATURE: 403,
  MISSING_AUTHENTICATION_TOKEN: 404,
  QUOTA_EXCEEDED: 429,
  REQUEST_TOO_LARGE: 413,
  RESOURCE_NOT_FOUND: 404,
  THROTTLED: 429,
  UNAUTHORIZED: 401,
  UNSUPPORTED_MEDIA_TYPE: 415,
  WAF_FILTERED: 403,
};

test('the gateway answers every occasion', () => {
  expect([...answers.keys()].sort()).toEqual(Object.keys(promised).sort());
});

test.each(Object.entries(promised))('%s is a problem document of status %i', (type, status) => {
  const { StatusCode, ResponseParameters, ResponseTemplates } = answers.get(type);
  expect(StatusCode).toBe(String(status));
  const problem = Problem.parse(JSON.parse(ResponseTemplates['application/json']));
  expect([problem.status, problem.requestId]).toEqual([status, '$context.requestId']);
  expect(ResponseParameters['gatewayresponse.header.Content-Type']).toBe("'application/problem+json'");
  expect(ResponseParameters['gatewayresponse.header.Request-Id']).toBe('context.requestId');
});

test('401 says how to sign in, 429 when to come back', () => {
  const header = (type: string, name: string) =>
    answers.get(type).ResponseParameters[`gatewayresponse.header.${name}`];
  expect(header('UNAUTHORIZED', 'WWW-Authenticate')).toBe("'Bearer'");
  expect(header('THROTTLED', 'Retry-After')).toMatch(/^'\d+'$/);
  expect(header('QUOTA_EXCEEDED', 'Retry-After')).toMatch(/^'\d+'$/);
});
