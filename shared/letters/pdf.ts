import PDFDocument from 'pdfkit';
import type { Instant } from '../domain/instant.ts';
import type { Written } from '../domain/letter.ts';
import { fontPath } from './fonts.ts';
import { withoutIsolates } from './ownWords.ts';
import { drawBlock, drawTitle } from './pdfBlocks.ts';
import { drawFooters } from './pdfFooters.ts';

type Options = {
  /** The moment of the letter, in the document's metadata: the same letter is the same bytes. */
  at: Instant;
  /** The folder of the fonts, instead of the places that `fontPath` knows. */
  fonts?: string;
};

/**
 * The letter as a tagged PDF 1.7: language and title set, fonts embedded, pages numbered. A4, and US Letter
 * for Mexico. Throws when a font is missing. Load this module only when a PDF is asked for: it is large.
 */
export async function letterPdf(tree: Written, { at, fonts }: Options): Promise<Uint8Array> {
  const document = open(tree, at, fonts);
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise<void>((resolve, reject) => document.on('end', resolve).on('error', reject));
  draw(document, plain(tree));
  document.end();
  await ended;
  return Buffer.concat(parts);
}

function open({ locale, title }: Written, at: Instant, fonts?: string): PDFKit.PDFDocument {
  const document = new PDFDocument({
    size: locale === 'es-MX' ? 'LETTER' : 'A4',
    margins: { top: 64, bottom: 72, left: 68, right: 68 },
    pdfVersion: '1.7',
    tagged: true,
    lang: locale,
    displayTitle: true,
    bufferPages: true,
    font: fontPath('regular', fonts),
    info: { Title: title, CreationDate: new Date(at), Producer: 'Credit Charter', Creator: 'Credit Charter' },
  });
  document.registerFont('regular', fontPath('regular', fonts));
  document.registerFont('bold', fontPath('bold', fonts));
  return document;
}

function draw(document: PDFKit.PDFDocument, { locale, title, blocks }: Written): void {
  const root = document.struct('Document');
  document.addStructure(root);
  drawTitle(document, root, title);
  for (const [index, block] of blocks.entries()) drawBlock(document, root, block, blocks[index + 1]);
  root.end();
  drawFooters(document, locale, title);
}

/** Without the isolates, which a PDF would show as boxes: its lines are set one by one anyway. */
function plain(tree: Written): Written {
  return JSON.parse(withoutIsolates(JSON.stringify(tree)));
}
