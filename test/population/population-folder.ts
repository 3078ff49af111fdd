import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { temporaryFolder } from '../temporary-folder.ts'

/** A folder for one test module, and a way to put lines (objects as JSON, text and bytes as they are) into its files. */
export function populationFolder(): {
  readonly path: string
  readonly put: (name: string, lines: readonly (object | string | Uint8Array)[]) => string
} {
  const { path } = temporaryFolder()
  return {
    path,
    put(name, lines) {
      const file = join(path, name)
      mkdirSync(dirname(file), { recursive: true })
      const bytes = lines.flatMap((line) => {
        const text = typeof line === 'string' || line instanceof Uint8Array ? line : JSON.stringify(line)
        return [Buffer.from(text), Buffer.from('\n')]
      })
      writeFileSync(file, Buffer.concat(bytes))
      return file
    },
  }
}
