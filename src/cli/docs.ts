import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { generatedPages } from './docs/pages.ts'

/** Writes the generated documentation into the folder that is named, and takes away pages of trials that are gone. */
function writeDocs(folder: string): void {
  const pages = generatedPages()
  for (const [path, text] of pages) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  for (const name of readdirSync(join(folder, 'trials')))
    if (name.endsWith('.md') && !pages.has(`trials/${name}`)) rmSync(join(folder, 'trials', name))
  console.log(`Wrote ${pages.size} files into ${folder}.`)
}

writeDocs(process.argv[2] ?? 'docs')
