import { expect, test } from 'vitest';
import { cellOf, csvOf } from '../../functions/http/register/csv.ts';

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1'])('%j is no formula any more', (text) => {
  expect(cellOf(text).replace(/^"/, '')).toBe(`'${text}${cellOf(text).startsWith('"') ? '"' : ''}`);
});

test.each([
  ['plain', 'plain'],
  ['a,b', '"a,b"'],
  ['say "no"', '"say ""no"""'],
  ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
  ['2026-04-22', '2026-04-22'],
  ['', ''],
])('%j is written %j', (text, written) => {
  expect(cellOf(text)).toBe(written);
});

test('a table has its headings, and CR LF after every line', () => {
  const columns = {
    name: (row: { name: string }) => row.name,
    twice: ({ name }: { name: string }) => name + name,
  };
  expect(csvOf(columns, [{ name: 'a' }, { name: '=b' }])).toBe("name,twice\r\na,aa\r\n'=b,'=b=b\r\n");
  expect(csvOf(columns, [])).toBe('name,twice\r\n');
});
