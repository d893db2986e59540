/** What may be uploaded. */
export const contentTypes = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'text/plain',
  'text/csv',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
] as const;
export type ContentType = (typeof contentTypes)[number];

/** How a file begins and ends, as far as its kind shows there: whole when it is not longer. */
export type Sample = { head: Uint8Array; tail: Uint8Array };
/** How many bytes of each are looked at: the list of what an office file holds stands at its end. */
export const sampleBytes = { head: 4_096, tail: 65_536 } as const;

const jpeg = [0xff, 0xd8, 0xff];
const begins = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, i) => bytes[i] === byte);
const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

/** A packed file that lists a file of that name. */
const packs = (name: string) => (sample: Sample) =>
  begins(sample.head, [0x50, 0x4b, 0x03, 0x04]) &&
  Buffer.from(sample.tail).includes(`PK\u0001\u0002`, 0, 'latin1') &&
  Buffer.from(sample.tail).includes(name, 0, 'latin1');

/** Text has no bytes that only a program reads, and does not begin as a page or a file of another kind does. */
function isText({ head, tail }: Sample): boolean {
  const control = (byte: number) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d;
  if (head.some(control) || tail.some(control) || begins(head, jpeg)) return false;
  return !/^\ufeff?\s*(<|%PDF-|MZ|\{\\rtf)/.test(new TextDecoder().decode(head.subarray(0, 64)));
}

/** By which bytes each kind of file is known. */
const known = {
  'application/pdf': ({ head }) => begins(head, ascii('%PDF-')),
  'image/png': ({ head }) => begins(head, [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a]),
  'image/jpeg': ({ head }) => begins(head, jpeg),
  'text/plain': isText,
  'text/csv': isText,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': packs('word/document.xml'),
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': packs('xl/workbook.xml'),
} as const satisfies Record<ContentType, (sample: Sample) => boolean>;

/** Whether a file is what it was announced as; a type that may not be uploaded never is. */
export function isWhatItSays(contentType: string, sample: Sample): boolean {
  return Object.hasOwn(known, contentType) && known[contentType as ContentType](sample);
}
