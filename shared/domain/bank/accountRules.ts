import { electronicFormatIBAN, isSEPACountry, isValidBIC, isValidIBAN } from 'ibantools';
import { validate as clabe } from 'stdnum/lib/cjs/mx/clabe.js';
import type { BankAccount } from './account.ts';

/** What somebody wrote, and the codes of everything that is wrong with it. */
export type Written = { scheme: BankAccount['scheme']; number: string; bic?: string | undefined };
export type Wrong =
  | 'iban-invalid'
  | 'clabe-invalid'
  | 'bic-invalid'
  | 'bic-of-another-country'
  | 'bic-required';

const bare = (text: string) => text.toUpperCase().replace(/[\s.-]/g, '');

/** The checks themselves: check digits, lengths and countries are the libraries'. */
export function checkAccount({ scheme, number, bic }: Written): BankAccount | Wrong[] {
  const code = bic === undefined ? undefined : bare(bic);
  const own = scheme === 'iban' ? electronicFormatIBAN(number) : bare(number);
  const wrong: Wrong[] = [];
  if (own === null || !isNumber(scheme, own)) wrong.push(`${scheme}-invalid`);
  if (code !== undefined && !isValidBIC(code)) wrong.push('bic-invalid');
  else if (code && wrong.length === 0 && code.slice(4, 6) !== countryOf(scheme, String(own)))
    wrong.push('bic-of-another-country');
  if (own === null || wrong.length > 0) return wrong;
  const kept = { number: own, ...(code && { bic: code }) };
  if (scheme === 'clabe') return { scheme, ...kept };
  const sepa = isSEPACountry(own.slice(0, 2));
  return sepa || code ? { scheme, ...kept, sepa } : ['bic-required'];
}

function isNumber(scheme: BankAccount['scheme'], number: string): boolean {
  return scheme === 'iban' ? isValidIBAN(number) : clabe(number).isValid;
}

const countryOf = (scheme: BankAccount['scheme'], number: string) =>
  scheme === 'iban' ? number.slice(0, 2) : 'MX';
