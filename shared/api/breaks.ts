import { bodyBreaks, parameterBreaks, responseBreaks } from './breaks/operation.ts';
import { refsOf } from './breaks/refs.ts';
import type { Json } from './openapi/schema.ts';

/** As much of an OpenAPI document as a comparison reads. */
export type Described = { paths: Record<string, Record<string, Json>> } & Json;

/**
 * What a client of the old document would trip over in the new one, one sentence each. New words in an
 * answer's list of words and new kinds of an answer's part are additions: the document tells clients to
 * expect them.
 */
export function breaksBetween(before: Described, after: Described): string[] {
  const old = refsOf(before);
  const now = refsOf(after);
  const breaks: string[] = [];
  for (const [path, operations] of Object.entries(before.paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      const where = `${method.toUpperCase()} ${path}`;
      const other = after.paths[path]?.[method];
      if (!other) breaks.push(`${where} is gone`);
      else breaks.push(...operationBreaks(old(operation), now(other), where));
    }
  }
  return breaks;
}

function operationBreaks(before: Json, after: Json, where: string): string[] {
  const breaks: string[] = [];
  if (before.operationId !== after.operationId) breaks.push(`${where} has another operationId`);
  if (JSON.stringify(before.security) !== JSON.stringify(after.security)) {
    breaks.push(`${where} is open to other callers`);
  }
  return [
    ...breaks,
    ...parameterBreaks(before, after, where),
    ...bodyBreaks(before, after, where),
    ...responseBreaks(before, after, where),
  ];
}
