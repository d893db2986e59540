import * as z from 'zod';

/** Where a personal text stands: the number of its event and its name there. */
export const TextRef = z.string().regex(/^\d+\.[a-zA-Z0-9-]+$/);
export type TextRef = z.infer<typeof TextRef>;

export function textRef(event: number, name: string): TextRef {
  return `${event}.${name}`;
}
