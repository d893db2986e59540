/** Letters that Unicode does not take apart, and what a searcher types for them. */
const plain: Record<string, string> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i', ŋ: 'n', ħ: 'h', ς: 'σ' },
};
const unusual = new RegExp(`[${Object.keys(plain).join('')}]`, 'g');

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
