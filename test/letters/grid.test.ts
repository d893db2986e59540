import { expect, test } from 'vitest';
import { instantAt } from '../../shared/domain/instant.ts';
import type { Written } from '../../shared/domain/letter.ts';
import { grid } from '../../shared/letters/blocks.ts';
import { letterHtml } from '../../shared/letters/html.ts';
import { letterPdf } from '../../shared/letters/pdf.ts';
import { letterText } from '../../shared/letters/text.ts';

const columns = [
  { label: 'Buyer', wide: 3, amounts: false },
  { label: 'Limit', wide: 1, amounts: true },
];
const rows = Array.from({ length: 90 }, (_, i) => [`Buyer <${i}>\nPrague`, `€${i}.00`]);
const written: Written = { locale: 'en-IE', title: 'A table', blocks: [grid(columns, rows)] };

test('a text has no columns: each row is its cells, named by their heads', () => {
  const text = letterText({ ...written, blocks: [grid(columns, rows.slice(0, 2))] });
  expect(text).toContain('Buyer: Buyer <0>; Prague\nLimit: €0.00\n\nBuyer: Buyer <1>; Prague');
});

test('a page has heads for its columns, amounts at the end, and no mark of ours in their words', () => {
  const html = letterHtml(written);
  expect(html.match(/<th scope="col"/g)).toHaveLength(2);
  expect(html.match(/<tr>/g)).toHaveLength(91);
  expect(html).toContain('Buyer &lt;7&gt;<br>\nPrague</td>');
  expect(html).toMatch(/text-align:right[^>]*>€7\.00</);
});

test('a PDF of several pages is the same bytes each time', async () => {
  const at = instantAt(1_777_000_000);
  const [one, two] = await Promise.all([letterPdf(written, { at }), letterPdf(written, { at })]);
  expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  const pages =
    Buffer.from(one)
      .toString('latin1')
      .match(/\/Type \/Page\b/g) ?? [];
  expect(pages.length).toBeGreaterThan(2);
});
