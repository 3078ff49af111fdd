import type { FhirResource } from 'fhir/r4'
import type { Interaction } from './interaction.ts'

/** What a fault does to the answer. */
export type FaultEffect =
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly body?: string
      readonly headers?: Readonly<Record<string, string>>
    }
  | { readonly kind: 'delay'; readonly milliseconds: number }
  /** The body comes little by little. */
  | { readonly kind: 'slow-body'; readonly milliseconds: number }
  | { readonly kind: 'drop-cors' }
  | { readonly kind: 'cut-body' }
  | { readonly kind: 'html' }
  | { readonly kind: 'loop-next' }
  | { readonly kind: 'foreign-next'; readonly origin: string }
  | { readonly kind: 'no-total' }
  /** Every match stands on its page twice. */
  | { readonly kind: 'repeat-entries' }
  /** A resource that nobody asked for stands among the matches, marked as included. */
  | { readonly kind: 'include-entry'; readonly resource: FhirResource }
  | { readonly kind: 'outcome-entry'; readonly code: string; readonly severity: string; readonly text: string }
  /** The type is absent from the server: 404, and not in its CapabilityStatement. */
  | { readonly kind: 'type-unsupported' }
  | { readonly kind: 'parameter-required'; readonly name: string }
  | { readonly kind: 'parameter-refused'; readonly name: string }
  | { readonly kind: 'unknown-parameters-refused' }

/** One rule of the switchboard: which requests it is for, how often, and what it does to them. */
export interface FaultRule {
  readonly effect: FaultEffect
  /** Every part that is given must agree. Without `match` the rule is for every request. */
  readonly match?: {
    readonly kind?: Interaction['kind']
    readonly type?: string
    /** Part of the path, query left out. */
    readonly path?: string
    /** A search parameter that is used (`category`), or used with this value (`category=laboratory`). */
    readonly parameter?: string
  }
  /** Requests that agree and are let through first. */
  readonly after?: number
  /** How many requests it strikes; every one when absent. */
  readonly times?: number
}

/** The rules in force, and how often each has been met. */
export interface Faults {
  readonly rules: readonly FaultRule[]
  set(rules: readonly FaultRule[]): void
  add(rule: FaultRule): void
  clear(): void
  /** The effects that strike this request; asking counts as the request being made. */
  strike(interaction: Interaction, path: string): readonly FaultEffect[]
  /** Types that rules take away for good. */
  unsupportedTypes(): readonly string[]
}

/** A switchboard with the given rules in force. */
export function createFaults(initial: readonly FaultRule[] = []): Faults {
  let rules = initial.map((rule) => ({ rule, seen: 0 }))
  return {
    get rules() {
      return rules.map(({ rule }) => rule)
    },
    set(next) {
      rules = next.map((rule) => ({ rule, seen: 0 }))
    },
    add(rule) {
      rules = [...rules, { rule, seen: 0 }]
    },
    clear() {
      rules = []
    },
    strike: (interaction, path) =>
      rules.flatMap((entry) => {
        if (!agrees(entry.rule, interaction, path)) return []
        entry.seen += 1
        const first = (entry.rule.after ?? 0) + 1
        const last = first + (entry.rule.times ?? Number.POSITIVE_INFINITY) - 1
        return entry.seen >= first && entry.seen <= last ? [entry.rule.effect] : []
      }),
    unsupportedTypes: () =>
      rules.flatMap(({ rule }) =>
        rule.effect.kind === 'type-unsupported' && rule.match?.type !== undefined ? [rule.match.type] : [],
      ),
  }
}

function agrees({ match = {} }: FaultRule, interaction: Interaction, path: string): boolean {
  const type = 'resourceType' in interaction ? interaction.resourceType : undefined
  return (
    (match.kind === undefined || match.kind === interaction.kind) &&
    (match.type === undefined || match.type === type) &&
    (match.path === undefined || path.includes(match.path)) &&
    (match.parameter === undefined || uses(interaction, match.parameter))
  )
}

/** `category=laboratory` agrees with `category=http://…|laboratory` and with lists that name it. */
function uses(interaction: Interaction, wanted: string): boolean {
  if (interaction.kind !== 'search') return false
  const [name = '', value] = wanted.split('=')
  const given = interaction.parameters.getAll(name)
  if (value === undefined) return given.length > 0
  return given.flatMap((each) => each.split(',')).some((each) => each === value || each.endsWith(`|${value}`))
}
