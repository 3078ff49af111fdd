import type { AnswerEntry, Entry } from './entry.ts'
import type { Findings } from './findings.ts'
import { measurementFromEntry } from './from-entry.ts'
import type { Measurement } from './measurement.ts'
import { isOutdatedBy } from './own-records.ts'

/**
 * Lays what a clinician entered over what a chart says. What the entries do not speak of stays the same list, so that
 * whoever has drawn conclusions from it need not draw them again.
 */
export function withEntries(findings: Findings, entries: readonly Entry[]): Findings {
  if (entries.length === 0) return findings
  const measurements = new Map(findings.measurements)
  const answers = new Map<string, AnswerEntry>(findings.answers)
  for (const entry of entries) {
    if ('criterion' in entry) answers.set(entry.criterion, entry)
    else layOver(measurements, measurementFromEntry(entry))
  }
  return { ...findings, measurements, answers }
}

function layOver(measurements: Map<string, readonly Measurement[]>, entered: Measurement | undefined): void {
  if (entered === undefined) return
  const concepts = entered.bindings.map(({ concept }) => concept)
  const outdated = concepts.flatMap((concept) =>
    (measurements.get(concept) ?? []).filter((one) => isOutdatedBy(one, entered)),
  )
  for (const concept of outdated.flatMap(({ bindings }) => bindings.map((binding) => binding.concept)))
    measurements.set(
      concept,
      (measurements.get(concept) ?? []).filter((one) => !outdated.includes(one)),
    )
  for (const concept of concepts) measurements.set(concept, [...(measurements.get(concept) ?? []), entered])
}
