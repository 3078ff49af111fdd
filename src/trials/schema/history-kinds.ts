import * as z from 'zod/mini'
import { conceptId, ingredient } from './names.ts'
import { knownFacets, list, selected, selector, span } from './parts.ts'

const effect = z.enum(['holds', 'asks', 'exempt'])

const target = z
  .strictObject({
    ...selected,
    found: effect,
    broad: z.exactOptional(z.boolean()),
    graded: z.exactOptional(list(z.enum(['mild', 'moderate', 'severe']))),
    onceOver: z.exactOptional(effect),
    overFor: z.exactOptional(z.strictObject({ span, means: effect })),
    acute: z.exactOptional(z.boolean()),
    irreversible: z.exactOptional(z.boolean()),
  })
  .check(knownFacets)

/** Kinds that ask what the patient has or had: diagnoses, infections, allergies, pregnancy. */
export const historyKinds = {
  diagnosis: z.strictObject({
    kind: z.literal('diagnosis'),
    anyOf: list(selector),
    ifAbsent: z.exactOptional(z.literal('ask')),
    related: z.exactOptional(list(conceptId)),
  }),
  'diagnosed-since': z.strictObject({ kind: z.literal('diagnosed-since'), anyOf: list(selector), span }),
  history: z.strictObject({
    kind: z.literal('history'),
    tense: z.enum(['ever', 'present']),
    within: z.exactOptional(span),
    targets: list(target),
  }),
  'heart-failure-class': z.strictObject({ kind: z.literal('heart-failure-class'), within: span }),
  allergy: z.strictObject({
    kind: z.literal('allergy'),
    to: z.union([z.literal('anything'), z.literal('any-drug'), list(ingredient)], {
      error: 'give "anything", "any-drug" or a list of ingredients that src/terminology/ingredients.json knows',
    }),
    evenIfMild: z.exactOptional(list(ingredient)),
    mayContain: z.exactOptional(list(ingredient)),
  }),
  infection: z.strictObject({ kind: z.literal('infection'), within: span }),
  'active-hepatitis': z.strictObject({ kind: z.literal('active-hepatitis') }),
  hiv: z.strictObject({ kind: z.literal('hiv') }),
  syphilis: z.strictObject({ kind: z.literal('syphilis') }),
  pregnancy: z.strictObject({ kind: z.literal('pregnancy'), or: z.enum(['breastfeeding', 'intention']) }),
  'pregnancy-test': z.strictObject({ kind: z.literal('pregnancy-test'), serumWithin: z.exactOptional(span) }),
  'not-breastfeeding': z.strictObject({ kind: z.literal('not-breastfeeding') }),
  'live-vaccine': z.strictObject({ kind: z.literal('live-vaccine'), within: span }),
  study: z.strictObject({ kind: z.literal('study'), within: span }),
  'gene-therapy': z.strictObject({ kind: z.literal('gene-therapy'), within: span }),
  'source-incomplete': z.strictObject({
    kind: z.literal('source-incomplete'),
    related: z.exactOptional(list(conceptId)),
  }),
} as const
