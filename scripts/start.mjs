import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { builtFolder, ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'

await ensureInstalled()
await ensureBuilt(['app', 'sandbox', 'service'])

/** The sandbox says its own addresses; it ends with this process. */
const sandbox = spawn(
  process.execPath,
  [
    join(builtFolder('sandbox'), 'main.js'),
    ...['--app-root', builtFolder('app')],
    ...['--mount', join(builtFolder('service'), 'mount.js')],
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => sandbox.kill(signal))
sandbox.on('exit', (code, signal) => process.exit(code ?? (signal ? 0 : 1)))
