import { defineConfig } from 'vitest/config'

/** The tests that mutants are run against: `MUTATION_TESTS` lists folders of `test`. Random tests would judge by chance. */
const folders = (process.env['MUTATION_TESTS'] ?? 'values').split(',')

export default defineConfig({
  root: import.meta.dirname,
  define: { __VERSION__: JSON.stringify('mutated') },
  test: {
    environment: 'node',
    isolate: false,
    testTimeout: 60_000,
    include: folders.map((folder) => `test/${folder}/**/*.test.ts`),
    exclude: ['test/**/*.dom.test.ts'],
    setupFiles: folders.includes('scores') ? ['stryker.random.ts'] : [],
  },
})
