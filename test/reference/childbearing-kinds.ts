import type { RuleOf } from '../../src/criteria/rule.ts'
import type { Findings } from '../../src/findings/findings.ts'
import { ageInYears, type ClinicalDate } from '../../src/values/clinical-date.ts'
import { isSurelyLater, liesIn } from './calendar.ts'
import { namingOf } from './disease-kinds.ts'
import { notRead } from './reads.ts'
import { isPositive } from './result-kinds.ts'
import { resultsOf, type Asked, type Saying } from './results.ts'
import { definite, doesNotSpeak, negated, open, somePart, type Ruling } from './ruling.ts'

const fourWeeks = { days: 28 }

/** Women from 12 to 55, unless something on record has ended it, and any who are pregnant all the same. */
function childbearing(findings: Findings): Ruling {
  const { person, asOf } = findings
  const unreadPerson = notRead(findings, ['Patient'])[0]
  if (person.sex === 'unknown' || person.sex === 'other') return open(unreadPerson ?? 'needs-detail')
  if (person.sex === 'male') {
    const isContradicted =
      pregnancies(findings).length > 0 || tests(findings).some(({ positive }) => positive === 'true')
    if (isContradicted) return open('needs-detail')
    const lost = notRead(findings, ['Observation', 'Condition'])
    return lost.length > 0 ? open(...lost) : definite(false)
  }
  const { birth } = person
  if (birth === undefined) return open(unreadPerson ?? 'not-recorded')
  if (birth.first > asOf) return open(unreadPerson ?? 'value-unusable')
  const pregnantSince = (day: number) => presentPregnancies(findings).some(({ date }) => date.last >= day)
  if (ageInYears(birth.first, asOf) < 12 || ageInYears(birth.last, asOf) > 55)
    return pregnantSince(Number.NEGATIVE_INFINITY) ? open('conflicting') : definite(false)
  const facets = ['menopause', 'hysterectomy', 'sterilisation', 'oophorectomy']
  const endings = findings.diagnoses.filter(
    (one) => !one.tentative && !one.planned && namingOf(one, { concept: 'childbearing-potential', facets }) === 'code',
  )
  if (endings.length > 0) {
    const last = Math.max(...endings.map(({ onset }) => onset?.first ?? Number.NEGATIVE_INFINITY))
    return pregnantSince(last) ? open('conflicting') : definite(false)
  }
  const lost = notRead(findings, ['Condition', 'Procedure'])
  return lost.length > 0 ? open(...lost) : definite(true)
}

interface Test {
  readonly concept: string
  readonly date: ClinicalDate
  readonly positive: Saying
}

function tests(findings: Findings): readonly Test[] {
  return ['hcg-serum', 'hcg-urine'].flatMap((concept) =>
    resultsOf(findings, { concept }).flatMap((one) =>
      one.preliminary || one.value === undefined || one.date === undefined || one.date.first > findings.asOf
        ? []
        : [{ concept, date: one.date, positive: isPositive(concept)(one) }],
    ),
  )
}

/** What the tests of four weeks say: positive and then negative is a contradiction, negative and then positive is news. */
function tested(findings: Findings): 'positive' | 'negative' | 'conflicting' | 'unclear' | 'none' {
  const recent = tests(findings).filter(({ date }) => liesIn(date, findings.asOf, fourWeeks) === 'true')
  const latest = recent.filter((one) => !recent.some((other) => isSurelyLater(other.date, one.date)))
  if (latest.length === 0) return 'none'
  if (latest.every(({ positive }) => positive === 'true')) return 'positive'
  if (latest.some(({ positive }) => positive === 'true')) return 'conflicting'
  if (latest.some(({ positive }) => positive !== 'false')) return 'unclear'
  return recent.some(({ positive }) => positive === 'true') ? 'conflicting' : 'negative'
}

interface Stated {
  readonly sure: boolean
  readonly date: ClinicalDate | undefined
}

/** Pregnancies on record that nobody called over: coded ones, and what the latest observation says. */
function pregnancies(findings: Findings): readonly Stated[] {
  return stated(findings, { concept: 'pregnancy', facets: ['pregnant'] })
}

/** A code that the latest observation denies on its day or after it is not sure. */
function stated(findings: Findings, asked: Asked): readonly Stated[] {
  const observations = observed(findings, asked.concept)
  const coded = findings.diagnoses.flatMap((one) => {
    const naming = namingOf(one, asked)
    if (naming === undefined || one.presence === 'past') return []
    const date = one.recorded ?? one.onset
    const isDenied = observations.some(
      (other) => other.sign === 'negative' && (date === undefined || other.date.last >= date.first),
    )
    return [{ sure: naming === 'code' && !one.tentative && !isDenied, date }]
  })
  return [...coded, ...observations.flatMap(({ sign, date }) => (sign === 'positive' ? [{ sure: true, date }] : []))]
}

