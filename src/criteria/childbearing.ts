import type { Findings } from '../findings/findings.ts'
import { ageInYears } from '../values/clinical-date.ts'
import type { Truth } from '../values/truth.ts'
import type { Evidence, Missing } from './determination.ts'
import { diagnosesOf } from './diagnosis-presence.ts'
import { evidenceOfDiagnosis, evidenceOfPerson } from './evidence.ts'
import { pregnancyDiagnoses, pregnancyTests } from './pregnancy-findings.ts'
import { missingOfPerson, unread } from './readability.ts'

/** Whether the patient can bear children, as far as the chart says, and what says so. */
export interface ChildbearingPotential {
  readonly truth: Truth
  readonly evidence: readonly Evidence[]
  readonly missing: readonly Missing[]
}

const [youngest, oldest] = [12, 55]

/**
 * Women from 12 to 55 with no hysterectomy, sterilisation or menopause on record. A recorded sex of neither, or a man
 * with evidence of pregnancy, asks.
 */
export function childbearingPotential(findings: Findings): ChildbearingPotential {
  const { person, asOf } = findings
  const sex = evidenceOfPerson('sex', person)
  if (person.sex === 'unknown' || person.sex === 'other')
    return { truth: 'unknown', evidence: [sex], missing: missingOfPerson(findings, 'sex', 'needs-detail') }
  if (person.sex === 'male') {
    const contrary = [
      ...pregnancyDiagnoses(findings).map(({ evidence }) => evidence),
      ...pregnancyTests(findings)
        .filter(({ truth }) => truth === 'true')
        .map(({ evidence }) => evidence),
    ]
    const closed = unread(findings, ['Observation', 'Condition'], 'sex')
    if (contrary.length > 0)
      return {
        truth: 'unknown',
        evidence: [sex, ...contrary],
        missing: [{ datum: 'sex', reason: 'needs-detail' }],
      }
    return closed.length > 0
      ? { truth: 'unknown', evidence: [sex], missing: closed }
      : { truth: 'false', evidence: [sex], missing: [] }
  }
  const birth = evidenceOfPerson('birth-date', person)
  if (person.birth === undefined)
    return {
      truth: 'unknown',
      evidence: [sex],
      missing: missingOfPerson(findings, 'birth-date', 'not-recorded'),
    }
  const ages = [ageInYears(person.birth.last, asOf), ageInYears(person.birth.first, asOf)] as const
  if (ages[1] < youngest || ages[0] > oldest) return { truth: 'false', evidence: [sex, birth], missing: [] }
  const ended = diagnosesOf(findings, {
    concept: 'childbearing-potential',
    facets: ['menopause', 'hysterectomy', 'sterilisation', 'oophorectomy'],
  })
  const sure = ended.filter(({ diagnosis, naming }) => naming === 'coded' && !diagnosis.tentative && !diagnosis.planned)
  if (sure.length > 0)
    return {
      truth: 'false',
      evidence: sure.map(({ diagnosis }) => evidenceOfDiagnosis('childbearing-potential', diagnosis, asOf)),
      missing: [],
    }
  const closed = unread(findings, ['Condition', 'Procedure'], 'childbearing-potential')
  if (closed.length > 0) return { truth: 'unknown', evidence: [sex, birth], missing: closed }
  return { truth: 'true', evidence: [sex, birth], missing: [] }
}
