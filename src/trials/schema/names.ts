import * as z from 'zod/mini'
import { classifications, instrumentById, instruments } from '../../scores/catalog.ts'
import { conceptById, concepts, conceptsOfKind } from '../../terminology/catalog.ts'
import { ingredients } from '../../terminology/ingredients.ts'

/** Names that appear in the published JSON Schema, each defined there once. */
export const definitions = z.registry<{ readonly id: string; readonly description?: string }>()

const conceptIds = concepts.map(({ id }) => id)
const ingredientIds = ingredients.map(({ id }) => id)

export const conceptId = named(
  'concept',
  'Id of a concept; docs/terminology.md lists them with their codes.',
  conceptIds,
  (name) => `${unknown('concept', name)}${called(conceptById(name)?.id)}; docs/terminology.md lists the concepts`,
)

export const drugClass = named(
  'drugClass',
  'Id of a medication concept: a class of drugs.',
  conceptsOfKind('medication').map(({ id }) => id),
  (name, known) => `${unknown('class of drugs', name)}; the classes are ${known.join(', ')}`,
)

export const ingredient = named(
  'ingredient',
  'Id of an active ingredient.',
  ingredientIds,
  (name) => `${unknown('ingredient', name)}; src/terminology/ingredients.json lists them`,
)

export const instrumentId = named(
  'instrument',
  'Id of an instrument whose total is compared.',
  instruments.map(({ id }) => id),
  (name, known) =>
    `${unknown('instrument', name)}${called(instrumentById(name)?.id)}; the instruments are ${known.join(', ')}`,
)

export const classificationId = named(
  'classification',
  'Id of published classification criteria.',
  classifications.map(({ id }) => id),
  (name, known) =>
    `${unknown('classification', name)}${called(instrumentById(name)?.id)}; the classifications are ${known.join(', ')}`,
)

function named(
  id: string,
  description: string,
  known: readonly string[],
  advice: (name: string, known: readonly string[]) => string,
) {
  return z
    .enum(known, { error: ({ input }) => (typeof input === 'string' ? advice(input, known) : undefined) })
    .register(definitions, { id, description })
}

const unknown = (what: string, name: string) => `there is no ${what} "${name}"`
const called = (id: string | undefined) => (id === undefined ? '' : ` (it is called "${id}" here)`)
