import * as z from 'zod/mini'
import { amount, drugs, drugSelector, list, span, whole } from './parts.ts'

const above = z.enum(['>', '>='])

/** Kinds that ask which drugs were taken, when and how much. */
export const drugKinds = {
  taking: z.strictObject({
    kind: z.literal('taking'),
    ...drugs,
    when: z.enum(['now', 'ever']),
    ifAbsent: z.enum(['presume', 'ask']),
  }),
  washout: z.strictObject({
    kind: z.literal('washout'),
    ...drugs,
    within: z.union([span, z.strictObject({ halfLives: amount })], {
      error: 'give { "days": … }, { "months": … }, { "years": … } or { "halfLives": … }, as whole numbers',
    }),
    asksAbout: z.exactOptional(drugSelector),
  }),
  'stable-dose': z.strictObject({
    kind: z.literal('stable-dose'),
    ...drugs,
    within: span,
    asksAbout: z.exactOptional(drugSelector),
  }),
  'steroid-dose': z.strictObject({
    kind: z.literal('steroid-dose'),
    comparison: above,
    milligrams: amount,
    within: z.exactOptional(span),
    beforeTreatment: z.exactOptional(z.boolean()),
    ifAbsent: z.exactOptional(z.literal('ask')),
  }),
  'combination-therapy': z.strictObject({
    kind: z.literal('combination-therapy'),
    months: whole,
    glucocorticoid: drugSelector,
    immunosuppressant: drugSelector,
    biologic: drugSelector,
  }),
  'tried-classes': z.strictObject({
    kind: z.literal('tried-classes'),
    groups: list(z.strictObject({ ...drugs, drugs: whole })),
    distinctGroups: z.exactOptional(whole),
    ambiguousAt: z.exactOptional(whole),
  }),
  'tried-drugs': z.strictObject({ kind: z.literal('tried-drugs'), ...drugs, count: whole, months: whole }),
} as const
