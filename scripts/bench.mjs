import { ensureBuilt } from './build.mjs'
import { root } from './root.mjs'
import { runBuilt } from './run-built.mjs'

process.chdir(root)
await ensureBuilt(['app', 'cli', 'sandbox', 'bench'])
await runBuilt('bench', 'bench.js')
