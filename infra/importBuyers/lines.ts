import { createReadStream } from 'node:fs';

/** A line of the file: its number from 1 on, its text, and where the next one begins, in bytes. */
export type Line = { number: number; text: string; end: number };
/** Where to begin: how many lines come before, and at which byte the next one begins. */
export type Place = { lines: number; offset: number };

const newline = 10;

/** The lines of a file from a place on, without holding more than a piece of it; the last needs no line break. */
export async function* linesFrom(file: string, { lines, offset }: Place): AsyncGenerator<Line> {
  let [number, end, rest] = [lines, offset, Buffer.alloc(0)];
  for await (const piece of createReadStream(file, { start: offset, highWaterMark: 1 << 20 })) {
    const bytes = Buffer.concat([rest, piece as Buffer]);
    let from = 0;
    for (let to = bytes.indexOf(newline); to >= 0; to = bytes.indexOf(newline, from)) {
      end += to + 1 - from;
      yield { number: ++number, text: bytes.toString('utf8', from, to), end };
      from = to + 1;
    }
    rest = bytes.subarray(from);
  }
  if (rest.length > 0) yield { number: ++number, text: rest.toString('utf8'), end: end + rest.length };
}
