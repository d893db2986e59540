import type { GridColumn, LetterBlock, Written } from '../domain/letter.ts';

/** The letter as plain text, UTF-8, lines ended by `\n`. Quoted words carry `> ` on every line. */
export function letterText({ title, blocks }: Written): string {
  return `${[underlined(title, '='), ...blocks.map(blockText)].join('\n\n')}\n`;
}

function blockText(block: LetterBlock): string {
  switch (block.type) {
    case 'paragraph':
      return block.text;
    case 'heading':
      return underlined(block.text, '-');
    case 'quote':
      return block.text
        .split('\n')
        .map((line) => `> ${line}`.trimEnd())
        .join('\n');
    case 'list':
      return block.items.map((item) => `- ${item.replaceAll('\n', '\n  ')}`).join('\n');
    case 'table':
      return block.rows.map(({ label, value }) => `${label}: ${value}`).join('\n');
    case 'qr':
      return block.caption;
    case 'grid':
      return block.rows.map((row) => gridRow(block.columns, row)).join('\n\n');
  }
}

/** Without room for columns, a row is its cells, each with the head of its column; an empty one is left out. */
function gridRow(columns: GridColumn[], row: string[]): string {
  return row
    .flatMap((cell, i) => (cell === '' ? [] : [`${columns[i]?.label}: ${cell.replaceAll('\n', '; ')}`]))
    .join('\n');
}

function underlined(text: string, line: string): string {
  return `${text}\n${line.repeat(text.length)}`;
}
