import type { Concept, ConceptKind, Label } from './concept.ts'
import type { Ingredient } from './ingredients.ts'
import { unpackCodings, type LeanCoding } from './packed-codings.ts'

/**
 * Tables as pages carry them: one line a row, its fields parted by `|`, lists by `,`. The build packs them
 * (`bundling/pack-tables.ts`), and goes on only where what is unpacked here is what was packed.
 */
type LabelOf = (en: string) => Label

/** A concept as pages carry it. */
export type LeanConcept = Omit<Concept, 'codings'> & { readonly codings: readonly LeanCoding[] }
/** Fields that few concepts have, by concept. */
export type RareFields = Readonly<Record<string, Partial<Pick<Concept, 'facetAliases' | 'molarMass' | 'defaultUln'>>>>

export interface PackedConcepts {
  readonly kind: ConceptKind
  readonly lines: string
  readonly rare: RareFields
}

/** The concepts of one kind. Words come from elsewhere: `labelOf` answers a row's label, `nameOf` the names of the codes that have one, counted from 0. */
export function unpackConcepts(
  { kind, lines, rare }: PackedConcepts,
  labelOf: (row: number) => Label,
  nameOf: (index: number) => string,
): readonly LeanConcept[] {
  let names = 0
  const nextName = () => {
    const index = names++
    return () => nameOf(index)
  }
  return rowsOf(lines).map(([id = '', aliases, unit = '', seenUnits, currency, codings], row) => ({
    id,
    kind,
    label: labelOf(row),
    ...(aliases === '' ? {} : { aliases: listOf(aliases) }),
    ...(unit === '' ? {} : { unit }),
    ...(seenUnits === '' ? {} : { seenUnits: listOf(seenUnits) }),
    currency: currency as Concept['currency'],
    ...rare[id],
    codings: codings === undefined ? [] : unpackCodings(codings, nextName),
  }))
}

/** The ingredients; an empty label is the id, and so is the name `~`. */
export function unpackIngredients(lines: string, labelOf: LabelOf): readonly Ingredient[] {
  return rowsOf(lines).map(([id = '', en = '', classes, names, zhNames, mechanism, predEq]) => ({
    id,
    label: labelOf(en === '' ? id : en),
    classes: listOf(classes),
    names: listOf(names).map((name) => (name === '~' ? id : name)),
    zhNames: listOf(zhNames),
    ...(mechanism === undefined || mechanism === '' ? {} : { mechanism }),
    ...(predEq === undefined ? {} : { predEq: Number(predEq) }),
  }))
}

/** Codes by ingredient, route and strength. */
export type Products = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>>>

/** The products: of each row's codes, which ascend, the distance from the one before is told, in base 36. */
export function unpackProducts(lines: string): Products {
  const products: Record<string, Products[string]> = {}
  for (const [ingredient = '', ...routes] of rowsOf(lines)) {
    products[ingredient] = Object.fromEntries(
      routes.map((packed) => {
        const [route = '', ...strengths] = packed.split(',')
        return [route, Object.fromEntries(strengths.map(unpackStrength))]
      }),
    )
  }
  return products
}

function unpackStrength(packed: string): readonly [string, readonly string[]] {
  const [strength = '', ...steps] = packed.split(' ')
  let code = 0
  return [strength, steps.map((step) => String((code += Number.parseInt(step, 36))))]
}

const rowsOf = (lines: string): readonly (readonly string[])[] => lines.split('\n').map((line) => line.split('|'))

const listOf = (packed = ''): readonly string[] => (packed === '' ? [] : packed.split(','))
