import * as z from 'zod';
import {
  creditorReference,
  ocrNumber,
  paymentReference16,
  structuredCommunication,
  withLuhn,
} from './checkDigits.ts';
import type { NumberSeries } from './number.ts';

/** By what a bank's statement tells which invoice was paid (`glossary.md` 4, payment line; `charter.md` F 29). */
export const ReferenceScheme = z.enum([
  /** The Netherlands: sixteen digits. */
  'betalingskenmerk',
  /** Belgium: `+++123/4567/89002+++`. */
  'ogm',
  /** Sweden. */
  'ocr',
  /** The Czech Republic: ten digits without a check digit. */
  'vs',
  /** Mexico: seven digits, as a transfer has room for. */
  'referencia',
  /** ISO 11649, everywhere in Europe. */
  'rf',
]);
export type ReferenceScheme = z.infer<typeof ReferenceScheme>;

export const PaymentReference = z.strictObject({
  scheme: ReferenceScheme,
  /** Without the signs that are written between its parts. */
  value: z.string().regex(/^[A-Z0-9]{7,25}$/),
});
export type PaymentReference = z.infer<typeof PaymentReference>;

type Numbered = Pick<NumberSeries, 'office' | 'year'> & { sequence: number };

const make = {
  betalingskenmerk: (n) => paymentReference16(yearAnd(n, 11)),
  ogm: (n) => structuredCommunication(yearAnd(n, 6)),
  ocr: (n) => ocrNumber(yearAnd(n, 6)),
  vs: (n) => yearAnd(n, 6),
  referencia: (n) => withLuhn(`${n.year % 10}${padded(n.sequence, 5)}`),
  rf: (n) => creditorReference(`${n.office.replace('-', '')}${yearAnd(n, 6)}`),
} as const satisfies Record<ReferenceScheme, (numbered: Numbered) => string>;

/** How many of a year a scheme can tell apart. */
export const roomOf = (scheme: ReferenceScheme) => (scheme === 'referencia' ? 99_999 : 999_999);

/** The reference of a document: it follows from its number alone, check digits included. */
export function paymentReferenceOf(scheme: ReferenceScheme, numbered: Numbered): PaymentReference {
  return { scheme, value: make[scheme](numbered) };
}

/** As a person reads and types it. */
export function writtenReference({ scheme, value }: PaymentReference): string {
  if (scheme === 'ogm') return `+++${value.slice(0, 3)}/${value.slice(3, 7)}/${value.slice(7)}+++`;
  const inFours = scheme === 'rf' || scheme === 'betalingskenmerk';
  return inFours ? (value.match(/.{1,4}/g) ?? []).join(' ') : value;
}

const yearAnd = ({ year, sequence }: Numbered, digits: number) => `${year}${padded(sequence, digits)}`;
const padded = (value: number, digits: number) => String(value).padStart(digits, '0');
