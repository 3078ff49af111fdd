import { join } from 'node:path'
import { root } from './root.mjs'
import { runBuilt } from './run-built.mjs'

process.argv.splice(2, 0, '--recorded', join(root, 'registry.json'))
await runBuilt('cli', 'registry-check.js')
