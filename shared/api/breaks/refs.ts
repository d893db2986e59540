import type { Json } from '../openapi/schema.ts';

/** A copy of any part of a document with every reference replaced by what it refers to. */
export function refsOf(document: Json): (part: Json) => Json {
  const find = (ref: string): unknown =>
    ref
      .slice(2)
      .split('/')
      .reduce<unknown>((part, key) => (part as Json | undefined)?.[key], document);
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolve);
    if (typeof value !== 'object' || value === null) return value;
    const { $ref, ...rest } = value as Json;
    const target = typeof $ref === 'string' ? (resolve(find($ref)) as Json) : {};
    const entries = Object.entries(rest).map(([key, entry]) => [key, resolve(entry)]);
    return { ...target, ...Object.fromEntries(entries) };
  };
  return (part) => resolve(part) as Json;
}
