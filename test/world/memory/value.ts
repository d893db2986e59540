import type { AttributeValue } from '@aws-sdk/client-dynamodb';

export type Attributes = Record<string, AttributeValue>;

/** What DynamoDB says when it does not understand a request. */
export class Invalid extends Error {
  override readonly name = 'ValidationException';
}

/** Whether two values are the same; numbers by what they are worth. */
export function isSame(a: AttributeValue | undefined, b: AttributeValue | undefined): boolean {
  if (!a || !b) return false;
  if (a.N !== undefined && b.N !== undefined) return Number(a.N) === Number(b.N);
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Below zero, zero or above it as for a sort; undefined for values of two kinds, which have no order. */
export function order(a: AttributeValue | undefined, b: AttributeValue | undefined): number | undefined {
  if (a?.N !== undefined && b?.N !== undefined) return Number(a.N) - Number(b.N);
  return a?.S !== undefined && b?.S !== undefined ? orderOfTexts(a.S, b.S) : undefined;
}

/** By their UTF-8 bytes, which is the order of UTF-16 as long as both are plain. */
function orderOfTexts(a: string, b: string): number {
  if (a === b) return 0;
  const plain = isPlain(a) && isPlain(b);
  return plain ? (a < b ? -1 : 1) : Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}
