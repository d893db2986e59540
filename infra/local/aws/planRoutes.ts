import { z } from 'zod';
import type { ApiKeys } from '../gateway/keys.ts';
import type { UsagePlan } from '../gateway/usagePlans.ts';
import type { RestRoute } from './apiGateway.ts';
import { noSuchKey } from './keyRoutes.ts';
import { type AwsRequest, type AwsResponse, json, parseBody, refusal } from './request.ts';

const CreatePlanKey = z.object({ keyId: z.string(), keyType: z.literal('API_KEY') });

const MEMBERS = /^\/usageplans\/([^/]+)\/keys$/;
const MEMBER = /^\/usageplans\/([^/]+)\/keys\/([^/]+)$/;

/** GetUsagePlans, and the keys on a plan: CreateUsagePlanKey, GetUsagePlanKeys, DeleteUsagePlanKey. */
export function planRoutes(keys: ApiKeys, plans: UsagePlan[]): RestRoute[] {
  return [
    ['GET', /^\/usageplans$/, () => json(200, { item: plans.map(planShown) })],
    ['POST', MEMBERS, (request, [plan = '']) => join(plan, request, keys, plans)],
    ['GET', MEMBERS, (_, [plan = '']) => members(plan, keys)],
    [
      'DELETE',
      MEMBER,
      (_, [plan = '', id = '']) => {
        keys.leave(plan, id);
        return { status: 202 };
      },
    ],
  ];
}

function join(plan: string, request: AwsRequest, keys: ApiKeys, plans: UsagePlan[]): AwsResponse {
  const { keyId } = parseBody(CreatePlanKey, request);
  if (!plans.some((it) => it.id === plan))
    return refusal(404, 'NotFoundException', 'Invalid Usage Plan ID specified');
  if (!keys.find(keyId)) return noSuchKey();
  keys.join(plan, keyId);
  return json(201, { id: keyId, type: 'API_KEY' });
}

function members(plan: string, keys: ApiKeys): AwsResponse {
  const found = keys.list().filter((key) => keys.plansOf(key.id).includes(plan));
  return json(200, { item: found.map(({ id, name }) => ({ id, name, type: 'API_KEY' })) });
}

function planShown(plan: UsagePlan): object {
  const apiStages = plan.stages.map(({ ApiId, Stage }) => ({ apiId: ApiId, stage: Stage }));
  return { id: plan.id, name: plan.name, description: plan.description, apiStages };
}
