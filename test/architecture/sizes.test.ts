import { expect, test } from 'vitest';
import { functionsOf, inRoom, sources } from './sources.ts';

const largestFile = 200;
const longestFunction = 50;
/** A journey is read from top to bottom: its test may be as long as a page. */
const longestJourney = 75;

const median = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const measured = sources.map((source) => ({ ...source, functions: functionsOf(source) }));

test('no file is too long to read at once', () => {
  expect(
    measured.filter(({ lines }) => lines > largestFile).map(({ path, lines }) => `${path} ${lines}`),
  ).toEqual([]);
});

const limitOf = (path: string, story: boolean) =>
  story && path.startsWith('test/journeys/') ? longestJourney : longestFunction;

test('no function is too long to see at once', () => {
  const long = measured.flatMap(({ path, functions }) =>
    functions
      .filter(({ lines, story }) => lines > limitOf(path, story))
      .map(({ line, lines }) => `${path}:${line} ${lines} lines`),
  );
  expect(measured.flatMap(({ functions }) => functions).length).toBeGreaterThan(1_000);
  expect(long).toEqual([]);
});

test('the medians stay where the house style aims', () => {
  const code = inRoom('shared', 'functions', 'infra');
  const file = median(code.map(({ lines }) => lines));
  const named = code.flatMap(functionsOf).filter(({ lines }) => lines > 1);
  const fn = median(named.map(({ lines }) => lines));
  console.log(`sizes: ${code.length} files, median ${file} lines; functions of several lines: median ${fn}`);
  expect(file).toBeLessThanOrEqual(60);
  expect(fn).toBeLessThanOrEqual(12);
});
