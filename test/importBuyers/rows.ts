import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

/** The last digit of a Swedish number: Luhn. */
function luhn(front: string): string {
  const sum = [...front].reverse().reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

const padded = (n: number, length: number) => String(n).padStart(length, '0');

/** The nth company: Dutch, Swedish and one Swedish person by turns, every number a true one. */
export function rowOf(n: number): object {
  if (n % 10 === 9)
    return swedish(n, `${padded(5_000_000 + Math.floor(n / 10), 7)}${padded(n % 100, 2)}`, true);
  if (n % 2 === 0) return swedish(n, `5560${padded(n % 100_000, 5)}`, false);
  const ids = [{ scheme: 'registration', number: padded(n, 8) }];
  return { country: 'NL', name: `De Groot & Zonen ${n} B.V.`, ids };
}

function swedish(n: number, front: string, person: boolean): object {
  const number = `${front}${luhn(front)}`;
  const written = `${number.slice(0, 6)}-${number.slice(6)}`;
  const name = person ? `Åsa Öberg ${n}` : `Åkeri Nord ${n} AB`;
  return { country: 'SE', name, ids: [{ scheme: 'registration', number: written }] };
}

/** Writes rows to a file, a JSON object a line. */
export async function writeRows(
  file: string,
  count: number,
  row: (n: number) => object | string = rowOf,
): Promise<void> {
  const out = createWriteStream(file);
  for (let n = 0; n < count; n++) {
    const text = row(n);
    const line = typeof text === 'string' ? text : JSON.stringify(text);
    if (!out.write(`${line}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}
