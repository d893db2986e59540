import * as z from 'zod';
import { malformed, Stop } from './problem.ts';

/** Where a page ended: the operation and the tenant (or office) it was read for, and the last key. */
const Cursor = z.strictObject({
  operation: z.string(),
  scope: z.string(),
  after: z.record(z.string().max(40), z.string().max(1_000)),
});

/** The key after which the next page begins. */
export type After = z.infer<typeof Cursor>['after'];

/** An opaque cursor. It protects nothing: the reader of a page pins the partition itself. */
export function cursorFor(operation: string, scope: string, after: After): string {
  return Buffer.from(JSON.stringify({ operation, scope, after })).toString('base64url');
}

/** What each part of a list's key looks like: a cursor is the reader's to change, and the database's to trust. */
export type Shape = Record<string, RegExp>;

/** The key in a cursor that this operation gave to this tenant. Throws Stop (400) for any other text. */
export function afterOf(
  cursor: string | undefined,
  operation: string,
  scope: string,
  shape: Shape,
): After | undefined {
  if (cursor === undefined) return undefined;
  const read = parsed(cursor);
  if (read?.operation === operation && read.scope === scope && fits(read.after, shape)) return read.after;
  throw new Stop(malformed([{ pointer: '/query/cursor', detail: 'is not a cursor of this list' }]));
}

function fits(after: After, shape: Shape): boolean {
  const names = Object.keys(shape);
  return (
    Object.keys(after).length === names.length && names.every((name) => shape[name]?.test(after[name] ?? ''))
  );
}

function parsed(cursor: string): z.infer<typeof Cursor> | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(cursor, 'base64url'));
    return Cursor.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
