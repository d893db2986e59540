/**
 * Words that are not ours (a client's, a person's) inside a letter. They are cleaned of invisible
 * characters that could break the layout or turn the reading direction, and put between isolates, so that
 * nothing in them reaches the words around them. Escaping is the renderers' own task.
 */
const firstStrongIsolate = '\u2068';
const popIsolate = '\u2069';

/** On one line: for a table or inside a sentence. */
export function inline(text: string): string {
  return isolated(cleaned(text).replace(/\s+/gu, ' ').trim());
}

/** Line by line, as a quotation keeps them; never more than one empty line in a row. */
export function quoted(text: string): string {
  const lines = cleaned(text).trim().split('\n');
  const kept = lines.map((line) => line.trimEnd()).join('\n');
  return kept
    .replace(/\n{3,}/g, '\n\n')
    .split('\n')
    .map((line) => (line === '' ? '' : isolated(line)))
    .join('\n');
}

/** The isolates taken out again, for a medium that draws them. */
export function withoutIsolates(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, '');
}

function isolated(text: string): string {
  return `${firstStrongIsolate}${text}${popIsolate}`;
}

function cleaned(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[\p{Cc}\p{Bidi_Control}\ufeff\ufff9-\ufffb]/gu, (character) =>
      character === '\n' ? '\n' : '',
    );
}
