import { ageInYears, parseClinicalDate, type ClinicalDate, type Day } from '../values/clinical-date.ts'
import { asRecord, asText } from '../values/json.ts'

/** The patient, as far as criteria ask: birth date and sex. Names stay in the chart. */
export interface Person {
  readonly reference?: string
  readonly birth?: ClinicalDate
  readonly sex: 'female' | 'male' | 'other' | 'unknown'
  /** On the as-of date, or before. */
  readonly hasDied?: true
  /** Whole years on the as-of date, where the birth date says. */
  readonly ageYears?: number
}

export function personFrom(patient: unknown, asOf: Day): Person {
  const record = asRecord(patient)
  if (record === undefined) return { sex: 'unknown' }
  const birth = parseClinicalDate(record['birthDate'])
  const died = asText(record['deceasedDateTime'])
  // A date of death that nobody can read still says that there was one.
  const hasDied = died !== undefined && (parseClinicalDate(died)?.first ?? asOf) <= asOf
  const sex = asText(record['gender'])?.toLowerCase()
  const id = asText(record['id'])
  const exactAge = birth !== undefined && ageInYears(birth.first, asOf) === ageInYears(birth.last, asOf)
  return {
    sex: sex === 'female' || sex === 'male' || sex === 'other' ? sex : 'unknown',
    reference: id === undefined ? 'Patient' : `Patient/${id}`,
    ...(record['deceasedBoolean'] === true || hasDied ? { hasDied: true } : {}),
    ...(birth === undefined ? {} : { birth }),
    ...(birth !== undefined && exactAge ? { ageYears: ageInYears(birth.first, asOf) } : {}),
  }
}
