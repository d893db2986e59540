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

/** The key in a cursor that this operation gave to this tenant. Throws Stop (400) for any other text. */
export function afterOf(cursor: string | undefined, operation: string, scope: string): After | undefined {
  if (cursor === undefined) return undefined;
  const read = parsed(cursor);
  if (read?.operation === operation && read.scope === scope) return read.after;
  throw new Stop(malformed([{ pointer: '/query/cursor', detail: 'is not a cursor of this list' }]));
}

function parsed(cursor: string): z.infer<typeof Cursor> | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(cursor, 'base64url'));
    return Cursor.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
