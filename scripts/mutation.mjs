import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled } from './install.mjs'
import { root } from './root.mjs'

/**
 * `npm run mutation -- values`: mutates one folder of src and runs the tests that look at it. What was found before is
 * kept in .cache/stryker and not run again while code and tests stay the same. `MUTATION_TESTS=reference` before it tries
 * fewer tests first: a run without it then gives the others only what these did not notice.
 */
const testsOf = {
  values: ['values', 'findings'],
  findings: ['findings', 'trials'],
  criteria: ['reference', 'criteria', 'matching', 'trials'],
  matching: ['reference', 'matching', 'trials'],
  scores: ['scores'],
}
/** Folders whose tests need nothing of Vitest but to be taken down; they run many times as fast without its workers. */
const bundled = ['criteria', 'matching']
const [folder, ...more] = process.argv.slice(2)
if (folder === undefined || !(folder in testsOf)) {
  console.error(`Usage: npm run mutation -- <${Object.keys(testsOf).join('|')}> [options of Stryker]`)
  process.exit(2)
}
await ensureInstalled()
const cache = join(root, '.cache', 'stryker')
mkdirSync(cache, { recursive: true })
const stryker = join(root, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js')
if (!existsSync(stryker)) throw new Error('Stryker is not installed: run "npm ci".')
// Data is tested as data (test/data); a mutated table of codes says nothing about the code.
const mutate = [`src/${folder}/**/*.ts`, '!src/**/*.d.ts', '!src/**/*.json']
const args = ['run', '--mutate', mutate.join(','), '--incrementalFile', join(cache, `${folder}.json`)]
if (bundled.includes(folder)) args.push('--testRunner', 'bundled')
const { status } = spawnSync(process.execPath, [stryker, ...args, ...more], {
  cwd: root,
  stdio: 'inherit',
  env: { MUTATION_TESTS: testsOf[folder].join(','), PROPERTY_RUNS: '20', ...process.env, NODE_ENV: 'test' },
})
process.exit(status ?? 1)
