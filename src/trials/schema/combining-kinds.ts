import * as z from 'zod/mini'
import { classificationId, conceptId } from './names.ts'
import { list, whole } from './parts.ts'
import type { AnyRuleSchema } from './rule-part.ts'

/** Kinds that are made of other rules. */
export function combiningKinds(rule: AnyRuleSchema) {
  const inOrder = z.exactOptional(z.boolean())
  return {
    all: z.strictObject({ kind: z.literal('all'), parts: list(rule), inOrder }),
    any: z.strictObject({ kind: z.literal('any'), parts: list(rule), inOrder }),
    'at-least': z.strictObject({ kind: z.literal('at-least'), count: whole, parts: list(rule) }),
    not: z.strictObject({ kind: z.literal('not'), part: rule }),
    'if-present': z.strictObject({ kind: z.literal('if-present'), when: rule, then: rule }),
    excusable: z.strictObject({
      kind: z.literal('excusable'),
      rule,
      when: z.exactOptional(rule),
      then: z.exactOptional(rule),
    }),
    ambiguous: z.strictObject({ kind: z.literal('ambiguous'), rule }),
    adverse: z.strictObject({ kind: z.literal('adverse'), when: rule, datum: conceptId }),
    attest: z.strictObject({
      kind: z.literal('attest'),
      related: z.exactOptional(list(conceptId)),
      adverse: z.exactOptional(list(rule)),
      classifiedBy: z.exactOptional(
        z.strictObject({ anyOf: list(classificationId), asksMore: z.exactOptional(z.boolean()) }),
      ),
    }),
  } as const
}
