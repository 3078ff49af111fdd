import { runBuilt } from './run-built.mjs'

await runBuilt('bench', 'synthesize.js')
