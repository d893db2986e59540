import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** A journey starts a whole service: on two busy cores that takes its time. */
const SECONDS = 1000;

/** The files that take longest; begun first, they end with the others. */
const longest = ['test/world/', 'test/journeys/'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => longest.some((room) => moduleId.includes(room));
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

// biome-ignore lint/style/noDefaultExport: vitest finds its configuration there
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60 * SECONDS,
    hookTimeout: 60 * SECONDS,
    // Otherwise one core of two stays idle.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // Counts for whoever runs the suite without reading it.
    reporters: process.env.CI
      ? ['default', ['json', { outputFile: '.cache/test-results.json' }]]
      : ['default'],
  },
});
