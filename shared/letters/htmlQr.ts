import { darkRuns, qrMatrix } from './qrMatrix.ts';

/** The code as a picture in the page itself: nothing is loaded for it. `label` says what it is to whoever cannot see it. */
export function codeSvg(content: string, label: string): string {
  const matrix = qrMatrix(content);
  const size = matrix.length;
  const path = matrix
    .flatMap((row, y) => darkRuns(row).map(({ from, length }) => `M${from} ${y}h${length}v1h-${length}z`))
    .join('');
  const box = `width="160" height="160" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"`;
  const white = `<rect width="${size}" height="${size}" fill="#ffffff"/>`;
  return `<svg role="img" aria-label="${label}" ${box}>${white}<path d="${path}" fill="#000000"/></svg>`;
}
