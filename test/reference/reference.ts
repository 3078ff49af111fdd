import type { Rule, RuleKind, RuleOf } from '../../src/criteria/rule.ts'
import type { Findings } from '../../src/findings/findings.ts'
import { ageInYears } from '../../src/values/clinical-date.ts'
import { allergy } from './allergy-kind.ts'
import { earlier, dayBeyond, liesIn } from './calendar.ts'
import { notBreastfeeding, pregnancy, pregnancyTest } from './childbearing-kinds.ts'
import { heartFailureClass, progression } from './course-kinds.ts'
import { diagnosedSince, diagnosis, history } from './disease-kinds.ts'
import { combinationTherapy, geneTherapy, stableDose, steroidDose, triedDrugs } from './dose-kinds.ts'
import { taking, triedClasses, washout } from './drug-kinds.ts'
import { activeHepatitis, hiv, infection, syphilis } from './infection-kinds.ts'
import { bilag, clinicalSledai, modifiedSledai } from './lupus-scores.ts'
import { bCellMarker, creatinineClearance, egfr, percentPredicted } from './organ-kinds.ts'
import { notRead } from './reads.ts'
import { measurement, qtc, result, series, titre } from './result-kinds.ts'
import { definite, doesNotSpeak, everyPart, negated, open, somePart, soManyParts, type Ruling } from './ruling.ts'
import { score } from './scores.ts'

/** What a rule comes to for one patient, by its definition. */
export type Evaluate<Kind extends RuleKind> = (rule: RuleOf<Kind>, findings: Findings) => Ruling

/** Every kind there is: one that is new does not compile until it is written out here too. */
const references: { readonly [Kind in RuleKind]: Evaluate<Kind> } = {
  all: ({ parts, inOrder }, findings) =>
    everyPart(
      parts.map((part) => evaluated(part, findings)),
      inOrder,
    ),
  any: ({ parts, inOrder }, findings) =>
    somePart(
      parts.map((part) => evaluated(part, findings)),
      inOrder,
    ),
  'at-least': ({ count, parts }, findings) =>
    soManyParts(
      count,
      parts.map((part) => evaluated(part, findings)),
    ),
  not: ({ part }, findings) => negated(evaluated(part, findings)),
  'if-present': ({ when, then }, findings) => {
    const present = evaluated(when, findings)
    return present.truth === 'true' ? evaluated(then, findings) : present.truth === 'false' ? doesNotSpeak : present
  },
  excusable,
  ambiguous: ({ rule }, findings) => {
    const ruling = evaluated(rule, findings)
    return ruling.truth === 'true' || ruling.reasons.includes('needs-detail') ? open('source-ambiguous') : ruling
  },
  adverse: ({ when }, findings) => {
    const { truth, reasons } = evaluated(when, findings)
    if (truth === 'true') return open('needs-detail')
    const stopping = reasons.filter((reason) => ['read-failed', 'not-permitted', 'conflicting'].includes(reason))
    return stopping.length > 0 ? open(...stopping) : definite(false)
  },
  attest: ({ adverse = [] }, findings) => {
    const against = adverse.map((rule) => evaluated(rule, findings))
    if (against.some(({ truth, reasons }) => truth === 'true' || reasons.includes('needs-detail')))
      return open('needs-detail')
    const lost = against
      .flatMap(({ reasons }) => reasons)
      .find((one) => one === 'read-failed' || one === 'not-permitted')
    return lost === undefined ? open('needs-attestation') : open('needs-attestation', lost)
  },
  'source-incomplete': () => open('source-incomplete'),
  measurement,
  result,
  titre,
  series: (rule, findings) => series(rule, findings, notRead(findings, ['Observation'])),
  score,
  age,
  diagnosis,
  'diagnosed-since': diagnosedSince,
  history,
  taking,
  washout,
  'tried-classes': triedClasses,
  study: ({ within }, findings) => {
    const { asOf, studies } = findings
    if (studies.some(({ end }) => end === undefined || end.last >= earlier(asOf, within))) return definite(true)
    const lost = notRead(findings, ['ResearchSubject'])
    return lost.length > 0 ? open(...lost) : definite(false)
  },
  'live-vaccine': liveVaccine,
  qtc,
  allergy,
  'active-hepatitis': activeHepatitis,
  hiv,
  syphilis,
  infection,
  pregnancy,
  'pregnancy-test': pregnancyTest,
  'not-breastfeeding': notBreastfeeding,
  bilag,
  'clinical-sledai': clinicalSledai,
  'modified-sledai': modifiedSledai,
  'creatinine-clearance': creatinineClearance,
  egfr,
  'percent-predicted': percentPredicted,
  'b-cell-marker': bCellMarker,
  progression,
  'heart-failure-class': heartFailureClass,
  'gene-therapy': geneTherapy,
  'tried-drugs': triedDrugs,
  'combination-therapy': combinationTherapy,
  'stable-dose': stableDose,
  'steroid-dose': steroidDose,
}

