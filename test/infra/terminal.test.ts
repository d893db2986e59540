import { expect, test } from 'vitest';
import { WIDTH, wrapped } from '../../infra/tour/terminal.ts';

test.each(['- ', '> ', '  '])('what follows a broken line stands under its words: "%s"', (start) => {
  const words = Array.from({ length: 20 }, (_, n) => `woord${n}`);
  const [first, second, ...rest] = wrapped(start + words.join(' ')).split('\n');
  expect(first?.startsWith(`${start}woord0 `)).toBe(true);
  expect(first?.length).toBeLessThanOrEqual(WIDTH);
  expect(second).toMatch(/^ {2}woord\d/);
  expect(rest).toEqual([]);
});
