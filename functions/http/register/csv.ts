/** The columns of a table: each heading with the text of its cell. */
export type Columns<T> = Record<string, (row: T) => string>;

/** What a spreadsheet would take for the beginning of a formula. */
const formula = /^[=+\-@\t\r\n]/;

/**
 * A cell by RFC 4180. One that a spreadsheet could run as a formula gets an apostrophe before it, which
 * makes it text there.
 */
export function cellOf(text: string): string {
  const harmless = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A table with its headings, each line ended with CR LF. */
export function csvOf<T>(columns: Columns<T>, rows: readonly T[]): string {
  const lines = [Object.keys(columns), ...rows.map((row) => Object.values(columns).map((cell) => cell(row)))];
  return lines.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');
}
