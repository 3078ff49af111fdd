import * as z from 'zod/mini'
import type { Rule, RuleKind, RuleOf } from '../../criteria/rule.ts'
import { combiningKinds } from './combining-kinds.ts'
import { drugKinds } from './drug-kinds.ts'
import { historyKinds } from './history-kinds.ts'
import { kindDescriptions } from './kind-descriptions.ts'
import { definitions } from './names.ts'
import type { AnyRuleSchema } from './rule-part.ts'
import type { NoneDiffers, Same } from './same.ts'
import { valueKinds } from './value-kinds.ts'

/** A rule of any kind, as JSON. */
export const ruleSchema: AnyRuleSchema = z.lazy(() => union)
definitions.add(ruleSchema, { id: 'rule', description: 'A sentence about a patient: true, false or unknown.' })

const kinds = { ...combiningKinds(ruleSchema), ...valueKinds, ...historyKinds, ...drugKinds } satisfies {
  readonly [Kind in RuleKind]: z.ZodMiniType<RuleOf<Kind>>
}

/** Every kind of rule there is, by name. */
export const ruleKinds = Object.keys(kinds).sort() as readonly RuleKind[]

for (const kind of ruleKinds) definitions.add(kinds[kind], { id: `rule-${kind}`, description: kindDescriptions[kind] })

type Options = [(typeof kinds)[RuleKind], ...(typeof kinds)[RuleKind][]]

const union = z.discriminatedUnion('kind', Object.values(kinds) as Options, {
  error: ({ input }) => {
    const kind: unknown = typeof input === 'object' && input !== null && 'kind' in input ? input.kind : undefined
    const what = kind === undefined ? 'a rule names its kind' : `there is no kind of rule ${JSON.stringify(kind)}`
    return `${what}; the kinds are ${ruleKinds.join(', ')}`
  },
})

/** A kind whose schema and type differ, or that has only one of the two, does not compile. */
export type RulesAreExact = NoneDiffers<
  { [Kind in RuleKind]: Same<RuleOf<Kind>, z.infer<(typeof kinds)[Kind]>> extends true ? never : Kind }[RuleKind]
>
export type KindsAreExact = NoneDiffers<Exclude<keyof typeof kinds, Rule['kind']>>
