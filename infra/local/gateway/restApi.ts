import { z } from 'zod';
import { StartRefused } from '../startRefused.ts';
import { type Declared, ofType, propertiesOf, type Resource } from '../template/resolved.ts';
import { declareMethod } from './method.ts';
import { createRouteTree, type RouteTree } from './routeTree.ts';
import { declareStage, type Stage } from './stage.ts';

const Properties = z.strictObject({
  Name: z.string(),
  Description: z.string().optional(),
  ApiKeySourceType: z.literal('HEADER', { error: 'keys from an authorizer are not supported' }).optional(),
  BinaryMediaTypes: z.array(z.string()).default([]),
  DisableExecuteApiEndpoint: z.literal(false).optional(),
  EndpointConfiguration: z.unknown().optional(),
  MinimumCompressionSize: z.undefined({ error: 'compression is not supported' }).optional(),
  Policy: z.undefined({ error: 'resource policies are not supported' }).optional(),
  Body: z.undefined({ error: 'imported APIs are not supported' }).optional(),
  Tags: z.unknown().optional(),
});

const Segment = z.strictObject({ ParentId: z.string(), PathPart: z.string(), RestApiId: z.string() });

/** A declared REST API with its one stage. `pathOf` gives the declared path of a resource id. */
export type RestApi = {
  id: string;
  stage: Stage;
  binaryTypes: string[];
  routes: RouteTree;
  pathOf(resourceId: string): string;
  functionArns: { functionArn: string; httpMethod: string; path: string }[];
};

/** @throws StartRefused unless the templates declare exactly one REST API with one stage. */
export function declareRestApi(declared: Declared): RestApi {
  const resource = onlyOne(declared, 'AWS::ApiGateway::RestApi');
  const stage = declareStage(onlyOne(declared, 'AWS::ApiGateway::Stage'));
  const paths = pathsOf(resource, ofType(declared, 'AWS::ApiGateway::Resource'));
  const routes = createRouteTree();
  const functionArns: RestApi['functionArns'] = [];
  for (const method of ofType(declared, 'AWS::ApiGateway::Method').map(declareMethod)) {
    const path = paths.get(method.resourceId);
    if (path === undefined) throw new StartRefused(`${method.whose} hangs on no resource of the API.`);
    routes.add(path, method);
    const { integration, httpMethod } = method;
    if (integration.kind === 'function')
      functionArns.push({ functionArn: integration.functionArn, httpMethod, path });
  }
  const binaryTypes = propertiesOf(resource, Properties).BinaryMediaTypes;
  return { id: resource.ref, stage, binaryTypes, routes, pathOf: (id) => paths.get(id) ?? '/', functionArns };
}

function onlyOne(declared: Declared, type: string): Resource {
  const [found, ...others] = ofType(declared, type);
  if (found && others.length === 0) return found;
  throw new StartRefused(
    `The local runtime serves exactly one ${type}; the templates declare ${found ? 'more' : 'none'}.`,
  );
}

function pathsOf(api: Resource, resources: Resource[]): Map<string, string> {
  const segments = new Map(resources.map((resource) => [resource.ref, resource]));
  const paths = new Map([[api.att.RootResourceId ?? '', '/']]);
  const pathOf = (id: string): string => {
    const known = paths.get(id);
    if (known !== undefined) return known;
    const resource = segments.get(id);
    if (!resource) throw new StartRefused(`A resource of the API has the unknown parent ${id}.`);
    const { ParentId, PathPart } = propertiesOf(resource, Segment);
    const path = `${pathOf(ParentId).replace(/\/$/, '')}/${PathPart}`;
    paths.set(id, path);
    return path;
  };
  for (const id of segments.keys()) pathOf(id);
  return paths;
}
