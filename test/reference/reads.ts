import type { ChartResourceType } from '../../src/chart/chart.ts'
import type { Findings } from '../../src/findings/findings.ts'

export const drugTypes: readonly ChartResourceType[] = [
  'MedicationRequest',
  'MedicationStatement',
  'MedicationAdministration',
]

/** Types that tell the same as others do; and those that only ever stand beside a question. */
const sameFacts: readonly (readonly [ChartResourceType, readonly ChartResourceType[]])[] = [
  ['MedicationStatement', ['MedicationRequest']],
  ['MedicationRequest', ['MedicationStatement']],
  ['MedicationAdministration', ['MedicationRequest', 'MedicationStatement']],
  ['QuestionnaireResponse', ['Observation']],
]
const besideOnly: readonly ChartResourceType[] = ['ResearchSubject', 'Encounter', 'DiagnosticReport']

/** Reasons why these types do not count as read whole; none where an absence in them counts. */
export function notRead({ reads }: Findings, types: readonly ChartResourceType[]): readonly string[] {
  return types.flatMap((type) => {
    const status = reads.get(type)?.status
    const byAnother = sameFacts.some(
      ([one, others]) => one === type && others.some((other) => reads.get(other)?.status === 'complete'),
    )
    if (status === 'complete') return []
    if (status === 'unsupported' && (byAnother || besideOnly.includes(type))) return []
    return [status === 'not-permitted' ? 'not-permitted' : 'read-failed']
  })
}
