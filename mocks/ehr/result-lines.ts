import type { Observation, Quantity } from 'fhir/r4'
import { words } from './words.ts'

/** One result as it is shown. */
export interface ResultLine {
  readonly test: string
  readonly value: string
  readonly range: string
  readonly date: string
  readonly flagged: boolean
  /** Anything but a final result is marked. */
  readonly state: string
}

/** Whether the observation is filed as a vital sign. */
export function isVitalSign({ category = [] }: Observation): boolean {
  return category.some(({ coding = [] }) => coding.some(({ code }) => code === 'vital-signs'))
}

/** The latest result of each test, newest first. */
export function latestResults(observations: readonly Observation[]): readonly ResultLine[] {
  const newest = [...observations]
    .filter(({ status }) => status !== 'entered-in-error' && status !== 'cancelled')
    .sort((a, b) => dateOf(b).localeCompare(dateOf(a)))
  const seen = new Set<string>()
  return newest.flatMap((observation) => {
    const test = words(observation.code)
    if (seen.has(test)) return []
    seen.add(test)
    return [
      {
        test,
        value: valueOf(observation),
        range: rangeOf(observation),
        date: dateOf(observation).slice(0, 10),
        flagged: ['H', 'HH', 'L', 'LL', 'A', 'AA', 'POS'].includes(
          observation.interpretation?.[0]?.coding?.[0]?.code ?? '',
        ),
        state: observation.status,
      },
    ]
  })
}

function valueOf(observation: Observation): string {
  if (observation.valueQuantity) return quantity(observation.valueQuantity)
  if (observation.valueString !== undefined) return observation.valueString
  if (observation.valueInteger !== undefined) return String(observation.valueInteger)
  if (observation.valueCodeableConcept) return words(observation.valueCodeableConcept)
  const parts = (observation.component ?? []).map((part) => part.valueQuantity?.value ?? '?')
  return parts.length > 0 ? `${parts.join('/')} ${observation.component?.[0]?.valueQuantity?.unit ?? ''}`.trim() : '—'
}

function rangeOf(observation: Observation): string {
  const range = observation.referenceRange?.[0]
  if (range?.text !== undefined) return range.text
  const low = range?.low?.value
  const high = range?.high?.value
  if (low !== undefined && high !== undefined) return `${low}–${high}`
  return low !== undefined ? `≥ ${low}` : high !== undefined ? `≤ ${high}` : ''
}

function quantity({ value, comparator, unit = '' }: Quantity): string {
  return `${comparator ?? ''}${value ?? '?'} ${/^\{.*\}$/.test(unit) ? '' : unit}`.trim()
}

function dateOf({ effectiveDateTime, effectivePeriod, effectiveInstant, issued }: Observation): string {
  return effectiveDateTime ?? effectivePeriod?.end ?? effectivePeriod?.start ?? effectiveInstant ?? issued ?? ''
}
