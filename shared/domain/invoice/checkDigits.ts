/** The remainder of a long number by 97, as banks use it (ISO 7064). */
export const mod97 = (digits: string) => Number(BigInt(digits) % 97n);

/** ISO 11649: `RF`, two check digits, then up to 21 letters and digits. */
export function creditorReference(body: string): string {
  const digits = [...`${body}RF00`].map((sign) => Number.parseInt(sign, 36)).join('');
  return `RF${twoDigits(98 - mod97(digits))}${body}`;
}

/** Belgium: ten digits, then their remainder by 97; a remainder of nothing is written 97. */
export function structuredCommunication(tenDigits: string): string {
  return `${tenDigits}${twoDigits(mod97(tenDigits) || 97)}`;
}

/**
 * The Netherlands: a check digit, then fifteen digits that count by the powers of two from the right, modulo 11. Ten
 * has no digit of its own and is written 1.
 */
export function paymentReference16(fifteenDigits: string): string {
  const weighed = [...fifteenDigits].reverse().reduce((sum, digit, i) => sum + Number(digit) * weights(i), 0);
  const check = (11 - (weighed % 11)) % 11;
  return `${check === 10 ? 1 : check}${fifteenDigits}`;
}

const weights = (i: number) => 2 ** ((i % 10) + 1) % 11;

/** The digits and their check digit by the formula of Luhn (ISO/IEC 7812). */
export function withLuhn(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const doubled = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

/** Sweden's OCR number: the digits, the last digit of its whole length, and a check digit. */
export function ocrNumber(digits: string): string {
  return withLuhn(`${digits}${(digits.length + 2) % 10}`);
}

const twoDigits = (value: number) => String(value).padStart(2, '0');
