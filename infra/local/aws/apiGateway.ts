import { z } from 'zod';
import type { ApiKey, ApiKeys } from '../gateway/keys.ts';
import type { UsagePlan } from '../gateway/usagePlans.ts';
import { type AwsRequest, type AwsResponse, type AwsService, json, refusal, unsupported } from './request.ts';

const CreateKey = z.object({
  name: z.string().default(''),
  value: z.string().min(20).optional(),
  enabled: z.boolean().default(false),
  description: z.string().optional(),
});
const Join = z.object({ keyId: z.string(), keyType: z.literal('API_KEY') });
const Patch = z.object({
  patchOperations: z.array(
    z.object({ op: z.literal('replace'), path: z.literal('/enabled'), value: z.enum(['true', 'false']) }),
  ),
});

type Route = [method: string, path: RegExp, answer: (request: AwsRequest, ids: string[]) => AwsResponse];

/** API keys and usage plans of the control plane: what staff administration needs. */
export function apiGateway(keys: ApiKeys, plans: UsagePlan[]): AwsService {
  const routes: Route[] = [
    [
      'POST',
      /^\/apikeys$/,
      (request) => json(201, shown(keys.create(defined(parse(CreateKey, request))), true)),
    ],
    [
      'GET',
      /^\/apikeys$/,
      ({ url: { searchParams } }) => {
        const found = keys.list(searchParams.get('name') ?? '');
        return json(200, {
          item: found.map((key) => shown(key, searchParams.get('includeValues') === 'true')),
        });
      },
    ],
    [
      'GET',
      /^\/apikeys\/([^/]+)$/,
      ({ url }, [id = '']) => oneKey(keys.find(id), url.searchParams.get('includeValue') === 'true'),
    ],
    [
      'PATCH',
      /^\/apikeys\/([^/]+)$/,
      (request, [id = '']) => {
        const last = parse(Patch, request).patchOperations.at(-1);
        return oneKey(last ? keys.enable(id, last.value === 'true') : keys.find(id), false);
      },
    ],
    ['DELETE', /^\/apikeys\/([^/]+)$/, (_, [id = '']) => (keys.remove(id) ? { status: 202 } : missing())],
    ['GET', /^\/usageplans$/, () => json(200, { item: plans.map(planShown) })],
    [
      'POST',
      /^\/usageplans\/([^/]+)\/keys$/,
      (request, [plan = '']) => {
        const { keyId } = parse(Join, request);
        if (!plans.some((it) => it.id === plan) || !keys.find(keyId)) return missing();
        keys.join(plan, keyId);
        return json(201, { id: keyId, type: 'API_KEY' });
      },
    ],
    [
      'GET',
      /^\/usageplans\/([^/]+)\/keys$/,
      (_, [plan = '']) => {
        const members = keys.list().filter((key) => keys.plansOf(key.id).includes(plan));
        return json(200, { item: members.map(({ id, name }) => ({ id, name, type: 'API_KEY' })) });
      },
    ],
    [
      'DELETE',
      /^\/usageplans\/([^/]+)\/keys\/([^/]+)$/,
      (_, [plan = '', id = '']) => {
        keys.leave(plan, id);
        return { status: 202 };
      },
    ],
  ];
  return (request) => {
    try {
      return route(routes, request);
    } catch (error) {
      if (error instanceof z.ZodError) return refusal(400, 'BadRequestException', z.prettifyError(error));
      throw error;
    }
  };
}

function route(routes: Route[], request: AwsRequest): AwsResponse {
  for (const [method, path, answer] of routes) {
    const match = method === request.method && path.exec(request.url.pathname);
    if (match) return answer(request, match.slice(1).map(decodeURIComponent));
  }
  return unsupported(`apigateway ${request.method} ${request.url.pathname}`);
}

const parse = <T>(schema: z.ZodType<T>, request: AwsRequest): T =>
  schema.parse(JSON.parse(request.body.toString()));

/** The same object without the keys that are undefined. */
function defined<T extends object>(given: T): T {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;
}

function shown(key: ApiKey, withValue: boolean): object {
  const { id, name, description, enabled, createdAt } = key;
  const createdDate = Math.floor(createdAt / 1000);
  return {
    id,
    name,
    description,
    enabled,
    createdDate,
    stageKeys: [],
    ...(withValue && { value: key.value }),
  };
}

function planShown(plan: UsagePlan): object {
  const apiStages = plan.stages.map(({ ApiId, Stage }) => ({ apiId: ApiId, stage: Stage }));
  return { id: plan.id, name: plan.name, description: plan.description, apiStages };
}

const oneKey = (key: ApiKey | undefined, withValue: boolean) =>
  key ? json(200, shown(key, withValue)) : missing();

const missing = () => refusal(404, 'NotFoundException', 'Invalid API Key identifier specified');
