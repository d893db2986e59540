import { describe, expect, test } from 'vitest';
import { locales } from '../../shared/domain/office.ts';
import { renderLetter } from '../../shared/letters/renderLetter.ts';
import { debtVariants } from './claimVariants.ts';
import { said } from './inEnglish.ts';
import { read, seen } from './reading.ts';
import { readBack } from './readMoney.ts';
import { factsOf, officeOf } from './sampleFacts.ts';

describe.each(locales)('%s', (locale) => {
  const office = officeOf[locale];

  test('every line of a list and a table is whole in every variant', () => {
    for (const [name, kind, more] of debtVariants(office)) {
      for (const block of renderLetter(factsOf(kind, office, more), locale).blocks) {
        const lines = block.type === 'list' ? block.items : [];
        const cells = block.type === 'table' ? block.rows.flatMap(({ label, value }) => [label, value]) : [];
        for (const line of [...lines, ...cells].map(seen))
          expect(line, `${kind} ${name}`).not.toMatch(/[{}]|undefined|null| {2}|\s[.,;:]|\.\.|,,|^\s|\s$|^$/);
      }
    }
  });

  test('the calculation is read back line by line, and what is taken off leaves the indemnity', () => {
    const tree = renderLetter(factsOf('claim-decided', office), locale);
    const tables = tree.blocks.flatMap((block) => (block.type === 'table' ? [block.rows] : []));
    const rows = tables[1]?.slice(1) ?? [];
    const amounts = rows.map(({ value }) => readBack(locale, value));
    expect(amounts).toEqual([3_734_550, 1_234_550, 126_560, 2_373_440, 237_345, 0, 2_136_095]);
    expect(rows.map(({ value }) => value.startsWith('−'))).toEqual([
      ...[false, true, true, false, true, false, false],
    ]);
  });

  test('the shares of a recovery are read back to the cent', () => {
    const tree = renderLetter(factsOf('claim-recovered', office), locale);
    const [, shares] = tree.blocks.flatMap((block) => (block.type === 'table' ? [block.rows] : []));
    expect(shares?.map(({ value }) => readBack(locale, value))).toEqual([
      ...[2_000_000, 150_000, 1_234_550, 615_450],
    ]);
  });
});

test('an appeal about a claim speaks of an indemnity, and is no reason to hold it back', () => {
  const variant = (name: string) => debtVariants('IE').find(([known]) => known === name)?.[2] ?? {};
  const acknowledged = said('appeal-acknowledged', variant('a claim'));
  expect(acknowledged).toContain('our decision of 24 April 2026 on your claim');
  expect(acknowledged).toContain('does not wait for your appeal');
  const changed = said('appeal-decided', variant('a claim, changed'));
  expect(changed).toContain('Indemnity: €200,000.00');
  expect(changed).toContain('in a letter of its own');
  expect(changed).not.toMatch(/Insured up to|deliver/);
});

test('money that is due has a heading of its own', () => {
  expect(said('collection-recovered')).toContain('When you are paid\n');
  expect(said('collection-recovered')).not.toContain('By when\n');
  expect(said('collection-acknowledged')).toContain('By when\n');
});

test('an abbreviation that ends a sentence has one point', () => {
  const text = read(factsOf('overdue-received', 'MX'), 'es-MX');
  expect(text).toContain('este deudor le debe ahora $37,345.50 M.N.\n');
});
