import { findBrowser } from './browser.mjs'
import { ensureBuilt } from './build.mjs'
import { root } from './root.mjs'
import { runBuilt } from './run-built.mjs'

process.chdir(root)
await ensureBuilt(['app', 'cli', 'bench'])
// What needs a browser and finds none is not measured, and says so.
process.env.CHROME_PATH = (await findBrowser()) ?? ''
await runBuilt('bench', 'bench.js')
