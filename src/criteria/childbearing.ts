import type { Findings } from '../findings/findings.ts'
import { ageInYears } from '../values/clinical-date.ts'
import type { Determination, Evidence } from './determination.ts'
import { failsToHold, holds, undecided } from './determine.ts'
import { diagnosesOf } from './diagnosis-presence.ts'
import { evidenceOfDiagnosis, evidenceOfPerson } from './evidence.ts'
import { currentPregnancy, pregnancyDiagnoses, pregnancyTests } from './pregnancy-findings.ts'
import { missingAge, missingOfPerson, unread } from './readability.ts'

const [youngest, oldest] = [12, 55]

/**
 * Whether the patient can bear children: women from 12 to 55 with no hysterectomy, sterilisation or menopause on record.
 * A recorded sex of neither asks, and so does evidence of pregnancy in a man, or of a present one in a woman who could
 * not bear children (sterilisation fails, and donated eggs know no age).
 */
export function childbearingPotential(findings: Findings): Determination {
  const { person, asOf } = findings
  const sex = evidenceOfPerson('sex', person)
  if (person.sex === 'unknown' || person.sex === 'other')
    return undecided(missingOfPerson(findings, 'sex', 'needs-detail'), [sex])
  if (person.sex === 'male') return ofMan(findings, sex)
  const birth = evidenceOfPerson('birth-date', person)
  if (person.birth === undefined || person.birth.first > asOf) return undecided(missingAge(findings), [sex, birth])
  const [least, most] = [ageInYears(person.birth.last, asOf), ageInYears(person.birth.first, asOf)]
  if (most < youngest || least > oldest) return unlessPregnant(findings, [sex, birth])
  const ended = diagnosesOf(findings, {
    concept: 'childbearing-potential',
    facets: ['menopause', 'hysterectomy', 'sterilisation', 'oophorectomy'],
  }).filter(({ diagnosis, naming }) => naming === 'coded' && !diagnosis.tentative && !diagnosis.planned)
  if (ended.length > 0)
    return unlessPregnant(
      findings,
      ended.map(({ diagnosis }) => evidenceOfDiagnosis('childbearing-potential', diagnosis, asOf)),
      Math.max(...ended.flatMap(({ diagnosis }) => diagnosis.onset?.first ?? [])),
    )
  const [closed, ...more] = unread(findings, ['Condition', 'Procedure'], 'childbearing-potential')
  return closed === undefined ? holds('documented', [sex, birth]) : undecided([closed, ...more], [sex, birth])
}

function ofMan(findings: Findings, sex: Evidence): Determination {
  const contrary = [
    ...pregnancyDiagnoses(findings).map(({ evidence }) => evidence),
    ...pregnancyTests(findings)
      .filter(({ truth }) => truth === 'true')
      .map(({ evidence }) => evidence),
  ]
  if (contrary.length > 0) return undecided([{ datum: 'sex', reason: 'needs-detail' }], [sex, ...contrary])
  const [closed, ...more] = unread(findings, ['Observation', 'Condition'], 'sex')
  return closed === undefined ? failsToHold('documented', [sex]) : undecided([closed, ...more], [sex])
}

/** What says that she cannot bear children counts, unless the chart says that she has been pregnant since. */
function unlessPregnant(findings: Findings, evidence: readonly Evidence[], since = -Infinity): Determination {
  const contrary = currentPregnancy(findings).filter(({ date }) => date.last >= since)
  return contrary.length === 0
    ? failsToHold('documented', evidence)
    : undecided(
        [{ datum: 'childbearing-potential', reason: 'conflicting' }],
        [...evidence, ...contrary.map((one) => one.evidence)],
      )
}
