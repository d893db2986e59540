import type { Json } from '../openapi/schema.ts';

/** Lower is narrower for the first kind, higher for the second, anything new or other for the third. */
const limits = {
  maxLength: 'most',
  maximum: 'most',
  exclusiveMaximum: 'most',
  maxItems: 'most',
  minLength: 'least',
  minimum: 'least',
  exclusiveMinimum: 'least',
  minItems: 'least',
  pattern: 'exact',
  format: 'exact',
  uniqueItems: 'exact',
  multipleOf: 'exact',
} as const satisfies Record<string, 'most' | 'least' | 'exact'>;

/** Limits on an input that have become narrower, or are new. */
export function limitBreaks(before: Json, after: Json, where: string): string[] {
  return Object.entries(limits)
    .filter(([name, kind]) => narrower(before[name], after[name], kind))
    .map(([name]) => `${where} has a narrower ${name}: ${before[name] ?? 'none'} -> ${after[name]}`);
}

function narrower(before: unknown, after: unknown, kind: 'most' | 'least' | 'exact'): boolean {
  if (after === undefined || after === before) return false;
  if (before === undefined || kind === 'exact') return true;
  const [old, now] = [before as number, after as number];
  return kind === 'most' ? now < old : now > old;
}
