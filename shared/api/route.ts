import type * as z from 'zod';

export type Audience = 'public' | 'client' | 'staff';

/** One operation of the API as data. Its key in the record is its one name everywhere. */
export type Route = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Relative to the stage, `/complaints/{id}`; the gateway's resource path. */
  path: `/${string}`;
  audience: Audience;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodObject;
  /** The JSON answer. A field that is not in it cannot leave the house. */
  returns: z.ZodType;
  /** The status of a success. */
  status: 200 | 201 | 202 | 204;
  /** The content types it can answer in; the first is the default; JSON alone when absent. */
  produces?: readonly string[];
  /** Writes: allows `?validateOnly=true`, and a POST needs an `Idempotency-Key`. */
  command?: boolean;
  /** Looks up what its query or body names: 404 when it is not there. A path that names something always does. */
  looksUp?: boolean;
  /** Answers 303 with a link instead of a body; 409 while there is nothing to link to. */
  redirects?: boolean;
  /** What a member must be allowed to do: `act` for a command and `read` for the rest unless it says more. */
  right?: 'read' | 'act' | 'appoint';
  summary: string;
  description?: string;
  /** What the document shows; a test parses both with the schemas. */
  example?: { body?: unknown; answer?: unknown };
};

/** A PUT says how things shall be: saying it twice changes nothing, so that it needs no key. */
export const needsKey = ({ command, method }: Pick<Route, 'command' | 'method'>): boolean =>
  command === true && method === 'POST';

type ParameterOf<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParameterOf<Rest>
  : never;

/** The keys that `params` must have, and no others: the braces in the path. */
type Parameters<Path extends string> = [ParameterOf<Path>] extends [never]
  ? { params?: never }
  : { params: z.ZodObject<Record<ParameterOf<Path>, z.ZodType>> };

type Checked<R extends Record<string, Route>> = { [K in keyof R]: Parameters<R[K]['path']> };

export type Routes = Record<string, Route & { area: string }>;

/**
 * The operations of one area: the area is the name of the function file that serves them. The compiler
 * refuses a path parameter that `params` lacks.
 */
export function defineRoutes<const Area extends string, const R extends Record<string, Route>>(
  area: Area,
  routes: R & Checked<R>,
): { [K in keyof R]: R[K] & { area: Area } } {
  const named = Object.entries(routes).map(([name, route]) => [name, { ...(route as Route), area }]);
  return Object.fromEntries(named) as { [K in keyof R]: R[K] & { area: Area } };
}
