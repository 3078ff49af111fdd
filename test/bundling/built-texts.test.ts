import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { deferredTexts } from '../../bundling/deferred-texts.ts'
import * as sources from './all-texts.ts'

const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'texts-'))
let built: typeof sources

/** As pages get them: the modules first, their texts afterwards. */
beforeAll(async () => {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [deferredTexts(root)],
    build: {
      ssr: resolve(import.meta.dirname, 'all-texts.ts'),
      outDir: folder,
      rolldownOptions: { output: { entryFileNames: 'texts.mjs' } },
    },
  })
  built = (await import(pathToFileURL(join(folder, 'texts.mjs')).href)) as typeof sources
  await Promise.all([built.loadChinese(), built.loadFolded()])
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Words and data alone: what computes has no text of its own before it is asked. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

it.each(Object.keys(sources).filter((name) => !name.startsWith('load')))(
  'every text of %s is on a page, once it is loaded, what it is in the sources',
  (name) => {
    const of = (all: typeof sources) => plain(all[name as keyof typeof sources])
    expect(of(built)).toEqual(of(sources))
  },
)
