import { describe, expect, test } from 'vitest';
import {
  type ContentType,
  contentTypes,
  isWhatItSays,
  sampleBytes,
} from '../../shared/domain/upload/content.ts';
import { uploadsOf } from '../../shared/domain/upload/document.ts';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );
const sampleOf = (file: Buffer) => ({
  head: file.subarray(0, sampleBytes.head),
  tail: file.subarray(-sampleBytes.tail),
});

/** A packed file with one entry after its list of what it holds. */
const packed = (name: string) =>
  bytes(
    'PK\u0003\u0004',
    'x'.repeat(100_000),
    'PK\u0001\u0002',
    '[Content_Types].xml',
    'PK\u0001\u0002',
    name,
    'PK\u0005\u0006',
  );

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const files: Record<ContentType, Buffer> = {
  'application/pdf': bytes('%PDF-1.7\n', 'x'.repeat(5_000)),
  'image/png': bytes([0x89], 'PNG\r\n', [0x1a, 0x0a], 'x'),
  'image/jpeg': bytes([0xff, 0xd8, 0xff, 0xe0], 'x'),
  'text/plain': Buffer.from('Beste Eva,\n\tde cijfers zijn € 1.200.\r\n'),
  'text/csv': Buffer.from('\ufeffinvoice;amount\nS-1;100.00\n'),
  [word]: packed('word/document.xml'),
  [excel]: packed('xl/workbook.xml'),
};

describe.each(contentTypes)('%s', (type) => {
  test('is known by its bytes', () => {
    expect(isWhatItSays(type, sampleOf(files[type]))).toBe(true);
  });

  test('is no file of any other type, and nothing that nobody may upload', () => {
    const others = contentTypes.filter((other) => files[other] !== files[type] && !isBothText(other, type));
    for (const other of others) expect(isWhatItSays(type, sampleOf(files[other])), other).toBe(false);
    const forbidden = [
      bytes('MZ', [0x90, 0x00], 'x'),
      bytes('PK\u0003\u0004', 'x'.repeat(200), 'PK\u0001\u0002', 'evil.exe'),
      bytes([0x7f], 'ELF', [0x02, 0x01]),
      Buffer.from('<!doctype html><script>alert(1)</script>'),
      Buffer.from('  <svg onload="alert(1)"/>'),
      Buffer.from('{\\rtf1 x}'),
      Buffer.alloc(0),
    ];
    const taken = forbidden.filter((file) => isWhatItSays(type, sampleOf(file)));
    expect(taken).toEqual(type.startsWith('text/') ? [Buffer.alloc(0)] : []);
  });
});

const isBothText = (a: string, b: string) => a.startsWith('text/') && b.startsWith('text/');

test('a type that may not be uploaded is never what it says, whatever it is', () => {
  for (const type of ['text/html', 'application/zip', 'toString', ''])
    for (const file of Object.values(files)) expect(isWhatItSays(type, sampleOf(file))).toBe(false);
});

test('documents are counted by whatever name a kind of case has for them', () => {
  expect(uploadsOf({ documents: 2 })).toBe(2);
  expect(uploadsOf({ uploads: 3 })).toBe(3);
  // The documents of a renewal are our own.
  expect(uploadsOf({ documents: { seq: 4 } })).toBe(0);
  expect(uploadsOf({ documents: { seq: 4 }, uploads: 1 })).toBe(1);
  expect(uploadsOf({})).toBe(0);
});
