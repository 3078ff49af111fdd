import * as z from 'zod/mini'
import { coherent } from './schema/coherence.ts'
import { day, label, list, selector, text } from './schema/parts.ts'
import { ruleSchema } from './schema/rule-schema.ts'
import type { NoneDiffers, Same } from './schema/same.ts'
import type { Trial } from './trial.ts'

const criterion = z.strictObject({
  id: text.check(z.regex(/^[^/\s]+$/, { error: 'give an id without blanks and slashes, such as I2a1 or SLE.I2' })),
  cohort: z.exactOptional(text),
  category: z.enum(['inclusion', 'exclusion']),
  label,
  place: text,
  reading: z.exactOptional(label),
  flaw: z.exactOptional(label),
  decidedBy: z.enum(['chart', 'score', 'history', 'attestation', 'chart-and-attestation', 'source-incomplete']),
  rule: ruleSchema,
})

/** One name for both languages, or one for each. */
const name = z.union([text, label], {
  error: ({ input }) =>
    `${input === undefined ? 'this field is needed: ' : ''}give a name, or one in each language: { "en": "…", "zh": "…" }`,
})

/** A trial's whole definition, as JSON: what is built in and what a site adds are checked by the same schema. */
export const trialSchema = z
  .strictObject({
    id: text.check(
      z.regex(/^[\w.-]+$/, { error: 'give an id of letters, digits, dots and hyphens, such as NCT01234567' }),
    ),
    title: label,
    sponsor: name,
    product: text,
    source: z.strictObject({ url: z.url({ error: 'give the address of the registry entry' }), retrieved: day }),
    status: z.strictObject({ word: text, checked: day }),
    cohorts: list(z.strictObject({ id: text, label, diagnosis: list(selector) })),
    criteria: list(criterion),
    groups: z.exactOptional(
      z.array(z.strictObject({ joined: z.enum(['one-suffices', 'no-joiner']), criteria: list(text) })),
    ),
    questions: z.array(label),
  })
  .check(coherent)

/** Schema and type say the same, or this does not compile. */
export type TrialIsExact = NoneDiffers<
  { [Key in keyof Trial]-?: Same<Trial[Key], z.infer<typeof trialSchema>[Key]> extends true ? never : Key }[keyof Trial]
>
export type TrialFieldsAreExact = NoneDiffers<Exclude<keyof z.infer<typeof trialSchema>, keyof Trial>>
