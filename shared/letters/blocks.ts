import type { GridColumn, LetterBlock } from '../domain/letter.ts';

export function paragraph(...sentences: string[]): LetterBlock {
  return { type: 'paragraph', text: sentences.join(' ') };
}

export function heading(text: string): LetterBlock {
  return { type: 'heading', text };
}

export function quote(text: string): LetterBlock {
  return { type: 'quote', text };
}

export function list(items: string[]): LetterBlock {
  return { type: 'list', items };
}

/** A table of several columns; `wide` is a column's share of the width, amounts stand at its end. */
export function grid(columns: GridColumn[], rows: string[][]): LetterBlock {
  return { type: 'grid', columns, rows };
}

export function qr(content: string, caption: string): LetterBlock {
  return { type: 'qr', content, caption };
}

export function table(rows: { label: string; value: string }[]): LetterBlock {
  return { type: 'table', rows };
}
