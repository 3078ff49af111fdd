import type { ChartResourceType } from '../chart/chart.ts'

/**
 * What the trials of the catalogue ask for, written out so that the launch page need not carry the trials. A test holds
 * it to what is derived from them.
 */
export const neededTypes: readonly ChartResourceType[] = [
  'Observation',
  'Condition',
  'MedicationRequest',
  'MedicationStatement',
  'MedicationAdministration',
  'Procedure',
  'AllergyIntolerance',
  'Immunization',
  'DiagnosticReport',
  'QuestionnaireResponse',
  'ResearchSubject',
]
