import type { Checkpoint } from './checkpoint.ts';

const width = 30;
const number = new Intl.NumberFormat('en-IE');

/** Shows how far an import is: a bar on a terminal, a line every five seconds elsewhere. */
export class Progress {
  private readonly began = performance.now();
  private readonly first: Checkpoint;
  private readonly out: NodeJS.WriteStream;
  private shown = 0;

  constructor(first: Checkpoint, out: NodeJS.WriteStream = process.stdout) {
    this.first = first;
    this.out = out;
  }

  /** Rows a second since this run began. */
  rate({ lines }: Checkpoint): number {
    const seconds = (performance.now() - this.began) / 1_000;
    return seconds > 0 ? (lines - this.first.lines) / seconds : 0;
  }

  show(done: Checkpoint): void {
    const now = performance.now();
    if (now - this.shown < (this.out.isTTY ? 100 : 5_000)) return;
    this.shown = now;
    const text = this.lineOf(done);
    this.out.write(this.out.isTTY ? `\r\u001b[K${this.bar(done)} ${text}` : `${text}\n`);
  }

  end(): void {
    if (this.out.isTTY) this.out.write('\r\u001b[K');
  }

  private bar({ offset, bytes }: Checkpoint): string {
    const full = Math.floor((offset / bytes) * width);
    return `[${'█'.repeat(full)}${'░'.repeat(width - full)}]`;
  }

  private lineOf(done: Checkpoint): string {
    const { offset, bytes, lines, rejected } = done;
    const left =
      (bytes - offset) / (((offset - this.first.offset) * 1_000) / (performance.now() - this.began));
    const percent = Math.floor((100 * offset) / bytes);
    const rate = number.format(Math.round(this.rate(done)));
    return `${percent}%  ${number.format(lines)} rows, ${rate} a second, ${rejected} rejected, ${Math.ceil(left)} s left`;
  }
}
