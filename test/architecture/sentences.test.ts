import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Seed 003 has so many sentences, headings and captions included. */
const sentences = 36;
/**
 * The other seeds' sentences about unpaid invoices, collections and claims; `ct`: about contacts; `co`: about communication; `iv`: about invoices;
 * `gd`: about guidance and documents; `pr`: about premium; `in`: what introduces; `li`: about limits; `rn`: about renewals. */
const others = { sv: 4, cs: 4, es: 4, nl: 9, ct: 7, co: 6, iv: 3, gd: 6, pr: 4, in: 6, li: 11, rn: 2 };

const rows = readFileSync('docs/sentences.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| *(\d+|[a-z]{2} \d+) *\|/.test(line))
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  )
  .map((cells) => ({ number: cells[0] ?? '', product: cells.at(-2) ?? '', proofs: cells.at(-1) ?? '' }));

const proofsIn = (cell: string) =>
  [...cell.matchAll(/`([^`]+)` › (.+?)(?=<br>|$)/g)].map(([, path = '', name = '']) => ({ path, name }));

const upTo = (count: number, before = '') => Array.from({ length: count }, (_, i) => `${before}${i + 1}`);

test('every sentence of the procedure, and of what is unpaid, has its row', () => {
  const numbers = [...new Set(rows.map(({ number }) => number))];
  const named = Object.entries(others).flatMap(([seed, count]) => upTo(count, `${seed} `));
  expect(numbers).toEqual([...upTo(sentences), ...named]);
});

test('what is said to be kept is proved, and what is not kept says what is missing', () => {
  const unproved = rows.filter(
    ({ product, proofs }) => /^\*\*(kept|partly)\*\*/.test(product) && proofsIn(proofs).length === 0,
  );
  expect(unproved).toEqual([]);
  const unsaid = rows.filter(
    ({ product }) => !/^(\*\*(kept|partly|not yet)\*\*|no promise).*[:,.] ?\S/.test(product),
  );
  expect(unsaid).toEqual([]);
});

test('every test that is named there exists', () => {
  const proofs = rows.flatMap((row) => proofsIn(row.proofs));
  expect(proofs.length).toBeGreaterThan(60);
  const missing = proofs.filter(
    ({ path, name }) => !existsSync(path) || !readFileSync(path, 'utf8').includes(`'${name}'`),
  );
  expect(missing).toEqual([]);
});
