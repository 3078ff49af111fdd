import { spawnSync } from 'node:child_process'
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { root } from './root.mjs'

/**
 * Writes the library's type declarations into `folder`: those that `index.d.ts` leads to, and no others. Their imports
 * name `.js` files, as a package's do.
 */
export function writeDeclarations(folder) {
  const all = mkdtempSync(join(tmpdir(), 'declarations-'))
  try {
    const compiler = join(root, 'node_modules/typescript/bin/tsc')
    const args = [compiler, '-p', join(root, 'tsconfig.library.json'), '--outDir', all]
    const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
    if (status !== 0) throw new Error('The type declarations could not be written; see above.')
    for (const [file, text] of reached(all, 'index.d.ts')) {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), text)
    }
  } finally {
    rmSync(all, { recursive: true, force: true })
  }
}

function reached(all, file, found = new Map()) {
  if (found.has(file)) return found
  const text = readFileSync(join(all, file), 'utf8')
  const specifiers = /((?:from|import) '\.[^']*|import\('\.[^']*)\.ts(?=')/g
  // `fhir/r4` is a file of @types/fhir, which modern resolution wants named with its ending.
  found.set(file, text.replaceAll(specifiers, '$1.js').replaceAll("'fhir/r4'", "'fhir/r4.js'"))
  for (const [, start] of text.matchAll(specifiers)) {
    const target = start.slice(start.indexOf("'") + 1)
    reached(all, resolve('/', dirname(file), `${target}.d.ts`).slice(1), found)
  }
  return found
}
