import { z } from 'zod';
import { toInstant } from '../clock.ts';
import { parseDuration, parseInstant } from '../duration.ts';

const Body = z.union([z.strictObject({ by: z.string() }), z.strictObject({ to: z.string() })]);

/** How far the clock is to go: `{ "by": "PT48H" }` or `{ "to": "2026-04-24T13:20:00Z" }`. */
export type AdvanceBody = z.infer<typeof Body>;

/** Later ones have a year of five digits, which no instant here is written with. */
const lastInstant = Date.parse('9999-12-31T23:59:59Z');

export type Advance = { to: number } | { refused: string };

/** Reads the body of an advance. The clock only moves forward. @param now milliseconds. */
export function readAdvance(text: string, now: number): Advance {
  const parsed = Body.safeParse(parseJson(text));
  return parsed.success
    ? advanceTo(parsed.data, now)
    : { refused: 'Give {"by":"PT48H"} or {"to":"2026-04-24T13:20:00Z"}.' };
}

export function advanceTo(body: AdvanceBody, now: number): Advance {
  if ('by' in body) {
    const duration = parseDuration(body.by);
    if (duration === undefined) return { refused: `${body.by} is no ISO 8601 duration of weeks to seconds.` };
    if (now + duration > lastInstant) return { refused: 'The clock ends with the year 9999.' };
    return { to: now + duration };
  }
  const to = parseInstant(body.to);
  if (to === undefined) return { refused: `${body.to} is no RFC 3339 instant with a zone.` };
  // A running clock may be some milliseconds past the second that it shows.
  if (to < Math.floor(now / 1000) * 1000)
    return { refused: `The clock only moves forward, and it is ${toInstant(now)}.` };
  return { to: Math.max(to, now) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
