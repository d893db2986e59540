import { defineConfig } from 'vitest/config';

/** A journey starts a whole service: on two busy cores that takes its time. */
const SECONDS = 1000;

// The tools that read this file ask for a default export.
// biome-ignore lint/style/noDefaultExport: vitest finds its configuration there
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60 * SECONDS,
    hookTimeout: 60 * SECONDS,
    // Counts for whoever runs the suite without reading it.
    reporters: process.env.CI
      ? ['default', ['json', { outputFile: '.cache/test-results.json' }]]
      : ['default'],
  },
});
