import type * as z from 'zod/mini'
import type { Rule } from '../../criteria/rule.ts'

/** The schema of any rule, handed to the kinds that hold others: rules nest. */
export type AnyRuleSchema = z.ZodMiniType<Rule, Rule>
