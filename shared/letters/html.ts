import type { GridColumn, LetterBlock, Written } from '../domain/letter.ts';
import { codeSvg } from './htmlQr.ts';

/** Styles sit on the elements: many mail readers drop a style sheet. No resource is loaded. */
const styles = {
  body: 'margin:0;padding:0;background:#f3f4f6;color:#1b1f24',
  main: 'box-sizing:border-box;max-width:42rem;margin:0 auto;padding:2rem 1.25rem;background:#ffffff;font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere',
  h1: 'margin:0 0 1.5rem;font-size:1.5rem;line-height:1.25',
  h2: 'margin:1.75rem 0 .5rem;font-size:1.125rem;line-height:1.3',
  p: 'margin:0 0 1rem',
  quote:
    'margin:0 0 1rem;padding:.75rem 1rem;border-left:.25rem solid #5b6b7f;background:#f3f5f8;white-space:pre-wrap',
  list: 'margin:0 0 1rem;padding-left:1.25rem',
  item: 'margin:0 0 .4rem',
  table: 'width:100%;margin:0 0 1.5rem;border-collapse:collapse',
  label:
    'width:30%;overflow-wrap:normal;padding:.3rem 1rem .3rem 0;text-align:left;vertical-align:top;font-weight:400;color:#4a5563',
  value: 'padding:.3rem 0;vertical-align:top',
  gridHead:
    'padding:.3rem .75rem .3rem 0;border-bottom:1px solid #5b6b7f;text-align:left;vertical-align:bottom',
  gridCell: 'padding:.3rem .75rem .3rem 0;border-bottom:1px solid #d9dee5;text-align:left;vertical-align:top',
} as const;

/** The letter as a whole HTML document: its language set, readable on a phone, nothing loaded from elsewhere. */
export function letterHtml({ locale, title, blocks }: Written): string {
  return [
    '<!doctype html>',
    `<html lang="${locale}" dir="ltr">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light">',
    `<title>${escaped(title)}</title>`,
    '</head>',
    `<body style="${attribute(styles.body)}">`,
    `<main style="${attribute(styles.main)}">`,
    `<h1 style="${styles.h1}">${escaped(title)}</h1>`,
    ...blocks.map(blockHtml),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function blockHtml(block: LetterBlock): string {
  switch (block.type) {
    case 'paragraph':
      return `<p style="${styles.p}">${withBreaks(block.text)}</p>`;
    case 'heading':
      return `<h2 style="${styles.h2}">${escaped(block.text)}</h2>`;
    case 'quote':
      return `<blockquote dir="auto" style="${styles.quote}">${escaped(block.text)}</blockquote>`;
    case 'list':
      return `<ul style="${styles.list}">\n${block.items.map(itemHtml).join('\n')}\n</ul>`;
    case 'table':
      return `<table style="${styles.table}">\n<tbody>\n${block.rows.map(rowHtml).join('\n')}\n</tbody>\n</table>`;
    case 'qr':
      return `<p style="${styles.p}">${codeSvg(block.content, escaped(block.caption))}<br>\n${escaped(block.caption)}</p>`;
    case 'grid':
      return gridHtml(block.columns, block.rows);
  }
}

function gridHtml(columns: GridColumn[], rows: string[][]): string {
  const aligned = (style: string, i: number) =>
    columns[i]?.amounts ? style.replace('text-align:left', 'text-align:right') : style;
  const heads = columns.map(
    ({ label }, i) => `<th scope="col" style="${aligned(styles.gridHead, i)}">${escaped(label)}</th>`,
  );
  const body = rows.map((row) => {
    const cells = row.map((cell, i) => `<td style="${aligned(styles.gridCell, i)}">${withBreaks(cell)}</td>`);
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table style="${styles.table}">\n<thead>\n<tr>${heads.join('')}</tr>\n</thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`;
}

function itemHtml(item: string): string {
  return `<li style="${styles.item}">${withBreaks(item)}</li>`;
}

function rowHtml({ label, value }: { label: string; value: string }): string {
  const head = `<th scope="row" style="${styles.label}">${escaped(label)}</th>`;
  return `<tr>${head}<td style="${styles.value}">${escaped(value)}</td></tr>`;
}

function withBreaks(text: string): string {
  return escaped(text).replaceAll('\n', '<br>\n');
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

function attribute(style: string): string {
  return style.replaceAll('"', '&quot;');
}
