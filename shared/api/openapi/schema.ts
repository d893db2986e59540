import * as z from 'zod';
import { InputError, Problem } from '../problem.ts';
import { Contact, Deadline, Locale, OfficeCode, Reason } from '../schemas.ts';
import { answers } from './answers.ts';
import { pieces } from './pieces.ts';

export type Json = { [key: string]: unknown };
export type Components = Record<string, Json>;

/** The shared parts that get a name of their own in the document; others by `.meta({ id })`. */
const named = { Contact, Deadline, InputError, Locale, OfficeCode, Problem, Reason, ...answers, ...pieces };
for (const [id, schema] of Object.entries(named)) z.globalRegistry.add(schema, { id });

/** The JSON Schema of an answer: named parts go to the components and are referred to. */
export function answerSchema(schema: z.ZodType, components: Components): Json {
  const {
    $schema: _,
    $defs = {},
    ...json
  } = z.toJSONSchema(schema, { io: 'output', override: open }) as Json;
  for (const [name, part] of Object.entries($defs as Components)) {
    components[name] = moved(withoutId(part), (id) => ({ $ref: `#/components/schemas/${id}` })) as Json;
  }
  const own = json.id;
  const body = moved(withoutId(json), (id) => ({ $ref: `#/components/schemas/${id}` })) as Json;
  if (typeof own !== 'string') return body;
  components[own] = body;
  return { $ref: `#/components/schemas/${own}` };
}

type Part = { additionalProperties?: unknown; propertyNames?: unknown; required?: string[] | undefined };

/** We send no field that the schema lacks today; a later version may, and clients are to expect it. */
function open({ jsonSchema }: { jsonSchema: Part }): void {
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
  if (jsonSchema.propertyNames && jsonSchema.required) spellOut(jsonSchema, jsonSchema.required);
}

/** A record that has every one of its names has them as properties. */
function spellOut(record: Part, names: string[]): void {
  const { additionalProperties: value } = record;
  Object.assign(record, { properties: Object.fromEntries(names.map((name) => [name, value])) });
  delete record.additionalProperties;
  delete record.propertyNames;
}

/** The JSON Schema of what a client sends, in one piece: a default makes a field optional here only. */
export function inputSchema(schema: z.ZodType): Json {
  const { $schema: _, $defs = {}, ...json } = z.toJSONSchema(schema, { io: 'input' }) as Json;
  const parts = $defs as Components;
  const inlined = (id: string): Json => moved(withoutId(parts[id] ?? {}), inlined) as Json;
  return moved(withoutId(json), inlined) as Json;
}

function withoutId({ id: _, ...json }: Json): Json {
  return json;
}

/** The same JSON with every `#/$defs/x` put elsewhere. */
function moved(value: unknown, place: (id: string) => Json): unknown {
  if (Array.isArray(value)) return value.map((entry) => moved(entry, place));
  if (typeof value !== 'object' || value === null) return value;
  const { $ref, ...rest } = value as Json;
  const id = typeof $ref === 'string' ? $ref.replace('#/$defs/', '') : undefined;
  const entries = Object.entries(rest).map(([key, entry]) => [key, moved(entry, place)]);
  return { ...(id !== undefined && place(id)), ...Object.fromEntries(entries) };
}
