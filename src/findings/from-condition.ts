import { bindCodings, type LocalCode } from '../terminology/bind.ts'
import { hintsFor } from '../terminology/text-hints.ts'
import { parseClinicalDate, type ClinicalDate } from '../values/clinical-date.ts'
import { asRecord, asText, type JsonRecord } from '../values/json.ts'
import { codedText, codesOf, displayOf, wordsOf, type CodedText } from './coded-text.ts'
import type { Diagnosis, Presence, SeverityGrade } from './diagnosis.ts'

const tentative = new Set(['provisional', 'differential', 'unconfirmed'])
const past = new Set(['resolved', 'inactive', 'remission'])
const icd = /icd-10|2\.16\.840\.1\.113883\.6\.(90|3)$/i

/** One Condition as a diagnosis; nothing where it is refuted or entered in error. */
export function diagnosisFrom(
  condition: JsonRecord,
  reference: string,
  localCodes: readonly LocalCode[],
): Diagnosis | undefined {
  const verification = codesOf(condition['verificationStatus'])
  if (verification.some((code) => code === 'refuted' || code === 'entered-in-error')) return undefined
  const code = codedText(condition['code'])
  const onset = firstDate(condition['onsetDateTime'], asRecord(condition['onsetPeriod'])?.['start'])
  const ended = firstDate(
    condition['abatementDateTime'],
    asRecord(condition['abatementPeriod'])?.['end'],
    asRecord(condition['onsetPeriod'])?.['end'],
  )
  const recorded = firstDate(condition['recordedDate'])
  const severity = asText(displayOf(codedText(condition['severity'])))
  const grade = gradeOf(codedText(condition['severity']))
  return {
    reference,
    resourceType: 'Condition',
    display: displayOf(code),
    ...namings(code, localCodes),
    presence: presenceOf(codesOf(condition['clinicalStatus']), condition),
    tentative: verification.some((status) => tentative.has(status)),
    planned: false,
    ...(onset === undefined ? {} : { onset }),
    ...(ended === undefined ? {} : { ended }),
    ...(recorded === undefined ? {} : { recorded }),
    ...(severity === undefined ? {} : { severity }),
    ...(grade === undefined ? {} : { grade }),
  }
}

/** Grades of Condition.severity: HL7's condition-severity codes (SNOMED CT), and the words for them. */
const grades: readonly (readonly [SeverityGrade, RegExp])[] = [
  ['severe', /\b24484000\b|\bsevere\b|重/i],
  ['moderate', /\b6736007\b|\bmoderate\b|中/i],
  ['mild', /\b255604002\b|\bmild\b|轻/i],
]

/** The one grade that codes and words agree on; nothing where they name several ("mild to moderate"). */
function gradeOf(severity: CodedText): SeverityGrade | undefined {
  const said = [wordsOf(severity), ...severity.codings.map(({ code }) => code ?? '')].join(' ')
  const found = grades.filter(([, pattern]) => pattern.test(said)).map(([grade]) => grade)
  return found.length === 1 ? found[0] : undefined
}

/** One Procedure as a diagnosis: what was done to the patient. Not done, or entered in error: nothing. */
export function procedureFrom(
  procedure: JsonRecord,
  reference: string,
  localCodes: readonly LocalCode[],
): Diagnosis | undefined {
  const status = asText(procedure['status'])?.toLowerCase()
  if (status === 'not-done' || status === 'entered-in-error') return undefined
  const code = codedText(procedure['code'])
  const period = asRecord(procedure['performedPeriod'])
  const onset = firstDate(procedure['performedDateTime'], period?.['start'])
  const ended = firstDate(procedure['performedDateTime'], period?.['end'])
  const running =
    status === 'in-progress' || (period !== undefined && period['end'] === undefined && status !== 'completed')
  return {
    reference,
    resourceType: 'Procedure',
    display: displayOf(code),
    ...namings(code, localCodes),
    presence: running ? 'active' : 'past',
    tentative: status === 'unknown' || status === 'stopped' || status === 'on-hold',
    planned: status === 'preparation',
    ...(onset === undefined ? {} : { onset }),
    ...(ended === undefined ? {} : { ended }),
  }
}

/** Bindings of every coding; hints from words only where no complete classification (ICD-10) codes it. */
function namings(code: CodedText, localCodes: readonly LocalCode[]): Pick<Diagnosis, 'bindings' | 'hints'> {
  const bindings = bindCodings(code.codings, { localCodes })
  const classified = code.codings.some(
    ({ system, code: value }) => value !== undefined && system !== undefined && icd.test(system),
  )
  const bound = new Set(bindings.map(({ concept }) => concept))
  const hints = classified ? [] : hintsFor(wordsOf(code)).filter(({ concept }) => !bound.has(concept))
  return { bindings, hints }
}

function presenceOf(statuses: readonly string[], condition: JsonRecord): Presence {
  if (statuses.some((status) => past.has(status))) return 'past'
  const abated = Object.keys(condition).some(
    (key) =>
      key.startsWith('abatement') &&
      condition[key] !== undefined &&
      condition[key] !== null &&
      condition[key] !== false,
  )
  if (abated && statuses.length === 0) return 'past'
  return statuses.length > 0 ? 'active' : 'unstated'
}

function firstDate(...texts: readonly unknown[]): ClinicalDate | undefined {
  for (const text of texts) {
    const date = parseClinicalDate(text)
    if (date !== undefined) return date
  }
  return undefined
}
