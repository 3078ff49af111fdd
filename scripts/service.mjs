import { runBuilt } from './run-built.mjs'

await runBuilt('service', 'main.js')
