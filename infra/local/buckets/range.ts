/** A part of an object, by its first and last byte. */
export type Part = { first: number; last: number };

/**
 * What a `Range` header asks for: the whole without one, or one that S3 would not read as one part of bytes;
 * 'none' when no byte of the object is in it.
 */
export function partOf(header: string | undefined, size: number): Part | 'whole' | 'none' {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  const [, from = '', to = ''] = match ?? [];
  if (!match || (from === '' && to === '')) return 'whole';
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return first > last ? 'none' : { first, last };
}
