/** Letters that Unicode does not take apart, and what a searcher types for them. */
const plain: Record<string, string> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i', ŋ: 'n', ħ: 'h', ς: 'σ' },
};
const letters = Object.keys(plain).join('');
const unusual = new RegExp(`[${letters}]`, 'g');
const unusualOfAnyCase = new RegExp(`[${letters}]`, 'giu');

/** A text without accents, its unusual letters taken apart; case and everything else stay. */
export function unaccented(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(unusualOfAnyCase, (letter) => {
      const lower = letter.toLowerCase();
      const typed = plain[lower] ?? letter;
      return letter === lower ? typed : typed.toUpperCase();
    });
}

/**
 * A name as it is compared: without case, accents and punctuation, one space between words; legal forms stay.
 * Folding twice changes nothing, and a beginning of a name folds to a beginning of its folding.
 */
export function foldedName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(unusual, (letter) => plain[letter] ?? letter)
    .replace(/[.'’`´]/g, '')
    .replace(/[^\p{L}\p{N}&+]+/gu, ' ')
    .trim();
}
