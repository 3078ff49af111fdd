import { join } from 'node:path'
import { root } from './root.mjs'
import { runBuilt } from './run-built.mjs'

process.argv[2] ??= join(root, 'docs')
await runBuilt('cli', 'docs.js')
