import { unaccented } from '../buyer/name.ts';

/**
 * A text in the letters that every bank takes (the basic set of the SEPA rules, without slashes): accents and
 * unusual letters are written plainly, what no bank takes becomes a space.
 * @param most how many characters the field takes
 */
export function bankText(text: string, most: number): string {
  return unaccented(text)
    .replace(/&/g, '+')
    .replace(/[’`´]/g, "'")
    .replace(/[^A-Za-z0-9?:().,'+-]+/g, ' ')
    .trim()
    .slice(0, most)
    .trim();
}