/** Of the observations made, the latest. */
function observed(findings: Findings, concept: string) {
  const made = resultsOf(findings, { concept }).flatMap(({ preliminary, value, date }) =>
    preliminary || value === undefined || date === undefined || date.first > findings.asOf
      ? []
      : [{ date, sign: value.sign }],
  )
  return made.filter((one) => !made.some((other) => isSurelyLater(other.date, one.date)))
}

/** Surely on record in the last 300 days, or tested positive in the last four weeks. */
function presentPregnancies(findings: Findings): readonly { readonly date: ClinicalDate }[] {
  const positive = tests(findings).filter(
    (one) => one.positive === 'true' && liesIn(one.date, findings.asOf, fourWeeks) === 'true',
  )
  return [...recorded(findings), ...positive]
}

function recorded(findings: Findings): readonly { readonly date: ClinicalDate }[] {
  return pregnancies(findings).flatMap(({ sure, date }) =>
    sure && date !== undefined && liesIn(date, findings.asOf, { days: 300 }) === 'true' ? [{ date }] : [],
  )
}

function pregnant(findings: Findings): Ruling {
  const result = tested(findings)
  const stated = pregnancies(findings)
  const isNow = recorded(findings).length > 0
  // A test that could not be read might contradict what is on record.
  const lost = notRead(findings, ['Observation', 'Condition'])
  if (result === 'conflicting' || (isNow && result === 'negative')) return open('conflicting')
  if (isNow || result === 'positive') return lost.length > 0 ? open(...lost) : definite(true)
  if (stated.length > 0) return open('needs-detail')
  if (lost.length > 0) return open(...lost)
  if (result === 'negative') return definite(false)
  return open(result === 'unclear' ? 'value-unusable' : 'before-treatment')
}

function breastfeeding(findings: Findings): Ruling {
  const isRecent = (date: ClinicalDate | undefined) =>
    date !== undefined && liesIn(date, findings.asOf, { years: 2 }) === 'true'
  const all = stated(findings, { concept: 'lactation' })
  if (all.some(({ sure, date }) => sure && isRecent(date))) return definite(true)
  if (all.length > 0) return open('needs-detail')
  const lost = notRead(findings, ['Condition', 'Observation'])
  return lost.length > 0 ? open(...lost) : open('needs-attestation')
}

export function pregnancy({ or }: RuleOf<'pregnancy'>, findings: Findings): Ruling {
  const possible = childbearing(findings)
  if (possible.truth === 'false') return definite(false)
  const whole = somePart([pregnant(findings), or === 'breastfeeding' ? breastfeeding(findings) : intention(findings)])
  if (possible.truth === 'true' || whole.truth === 'false') return whole
  return open(...possible.reasons, ...whole.reasons)
}

function intention({ diagnoses }: Findings): Ruling {
  const isPlanned = diagnoses.some(
    (one) => one.presence !== 'past' && namingOf(one, { concept: 'pregnancy', facets: ['planning'] }) !== undefined,
  )
  return open(isPlanned ? 'needs-detail' : 'needs-attestation')
}

export function pregnancyTest({ serumWithin }: RuleOf<'pregnancy-test'>, findings: Findings): Ruling {
  const possible = childbearing(findings)
  if (possible.truth === 'false') return doesNotSpeak
  const lost = notRead(findings, ['Observation'])
  if (lost.length > 0) return open(...lost)
  const result = tested(findings)
  if (result === 'conflicting') return open('conflicting')
  const inTime = tests(findings).some(
    ({ concept, date, positive }) =>
      serumWithin === undefined ||
      (concept === 'hcg-serum' && positive === 'false' && liesIn(date, findings.asOf, serumWithin) === 'true'),
  )
  if (result === 'negative' && inTime) return definite(true)
  if (possible.truth === 'unknown') return open(...possible.reasons)
  if (result === 'positive') return definite(false, {})
  return open(result === 'unclear' ? 'value-unusable' : 'before-treatment')
}

export function notBreastfeeding(_rule: RuleOf<'not-breastfeeding'>, findings: Findings): Ruling {
  return findings.person.sex === 'male' ? doesNotSpeak : negated(breastfeeding(findings))
}