export function evaluated(rule: Rule, findings: Findings): Ruling {
  return evaluatedAs(rule, findings)
}

function evaluatedAs<Kind extends RuleKind>(rule: RuleOf<Kind>, findings: Findings): Ruling {
  const evaluate: Evaluate<Kind> = references[rule.kind]
  return evaluate(rule, findings)
}

/** "Except when the disease explains it": who keeps the limit passes; otherwise the wider limit decides, or a person. */
function excusable({ rule, when, then }: RuleOf<'excusable'>, findings: Findings): Ruling {
  const kept = evaluated(rule, findings)
  if (kept.truth !== 'false') return kept
  const exception = when === undefined ? definite(true) : evaluated(when, findings)
  if (exception.truth === 'false') return kept
  if (then === undefined) return open('needs-detail')
  const wider = evaluated(then, findings)
  if (wider.truth === 'false') return wider
  // An exception that is open foretells no day.
  const undecided = [exception, wider].find(({ truth }) => truth === 'unknown')
  return undecided === undefined ? wider : open(...undecided.reasons)
}

/** Whole years on the day; every birth day that is possible must agree. */
function age({ from, to, contradictedAt }: RuleOf<'age'>, findings: Findings): Ruling {
  const { person, asOf } = findings
  const { birth } = person
  if (person.hasDied === true) return definite(false)
  if (birth === undefined) return open(notRead(findings, ['Patient'])[0] ?? 'not-recorded')
  if (birth.first > asOf) return open('value-unusable')
  const ages = new Set<number>()
  for (let day = birth.first; day <= birth.last; day += 1) ages.add(ageInYears(day, asOf))
  const isDisputed = (years: number) => years === contradictedAt
  if ([...ages].every(isDisputed)) return open('source-ambiguous')
  const least = contradictedAt === undefined ? (from ?? 0) : contradictedAt + 1
  if ([...ages].some(isDisputed)) return open('value-unusable')
  const isIn = [...ages].map((years) => years >= least && years <= (to ?? Number.POSITIVE_INFINITY))
  if (new Set(isIn).size > 1) return open('value-unusable')
  if (isIn[0] === true) return definite(true)
  const isTooYoung = [...ages].every((years) => years < least)
  return definite(false, isTooYoung ? { from: birthday(birth.last, least) } : undefined)
}

function birthday(birth: number, years: number): number {
  let day = birth + 365 * years
  while (ageInYears(birth, day) < years) day += 1
  return day
}

/** Lymphodepletion is ahead: a live vaccine on record is something to wait for. */
function liveVaccine({ within }: RuleOf<'live-vaccine'>, findings: Findings): Ruling {
  const isCoded = (one: (typeof findings.vaccinations)[number]) => {
    const own = one.bindings.filter(({ concept }) => concept === 'live-vaccines')
    return own.length > 0 && own.every(({ use }) => use !== 'exclude')
  }
  const isNamed = (one: (typeof findings.vaccinations)[number]) =>
    one.bindings.some(({ concept, use }) => concept === 'live-vaccines' && use === 'match')
  const recent = findings.vaccinations
    .filter((one) => one.liveByText || isCoded(one))
    .filter(({ date }) => date === undefined || liesIn(date, findings.asOf, within) !== 'false')
  if (recent.some((one) => one.date === undefined || !isNamed(one))) return open('needs-detail')
  const last = recent.flatMap(({ date }) => date?.last ?? [])
  if (last.length > 0) return { ...open('before-treatment'), ends: { from: dayBeyond(Math.max(...last), within) } }
  const lost = notRead(findings, ['Immunization'])
  return lost.length > 0 ? open(...lost) : definite(false)
}
