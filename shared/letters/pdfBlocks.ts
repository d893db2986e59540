import type { LetterBlock } from '../domain/letter.ts';
import { drawGrid } from './pdfGrid.ts';
import { type Document, type Element, ink, keepTogether, quiet, tag, write } from './pdfMarks.ts';
import { codeHeight, drawCode } from './pdfQr.ts';

const labelWidth = 130;
/** Of a row of one line, in points. */
const rowHeight = 18;

export function drawTitle(document: Document, root: Element, title: string): void {
  tag(document, root, 'H1', () => write(document, 'bold', 17, ink).text(title, { lineGap: 0 }));
  document.y += 14;
}

/** Draws one block under the last one and tags it for readers that cannot see it. */
export function drawBlock(document: Document, root: Element, block: LetterBlock, next?: LetterBlock): void {
  if (block.type === 'paragraph') drawParagraph(document, root, block.text);
  else if (block.type === 'heading') drawHeading(document, root, block.text, next);
  else if (block.type === 'quote') drawQuote(document, root, block.text);
  else if (block.type === 'list') drawList(document, root, block.items);
  else if (block.type === 'table') drawTable(document, root, block.rows);
  else if (block.type === 'qr') drawQr(document, root, block);
  else drawGrid(document, root, block.columns, block.rows);
}

/** A picture with its words, which say the same to whoever cannot see it. */
function drawQr(
  document: Document,
  root: Element,
  { content, caption }: { content: string; caption: string },
): void {
  keepTogether(document, codeHeight + 24);
  tag(document, root, 'Figure', () => drawCode(document, content), { alt: caption });
  drawParagraph(document, root, caption);
}

function drawParagraph(document: Document, root: Element, text: string): void {
  tag(document, root, 'P', () => write(document, 'regular', 10.5, ink).text(text, { lineGap: 0.5 }));
  document.y += 8;
}

function drawHeading(document: Document, root: Element, text: string, next?: LetterBlock): void {
  // A heading never stands alone at the foot of a page, and a table stays with its heading.
  keepTogether(document, 60 + (next?.type === 'table' ? next.rows.length * rowHeight : 0));
  document.y += 6;
  tag(document, root, 'H2', () => write(document, 'bold', 12, ink).text(text, { lineGap: 0 }));
  document.y += 3;
}

function drawQuote(document: Document, root: Element, text: string): void {
  const { left } = document.page.margins;
  const quote = document.struct('BlockQuote');
  root.add(quote);
  for (const line of text.split('\n')) drawQuotedLine(document, quote, line, left);
  quote.end();
  document.x = left;
  document.y += 6;
}

function drawQuotedLine(document: Document, quote: Element, line: string, left: number): void {
  if (line === '') {
    document.y += 6;
    return;
  }
  const start = lastPage(document);
  const top = document.y;
  tag(document, quote, 'P', () =>
    write(document, 'regular', 10.5, quiet).text(line, left + 16, document.y, { lineGap: 0.5 }),
  );
  drawBar(document, left + 4, { page: start, y: top }, { page: lastPage(document), y: document.y + 2 });
  document.y += 2;
}

type Spot = { page: number; y: number };

/** The bar beside words that are not ours, over every page they take; an ornament for the eye only. */
function drawBar(document: Document, left: number, from: Spot, to: Spot): void {
  for (let page = from.page; page <= to.page; page += 1) {
    document.switchToPage(page);
    const { height, margins } = document.page;
    const top = page === from.page ? from.y : margins.top;
    const foot = page === to.page ? to.y : height - margins.bottom;
    document.markContent('Artifact', { type: 'Layout' });
    document.rect(left, top, 2, foot - top).fill('#5b6b7f');
    document.endMarkedContent();
  }
}

function lastPage(document: Document): number {
  const { start, count } = document.bufferedPageRange();
  return start + count - 1;
}

function drawList(document: Document, root: Element, items: string[]): void {
  const { left } = document.page.margins;
  const list = document.struct('L');
  root.add(list);
  for (const item of items) drawItem(document, list, item, left);
  list.end();
  document.x = left;
  document.y += 5;
}

function drawItem(document: Document, list: Element, item: string, left: number): void {
  keepTogether(document, 30);
  const element = document.struct('LI');
  list.add(element);
  const top = document.y;
  tag(document, element, 'Lbl', () => write(document, 'regular', 10.5, ink).text('•', left + 4, top));
  const body = document.struct('LBody');
  element.add(body);
  document.y = top;
  for (const line of item.split('\n'))
    tag(document, body, 'P', () => document.text(line, left + 18, document.y, { lineGap: 0.5 }));
  body.end();
  element.end();
  document.y += 3;
}

function drawTable(document: Document, root: Element, rows: { label: string; value: string }[]): void {
  const { left } = document.page.margins;
  const table = document.struct('Table');
  root.add(table);
  for (const row of rows) drawRow(document, table, row, left);
  table.end();
  document.x = left;
  document.y += 12;
}

function drawRow(
  document: Document,
  table: Element,
  { label, value }: { label: string; value: string },
  left: number,
): void {
  const width = document.page.width - left - document.page.margins.right - labelWidth;
  write(document, 'regular', 10.5, ink);
  const labelled = { width: labelWidth - 8, lineGap: 0.5 };
  const valueHeight = document.heightOfString(value, { width, lineGap: 0.5 });
  keepTogether(document, Math.min(Math.max(document.heightOfString(label, labelled), valueHeight), 200));
  const row = document.struct('TR');
  table.add(row);
  const top = document.y;
  tag(document, row, 'TH', () => document.fillColor(quiet).text(label, left, top, labelled), rowHeader);
  const under = document.y;
  tag(document, row, 'TD', () =>
    document.fillColor(ink).text(value, left + labelWidth, top, { width, lineGap: 0.5 }),
  );
  row.end();
  document.y = Math.max(document.y, under) + 2;
}

/** The types of pdfkit do not know the option yet; the library writes it into the tag. */
const rowHeader = { scope: 'Row' } as PDFKit.Mixins.StructureElementOptions;
