import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

const made: string[] = []
afterAll(() => made.splice(0).forEach((path) => rmSync(path, { recursive: true, force: true })))

/** A folder that is gone after the tests of the file, and a way to put JSON (or any text) into it. */
export function temporaryFolder(): { readonly path: string; readonly put: (name: string, content: unknown) => string } {
  const path = mkdtempSync(join(tmpdir(), 'cart-prescreen-test-'))
  made.push(path)
  return {
    path,
    put: (name, content) => {
      const file = join(path, name)
      writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
      return file
    },
  }
}
