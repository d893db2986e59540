import { z } from 'zod';
import type { ApiKey, ApiKeys } from '../gateway/keys.ts';
import type { RestRoute } from './apiGateway.ts';
import { type AwsRequest, type AwsResponse, json, parseBody, refusal } from './request.ts';

const CreateKey = z.object({
  name: z.string().default(''),
  value: z.string().min(20).optional(),
  enabled: z.boolean().default(false),
  description: z.string().default(''),
});

const Switch = z.object({
  op: z.literal('replace'),
  path: z.literal('/enabled'),
  value: z.enum(['true', 'false']),
});
const UpdateKey = z.object({ patchOperations: z.array(Switch).min(1) });

const ONE = /^\/apikeys\/([^/]+)$/;

/** CreateApiKey, GetApiKeys, GetApiKey, UpdateApiKey (switching on and off) and DeleteApiKey. */
export function keyRoutes(keys: ApiKeys): RestRoute[] {
  return [
    ['POST', /^\/apikeys$/, (request) => create(request, keys)],
    ['GET', /^\/apikeys$/, (request) => list(request, keys)],
    [
      'GET',
      ONE,
      ({ url }, [id = '']) => oneKey(keys.find(id), url.searchParams.get('includeValue') === 'true'),
    ],
    ['PATCH', ONE, (request, [id = '']) => update(id, request, keys)],
    ['DELETE', ONE, (_, [id = '']) => (keys.remove(id) ? { status: 202 } : noSuchKey())],
  ];
}

function create(request: AwsRequest, keys: ApiKeys): AwsResponse {
  const { value, ...given } = parseBody(CreateKey, request);
  if (value !== undefined && keys.byValue(value))
    return refusal(409, 'ConflictException', 'API Key already exists');
  return json(201, shown(keys.create({ ...given, ...(value !== undefined && { value }) }), true));
}

function list({ url }: AwsRequest, keys: ApiKeys): AwsResponse {
  const found = keys.list(url.searchParams.get('name') ?? '');
  return json(200, {
    item: found.map((key) => shown(key, url.searchParams.get('includeValues') === 'true')),
  });
}

function update(id: string, request: AwsRequest, keys: ApiKeys): AwsResponse {
  const last = parseBody(UpdateKey, request).patchOperations.at(-1);
  return oneKey(keys.enable(id, last?.value === 'true'), false);
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

const oneKey = (key: ApiKey | undefined, withValue: boolean) =>
  key ? json(200, shown(key, withValue)) : noSuchKey();

export const noSuchKey = () => refusal(404, 'NotFoundException', 'Invalid API Key identifier specified');
