import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Seed 003 has so many sentences, headings and captions included. */
const sentences = 36;

const rows = readFileSync('docs/sentences.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| *\d+ *\|/.test(line))
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  )
  .map(([number, , , product = '', proofs = '']) => ({ number: Number(number), product, proofs }));

const proofsIn = (cell: string) =>
  [...cell.matchAll(/`([^`]+)` › (.+?)(?=<br>|$)/g)].map(([, path = '', name = '']) => ({ path, name }));

test('every sentence of the procedure has its row', () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: sentences }, (_, i) => i + 1));
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
  expect(proofs.length).toBeGreaterThan(25);
  const missing = proofs.filter(
    ({ path, name }) => !existsSync(path) || !readFileSync(path, 'utf8').includes(`'${name}'`),
  );
  expect(missing).toEqual([]);
});
