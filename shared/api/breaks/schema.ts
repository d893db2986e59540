import type { Json } from '../openapi/schema.ts';
import { limitBreaks } from './limits.ts';

/** `input`: what was accepted must still be. `output`: what was promised must still come. */
export type Way = 'input' | 'output';

export function schemaBreaks(before: Json, after: Json, way: Way, where: string): string[] {
  const old = alternatives(before);
  const now = alternatives(after);
  if (old.length > 1 || now.length > 1) return alternativeBreaks(old, now, way, where);
  return [
    ...typeBreaks(before, after, way, where),
    ...wordBreaks(before, after, way, where),
    ...(way === 'input' ? limitBreaks(before, after, where) : []),
    ...propertyBreaks(before, after, way, where),
    ...entryBreaks(before, after, way, where),
  ];
}

/** `string or null` is a list of types in JSON Schema; it counts like two alternatives. */
function alternatives(schema: Json): Json[] {
  const { anyOf, oneOf, type } = schema;
  if (Array.isArray(type))
    return type.map((one) => (one === 'null' ? { type: one } : { ...schema, type: one }));
  return ((anyOf ?? oneOf) as Json[] | undefined) ?? [schema];
}

function alternativeBreaks(old: Json[], now: Json[], way: Way, where: string): string[] {
  const fits = (a: Json, b: Json) => schemaBreaks(a, b, way, where).length === 0;
  const added = now.filter((other) => !old.some((one) => fits(one, other)));
  if (way === 'output' && added.length === 0) return [];
  const lost = old.filter((one) => !now.some((other) => fits(one, other)));
  const breaks = lost.map((one) => `${where} has lost or changed an alternative: ${nameOf(one)}`);
  const unexpected = way === 'output' ? added.filter((one) => old.length === 1 || one.type === 'null') : [];
  return [...breaks, ...unexpected.map((one) => `${where} may now be something else: ${nameOf(one)}`)];
}

function nameOf(schema: Json): string {
  return JSON.stringify(schema).slice(0, 80);
}

function typeBreaks(before: Json, after: Json, way: Way, where: string): string[] {
  if (before.type === after.type) return [];
  const [wide, narrow] = way === 'input' ? [after, before] : [before, after];
  if (wide.type === undefined || (wide.type === 'number' && narrow.type === 'integer')) return [];
  return [`${where} was ${before.type ?? 'anything'} and is ${after.type ?? 'anything'}`];
}

function wordsOf(schema: Json): unknown[] | undefined {
  return schema.const === undefined ? (schema.enum as unknown[] | undefined) : [schema.const];
}

/**
 * A word taken from an input, a fixed set that an answer opens, a mark that tells alternatives apart and is
 * now another. New words in an answer are additions.
 */
function wordBreaks(before: Json, after: Json, way: Way, where: string): string[] {
  const old = wordsOf(before);
  const now = wordsOf(after);
  if (way === 'output') {
    if (old && !now) return [`${where} may now be any text`];
    const marked = before.const !== undefined && !now?.includes(before.const);
    return marked ? [`${where} is no longer ${JSON.stringify(before.const)}`] : [];
  }
  if (!now) return [];
  if (!old) return [`${where} now takes certain words only`];
  const lost = old.filter((word) => !now.includes(word));
  return lost.map((word) => `${where} no longer takes ${JSON.stringify(word)}`);
}

function propertyBreaks(before: Json, after: Json, way: Way, where: string): string[] {
  const old = (before.properties ?? {}) as Record<string, Json>;
  const now = (after.properties ?? {}) as Record<string, Json>;
  const [needed, was] = [after.required ?? [], before.required ?? []] as [string[], string[]];
  const [more, fewer] = way === 'input' ? [needed, was] : [was, needed];
  const word = way === 'input' ? 'is now required' : 'may now be missing';
  const required = more
    .filter((name) => !fewer.includes(name) && (way === 'input' || now[name]))
    .map((name) => `${where}/${name} ${word}`);
  const closed =
    way === 'input' && after.additionalProperties === false && before.additionalProperties !== false;
  const changed = Object.entries(old).flatMap(([name, schema]) => {
    const other = now[name];
    return other ? schemaBreaks(schema, other, way, `${where}/${name}`) : [`${where}/${name} is gone`];
  });
  return [...required, ...(closed ? [`${where} takes no other fields any more`] : []), ...changed];
}

function entryBreaks(before: Json, after: Json, way: Way, where: string): string[] {
  const pairs = [
    [before.items, after.items],
    [openSchema(before), openSchema(after)],
  ] as [Json | undefined, Json | undefined][];
  return pairs.flatMap(([old, now]) => (old && now ? schemaBreaks(old, now, way, `${where}/*`) : []));
}

function openSchema({ additionalProperties: open }: Json): Json | undefined {
  return typeof open === 'object' && open !== null ? (open as Json) : undefined;
}
