import type { GridColumn } from '../domain/letter.ts';
import { type Document, type Element, ink, keepTogether, quiet, tag, write } from './pdfMarks.ts';

type Place = { left: number; width: number };

const size = 9.5;
/** Between two columns, in points. */
const gap = 10;

/** Draws a table of several columns; its heads stand again on every page. */
export function drawGrid(document: Document, root: Element, columns: GridColumn[], rows: string[][]): void {
  const places = placesOf(document, columns);
  const grid = document.struct('Table');
  root.add(grid);
  const heads = columns.map(({ label }) => label);
  const drawHeads = (parent?: Element) =>
    drawRow(document, parent, { columns, places, cells: heads, head: true });
  keepTogether(
    document,
    heightOf(document, places, heads, true) + heightOf(document, places, rows[0] ?? [], false),
  );
  drawHeads(grid);
  for (const cells of rows) {
    const before = document.page;
    keepTogether(document, heightOf(document, places, cells, false));
    if (document.page !== before) drawHeads();
    drawRow(document, grid, { columns, places, cells, head: false });
  }
  grid.end();
  document.x = document.page.margins.left;
  document.y += 12;
}

function placesOf(document: Document, columns: GridColumn[]): Place[] {
  const { width, margins } = document.page;
  const room = width - margins.left - margins.right - gap * (columns.length - 1);
  const all = columns.reduce((sum, { wide }) => sum + wide, 0);
  let left = margins.left;
  return columns.map(({ wide }) => {
    const place = { left, width: (room * wide) / all };
    left += place.width + gap;
    return place;
  });
}

function heightOf(document: Document, places: Place[], cells: string[], head: boolean): number {
  write(document, head ? 'bold' : 'regular', size, ink);
  return (
    Math.max(...cells.map((cell, i) => document.heightOfString(cell, { width: places[i]?.width ?? 0 }))) + 6
  );
}

type Row = { columns: GridColumn[]; places: Place[]; cells: string[]; head: boolean };

/** Without a parent it is an ornament of the page: heads that were read before. */
function drawRow(
  document: Document,
  parent: Element | undefined,
  { columns, places, cells, head }: Row,
): void {
  const top = document.y;
  const height = heightOf(document, places, cells, head);
  const row = parent && document.struct('TR');
  if (row) parent.add(row);
  for (const [i, cell] of cells.entries()) {
    const { left = 0, width = 0 } = places[i] ?? {};
    const align = columns[i]?.amounts ? 'right' : 'left';
    const draw = () =>
      write(document, head ? 'bold' : 'regular', size, head ? quiet : ink).text(cell, left, top, {
        width,
        align,
      });
    if (row) tag(document, row, head ? 'TH' : 'TD', draw, head ? columnHead : {});
    else artifact(document, draw);
  }
  row?.end();
  document.y = top + height;
  artifact(document, () => rule(document, document.y - 3));
}

/** The types of pdfkit do not know the option yet; the library writes it into the tag. */
const columnHead = { scope: 'Column' } as PDFKit.Mixins.StructureElementOptions;

function artifact(document: Document, draw: () => void): void {
  document.markContent('Artifact', { type: 'Layout' });
  draw();
  document.endMarkedContent();
}

function rule(document: Document, y: number): void {
  const { width, margins } = document.page;
  document
    .moveTo(margins.left, y)
    .lineTo(width - margins.right, y)
    .lineWidth(0.5)
    .stroke('#d9dee5');
}
