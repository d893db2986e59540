import { createAccessLog } from './gateway/accessLog.ts';
import { createAuthorizer } from './gateway/authorizer.ts';
import { createGateway, type Gateway } from './gateway/gateway.ts';
import { gatewayResponses } from './gateway/gatewayResponses.ts';
import { type ApiKeys, createApiKeys } from './gateway/keys.ts';
import { declarePermissions, refuseForbidden } from './gateway/permissions.ts';
import { declareRestApi } from './gateway/restApi.ts';
import { createUsagePlan, type UsagePlan } from './gateway/usagePlans.ts';
import type { Ground, Standing } from './standUp.ts';
import { arn } from './template/place.ts';
import { type Declared, ofType } from './template/resolved.ts';

/** The REST API at work, with its keys and plans. */
export type StandingGateway = {
  gateway: Gateway;
  stage: string;
  apiId: string;
  keys: ApiKeys;
  plans: UsagePlan[];
};

/** @throws StartRefused on what is not played, and on a method that the cloud would not let call its function. */
export function standGateway(ground: Ground, { functions }: Standing): StandingGateway {
  const { declared, store, clock, place } = ground;
  const api = declareRestApi(declared);
  const may = declarePermissions(declared);
  for (const { functionArn, httpMethod, path } of api.functionArns) {
    const source = `${api.id}/${api.stage.name}/${httpMethod}${path.replace(/\{[^}]+\}/g, '*')}`;
    refuseForbidden(may, functionArn, 'apigateway.amazonaws.com', arn(place, 'execute-api', source));
  }
  const authorizers = ofType(declared, 'AWS::ApiGateway::Authorizer').map((resource) => {
    const authorizer = createAuthorizer(resource, functions, clock.now);
    const source = arn(place, 'execute-api', `${api.id}/authorizers/${resource.ref}`);
    refuseForbidden(may, authorizer.functionArn, 'apigateway.amazonaws.com', source);
    return [resource.ref, authorizer] as const;
  });
  const keys = createApiKeys(store, clock.now);
  declaredKeys(declared, keys);
  const plans = ofType(declared, 'AWS::ApiGateway::UsagePlan').map((it) =>
    createUsagePlan(it, store, clock.now),
  );
  const gateway = createGateway({
    api,
    place,
    functions,
    authorizers: new Map(authorizers),
    keys,
    plans,
    responses: gatewayResponses(ofType(declared, 'AWS::ApiGateway::GatewayResponse')),
    accessLog: createAccessLog(api.stage, ground.dir.logs),
    now: clock.now,
  });
  return { gateway, stage: api.stage.name, apiId: api.id, keys, plans };
}

/** Keys that the template itself declares; their values are made once. */
function declaredKeys(declared: Declared, keys: ApiKeys): void {
  for (const { ref, logicalId, properties } of ofType(declared, 'AWS::ApiGateway::ApiKey')) {
    const given = {
      id: ref,
      name: String(properties.Name ?? logicalId),
      enabled: properties.Enabled !== false,
    };
    if (!keys.find(ref))
      keys.create({ ...given, ...(properties.Value ? { value: String(properties.Value) } : {}) });
  }
  for (const { properties } of ofType(declared, 'AWS::ApiGateway::UsagePlanKey')) {
    keys.join(String(properties.UsagePlanId), String(properties.KeyId));
  }
}
