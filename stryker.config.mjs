/**
 * Mutation testing: changes code in small ways and says which changes no test notices. Started by
 * `npm run mutation -- <folder of src>`, which names what is mutated and where the results are kept.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  testRunner: 'vitest',
  testRunnerNodeArgs: ['--max-semi-space-size=64'],
  plugins: ['@stryker-mutator/vitest-runner', './scripts/mutation/runner.mjs'],
  vitest: { configFile: 'stryker.vitest.config.ts' },
  coverageAnalysis: 'perTest',
  incremental: true,
  // What runs once at import (tables, maps made of data) would need every test again for each mutant.
  ignoreStatic: true,
  ignorePatterns: ['dist', '.cache', 'coverage', 'test-results', 'playwright-report'],
  reporters: ['progress-append-only', 'clear-text', 'json'],
  jsonReporter: { fileName: '.cache/stryker/report.json' },
  clearTextReporter: { allowColor: false, logTests: false },
  symlinkNodeModules: true,
  tempDirName: '.cache/stryker/tmp',
  cleanTempDir: 'always',
  // A machine that does other work too is slow, not wrong.
  timeoutMS: 30_000,
  dryRunTimeoutMinutes: 30,
}
