import * as z from 'zod'

const text = z.string().min(1)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const outcome = z.enum(['potentially-eligible', 'undetermined', 'ineligible', 'not-applicable'])
const verdict = z.enum(['pass', 'fail', 'unknown', 'not-applicable'])
const basis = z.enum(['documented', 'presumed', 'entered', 'attested', 'none'])
const reason = z.enum([
  'not-recorded',
  'out-of-date',
  'unit-not-convertible',
  'value-unusable',
  'conflicting',
  'read-failed',
  'not-permitted',
  'needs-entry',
  'needs-attestation',
  'needs-detail',
  'before-treatment',
  'source-incomplete',
  'source-ambiguous',
])
const changeable = { modifiable: z.boolean().optional(), passesFrom: day.optional() }

const evidence = z.strictObject({
  reference: text.optional(),
  concept: text,
  display: text,
  value: text.optional(),
  converted: text.optional(),
  date: text.optional(),
  ageDays: z.int().optional(),
})

const criterion = z.strictObject({
  id: text,
  cohort: text.optional(),
  category: z.enum(['inclusion', 'exclusion']),
  label: text,
  verdict,
  basis,
  ...changeable,
  note: text.optional(),
  alternatives: z.array(text).optional(),
  overridden: z.strictObject({ reason: text, chartVerdict: verdict }).optional(),
  evidence: z.array(evidence),
  missing: z.array(z.strictObject({ datum: text, reason, action: text })),
})

/** The contract of the JSON that the command line writes, field by field: a new field, or one gone, is seen here. */
export const resultSchema = z.strictObject({
  program: z.strictObject({ version: text, contentDate: day }),
  asOf: day,
  patient: z.strictObject({ reference: text.optional(), birthDate: text.optional(), sex: text.optional() }),
  reads: z.array(
    z.strictObject({
      resourceType: text,
      status: z.enum(['complete', 'partial', 'failed', 'not-permitted', 'unsupported']),
      count: z.int().nonnegative(),
      detail: text.optional(),
    }),
  ),
  trials: z.array(
    z.strictObject({
      id: text,
      title: text,
      outcome,
      ...changeable,
      cohorts: z.array(z.strictObject({ id: text, outcome, ...changeable })),
      criteria: z.array(criterion),
    }),
  ),
  missingData: z.array(
    z.strictObject({
      datum: text,
      label: text,
      reasons: z.array(reason).min(1),
      criteria: z.array(text).min(1),
      trials: z.array(text).min(1),
    }),
  ),
})

export type WrittenResult = z.infer<typeof resultSchema>
