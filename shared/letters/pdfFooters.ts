import type { Locale } from '../domain/office.ts';
import { message } from './messages.ts';

/** The title and the page number at the foot of every page, marked as no part of the text. */
export function drawFooters(document: PDFKit.PDFDocument, locale: Locale, title: string): void {
  const { start, count } = document.bufferedPageRange();
  for (let index = start; index < start + count; index += 1) {
    document.switchToPage(index);
    drawFooter(document, title, message(locale, 'page', { page: index - start + 1, pages: count }));
  }
}

function drawFooter(document: PDFKit.PDFDocument, title: string, page: string): void {
  const { width, height, margins } = document.page;
  const { left, right, bottom } = margins;
  const top = height - 46;
  // Below the margin pdfkit would begin another page.
  margins.bottom = 0;
  document.markContent('Artifact', { type: 'Pagination' });
  document.font('regular').fontSize(8.5).fillColor('#4a5563');
  const room = width - left - right;
  document.text(title, left, top, { width: room - 90, height: 12, ellipsis: true, lineBreak: false });
  document.text(page, left, top, { width: room, align: 'right', lineBreak: false });
  document.endMarkedContent();
  margins.bottom = bottom;
}
