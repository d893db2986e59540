import { defineConfig } from 'vitest/config';

const subjects = ['vectors', 'indemnity*', 'lossFaults', 'calendar', 'due', 'money', 'policyTerms'];

/** The tests that must kill every change of a number (`npm run mutants`): those of money, calendar and indemnity. */
// biome-ignore lint/style/noDefaultExport: vitest finds its configuration there
export default defineConfig({
  test: {
    include: [...subjects.map((name) => `test/domain/${name}.test.ts`), 'test/letters/money.test.ts'],
    setupFiles: ['test/mutants/fewRuns.ts'],
    testTimeout: 60_000,
    // Instrumented code is slow, which says nothing about a change.
    testNamePattern: '^(?!.*under a millisecond)',
    isolate: false,
  },
});
