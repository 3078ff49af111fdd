import { canonicalCode, canonicalSystem, codeSystems } from './code-systems.ts'
import { bindCodings, type BindOptions, type RecordCoding } from './bind.ts'
import { conceptById } from './catalog.ts'
import type { Label } from './concept.ts'
import products from './drug-products.json' with { type: 'json' }
import { halfLifeOf, ingredientById, ingredients, type HalfLife, type Ingredient } from './ingredients.ts'

/** A drug recognised in a record. */
export interface DrugBinding {
  /** Ingredient id: `mycophenolate`, whether written as CellCept, mofetil or sodium. */
  readonly ingredient: string
  readonly label: Label
  /** Medication concepts it belongs to. */
  readonly classes: readonly string[]
  readonly mechanism?: string
  readonly predEq?: number
  readonly halfLife?: HalfLife
  /** Route of the coded product, or one that the words name: `oral`, `injectable`, `topical`, `inhaled` … */
  readonly route?: string
  /** Milligrams a unit (tablet, capsule) of the coded product. */
  readonly strength?: number
  /** Known by its words alone, which a person confirms. */
  readonly byTextOnly?: boolean
}

interface Product {
  readonly ingredient: string
  readonly route?: string
  readonly strength?: number
}

const routesOf: Readonly<Record<string, object>> = products
const productsByCode = new Map<string, Product[]>()
for (const [ingredient, routes] of Object.entries(products)) {
  for (const [route, strengths] of Object.entries(routes)) {
    for (const [strength, codes] of Object.entries(strengths as Readonly<Record<string, readonly string[]>>)) {
      const product = { ingredient, route, ...(strength === '' ? {} : { strength: Number(strength) }) }
      for (const code of codes) productsByCode.set(code, [...(productsByCode.get(code) ?? []), product])
    }
  }
}

/** Whether an ingredient is made into creams, drops or inhalers too; one whose products are not listed may be. */
export function hasLocalForms(ingredient: string): boolean {
  const routes = Object.keys(routesOf[ingredient] ?? {})
  return routes.length === 0 || routes.some((route) => route !== 'oral' && route !== 'injectable')
}

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '[\\s-]+')
const longestFirst = (a: string, b: string) => b.length - a.length
const byName = new Map(
  ingredients.flatMap(({ id, names }) => names.map((name) => [name.toLowerCase().replace(/[\s-]+/g, ' '), id])),
)
const byChineseName = new Map(ingredients.flatMap(({ id, zhNames }) => zhNames.map((name) => [name, id])))
// The longest name first: 甲泼尼龙 is not 泼尼松龙, "rituximab hyaluronidase" is one product.
const namePattern = new RegExp(
  `(?<![\\w-])(?:${[...byName.keys()].sort(longestFirst).map(escaped).join('|')})(?![\\w])`,
  'gi',
)
const chinesePattern = new RegExp([...byChineseName.keys()].sort(longestFirst).join('|'), 'g')

const routesInWords: readonly (readonly [string, RegExp])[] = [
  ['ophthalmic', /ophthalm|\beye\b|滴眼|眼用|眼膏/i],
  ['otic', /\botic\b|\bear\b|滴耳/i],
  ['nasal', /\bnasal\b|鼻喷|滴鼻/i],
  ['inhaled', /inhal|nebuli[sz]|\bpuffs?\b|吸入|雾化/i],
  ['topical', /topical|\bcream\b|ointment|\blotion\b|\bgel\b|\bfoam\b|乳膏|软膏|凝胶|外用/i],
  ['rectal', /rectal|suppositor|enema|栓剂|灌肠/i],
  ['injectable', /inject|intraven|\biv\b|subcut|\bsc\b|infusion|prefilled|\bvial\b|注射|静注|静脉|静滴|皮下/i],
  ['oral', /\boral|\bpo\b|by mouth|\btab(let)?s?\b|\bcap(sule)?s?\b|口服|片|胶囊/i],
]

