/**
 * Ties one-letter words to the word that follows: Czech never ends a line on a lone `v`, `k`, `s`, `z`,
 * `o`, `u`, `a` or `i` (`glossary.md` 5).
 */
export function tieShortWords(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}])([ksvzouai]) /giu, '$1\u00a0');
}
