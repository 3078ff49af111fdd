import type { Label } from './concept.ts'
import halfLifeData from './half-lives.json' with { type: 'json' }
import ingredientData from './ingredients.json' with { type: 'json' }

/** One active ingredient, whatever its salt, brand or biosimilar. */
export interface Ingredient {
  readonly id: string
  readonly label: Label
  /** Medication concepts it belongs to; none where it is known only to be told apart (colchicine). */
  readonly classes: readonly string[]
  /** English generic and brand names, lower case. */
  readonly names: readonly string[]
  readonly zhNames: readonly string[]
  /** Target of a biologic or targeted synthetic drug: `TNF`, `IL-6R`, `CD20`. */
  readonly mechanism?: string
  /** Milligrams of prednisone that one milligram equals. */
  readonly predEq?: number
  readonly note?: string
}

/** Terminal half-life, the upper published value: what a washout is counted with. */
export interface HalfLife {
  readonly hours: number
  readonly verified: boolean
  readonly reference: string
  readonly note?: string
}

// Trusted data of the program, tested as data.
export const ingredients = ingredientData as readonly Ingredient[]
const halfLives: Readonly<Record<string, HalfLife>> = halfLifeData

const byId = new Map(ingredients.map((ingredient) => [ingredient.id, ingredient]))

export function ingredientById(id: string): Ingredient | undefined {
  return byId.get(id)
}

/** The half-life that counts for an ingredient's washout; nothing where none is published. */
export function halfLifeOf(ingredient: string): HalfLife | undefined {
  return Object.hasOwn(halfLives, ingredient) ? halfLives[ingredient] : undefined
}
