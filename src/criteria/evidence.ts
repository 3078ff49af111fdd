import type { Allergy } from '../findings/allergy.ts'
import type { Diagnosis } from '../findings/diagnosis.ts'
import type { Exposure } from '../findings/exposure.ts'
import type { EarlierAnswer } from '../findings/from-attestation.ts'
import type { Measurement } from '../findings/measurement.ts'
import type { Person } from '../findings/person.ts'
import type { Report } from '../findings/report-text.ts'
import { parseClinicalDate, type ClinicalDate, type Day } from '../values/clinical-date.ts'
import type { Growing } from '../values/growing.ts'
import { intervalText, mapped, type Interval } from '../values/interval.ts'
import type { Evidence } from './determination.ts'

function dated(evidence: Growing<Evidence>, date: ClinicalDate | undefined, asOf: Day): Evidence {
  if (date === undefined) return evidence
  evidence.date = date.text
  if (date.first === date.last) evidence.ageDays = asOf - date.first
  return evidence
}

export function evidenceOfMeasurement(
  concept: string,
  measurement: Measurement,
  asOf: Day,
  converted?: string,
): Evidence {
  const { reference, display, value, date } = measurement
  const evidence: Growing<Evidence> = reference === undefined ? { concept, display } : { reference, concept, display }
  if (value !== undefined) evidence.value = value.text
  if (converted !== undefined && converted !== value?.text) evidence.converted = converted
  return dated(evidence, date, asOf)
}

/** @param date which of its dates is shown: as a rule when it began, or ended */
export function evidenceOfDiagnosis(
  concept: string,
  diagnosis: Diagnosis,
  asOf: Day,
  date = dateShown(diagnosis),
): Evidence {
  const { reference, display, presence, tentative, severity } = diagnosis
  const evidence: Growing<Evidence> = { reference, concept, display, status: tentative ? 'unconfirmed' : presence }
  if (severity !== undefined) evidence.value = severity
  return dated(evidence, date, asOf)
}

function dateShown({ presence, onset, recorded, ended }: Diagnosis): ClinicalDate | undefined {
  return (presence === 'past' ? ended : undefined) ?? onset ?? recorded
}

/** Milligrams, for reading: a weekly dose by the day has many digits that nobody wrote. */
export function legibleDose(milligrams: Interval): string {
  return intervalText(mapped(milligrams, (amount) => Number(amount.toPrecision(3))))
}

/** A drug taken: how much a day and from when to when; of a single dose given, how much. */
export function evidenceOfExposure(concept: string, exposure: Exposure, asOf: Day, converted?: string): Evidence {
  const { reference, display, dose, doseText, single, start, end, ongoing } = exposure
  const known = dose.kind === 'known' ? legibleDose(dose.milligrams) : undefined
  const evidence: Growing<Evidence> = { reference, concept, display }
  if (single) {
    const amount = known === undefined ? doseText : `${known} mg`
    if (amount !== undefined) evidence.value = amount
  } else {
    const amount = known === undefined ? doseText : `${known} mg/d`
    const period = `${start?.text ?? '?'} – ${end?.text ?? (ongoing === 'yes' ? '…' : '?')}`
    evidence.value = amount === undefined ? period : `${amount}, ${period}`
  }
  if (converted !== undefined) evidence.converted = converted
  return dated(evidence, start, asOf)
}

export function evidenceOfAllergy(allergy: Allergy): Evidence {
  const { reference, display, grade, reactions, highCriticality } = allergy
  const value = [grade, reactions, highCriticality ? 'high criticality' : ''].filter((part) => part !== '').join(', ')
  return { reference, concept: 'drug-allergy', display, value }
}

export function evidenceOfReport(concept: string, report: Report, asOf: Day): Evidence {
  const { reference, display, conclusion, date } = report
  return dated({ reference, concept, display, value: conclusion }, date, asOf)
}

/** What somebody attested before, as the chart holds it. */
export function evidenceOfAnswer(earlier: EarlierAnswer, asOf: Day): Evidence {
  const { reference, criterion, answer, author, remark, date } = earlier
  const said = [author, remark].filter((part) => part !== undefined).join(': ')
  const display = said === '' ? criterion : said
  return dated({ reference, concept: criterion, display, value: answer }, parseClinicalDate(date), asOf)
}

export function evidenceOfPerson(concept: 'birth-date' | 'sex', person: Person): Evidence {
  const value = concept === 'sex' ? person.sex : person.birth?.text
  const { reference } = person
  const evidence: Growing<Evidence> =
    reference === undefined ? { concept, display: concept } : { reference, concept, display: concept }
  if (value !== undefined) evidence.value = value
  return evidence
}
