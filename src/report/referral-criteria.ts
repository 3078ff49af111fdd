import type { GroupId } from '../matching/criterion-group.ts'
import type { Label } from '../terminology/concept.ts'
import { basisWords, reasonWords, verdictWords } from '../wording/catalogue.ts'
import { exportWords as words } from '../wording/export-words.ts'
import type { Language } from '../wording/language.ts'
import { panelWords } from '../wording/panel-words.ts'
import { fill } from '../wording/fill.ts'
import { evidenceLine } from './evidence-line.ts'
import { criteriaIn } from './grouped-criteria.ts'
import type { ResultCriterion, ResultEvidence, ResultTrial } from './result.ts'

const sections: readonly (readonly [group: GroupId, heading: Label])[] = [
  ['fails', words.fails],
  ['holds-back', words.open],
  ['to-say', words.toSay],
  ['passes', words.passes],
  ['settled', words.settled],
]

/** A trial's criteria for its site: what speaks against, what is open, what is fulfilled and on what it rests. */
export function criteriaLines(
  trial: ResultTrial,
  nameOf: (datum: string) => string,
  language: Language,
): readonly string[] {
  return sections.flatMap(([group, heading]) => {
    const criteria = criteriaIn(trial, group)
    if (criteria.length === 0) return []
    return [
      fill(heading, language, { n: criteria.length }),
      ...criteria.flatMap((criterion) => [
        `- ${criterion.id} ${criterion.label}`,
        ...linesBelow(criterion, nameOf, language).map((line) => `    ${line}`),
      ]),
      '',
    ]
  })
}

function linesBelow(
  criterion: ResultCriterion,
  nameOf: (datum: string) => string,
  language: Language,
): readonly string[] {
  const { basis, verdict, missing, overridden } = criterion
  const evidence = criterion.evidence.map(withoutBirthDate)
  // Under a heading that says that a person must answer, the question itself is enough.
  const told = missing.filter(({ reason }) => reason !== 'needs-attestation')
  const isUndocumented = verdict !== 'unknown' && (basis !== 'documented' || evidence.length === 0)
  return [
    ...(isUndocumented ? [basisWords[basis][language]] : []),
    ...(evidence.length === 0 ? [] : [evidenceLine({ evidence }, language)]),
    ...told.map(({ datum, reason, action }) =>
      fill(words.missing, language, { name: nameOf(datum), why: reasonWords[reason][language], action }),
    ),
    ...(overridden === undefined
      ? []
      : [
          fill(panelWords.overridden, language, {
            verdict: verdictWords[overridden.chartVerdict][language],
            reason: overridden.reason,
          }),
        ]),
  ]
}

/** The age is what the trial asks; the day of birth says who the patient is. */
function withoutBirthDate(evidence: ResultEvidence): ResultEvidence {
  if (evidence.concept !== 'birth-date') return evidence
  const { value: _value, ...rest } = evidence
  return rest
}
