import * as z from 'zod/mini'
import { canonicalConceptId, conceptById } from '../terminology/catalog.ts'
import { isUnitOf } from '../terminology/concept-unit.ts'
import { currencyClasses } from '../terminology/currency.ts'
import { facetsOf } from '../terminology/facets.ts'
import { list, text } from './fields.ts'

const positive = (what: string) => z.number({ error: what }).check(z.positive({ error: what }))

const noConcept = (name: string) => `there is no concept "${name}"; docs/terminology.md lists the concepts`
const noWindow = (name: string) =>
  `there is no currency class "${name}"; the classes with a window are ${windowed.join(', ')}`
const windowed: readonly string[] = currencyClasses.filter((name) => name !== 'ever')

const localCode = z
  .strictObject({
    system: text('give the code system’s URI'),
    code: text('give the code'),
    concept: text('give the id of the concept it means'),
    /** Which of the concept's facets the code is, where criteria ask by facet: `titre-if`, `percent-predicted`. */
    facet: z.exactOptional(text('give one of the concept’s facets, or leave the field out')),
  })
  .check(
    z.check(({ value: { concept, facet }, issues }) => {
      if (conceptById(concept) === undefined)
        issues.push({ code: 'custom', input: concept, path: ['concept'], message: noConcept(concept) })
      else if (facet !== undefined && !facetsOf(concept).includes(facet)) {
        const known = facetsOf(concept)
        const cure = known.length === 0 ? 'leave it out, it has none' : `its facets are ${known.join(', ')}`
        const message = `"${concept}" has no facet "${facet}"; ${cure}`
        issues.push({ code: 'custom', input: facet, path: ['facet'], message })
      }
    }),
  )

const windows = z
  .record(z.string(), positive('give a number of days above zero'), { error: 'give days by currency class' })
  .check(
    z.check(({ value, issues }) => {
      for (const name of Object.keys(value))
        if (!windowed.includes(name))
          issues.push({ code: 'custom', input: name, path: [name], message: noWindow(name) })
    }),
  )

const limit = z.strictObject({ value: positive('give a number above zero'), unit: text('give its UCUM unit') })

const defaultUln = z.record(z.string(), limit, { error: 'give limits by concept' }).check(
  z.check(({ value, issues }) => {
    for (const [name, { unit }] of Object.entries(value)) {
      if (conceptById(name) === undefined)
        issues.push({ code: 'custom', input: name, path: [name], message: noConcept(name) })
      else if (!isUnitOf(canonicalConceptId(name), unit)) {
        const message = `"${name}" is not measured in "${unit}"; give a UCUM unit such as ${conceptById(name)?.unit ?? '1'}`
        issues.push({ code: 'custom', input: unit, path: [name, 'unit'], message })
      }
    }
  }),
)

/** What a site sets that changes verdicts: read alike by the panel, the service and the command line. */
export const clinicalFields = {
  /** The site's own codes: what they mean, as a concept's id. */
  localCodes: z.exactOptional(list(localCode, 'local codes')),
  /** How long values count, in days, by currency class. */
  windows: z.exactOptional(windows),
  /** Upper limits of normal for results that came without a reference range, by concept. */
  defaultUln: z.exactOptional(defaultUln),
  /** Ids of the trials to show; all when left out. */
  enabledTrials: z.exactOptional(list(text('give a trial’s id'), 'trial ids')),
  /** Addresses of further trials: files beside this one, or web addresses. */
  trialFiles: z.exactOptional(list(text('give a file’s address'), 'files')),
} as const
