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

function alternatives(schema: Json): Json[] {
  return (schema.anyOf ?? schema.oneOf ?? [schema]) as Json[];
}

function alternativeBreaks(old: Json[], now: Json[], way: Way, where: string): string[] {
  const fits = (a: Json, b: Json) => schemaBreaks(a, b, way, where).length === 0;
  const lost = old.filter((one) => !now.some((other) => fits(one, other)));
  const breaks = lost.map((one) => `${where} has lost or changed an alternative: ${nameOf(one)}`);
  // A new kind of part is an addition; nothing where there always was something is not.
  const nothing = (list: Json[]) => list.some((one) => one.type === 'null');
  const isNew = way === 'output' && (old.length === 1 || nothing(now)) && !nothing(old);
  const added = isNew ? now.filter((other) => !old.some((one) => fits(one, other))) : [];
  return [...breaks, ...added.map((one) => `${where} may now be something else: ${nameOf(one)}`)];
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

/** A word taken from an input, a fixed set that an answer opens. New words in an answer are additions. */
function wordBreaks(before: Json, after: Json, way: Way, where: string): string[] {
  const old = wordsOf(before);
  const now = wordsOf(after);
  if (way === 'output') return old && !now ? [`${where} may now be any text`] : [];
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
