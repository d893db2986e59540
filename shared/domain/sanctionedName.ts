/** Letters that Unicode does not take apart, as they are written without their sign. */
const plainLetters: Record<string, string> = {
  ...{ ø: 'o', ł: 'l', đ: 'd', ð: 'd', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ı: 'i' },
};

/** Words of a company's name that say nothing of who it is. */
export const legalForms: ReadonlySet<string> = new Set(
  'ab ag as bv bvba co corp cv de doo fze gmbh inc kft kg limited llc lp ltd ltda nv ojsc ooo oy oyj plc pjsc sa sapi sarl sas sl slu sp spa spol sprl srl sro vof z'.split(
    ' ',
  ),
);

/** The words of a name in lower case, without accents and punctuation: `B.V.` is one word. */
export function plainName(name: string): string[] {
  const bare = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øłđðßæœþı]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/[.'’`]/g, '');
  return bare.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
