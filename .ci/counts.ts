import { readFileSync } from 'node:fs';

type Results = { numPassedTests: number; numFailedTests: number; numFailedTestSuites: number };

const results = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Results;
const { numPassedTests, numFailedTests, numFailedTestSuites } = results;
// A file that cannot be loaded has no tests to fail.
const failed = Math.max(numFailedTests, numFailedTestSuites > 0 ? 1 : 0);
console.log(`${numPassedTests} passed, ${failed} failed`);
