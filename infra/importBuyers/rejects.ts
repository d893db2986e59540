import { closeSync, ftruncateSync, openSync, rmSync, writeSync } from 'node:fs';
import type { Line } from './lines.ts';

/** The rows that were not taken, each with its line and why: `<file>.rejected.ndjson`. */
export class Rejects {
  readonly path: string;
  bytes: number;
  private readonly handle: number;

  /** @param bytes what is there already from an import that goes on; what was written after it is forgotten */
  constructor(file: string, bytes: number) {
    this.path = `${file}.rejected.ndjson`;
    this.bytes = bytes;
    this.handle = openSync(this.path, bytes > 0 ? 'r+' : 'w');
    ftruncateSync(this.handle, bytes);
  }

  add({ number: line, text: row }: Line, because: string): void {
    const text = Buffer.from(`${JSON.stringify({ line, because, row })}\n`);
    writeSync(this.handle, text, 0, text.length, this.bytes);
    this.bytes += text.length;
  }

  /** Without rows there is no file. */
  close(): void {
    closeSync(this.handle);
    if (this.bytes === 0) rmSync(this.path);
  }
}
