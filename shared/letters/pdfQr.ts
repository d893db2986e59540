import { darkRuns, qrMatrix } from './qrMatrix.ts';

/** In points, about three and a half centimetres. */
export const codeHeight = 92;

/** Draws the code at the left margin, in vectors: sharp at every size. */
export function drawCode(document: PDFKit.PDFDocument, content: string): void {
  const matrix = qrMatrix(content);
  const module = codeHeight / matrix.length;
  const { left } = document.page.margins;
  for (const [y, row] of matrix.entries())
    for (const { from, length } of darkRuns(row))
      document.rect(left + from * module, document.y + y * module, length * module, module);
  document.fill('#000000');
  document.y += codeHeight;
}
