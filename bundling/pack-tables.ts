import type { Ingredient } from '../src/terminology/ingredients.ts'
import type { LeanConcept, PackedConcepts, Products, RareFields } from '../src/terminology/packed-tables.ts'
import { packCodings } from './pack-codings.ts'

/** Concepts of one kind as `unpackConcepts` reads them. Labels and names of codes are put aside. */
export function packConcepts(concepts: readonly LeanConcept[]): PackedConcepts {
  const [first] = concepts
  if (first === undefined) throw new Error('A file of concepts is empty.')
  const rare: Record<string, RareFields[string]> = {}
  const lines = concepts.map((concept) => {
    const { id, aliases = [], unit = '', seenUnits = [], currency, codings } = concept
    const { facetAliases, molarMass, defaultUln } = concept
    if (facetAliases ?? molarMass ?? defaultUln)
      rare[id] = {
        ...(facetAliases === undefined ? {} : { facetAliases }),
        ...(molarMass === undefined ? {} : { molarMass }),
        ...(defaultUln === undefined ? {} : { defaultUln }),
      }
    const fields = [id, aliases.join(), unit, seenUnits.join(), currency]
    return [...fields, ...(codings.length === 0 ? [] : [packCodings(codings)])].join('|')
  })
  return { kind: first.kind, lines: lines.join('\n'), rare }
}

/** Ingredients as `unpackIngredients` reads them; `~` is a name that is the id. */
export function packIngredients(ingredients: readonly Ingredient[]): string {
  return ingredients
    .map(({ id, label, classes, names, zhNames, mechanism, predEq }) => {
      const optional = predEq === undefined ? [mechanism] : [mechanism ?? '', predEq]
      return [
        id,
        label.en === id ? '' : label.en,
        classes.join(),
        names.map((name) => (name === id ? '~' : name)).join(),
        zhNames.join(),
        ...optional.filter((field) => field !== undefined),
      ].join('|')
    })
    .join('\n')
}

/** Products as `unpackProducts` reads them; within a row the order of codes says nothing, and they ascend. */
export function packProducts(products: Products): string {
  return Object.entries(products)
    .map(([ingredient, routes]) => {
      const packed = Object.entries(routes).map(([route, strengths]) =>
        [route, ...Object.entries(strengths).map(([strength, codes]) => [strength, ...steps(codes)].join(' '))].join(),
      )
      return [ingredient, ...packed].join('|')
    })
    .join('\n')
}

/** The same products, the codes of each row ascending. */
export function ascending(products: Products): Products {
  const eachOf = <From, To>(record: Readonly<Record<string, From>>, change: (value: From) => To) =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
  return eachOf(products, (routes) =>
    eachOf(routes, (strengths) => eachOf(strengths, (codes) => [...codes].sort((a, b) => Number(a) - Number(b)))),
  )
}

function steps(codes: readonly string[]): readonly string[] {
  const numbers = codes.map(Number).sort((a, b) => a - b)
  return numbers.map((code, index) => (code - (numbers[index - 1] ?? 0)).toString(36))
}
