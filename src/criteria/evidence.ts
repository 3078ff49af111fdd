import type { Allergy } from '../findings/allergy.ts'
import type { Diagnosis } from '../findings/diagnosis.ts'
import type { Exposure } from '../findings/exposure.ts'
import type { EarlierAnswer } from '../findings/from-attestation.ts'
import type { Measurement } from '../findings/measurement.ts'
import type { Person } from '../findings/person.ts'
import type { Report } from '../findings/report-text.ts'
import { parseClinicalDate, type ClinicalDate, type Day } from '../values/clinical-date.ts'
import { intervalText, mapped, type Interval } from '../values/interval.ts'
import type { Evidence } from './determination.ts'

function dated(date: ClinicalDate | undefined, asOf: Day): Pick<Evidence, 'date' | 'ageDays'> {
  if (date === undefined) return {}
  return { date: date.text, ...(date.first === date.last ? { ageDays: asOf - date.first } : {}) }
}

export function evidenceOfMeasurement(
  concept: string,
  measurement: Measurement,
  asOf: Day,
  converted?: string,
): Evidence {
  const { reference, display, value, date } = measurement
  return {
    ...(reference === undefined ? {} : { reference }),
    concept,
    display,
    ...(value === undefined ? {} : { value: value.text }),
    ...(converted === undefined || converted === value?.text ? {} : { converted }),
    ...dated(date, asOf),
  }
}

export function evidenceOfDiagnosis(concept: string, diagnosis: Diagnosis, asOf: Day): Evidence {
  const { reference, display, presence, tentative, severity, onset, recorded, ended } = diagnosis
  return {
    reference,
    concept,
    display,
    status: tentative ? 'unconfirmed' : presence,
    ...(severity === undefined ? {} : { value: severity }),
    ...dated(presence === 'past' ? (ended ?? onset ?? recorded) : (onset ?? recorded), asOf),
  }
}

/** Milligrams a day, for reading: a weekly dose by the day has many digits that nobody wrote. */
export function legibleDose(milligrams: Interval): string {
  return `${intervalText(mapped(milligrams, (amount) => Number(amount.toPrecision(3))))} mg/d`
}

export function evidenceOfExposure(concept: string, exposure: Exposure, asOf: Day, converted?: string): Evidence {
  const { reference, display, dose, doseText, start, end, ongoing } = exposure
  const amount = dose.kind === 'known' ? legibleDose(dose.milligrams) : doseText
  const period = `${start?.text ?? '?'} – ${end?.text ?? (ongoing === 'yes' ? '…' : '?')}`
  return {
    reference,
    concept,
    display,
    value: [amount, period].filter((part) => part !== undefined).join(', '),
    ...(converted === undefined ? {} : { converted }),
    ...dated(start, asOf),
  }
}

export function evidenceOfAllergy(allergy: Allergy): Evidence {
  const { reference, display, grade, reactions, highCriticality } = allergy
  const value = [grade, reactions, highCriticality ? 'high criticality' : ''].filter((part) => part !== '').join(', ')
  return { reference, concept: 'drug-allergy', display, value }
}

export function evidenceOfReport(concept: string, report: Report, asOf: Day): Evidence {
  return {
    reference: report.reference,
    concept,
    display: report.display,
    value: report.conclusion,
    ...dated(report.date, asOf),
  }
}

/** What somebody attested before, as the chart holds it. */
export function evidenceOfAnswer(earlier: EarlierAnswer, asOf: Day): Evidence {
  const { reference, criterion, answer, author, remark, date } = earlier
  const said = [author, remark].filter((part) => part !== undefined).join(': ')
  return {
    reference,
    concept: criterion,
    display: said === '' ? criterion : said,
    value: answer,
    ...dated(parseClinicalDate(date), asOf),
  }
}

export function evidenceOfPerson(concept: 'birth-date' | 'sex', person: Person): Evidence {
  const value = concept === 'sex' ? person.sex : person.birth?.text
  return {
    ...(person.reference === undefined ? {} : { reference: person.reference }),
    concept,
    display: concept,
    ...(value === undefined ? {} : { value }),
  }
}
