import { operationOf } from './openapi/operation.ts';
import { parameters, problemResponses, securitySchemes } from './openapi/parts.ts';
import type { Components, Json } from './openapi/schema.ts';
import type { Routes } from './route.ts';

export type Document = {
  openapi: string;
  paths: Record<string, Record<string, Json>>;
  components: Record<string, Components>;
} & Json;

const description = `The service charter of a trade credit insurer: every promise to a client is a deadline that is kept, proved and published.

Every answer carries a \`Request-Id\`. Problems are documents of RFC 9457. Every command needs an \`Idempotency-Key\`, so that sending it twice does it once, and has a dry run: \`?validateOnly=true\`. Lists come in pages: pass \`nextCursor\` as \`cursor\`; lists and work lists may be a second old. Instants are UTC in whole seconds. A new version adds fields and words and takes none away: ignore what you do not know.`;

/** The OpenAPI 3.1 document of these routes and their areas. Equal routes give equal text. */
export function openapi(routes: Routes, areas: Record<string, string>): Document {
  const schemas: Components = {};
  const paths: Document['paths'] = {};
  for (const [name, route] of Object.entries(routes)) {
    paths[route.path] ??= {};
    (paths[route.path] as Record<string, Json>)[route.method.toLowerCase()] = operationOf(
      name,
      route,
      schemas,
    );
  }
  const responses = problemResponses(schemas);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Credit Charter',
      version: '1',
      description,
      license: { name: 'Proprietary', identifier: 'LicenseRef-proprietary' },
    },
    servers: [{ url: '/v1' }],
    tags: Object.entries(areas).map(([name, description]) => ({ name, description })),
    paths,
    components: { securitySchemes, parameters, responses, schemas: sorted(schemas) },
  };
}

function sorted(schemas: Components): Components {
  return Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1)));
}
