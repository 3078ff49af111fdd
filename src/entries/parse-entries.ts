import * as z from 'zod/mini'
import type { Entry } from '../findings/entry.ts'
import { dayOf } from '../values/clinical-date.ts'

const day = z
  .string({ error: 'give the day as text, YYYY-MM-DD' })
  .check(z.refine((text) => dayOf(text) !== undefined, { error: 'give a day that exists, written YYYY-MM-DD' }))
const optional = {
  author: z.exactOptional(z.string()),
  remark: z.exactOptional(z.string()),
  override: z.exactOptional(
    z.object({ reason: z.string().check(z.minLength(1, { error: 'an override needs a reason' })) }),
  ),
}
const value = z.union([z.number(), z.string(), z.boolean(), z.record(z.string(), z.number())], {
  error: 'give a number, a word, true or false, or counts by grade',
})

const datumEntry = z.object({
  datum: z.string().check(z.minLength(1)),
  value,
  date: day,
  unit: z.exactOptional(z.string()),
  items: z.exactOptional(z.record(z.string(), z.unknown())),
  ...optional,
})
const answerEntry = z.object({
  criterion: z
    .string()
    .check(z.regex(/^[^/\s]+\/[^/\s]+$/, { error: 'name the criterion as TRIAL/ID, for example NCT07246096/I2d2' })),
  answer: z.enum(['yes', 'no', 'unsure'], { error: 'answer yes, no or unsure' }),
  date: day,
  ...optional,
})

/** Entries that cannot be used: which one, and what to do about it. */
export class UnusableEntries extends Error {
  override readonly name = 'UnusableEntries'
}

/**
 * Checks a list of entries (parsed JSON) before it is trusted.
 * @throws UnusableEntries naming the first entry at fault and the cure
 */
export function parseEntries(json: unknown): readonly Entry[] {
  if (!Array.isArray(json)) throw new UnusableEntries('The entries are not a list: give a JSON array of entries.')
  return json.map((item: unknown, index) => {
    const kind = typeof item === 'object' && item !== null && 'criterion' in item ? answerEntry : datumEntry
    const parsed = kind.safeParse(item)
    if (parsed.success) return parsed.data
    const [issue] = parsed.error.issues
    const where = issue?.path.map(String).join('.') ?? ''
    throw new UnusableEntries(
      `Entry ${index + 1}${where === '' ? '' : `, ${where}`}: ${issue?.message ?? 'it is not an entry'}.`,
    )
  })
}
