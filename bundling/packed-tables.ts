import { readFileSync } from 'node:fs'
import { basename, dirname, relative, resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Plugin } from 'vite'
import type { Ingredient } from '../src/terminology/ingredients.ts'
import {
  unpackConcepts,
  unpackIngredients,
  unpackProducts,
  type LeanConcept,
  type Products,
} from '../src/terminology/packed-tables.ts'
import { leaned } from './lean-data.ts'
import { ascending, packConcepts, packIngredients, packProducts } from './pack-tables.ts'
import type { Shelves } from './shelves.ts'

const marker = '\0packed-table:'

/**
 * The tables of codes as pages carry them: packed into lines that the page takes apart as it opens. A table that is
 * not the same after packing and unpacking ends the build.
 */
export function packedTables(root: string, aside: Shelves): Plugin {
  const folder = resolve(root, 'src/terminology')
  const unpacking = JSON.stringify(resolve(folder, 'packed-tables.ts'))
  const deferred = JSON.stringify(resolve(root, 'src/wording/deferred-texts.ts'))
  return {
    name: 'packed-tables',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!source.endsWith('.json') || importer === undefined) return undefined
      const table = relative(folder, resolve(dirname(importer), source)).slice(0, -'.json'.length)
      return isPacked(table) ? marker + table : undefined
    },
    load(id) {
      if (!id.startsWith(marker)) return undefined
      const table = id.slice(marker.length)
      const data: unknown = JSON.parse(readFileSync(resolve(folder, `${table}.json`), 'utf8'))
      const head = `import * as unpacking from ${unpacking}\nimport * as deferred from ${deferred}\n`
      return { code: `${head}export default ${packedTable(table, leaned(data), aside)}`, map: null }
    },
  }
}

function isPacked(table: string): boolean {
  return dirname(table) === 'concepts' || table === 'ingredients' || table === 'drug-products'
}

/** The expression that gives a table back. */
export function packedTable(table: string, data: unknown, aside: Shelves): string {
  switch (basename(table)) {
    // Trusted data of the program, as its catalogues take them.
    case 'ingredients':
      return ingredientsCode(data as readonly Ingredient[], aside)
    case 'drug-products': {
      const products = data as Products
      const packed = packProducts(products)
      mustBeSame(table, unpackProducts(packed), ascending(products))
      return `unpacking.unpackProducts(${JSON.stringify(packed)})`
    }
    default:
      return conceptsCode(data as readonly LeanConcept[], aside)
  }
}

function conceptsCode(concepts: readonly LeanConcept[], aside: Shelves): string {
  const packed = packConcepts(concepts)
  const names = concepts.flatMap(({ codings }) => codings.flatMap(({ display }) => display ?? []))
  const labels = concepts.map(({ label }) => label)
  const unpacked = unpackConcepts(
    packed,
    (row) => labels[row] ?? { en: '', zh: '' },
    (index) => names[index] ?? '',
  )
  mustBeSame(packed.kind, unpacked, concepts.map(withoutEmptyLists))
  const [firstLabel = 0] = labels.map(({ en, zh }) => aside.foldWhole(en, zh))
  const [firstName = 0] = names.map(aside.fold)
  return `unpacking.unpackConcepts(${JSON.stringify(packed)}, (row) => deferred.foldedLabel(${firstLabel} + row), (index) => deferred.foldedText(${firstName} + index))`
}

function ingredientsCode(ingredients: readonly Ingredient[], aside: Shelves): string {
  const packed = packIngredients(ingredients)
  const labels = ingredients.map(({ label }) => label)
  mustBeSame('ingredients', unpackIngredients(packed, labelIn(labels)), ingredients)
  return `unpacking.unpackIngredients(${JSON.stringify(packed)}, ${labelCode(labels, aside)})`
}

type Labels = readonly LeanConcept['label'][]

/** The label of an English name, as the sources have it. */
function labelIn(labels: Labels): (en: string) => Labels[number] {
  return (en) => labels.find((label) => label.en === en) ?? { en, zh: '' }
}

/** What gives a label on a page: those whose Chinese could not be put aside keep it. */
function labelCode(labels: Labels, aside: Shelves): string {
  const kept = labels.filter(({ en, zh }) => !aside.takesChinese(en, zh)).map(({ en, zh }) => [en, zh] as const)
  const own = JSON.stringify(Object.fromEntries(kept))
  return kept.length === 0 ? 'deferred.label' : `(en) => (${own}[en] ? { en, zh: ${own}[en] } : deferred.label(en))`
}

/** An empty list of names or units says as little as none. */
function withoutEmptyLists({ aliases = [], seenUnits = [], ...rest }: LeanConcept): unknown {
  return {
    ...rest,
    ...(aliases.length === 0 ? {} : { aliases }),
    ...(seenUnits.length === 0 ? {} : { seenUnits }),
  }
}

function mustBeSame(table: string, unpacked: unknown, source: unknown): void {
  const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
  if (isDeepStrictEqual(plain(unpacked), plain(source))) return
  const shown = (value: unknown): string[] => JSON.stringify(value, undefined, 1).split('\n')
  const lines = shown(source)
  const at = shown(unpacked).findIndex((line, index) => line !== lines[index])
  throw new Error(`The table ${table} changes when it is packed, at: ${lines[at] ?? 'its end'}`)
}
