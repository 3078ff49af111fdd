import type { Coding, Condition } from 'fhir/r4'
import type { Diagnosis } from '../codes/diagnoses.ts'
import { systems } from '../codes/systems.ts'
import type { Desk } from './desk.ts'

/** How a diagnosis stands in the chart. */
export interface ConditionState {
  readonly onsetDaysAgo?: number
  readonly recordedDaysAgo?: number
  readonly abatedDaysAgo?: number
  readonly category?: 'problem-list-item' | 'encounter-diagnosis'
  readonly clinical?: 'active' | 'inactive' | 'remission' | 'resolved'
  readonly verification?: 'confirmed' | 'provisional' | 'differential' | 'refuted' | 'entered-in-error'
}

/** A diagnosis on the problem list, or made at the visit. */
export function condition(desk: Desk, diagnosis: Diagnosis, state: ConditionState = {}): Condition {
  const { calendar } = desk
  const verification = state.verification ?? 'confirmed'
  const category = state.category ?? 'problem-list-item'
  return desk.keep({
    resourceType: 'Condition',
    id: desk.newId('Condition'),
    // FHIR wants no clinical status on what was entered in error.
    ...(verification === 'entered-in-error'
      ? {}
      : {
          clinicalStatus: coded(
            'condition-clinical',
            state.clinical ?? (state.abatedDaysAgo === undefined ? 'active' : 'resolved'),
          ),
        }),
    verificationStatus: coded('condition-ver-status', verification),
    category: [coded('condition-category', category)],
    code: { ...withCodings(diagnosis), text: diagnosis.text },
    subject: desk.subject,
    ...(category === 'encounter-diagnosis' ? { encounter: desk.encounter } : {}),
    ...(state.onsetDaysAgo === undefined ? {} : { onsetDateTime: calendar.day(state.onsetDaysAgo) }),
    ...(state.abatedDaysAgo === undefined ? {} : { abatementDateTime: calendar.day(state.abatedDaysAgo) }),
    recordedDate: calendar.day(state.recordedDaysAgo ?? state.onsetDaysAgo ?? 1),
    recorder: desk.practitioner,
  })
}

function withCodings({ snomed, icd10cm }: Diagnosis): { coding?: Coding[] } {
  const coding: Coding[] = []
  if (snomed) coding.push({ system: systems.snomed, code: snomed[0], display: snomed[1] })
  if (icd10cm) coding.push({ system: systems.icd10cm, code: icd10cm[0], display: icd10cm[1] })
  return coding.length > 0 ? { coding } : {}
}

function coded(system: string, code: string) {
  return { coding: [{ system: `http://terminology.hl7.org/CodeSystem/${system}`, code }] }
}
