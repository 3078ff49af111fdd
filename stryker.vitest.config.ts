import { defineConfig } from 'vitest/config'

/** The tests that mutants are run against: `MUTATION_TESTS` lists folders of `test`. */
const folders = (process.env['MUTATION_TESTS'] ?? 'values').split(',')

export default defineConfig({
  root: import.meta.dirname,
  define: { __VERSION__: JSON.stringify('mutated') },
  test: {
    environment: 'node',
    isolate: false,
    testTimeout: 60_000,
    // One worker a mutant, its modules loaded once for all files; the next mutant begins with fresh ones.
    isolate: false,
    setupFiles: ['./stryker.seed.ts'],
    include: folders.map((folder) => `test/${folder}/**/*.test.ts`),
    exclude: ['test/**/*.dom.test.ts'],
    setupFiles: folders.includes('scores') ? ['stryker.random.ts'] : [],
  },
})
