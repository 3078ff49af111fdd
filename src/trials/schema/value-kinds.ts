import * as z from 'zod/mini'
import { comparableUnit } from './known-unit.ts'
import { conceptId, drugClass, instrumentId } from './names.ts'
import { amount, comparison, knownFacets, list, selected, span, text, whole } from './parts.ts'

const within = z.exactOptional(span)
const above = z.enum(['>', '>='])

const threshold = z.union([z.strictObject({ value: amount, unit: text }), z.strictObject({ timesUln: amount })], {
  error: 'give { "value": number, "unit": "UCUM unit" } or { "timesUln": number }',
})

/** Kinds that ask for a measured value, a result or a score. */
export const valueKinds = {
  age: z.strictObject({
    kind: z.literal('age'),
    from: z.exactOptional(amount),
    to: z.exactOptional(amount),
    contradictedAt: z.exactOptional(amount),
  }),
  measurement: z
    .strictObject({
      kind: z.literal('measurement'),
      ...selected,
      comparison,
      threshold,
      within,
      spoiledBy: z.exactOptional(z.strictObject({ drugClass, within: span })),
    })
    .check(knownFacets, comparableUnit),
  egfr: z.strictObject({ kind: z.literal('egfr'), comparison, value: amount }),
  'creatinine-clearance': z.strictObject({
    kind: z.literal('creatinine-clearance'),
    comparison: z.literal('>='),
    value: amount,
  }),
  result: z
    .strictObject({
      kind: z.literal('result'),
      ...selected,
      ever: z.exactOptional(z.boolean()),
      within,
      positiveNeverExpires: z.exactOptional(z.boolean()),
    })
    .check(knownFacets),
  titre: z
    .strictObject({
      kind: z.literal('titre'),
      ...selected,
      comparison: above,
      reciprocal: amount,
      ever: z.exactOptional(z.boolean()),
    })
    .check(knownFacets),
  series: z.strictObject({
    kind: z.literal('series'),
    concept: conceptId,
    atLeast: z.int().check(z.nonnegative()),
    related: z.exactOptional(list(conceptId)),
  }),
  score: z.strictObject({
    kind: z.literal('score'),
    instrument: instrumentId,
    bounds: list(z.strictObject({ comparison, value: z.number() })),
    scale: z.exactOptional(amount),
    within,
    provenBy: z.exactOptional(conceptId),
  }),
  bilag: z.strictObject({ kind: z.literal('bilag'), a: whole, b: whole }),
  'clinical-sledai': z.strictObject({ kind: z.literal('clinical-sledai'), atLeast: amount }),
  'modified-sledai': z.strictObject({ kind: z.literal('modified-sledai'), atLeast: amount }),
  progression: z.strictObject({
    kind: z.literal('progression'),
    mrssUpPercent: amount,
    fvcDownPercent: amount,
    fvcWithDlco: z.strictObject({ fvcDownPercent: amount, comparison: above, dlcoDownPercent: amount }),
  }),
  'percent-predicted': z.strictObject({
    kind: z.literal('percent-predicted'),
    concept: conceptId,
    comparison,
    value: amount,
  }),
  qtc: z.strictObject({ kind: z.literal('qtc') }),
  'b-cell-marker': z.strictObject({ kind: z.literal('b-cell-marker') }),
} as const
