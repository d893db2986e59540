import { Identifier } from './buyer.ts';

/** A number as it is kept, or why it cannot be one. */
export type ReadNumber =
  | { valid: true; id: Identifier; naturalPerson: boolean }
  | { valid: false; because: string };

/** What some countries write behind a VAT number, in each of their languages. */
const suffixes: Record<string, RegExp> = { CH: /(MWST|TVA|IVA|TPV)$/, NO: /MVA$/ };

/** Greece writes its numbers with letters of its own. */
const prefixOf = (country: string) => (country === 'GR' ? 'EL' : country);

/**
 * Reads a number as a person writes it: spaces, dots, dashes and the country before a VAT number do not count,
 * nor does case. Reading what was read gives the same. A country or number
 * for which there is no rule is taken when it is well-formed, and marked as not checked.
 */
export async function readNumber(
  country: string,
  scheme: Identifier['scheme'],
  text: string,
): Promise<ReadNumber> {
  // Loaded when a number is read for the first time: most calls read none.
  const { numberRules } = await import('./numberRules.ts');
  const written = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s./,:_\-‐-―]/gu, '');
  const bare = scheme === 'vat' ? written.replace(suffixes[country] ?? '', '') : written;
  const rule = numberRules[country]?.[scheme];
  const prefixed = scheme === 'vat' && bare.startsWith(prefixOf(country));
  if (!rule) return wellFormed(scheme, prefixed ? bare.slice(2) : bare);
  const first = rule(bare);
  const checked = !first.isValid && prefixed ? rule(bare.slice(2)) : first;
  if (!checked.isValid) return { valid: false, because: checked.error.message };
  const id = Identifier.safeParse({ scheme, number: checked.compact, checked: true });
  if (!id.success) return { valid: false, because: 'The number has an invalid format.' };
  const naturalPerson = checked.isIndividual || isSwedishPerson(country, checked.compact);
  return { valid: true, id: id.data, naturalPerson };
}

function wellFormed(scheme: Identifier['scheme'], number: string): ReadNumber {
  const id = Identifier.safeParse({ scheme, number, checked: false });
  return id.success
    ? { valid: true, id: id.data, naturalPerson: false }
    : { valid: false, because: 'A number has 2 to 30 letters and digits.' };
}

/** A Swedish sole trader uses his personal number, whose month is below 20: of a company it is 20 or more. */
function isSwedishPerson(country: string, number: string): boolean {
  return country === 'SE' && number[2] !== undefined && number[2] < '2';
}
