import { encodeQR } from 'qr';

/**
 * The rows of a QR code, true where it is dark, in the white that readers need around it, and with the error
 * correction that payment codes ask for (EPC069-12).
 */
export function qrMatrix(content: string): boolean[][] {
  return encodeQR(content, 'raw', { ecc: 'medium', border: 4 });
}

/** The dark stretches of a row: where each begins, and how long it is. */
export function darkRuns(row: readonly boolean[]): { from: number; length: number }[] {
  const runs: { from: number; length: number }[] = [];
  row.forEach((dark, x) => {
    const last = runs.at(-1);
    if (dark && last && last.from + last.length === x) last.length += 1;
    else if (dark) runs.push({ from: x, length: 1 });
  });
  return runs;
}
