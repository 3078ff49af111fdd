import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { root } from './root.mjs'

/**
 * The unit and component tests in three time zones and two locales: `npm run test:zones`; in one of them only:
 * `npm run test:zones -- Asia/Shanghai`; of some folders only: `npm run test:zones -- test/values test/chart`. Dates are
 * to count on the day written, wherever the machine stands, and answers to read the same whatever language it speaks.
 */
const places = [
  { TZ: 'UTC', LANG: 'en_US.UTF-8' },
  { TZ: 'America/New_York', LANG: 'en_US.UTF-8' },
  { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' },
]
const given = process.argv.slice(2)
const named = places.filter(({ TZ }) => given.includes(TZ))
const folders = given.filter((argument) => !named.some(({ TZ }) => TZ === argument))

await ensureInstalled()
await ensureBuilt()
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const run = named.length > 0 ? named : places
const failed = run.filter((place) => {
  // Intl takes its locale from LC_ALL, dates their zone from TZ.
  const env = { ...process.env, ...place, LC_ALL: place.LANG, LANGUAGE: place.LANG, NODE_ENV: 'test' }
  const told = 'const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions(); console.log(timeZone, locale)'
  spawnSync(process.execPath, ['-e', told], { stdio: 'inherit', env })
  return spawnSync(process.execPath, [vitest, 'run', ...folders], { cwd: root, stdio: 'inherit', env }).status !== 0
})
console.log(`\n${failed.length === 0 ? 'All places: passed.' : `Failed: ${failed.map(({ TZ }) => TZ).join(', ')}.`}`)
process.exit(failed.length === 0 ? 0 : 1)