/**
 * The drugs that codes mean; where no code is known, those that the words name, marked `byTextOnly`. An ingredient is
 * named once. Codes: RxNorm ingredients and products, ATC current and former, a site's own.
 */
export function bindDrug(
  codings: readonly RecordCoding[],
  text?: string,
  options: BindOptions = {},
): readonly DrugBinding[] {
  const words = [text ?? '', ...codings.map(({ display }) => display ?? '')].join(' ')
  const listed = [...productsOf(codings), ...ingredientsOf(codings, options)]
  const coded = listed.length > 0 ? listed : productsByTheirName(codings)
  const known = coded.length > 0 ? coded : namedIn(words)
  const drugs = new Map<string, DrugBinding>()
  for (const product of known) {
    if (drugs.has(product.ingredient)) continue
    drugs.set(product.ingredient, drugOf(product, words, coded.length === 0))
  }
  return [...drugs.values()]
}

function productsOf(codings: readonly RecordCoding[]): readonly Product[] {
  return codings.flatMap(({ system, code }) =>
    code !== undefined && canonicalSystem(system ?? '') === codeSystems.rxnorm
      ? (productsByCode.get(canonicalCode(codeSystems.rxnorm, code)) ?? [])
      : [],
  )
}

/**
 * RxNorm products beyond the list at hand: RxNorm names a product by its ingredient and strength, so that a coded
 * product's own name says what the code means ("prednisone 2.5 MG Oral Tablet").
 */
function productsByTheirName(codings: readonly RecordCoding[]): readonly Product[] {
  return codings.flatMap(({ system, code, display }) => {
    if (code === undefined || display === undefined || canonicalSystem(system ?? '') !== codeSystems.rxnorm) return []
    const strengths = [...display.matchAll(/(\d+(?:\.\d+)?) ?MG\b(?! ?\/)/gi)].map(([, milligrams]) =>
      Number(milligrams),
    )
    const named = namedIn(display)
    const [strength] = strengths
    return named.map((product) =>
      strengths.length === 1 && named.length === 1 && strength !== undefined ? { ...product, strength } : product,
    )
  })
}

function ingredientsOf(codings: readonly RecordCoding[], options: BindOptions): readonly Product[] {
  return bindCodings(codings, options)
    .filter(({ concept, use }) => use !== 'exclude' && conceptById(concept)?.kind === 'medication')
    .map(({ concept, facet, coding }) => {
      const [named] = facet !== undefined && ingredientById(facet) ? [] : namedIn(coding.display ?? '')
      return { ingredient: named?.ingredient ?? facet ?? concept, group: concept }
    })
}

function namedIn(words: string): readonly Product[] {
  const english = [...words.matchAll(namePattern)].map(([name]) =>
    byName.get(name.toLowerCase().replace(/[\s-]+/g, ' ')),
  )
  const chinese = [...words.matchAll(chinesePattern)].map(([name]) => byChineseName.get(name))
  return [...english, ...chinese].flatMap((ingredient) => (ingredient === undefined ? [] : [{ ingredient }]))
}

function drugOf(product: Product & { readonly group?: string }, words: string, byTextOnly: boolean): DrugBinding {
  const ingredient: Ingredient | undefined = ingredientById(product.ingredient)
  const halfLife = halfLifeOf(product.ingredient)
  const route = product.route ?? routesInWords.find(([, pattern]) => pattern.test(words))?.[0]
  return {
    ingredient: product.ingredient,
    label: ingredient?.label ?? { en: product.ingredient, zh: product.ingredient },
    classes: ingredient?.classes ?? (product.group === undefined ? [] : [product.group]),
    ...(ingredient?.mechanism === undefined ? {} : { mechanism: ingredient.mechanism }),
    ...(ingredient?.predEq === undefined ? {} : { predEq: ingredient.predEq }),
    ...(halfLife === undefined ? {} : { halfLife }),
    ...(route === undefined || route === 'unknown' ? {} : { route }),
    ...(product.strength === undefined ? {} : { strength: product.strength }),
    ...(byTextOnly ? { byTextOnly } : {}),
  }
}
