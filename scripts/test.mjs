import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBrowser } from './browser.mjs'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { root } from './root.mjs'

/**
 * Every check there is: types, lint, unit and component tests, journeys in a browser. All run even when one fails; the
 * last line counts the tests, a check without tests of its own counting as one failure when it fails.
 */
const withBrowser = !process.argv.includes('--no-browser')
const reports = join(root, '.cache', `test-${process.pid}`)
const tally = { passed: 0, failed: 0, skipped: 0 }

await ensureInstalled()
mkdirSync(reports, { recursive: true })
const browser = withBrowser ? await step('Browser', ensureBrowser) : undefined
if (browser) console.log(`Browser: ${browser}`)
await step('Build', () => ensureBuilt())
check('Types', 'typescript/bin/tsc', ['--noEmit'])
check('Lint', 'eslint/bin/eslint.js', ['.', '--max-warnings', '0'])
runVitest()
if (browser) runJourneys(browser)
else if (!withBrowser) console.log('\nJourneys left out: --no-browser was given.')
rmSync(reports, { recursive: true, force: true })

if (tally.skipped > 0) console.log(`${tally.skipped} skipped`)
console.log(`${tally.passed} passed, ${tally.failed} failed`)
process.exit(tally.failed === 0 ? 0 : 1)

async function step(name, work) {
  try {
    return await work()
  } catch (error) {
    console.error(`${name}: ${error.message}`)
    tally.failed += 1
    return undefined
  }
}

function check(name, file, args) {
  console.log(`\n${name} …`)
  if (node(file, args) !== 0) {
    console.error(`${name}: failed, see above.`)
    tally.failed += 1
  }
}

function runVitest() {
  console.log('\nUnit and component tests …')
  const report = join(reports, 'vitest.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const status = node('vitest/vitest.mjs', args)
  const counted = read(report)
  add(status, counted?.numPassedTests, counted?.numFailedTests, counted?.numPendingTests)
}

function runJourneys(path) {
  console.log('\nJourneys in the browser …')
  const report = join(reports, 'journeys.json')
  const status = node('@playwright/test/cli.js', ['test', '--reporter=list,json'], {
    CHROMIUM_PATH: path,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  })
  const { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = read(report)?.stats ?? {}
  add(status, expected + flaky, unexpected, skipped)
}

/** A run that ended badly without a failed test (a file that does not load, no test at all) is a failure too. */
function add(status, passed = 0, failed = 0, skipped = 0) {
  tally.passed += passed
  tally.failed += status !== 0 && failed === 0 ? 1 : failed
  tally.skipped += skipped
}

function node(file, args, more = {}) {
  const env = { ...process.env, NODE_ENV: 'test', ...more }
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env }
  return spawnSync(process.execPath, [join(root, 'node_modules', file), ...args], options).status
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
