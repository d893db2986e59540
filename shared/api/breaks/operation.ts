import type { Json } from '../openapi/schema.ts';
import { schemaBreaks } from './schema.ts';

type Parameter = { name: string; in: string; required?: boolean; schema: Json };
type Content = Record<string, { schema: Json }>;

export function parameterBreaks(before: Json, after: Json, where: string): string[] {
  const old = (before.parameters ?? []) as Parameter[];
  const now = (after.parameters ?? []) as Parameter[];
  const same = (a: Parameter) => (b: Parameter) => a.name === b.name && a.in === b.in;
  const added = now
    .filter((parameter) => parameter.required && !old.some(same(parameter)))
    .map((parameter) => `${where} needs the new parameter ${parameter.name}`);
  const changed = old.flatMap((parameter) => {
    const other = now.find(same(parameter));
    const at = `${where} parameter ${parameter.name}`;
    if (!other) return [`${at} is gone`];
    const needed = other.required && !parameter.required ? [`${at} is now required`] : [];
    return [...needed, ...schemaBreaks(parameter.schema, other.schema, 'input', at)];
  });
  return [...added, ...changed];
}

export function bodyBreaks(before: Json, after: Json, where: string): string[] {
  const old = before.requestBody as { required?: boolean; content: Content } | undefined;
  const now = after.requestBody as { required?: boolean; content: Content } | undefined;
  if (!old) return now?.required ? [`${where} needs a body now`] : [];
  if (!now) return [`${where} takes no body any more`];
  const needed = now.required && !old.required ? [`${where} needs its body now`] : [];
  return [...needed, ...contentBreaks(old.content, now.content, 'input', `${where} body`)];
}

/** Successes only: problems keep their one shape. */
export function responseBreaks(before: Json, after: Json, where: string): string[] {
  const old = Object.entries((before.responses ?? {}) as Record<string, { content?: Content }>);
  const now = (after.responses ?? {}) as Record<string, { content?: Content }>;
  return old
    .filter(([status]) => Number(status) < 400)
    .flatMap(([status, { content = {} }]) => {
      const at = `${where} answer ${status}`;
      const other = now[status];
      return other ? contentBreaks(content, other.content ?? {}, 'output', at) : [`${at} is gone`];
    });
}

function contentBreaks(before: Content, after: Content, way: 'input' | 'output', where: string): string[] {
  return Object.entries(before).flatMap(([type, { schema }]) => {
    const other = after[type];
    return other ? schemaBreaks(schema, other.schema, way, where) : [`${where} no longer comes as ${type}`];
  });
}
