import { parseArgs } from 'node:util'
import { ensureInstalled } from './install.mjs'
import { soakBrowser } from './soak/browser.mjs'
import { soakService } from './soak/service.mjs'

/**
 * Long use, to see whether memory grows: `npm run soak -- service --minutes 30`, `npm run soak -- browser --launches 300`.
 * Each part writes what it measured into docs/soak.md, and the series to .cache/soak.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { minutes: { type: 'string', default: '30' }, launches: { type: 'string', default: '300' } },
})
const parts = positionals.length === 0 ? ['service', 'browser'] : positionals
const unknown = parts.find((part) => part !== 'service' && part !== 'browser')
const [minutes, launches] = [Number(values.minutes), Number(values.launches)]
if (unknown !== undefined || !(minutes >= 1) || !(launches >= 2)) {
  console.error('Usage: npm run soak -- [service] [browser] [--minutes 30] [--launches 300]')
  process.exit(2)
}
await ensureInstalled()
if (parts.includes('service')) await soakService(minutes)
if (parts.includes('browser')) await soakBrowser(launches)
