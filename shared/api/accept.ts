/** The short names that `?format=` takes. */
export const formats = {
  json: 'application/json',
  text: 'text/plain',
  html: 'text/html',
  pdf: 'application/pdf',
  csv: 'text/csv',
  calendar: 'text/calendar',
} as const satisfies Record<string, string>;

type Range = { range: string; weight: number };

function rangesOf(header: string): Range[] {
  return header.split(',').map((part) => {
    const [range = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    const q = parameters.find((text) => text.startsWith('q='))?.slice(2);
    return { range, weight: q === undefined ? 1 : Number(q) || 0 };
  });
}

/** The weight of the most exact range that fits, 0 when none does. */
function weightOf(type: string, ranges: Range[]): number {
  const wanted = [type, `${type.split('/')[0]}/*`, '*/*'];
  for (const range of wanted) {
    const found = ranges.find((candidate) => candidate.range === range);
    if (found) return found.weight;
  }
  return 0;
}

/** The type the reader likes best among those offered; the first offered wins a draw; none is undefined. */
export function preferred(offered: readonly string[], header: string | undefined): string | undefined {
  if (header === undefined || header.trim() === '') return offered[0];
  const ranges = rangesOf(header);
  const weights = offered.map((type) => weightOf(type, ranges));
  const best = Math.max(...weights);
  return best > 0 ? offered[weights.indexOf(best)] : undefined;
}

/** The language tags of `Accept-Language`, best first, without those of weight 0. */
export function languagesOf(header: string | undefined): string[] {
  const ranges = rangesOf(header ?? '').filter(({ range, weight }) => range !== '' && weight > 0);
  return ranges.sort((a, b) => b.weight - a.weight).map(({ range }) => range);
}
