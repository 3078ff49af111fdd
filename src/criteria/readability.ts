import type { ChartResourceType, Read } from '../chart/chart.ts'
import type { Findings } from '../findings/findings.ts'
import type { Message } from '../values/message.ts'
import type { Missing, Reason } from './determination.ts'

/** The resource types that tell of drugs taken. The first two are routes to the same facts. */
export const medicationTypes: readonly ChartResourceType[] = [
  'MedicationRequest',
  'MedicationStatement',
  'MedicationAdministration',
]

/** Other routes by which the same facts reach the chart: a type that a server does not offer is made up for by them. */
const otherRoutes: Partial<Record<ChartResourceType, readonly ChartResourceType[]>> = {
  MedicationStatement: ['MedicationRequest'],
  MedicationRequest: ['MedicationStatement'],
  MedicationAdministration: ['MedicationRequest', 'MedicationStatement'],
  // Forms of scores carry totals that are Observations too.
  QuestionnaireResponse: ['Observation'],
}

/** Types that only stand beside a question. A server that does not offer them holds nothing of the kind. */
const onlyShown: ReadonlySet<ChartResourceType> = new Set(['ResearchSubject', 'Encounter', 'DiagnosticReport'])

const nothing: readonly Missing[] = []

function isSettled(read: Read | undefined, findings: Findings, type: ChartResourceType): boolean {
  if (read?.status === 'complete') return true
  if (read?.status !== 'unsupported') return false
  if (onlyShown.has(type)) return true
  return (otherRoutes[type] ?? []).some((other) => findings.reads.get(other)?.status === 'complete')
}

/** Where a saved score may stand: its total, or the form with its items. */
export const scoreTypes: readonly ChartResourceType[] = ['Observation', 'QuestionnaireResponse']

/**
 * What is missing because these types could not be read whole. Empty: an absence counts, and the latest value is the
 * latest. A type that was never asked for counts as unread.
 */
export function unread(findings: Findings, types: readonly ChartResourceType[], datum: string): readonly Missing[] {
  if (types.every((type) => isSettled(findings.reads.get(type), findings, type))) return nothing
  const open = types.filter((type) => !isSettled(findings.reads.get(type), findings, type))
  return open.map((type) => ({
    datum,
    reason: findings.reads.get(type)?.status === 'not-permitted' ? 'not-permitted' : 'read-failed',
    action: { id: 'action.readAgain', values: { resourceType: type } },
  }))
}

/**
 * What is missing of the person: the read of the patient where that did not come through, else the datum for its own
 * reason.
 */
export function missingOfPerson(
  findings: Findings,
  datum: 'birth-date' | 'sex',
  reason: Reason,
): readonly [Missing, ...Missing[]] {
  const [closed] = unread(findings, ['Patient'], datum)
  return [closed ?? { datum, reason }]
}

/** Why there is no age to reckon with: no birth date, or one that allows two ages. */
export function missingAge(findings: Findings): readonly [Missing, ...Missing[]] {
  return missingOfPerson(
    findings,
    'birth-date',
    findings.person.birth === undefined ? 'not-recorded' : 'value-unusable',
  )
}

/** The note every presumed verdict carries: which complete reads it rests on. */
export function presumedFrom(types: readonly ChartResourceType[]): Message {
  return { id: 'note.presumed', values: { reads: types.join(', ') } }
}
