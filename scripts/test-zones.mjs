import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureInstalled } from './install.mjs'
import { root } from './root.mjs'

/**
 * The unit tests in three time zones and two locales: `npm run test:zones`, or of some folders only:
 * `npm run test:zones -- test/values test/chart`. Dates are to count on the day written, wherever the machine stands.
 */
const places = [
  { TZ: 'UTC', LANG: 'en_US.UTF-8' },
  { TZ: 'America/New_York', LANG: 'en_US.UTF-8' },
  { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' },
]
await ensureInstalled()
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const failed = places.filter((place) => {
  console.log(`\n${place.TZ}, ${place.LANG} …`)
  const env = { ...process.env, ...place, LC_ALL: place.LANG, LANGUAGE: place.LANG, NODE_ENV: 'test' }
  const args = [vitest, 'run', '--project', 'unit', ...process.argv.slice(2)]
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env }).status !== 0
})
console.log(`\n${failed.length === 0 ? 'All places: passed.' : `Failed: ${failed.map(({ TZ }) => TZ).join(', ')}.`}`)
process.exit(failed.length === 0 ? 0 : 1)
