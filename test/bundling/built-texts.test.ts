import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { beforeAll, expect, it } from 'vitest'
import { leaned } from '../../bundling/lean-data.ts'
import { ascending } from '../../bundling/pack-tables.ts'
import { pagePlugins } from '../../bundling/page-plugins.ts'
import type { Item } from '../../src/scores/instrument.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import * as sources from './all-texts.ts'

const root = resolve(import.meta.dirname, '../..')
const { path: folder } = temporaryFolder()
let built: typeof sources
let tooEarly: string | undefined

/** As pages get them: the modules first, their texts afterwards. */
beforeAll(async () => {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [...pagePlugins(root)],
    build: {
      ssr: resolve(import.meta.dirname, 'all-texts.ts'),
      outDir: folder,
      rolldownOptions: { output: { entryFileNames: 'texts.mjs' } },
    },
  })
  built = (await import(pathToFileURL(join(folder, 'texts.mjs')).href)) as typeof sources
  tooEarly = messageOf(() => built.instruments[0]?.bounds({}))
  await Promise.all([built.loadChinese(), built.loadFolded()])
})

function messageOf(act: () => unknown): string | undefined {
  try {
    act()
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Words and data alone: what computes has no text of its own before it is asked. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

const tables = ['concepts', 'products', 'ingredients']

it.each(Object.keys(sources).filter((name) => !name.startsWith('load') && !tables.includes(name)))(
  'every text of %s is on a page, once it is loaded, what it is in the sources',
  (name) => {
    const of = (all: typeof sources) => plain(all[name as keyof typeof sources])
    expect(of(built)).toEqual(of(sources))
  },
)

const lists = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(leaned(value), (_, field: unknown) => (isEmptyList(field) ? undefined : field)))
const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0

it.each(sources.concepts.map((concept, index) => ({ id: concept.id, concept, index })))(
  'every code of $id is on a page what it is in the sources, in the same order',
  ({ concept, index }) => {
    expect(lists(built.concepts[index])).toEqual(lists(concept))
    expect(built.concepts[index]?.codings.map(({ code }) => code)).toEqual(concept.codings.map(({ code }) => code))
  },
)

it('every ingredient is on a page what it is in the sources', () => {
  expect(plain(built.ingredients)).toEqual(leaned(sources.ingredients))
})

it('every product is on a page, under its ingredient, route and strength', () => {
  expect(built.products).toEqual(ascending(sources.products))
})

it('an instrument that is asked for its items before they are loaded answers nothing, and says so', () => {
  expect(tooEarly).toBe('The items of sledai-2k were asked for before they were loaded.')
})

it.each([...sources.instruments, ...sources.classifications])(
  'the items of $id decide on a page as they do in the sources',
  (instrument) => {
    const onPage = [...built.instruments, ...built.classifications].find(({ id }) => id === instrument.id)
    const first = Object.fromEntries((instrument.items ?? []).slice(0, 1).map((item) => [item.id, answerTo(item)]))
    for (const answers of [{}, first]) {
      expect(onPage?.bounds(answers)).toEqual(instrument.bounds(answers))
      expect(onPage?.score(answers)).toEqual(instrument.score(answers))
    }
    expect(onPage?.window).toEqual(instrument.window)
  },
)

const answerTo = ({ options, range }: Item) => options?.at(-1)?.value ?? range?.max ?? true
