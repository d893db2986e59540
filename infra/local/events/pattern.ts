import { z } from 'zod';

/**
 * EventBridge's pattern language as far as it is used: lists of exact values, prefix, suffix, exists,
 * anything-but, equals-ignore-case and numeric comparisons. The same language filters event sources.
 */
const Scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const Match = z.union([
  Scalar,
  z.strictObject({ prefix: z.string() }),
  z.strictObject({ suffix: z.string() }),
  z.strictObject({ exists: z.boolean() }),
  z.strictObject({ 'anything-but': z.union([Scalar, z.array(Scalar)]) }),
  z.strictObject({ 'equals-ignore-case': z.string() }),
  z.strictObject({ numeric: z.array(z.union([z.enum(['<', '<=', '=', '>=', '>']), z.number()])) }),
]);
type Match = z.infer<typeof Match>;

export type Pattern = { [key: string]: Pattern | Match[] };
export const Pattern: z.ZodType<Pattern> = z.lazy(() =>
  z.record(
    z.string().refine((key) => !key.startsWith('$'), 'operators beginning with $ are not supported'),
    z.union([z.array(Match).min(1), Pattern]),
  ),
) as z.ZodType<Pattern>;

/** Whether an event has what the pattern asks for. */
export function matches(pattern: Pattern, event: unknown): boolean {
  return Object.entries(pattern).every(([key, wanted]) => {
    const found = isObject(event) ? event[key] : undefined;
    if (!Array.isArray(wanted)) return matches(wanted, found);
    const values = Array.isArray(found) ? found : [found];
    return wanted.some((match) => values.some((value) => matchesOne(match, value)));
  });
}

function matchesOne(match: Match, value: unknown): boolean {
  if (typeof match !== 'object' || match === null) return match === value;
  if ('exists' in match) return match.exists === (value !== undefined && !isObject(value));
  if (value === undefined) return false;
  if ('anything-but' in match) return ![match['anything-but']].flat().includes(value as never);
  if ('numeric' in match) return typeof value === 'number' && compares(match.numeric, value);
  if (typeof value !== 'string') return false;
  if ('prefix' in match) return value.startsWith(match.prefix);
  if ('suffix' in match) return value.endsWith(match.suffix);
  return value.toLowerCase() === match['equals-ignore-case'].toLowerCase();
}

function compares(comparison: (string | number)[], value: number): boolean {
  const tests: Record<string, (bound: number) => boolean> = {
    '<': (bound) => value < bound,
    '<=': (bound) => value <= bound,
    '=': (bound) => value === bound,
    '>=': (bound) => value >= bound,
    '>': (bound) => value > bound,
  };
  for (let index = 0; index + 1 < comparison.length; index += 2) {
    if (!tests[String(comparison[index])]?.(Number(comparison[index + 1]))) return false;
  }
  return true;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
