import type { Rule, RuleKind, RuleOf } from '../../src/criteria/rule.ts'
import type { Findings } from '../../src/findings/findings.ts'
import { instrumentById } from '../../src/scores/catalog.ts'
import { ageInYears } from '../../src/values/clinical-date.ts'
import { dayBeyond, liesIn } from './calendar.ts'
import { diagnosedSince, diagnosis, history } from './disease-kinds.ts'
import { taking, triedClasses, washout } from './drug-kinds.ts'
import { everywhere } from './numbers.ts'
import { notRead } from './reads.ts'
import { countsFor, measurement, qtc, result, series, titre } from './result-kinds.ts'
import { byLatest, type Saying } from './results.ts'
import { definite, doesNotSpeak, everyPart, negated, open, somePart, soManyParts, type Ruling } from './ruling.ts'

/** What a rule comes to for one patient, by its definition. */
export type Evaluate<Kind extends RuleKind> = (rule: RuleOf<Kind>, findings: Findings) => Ruling

/** The kinds that are written out here; `uncovered` lists the rest. */
const references: { readonly [Kind in RuleKind]?: Evaluate<Kind> } = {
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
    if (studies.some(({ end }) => end === undefined || liesIn(end, asOf, within) !== 'false')) return definite(true)
    const lost = notRead(findings, ['ResearchSubject'])
    return lost.length > 0 ? open(...lost) : definite(false)
  },
  'live-vaccine': liveVaccine,
  qtc,
}

/** Kinds that the reference does not know: what rests on one of them is not compared, or taken over as given. */
export const uncovered: readonly RuleKind[] = [
  'active-hepatitis',
  'allergy',
  'b-cell-marker',
  'bilag',
  'clinical-sledai',
  'combination-therapy',
  'creatinine-clearance',
  'egfr',
  'gene-therapy',
  'heart-failure-class',
  'hiv',
  'infection',
  'modified-sledai',
  'not-breastfeeding',
  'percent-predicted',
  'pregnancy',
  'pregnancy-test',
  'progression',
  'stable-dose',
  'steroid-dose',
  'syphilis',
  'tried-drugs',
]
export const covered = Object.keys(references)

/** @throws where the rule holds a kind that is uncovered */
export function evaluated(rule: Rule, findings: Findings): Ruling {
  return evaluatedAs(rule, findings)
}

function evaluatedAs<Kind extends RuleKind>(rule: RuleOf<Kind>, findings: Findings): Ruling {
  const evaluate: Evaluate<Kind> | undefined = references[rule.kind]
  if (evaluate === undefined) throw new Error(`The reference does not know the kind ${rule.kind}.`)
  return evaluate(rule, findings)
}

/** Kinds named anywhere in a rule. */
export function kindsIn(rule: unknown): readonly string[] {
  if (Array.isArray(rule)) return rule.flatMap(kindsIn)
  if (typeof rule !== 'object' || rule === null) return []
  return Object.entries(rule).flatMap(([key, value]) => (key === 'kind' ? [String(value)] : kindsIn(value)))
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

function score({ provenBy, ...rule }: RuleOf<'score'>, findings: Findings): Ruling {
  const own = total(rule, findings)
  if (own.truth !== 'unknown' || provenBy === undefined) return own
  // A count of fewer things of the kind can show that there are enough, never that there are not.
  const fewer = total({ ...rule, instrument: provenBy }, findings)
  return fewer.truth === 'true' ? fewer : own
}

function total({ instrument, bounds, within }: RuleOf<'score'>, findings: Findings): Ruling {
  const range = instrumentById(instrument)?.range
  return byLatest(findings, {
    asked: { concept: instrument },
    within: within ?? countsFor(instrument),
    score: true,
    say: ({ value }): Saying => {
      const total = value?.number
      if (total === undefined || !['', '1', '{score}'].includes(value?.unit ?? '')) return { because: 'value-unusable' }
      if (range !== undefined && (total.low < range.min || total.high > (range.max ?? Number.POSITIVE_INFINITY)))
        return { because: 'value-unusable' }
      const answers = bounds.map((bound) => everywhere(total, bound.comparison, bound.value))
      if (answers.includes('false')) return 'false'
      return answers.includes('unknown') ? { because: 'needs-entry' } : 'true'
    },
  })
}

/** Whole years on the day; every birth day that is possible must agree. */
function age({ from, to, contradictedAt }: RuleOf<'age'>, findings: Findings): Ruling {
  const { person, asOf } = findings
  const { birth } = person
  if (birth === undefined) return open(notRead(findings, ['Patient'])[0] ?? 'not-recorded')
  if (birth.first > asOf) return open('value-unusable')
  const ages = new Set<number>()
  for (let day = birth.first; day <= birth.last; day += 1) ages.add(ageInYears(day, asOf))
  if (contradictedAt !== undefined && ages.size === 1 && ages.has(contradictedAt)) return open('source-ambiguous')
  const least = contradictedAt === undefined ? (from ?? 0) : contradictedAt + 1
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
