export type Document = PDFKit.PDFDocument;
export type Element = PDFKit.PDFStructureElement;

export const ink = '#1b1f24';
export const quiet = '#4a5563';

/** Draws something and tags it for readers that cannot see it. */
export function tag(
  document: Document,
  parent: Element,
  type: string,
  drawn: () => void,
  options: PDFKit.Mixins.StructureElementOptions = {},
): void {
  parent.add(document.struct(type, options, drawn));
}

export function write(document: Document, font: 'regular' | 'bold', size: number, color: string): Document {
  return document.font(font).fontSize(size).fillColor(color);
}

/** Begins another page unless so much room is left, in points. */
export function keepTogether(document: Document, height: number): void {
  if (document.y + height > document.page.height - document.page.margins.bottom) document.addPage();
}
