import * as z from 'zod/mini'
import { facetsOf } from '../../terminology/facets.ts'
import { dayOf } from '../../values/clinical-date.ts'
import { conceptId, definitions, drugClass, ingredient } from './names.ts'

/** Pieces that many kinds of rules are made of. */

export const text = z.string().check(z.minLength(1, { error: 'write something here, or leave the field out' }))
export const list = <T extends z.core.SomeType>(item: T) =>
  z.array(item).check(z.minLength(1, { error: 'name at least one' }))
export const amount = z.number().check(z.nonnegative({ error: 'give zero or more' }))
export const whole = z.int({ error: 'give a whole number' }).check(z.positive({ error: 'give one or more' }))

/** Words in both languages. */
export const label = z
  .strictObject({ en: text, zh: text }, { error: 'give the words in both languages: { "en": "…", "zh": "…" }' })
  .register(definitions, { id: 'label', description: 'Words in English and in Chinese.' })

export const day = z
  .string()
  .check(z.refine((value) => dayOf(value) !== undefined, { error: 'give a day that exists, written YYYY-MM-DD' }))

export const comparison = z.enum(['<', '<=', '>=', '>', '=']).register(definitions, { id: 'comparison' })

export const span = z
  .strictObject({ days: z.exactOptional(whole), months: z.exactOptional(whole), years: z.exactOptional(whole) })
  .check(z.refine((value) => Object.keys(value).length > 0, { error: 'give days, months or years' }))
  .register(definitions, { id: 'span', description: 'A length of time; months and years by the calendar.' })

const facets = z.exactOptional(list(text))

/** The fields of a selector, for the kinds that are selectors themselves. */
export const selected = { concept: conceptId, facets, exceptFacets: facets } as const

interface Selected {
  readonly concept: string
  readonly facets?: readonly string[]
  readonly exceptFacets?: readonly string[]
}

/** Only facets that the concept's codes have can be selected or left out. */
export const knownFacets = z.check<Selected>(({ value, issues }) => {
  const known = facetsOf(value.concept)
  for (const field of ['facets', 'exceptFacets'] as const)
    for (const [index, facet] of (value[field] ?? []).entries())
      if (!known.includes(facet)) {
        const cure = known.length === 0 ? 'it has none' : `its facets are ${known.join(', ')}`
        const message = `"${value.concept}" has no facet "${facet}"; ${cure}`
        issues.push({ code: 'custom', input: facet, path: [field, index], message })
      }
})

export const selector = z
  .strictObject(selected)
  .check(knownFacets)
  .register(definitions, { id: 'selector', description: 'A concept, or some of its codes by facet.' })

export const drugs = { classes: list(drugClass), except: z.exactOptional(list(ingredient)) } as const

export const drugSelector = z
  .strictObject(drugs)
  .register(definitions, { id: 'drugs', description: 'Classes of drugs, without some of their members.' })
