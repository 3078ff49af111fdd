import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { samplePatients } from '../../mocks/patients/sample-patients.ts'
import { chartFromBundle } from '../../src/chart/from-bundle.ts'
import { clinicalSettings } from '../../src/criteria/clinical-settings.ts'
import { prescreen } from '../../src/prescreen.ts'
import { toNote } from '../../src/report/to-note.ts'
import { toResult } from '../../src/report/to-result.ts'
import { instruments } from '../../src/scores/catalog.ts'
import { concepts } from '../../src/terminology/catalog.ts'
import type { Label } from '../../src/terminology/concept.ts'
import { ingredients, type Ingredient } from '../../src/terminology/ingredients.ts'
import { trials } from '../../src/trials/catalog.ts'
import { bundleOf } from '../cards/samples.ts'
import { today } from '../patient.ts'

const root = resolve(import.meta.dirname, '../..')

interface Found {
  readonly path: string
  readonly label: Label
}

/** Every label in some data, with where it stands. */
function labelsIn(data: unknown, path: string, seen = new Set<unknown>()): readonly Found[] {
  if (typeof data !== 'object' || data === null || seen.has(data)) return []
  seen.add(data)
  const record = data as Record<string, unknown>
  if ('en' in record && 'zh' in record && typeof record['en'] === 'string')
    return [{ path, label: { en: record['en'], zh: String(record['zh']) } }]
  return Object.entries(record).flatMap(([key, value]) => labelsIn(value, `${path}.${key}`, seen))
}

/** Drugs that are only looked for, and never named to a reader, keep their international names. */
function isNamed({ classes }: Ingredient): boolean {
  return !classes.some((one) => one === 'anti-infectives-iv' || one === 'car-t-products')
}

const catalogues = readdirSync(join(root, 'src/wording')).filter((name) => /-words\.ts$|^catalogue\.ts$/.test(name))
const worded = await Promise.all(
  catalogues.map(async (name) => labelsIn({ ...(await import(join(root, 'src/wording', name))) }, name)),
)
const labels: readonly Found[] = [
  ...worded.flat(),
  ...labelsIn(trials, 'trials'),
  ...labelsIn(concepts, 'concepts'),
  ...labelsIn(ingredients.filter(isNamed), 'ingredients'),
  ...labelsIn(instruments, 'instruments'),
]

const han = /\p{Script=Han}/u
/** Nothing but names of tests, units, signs and values: each word a symbol (`SLEDAI`, `mRSS`, `1.73`, `min`). */
function isSymbols(text: string): boolean {
  const words = text.replaceAll(/\{\w+\}/g, '').split(/[^\p{L}\d]+/u)
  return words.every((word) => word.length <= 3 || /\d|\p{Lu}/u.test(word))
}

describe('every text', () => {
  it('is found at all', () => expect(labels.length).toBeGreaterThan(1000))

  it('has Chinese characters in Chinese, unless it is nothing but symbols', () =>
    expect(labels.filter(({ label: { zh } }) => !han.test(zh) && !isSymbols(zh)).map(at)).toEqual([]))

  it('has no Chinese in English, and says something in both', () =>
    expect(labels.filter(({ label: { en, zh } }) => han.test(en) || en === '' || zh === '').map(at)).toEqual([]))

  it('holds the same values in both languages', () => {
    const values = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort().join()
    expect(labels.filter(({ label: { en, zh } }) => values(en) !== values(zh)).map(at)).toEqual([])
  })

  it('has no English sentence left in Chinese', () =>
    expect(labels.filter(({ label: { zh } }) => englishIn(zh) !== undefined).map(at)).toEqual([]))
})

function at({ path, label }: Found): string {
  return `${path}: ${label.en} | ${label.zh}`
}

/** Names that stand in their own language wherever they are written. */
const names = /CDS Hooks|CAR-T Prescreen|He Huang|Good Clinical Practice|Child-Pugh|Raynaud|Cockcroft-Gault/g

/** Three English words in a row, which no name or unit has. */
function englishIn(text: string): string | undefined {
  return /(?:\b[A-Za-z]{3,}[ ,;:]+){2,}[A-Za-z]{3,}/.exec(text.replaceAll(names, ' · '))?.[0]
}

/** Attributes that people read or hear. */
const spoken = new Set(['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'label'])

function hardCoded(file: string): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const isText = (text: string) => /\p{L}{2,}/u.test(text)
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && isText(node.text)) found.push(node.text.trim())
    if (ts.isJsxAttribute(node) && spoken.has(node.name.getText(source))) {
      const value = node.initializer
      if (value !== undefined && ts.isStringLiteral(value) && isText(value.text)) found.push(value.text)
    }
    if (
      ts.isJsxExpression(node) &&
      node.expression &&
      ts.isStringLiteralLike(node.expression) &&
      !ts.isJsxAttribute(node.parent)
    )
      if (isText(node.expression.text)) found.push(node.expression.text)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const screens = ['panel', 'preview'].flatMap((room) =>
  readdirSync(join(root, 'src', room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => join(root, 'src', room, name)),
)

describe('screens', () => {
  it('are found at all', () => expect(screens.length).toBeGreaterThan(40))
  it('say nothing that the catalogue does not', () => {
    const said = screens.flatMap((file) => hardCoded(file).map((text) => `${file.slice(root.length + 1)}: ${text}`))
    expect(said).toEqual([])
  })
})

describe('a Chinese result', () => {
  const programs = { version: '1.2.3', contentDate: today }
  it.each(samplePatients)('has no English sentence of ours: $id', (sample) => {
    const chart = chartFromBundle(bundleOf(sample))
    const settings = clinicalSettings({})
    const result = toResult(prescreen({ chart, entries: [], trials, asOf: today, settings }), 'zh', programs)
    const ours = result.trials.flatMap(({ title, criteria }) => [
      title,
      ...criteria.flatMap(({ label, note = '', missing }) => [label, note, ...missing.map(({ action }) => action)]),
    ])
    const said = [...ours, ...result.missingData.map(({ label }) => label), ...toNote(result, 'zh').split('\n')]
    expect(said.flatMap((text) => englishIn(text.replace(/“.*?”/g, '')) ?? [])).toEqual([])
  })
})
