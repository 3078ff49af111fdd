import * as z from 'zod/mini'
import { definitions } from './schema/names.ts'
import { trialSchema } from './trial-schema.ts'

const trial = z.safeExtend(trialSchema, { $schema: z.exactOptional(z.string()) })
definitions.add(trial, { id: 'trial', description: 'One trial: cohorts, criteria, and the rule that decides each.' })

/** The JSON Schema of a trial file, for editors and for those who write one: `docs/trial.schema.json`. */
export function trialJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(z.union([trial, z.array(trial).check(z.minLength(1))]), {
    metadata: definitions,
    io: 'input',
  })
  const title = 'CAR-T Prescreen trial file'
  const description = 'One trial, or a list of trials, that a site adds to those built in.'
  return { $schema, title, description, ...schema }
}
