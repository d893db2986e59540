import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** A journey starts a whole service: on two busy cores that takes its time. */
const SECONDS = 1000;

/**
 * What takes longest, the longest of all first; begun first, it ends with the others. While one worker sweeps, the
 * other makes alone what all journeys need.
 */
const longest = ['world/faultSweep', 'test/journeys/', 'infra/', 'domain/ladderModel.', 'test/world/'];

const placeOf = ({ moduleId }: TestSpecification) => {
  const place = longest.findIndex((name) => moduleId.includes(name));
  return place === -1 ? longest.length : place;
};

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => placeOf(a) - placeOf(b));
  }
}

// biome-ignore lint/style/noDefaultExport: vitest finds its configuration there
export default defineConfig({
  test: {
    testTimeout: 180 * SECONDS,
    hookTimeout: 180 * SECONDS,
    include: ['test/**/*.test.ts'],
    // Tests keep nothing outside themselves: their files share a worker, and load what they need once.
    isolate: false,
    // Otherwise one core of two stays idle.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // Counts for whoever runs the suite without reading it.
    reporters: process.env.CI
      ? ['default', ['json', { outputFile: '.cache/test-results.json' }]]
      : ['default'],
  },
});
