import type { RuleOf } from '../../src/criteria/rule.ts'
import type { Exposure } from '../../src/findings/exposure.ts'
import type { Findings } from '../../src/findings/findings.ts'
import type { ClinicalDate, Day } from '../../src/values/clinical-date.ts'
import { between } from '../../src/values/interval.ts'
import { dayBeyond, earlier, liesIn } from './calendar.ts'
import { maybeTaken, meant, surelyTaken, takenOf, usedFor, type DrugsAsked } from './drug-days.ts'
import { everywhere } from './numbers.ts'
import { drugTypes, notRead } from './reads.ts'
import { definite, everyPart, open, type Ruling } from './ruling.ts'

export function triedDrugs(rule: RuleOf<'tried-drugs'>, findings: Findings): Ruling {
  const taken = takenOf(findings, rule)
  const sure = taken.filter(({ byTextOnly }) => !byTextOnly)
  const drugs = [...new Set(sure.flatMap((exposure) => meant(exposure, rule)))]
  const long = drugs.filter((drug) =>
    usedFor(
      sure.filter((exposure) => meant(exposure, rule).includes(drug)),
      rule.months,
      findings.asOf,
    ),
  )
  if (long.length >= rule.count) return definite(true)
  const lost = notRead(findings, drugTypes)
  if (lost.length > 0) return open(...lost)
  return open(taken.length === 0 ? 'not-recorded' : 'needs-detail')
}

/** A glucocorticoid with an immunosuppressant; whether one with a biologic alone is enough the source does not say. */
export function combinationTherapy(rule: RuleOf<'combination-therapy'>, findings: Findings): Ruling {
  const [steroid, suppressant, biologic] = [rule.glucocorticoid, rule.immunosuppressant, rule.biologic].map((drugs) =>
    takenNowFor(drugs, rule.months, findings),
  )
  if (steroid === undefined || suppressant === undefined || biologic === undefined) throw new Error('Three were asked.')
  const isWithBiologicAlone =
    steroid.truth === 'true' && biologic.truth === 'true' && takenOf(findings, rule.immunosuppressant).length === 0
  if (!isWithBiologicAlone) return everyPart([steroid, suppressant])
  const lost = notRead(findings, drugTypes)
  return lost.length > 0 ? open(...lost) : open('source-ambiguous')
}

function takenNowFor(asked: DrugsAsked, months: number, findings: Findings): Ruling {
  const ever = takenOf(findings, asked)
  const coded = ever.filter(({ byTextOnly }) => !byTextOnly)
  const now = ever.filter(({ ongoing }) => ongoing !== 'no')
  const oneDrug = coded
    .filter(({ ongoing }) => ongoing === 'yes')
    .flatMap((exposure) => meant(exposure, asked))
    .some((drug) =>
      usedFor(
        coded.filter((exposure) => meant(exposure, asked).includes(drug)),
        months,
        findings.asOf,
      ),
    )
  const allTogether =
    now.every(({ ongoing }) => ongoing === 'yes') &&
    usedFor(
      now.filter(({ byTextOnly }) => !byTextOnly),
      months,
      findings.asOf,
    )
  if (oneDrug || allTogether) return definite(true)
  if (ever.length > 0) return open('needs-detail')
  const lost = notRead(findings, drugTypes)
  return lost.length > 0 ? open(...lost) : open('not-recorded')
}

export function geneTherapy({ within }: RuleOf<'gene-therapy'>, findings: Findings): Ruling {
  const { asOf } = findings
  const coded = findings.diagnoses.filter(
    ({ planned, bindings, hints }) =>
      !planned &&
      (bindings.some(({ concept }) => concept === 'car-t') || hints.some(({ concept }) => concept === 'car-t')),
  )
  const infusions = coded.flatMap(({ resourceType, onset }) => (resourceType === 'Procedure' ? [onset?.last] : []))
  const products = takenOfAny(findings, 'car-t-products').map(({ start, end }) => (end ?? start)?.last)
  const given = [...infusions, ...products]
  const dated = given.flatMap((day) => (day === undefined ? [] : [dayBeyond(day, within)])).filter((day) => day > asOf)
  const isUndated = given.includes(undefined) || (given.length === 0 && coded.length > 0)
  if (isUndated) return open('needs-detail')
  if (dated.length > 0) return { ...open('needs-detail'), ends: { from: Math.max(...dated) } }
  const lost = notRead(findings, ['Condition', 'Procedure', ...drugTypes]).slice(0, 1)
  return open('needs-attestation', ...lost)
}

function takenOfAny({ exposures }: Findings, drugClass: string): readonly Exposure[] {
  return exposures.filter(({ drugs }) => drugs.some(({ classes }) => classes.includes(drugClass)))
}

/** What begins or ends in the span changes the dose, unless it goes on with the dose as it was. */
export function stableDose({ asksAbout, ...rule }: RuleOf<'stable-dose'>, findings: Findings): Ruling {
  const named = stableDoseOf(rule, findings)
  if (named.truth !== 'true' || asksAbout === undefined) return named
  const { truth, reasons } = stableDoseOf({ kind: rule.kind, within: rule.within, ...asksAbout }, findings)
  return truth === 'true' || reasons.includes('not-recorded') ? named : open('needs-detail')
}

function stableDoseOf(rule: Omit<RuleOf<'stable-dose'>, 'asksAbout'>, findings: Findings): Ruling {
  const { asOf } = findings
  const taken = takenOf(findings, rule)
  const courses = taken.filter(({ single }) => !single)
  const sameDrug = (one: Exposure) =>
    courses.filter((other) => other !== one && meant(other, rule).some((drug) => meant(one, rule).includes(drug)))
  const sure: Day[] = []
  const unclear: Day[] = []
  const planned: ClinicalDate[] = []
  const note = (date: Exposure['start'], isChange: boolean | undefined, isPlanned: boolean) => {
    if (date === undefined || isChange === false) return
    if (isPlanned || date.first > asOf) {
      planned.push(date)
      return
    }
    const where = liesIn(date, asOf, rule.within)
    if (where === 'true' && isChange === true) sure.push(Math.min(date.last, asOf))
    else if (where !== 'false') unclear.push(date.last)
  }
  for (const course of courses) {
    const others = sameDrug(course)
    note(course.start, !others.some((other) => goesOn(other, course, others)), false)
    const stays = others.filter(({ ongoing }) => ongoing === 'yes')
    const keepsDose = stays.some((other) => doseOf(other) === doseOf(course))
    note(course.end, keepsDose ? false : stays.length > 0 ? undefined : true, course.ongoing !== 'no')
  }
  const lost = notRead(findings, drugTypes)
  if (lost.length > 0) return open(...lost)
  if (sure.length > 0) {
    let from = dayBeyond(Math.max(...sure), rule.within)
    // A change that is planned for the days before it puts it off.
    for (let inTheWay = planned; inTheWay.length > 0;) {
      inTheWay = planned.filter((date) => liesIn(date, from, rule.within) !== 'false')
      if (inTheWay.length > 0) from = dayBeyond(Math.max(...inTheWay.map(({ last }) => last)), rule.within)
    }
    return definite(false, { from })
  }
  const now = taken.filter(({ ongoing }) => ongoing !== 'no')
  const varies = ({ dose }: Exposure) => dose.kind === 'as-needed' || dose.kind === 'tapered'
  const isOpen = (one: Exposure) =>
    one.start === undefined || one.ongoing === 'unclear' || one.byTextOnly || varies(one)
  const lately = (one: Exposure) => one.start === undefined || liesIn(one.start, asOf, rule.within) !== 'false'
  const isOfTheDrugOf = (one: Exposure) => (other: Exposure) =>
    other !== one && meant(other, rule).some((drug) => meant(one, rule).includes(drug))
  const highest = ({ dose }: Exposure) => (dose.kind === 'known' ? dose.milligrams.high : undefined)
  const isUsual = (one: Exposure) =>
    taken.filter(isOfTheDrugOf(one)).some((other) => {
      if (other.single) return !lately(other) && doseOf(other) === doseOf(one)
      return other.ongoing === 'yes' && !((highest(one) ?? 0) > (highest(other) ?? Number.POSITIVE_INFINITY))
    })
  const isNew = taken.some((one) => one.single && lately(one) && !isUsual(one))
  if (unclear.length > 0 || isNew || now.some(isOpen)) return open('needs-detail')
  return now.length === 0 ? open('not-recorded') : definite(true)
}

/** A later order goes on with an earlier one: the same dose, a month between them at most, and no other dose in between. */
function goesOn(before: Exposure, after: Exposure, others: readonly Exposure[]): boolean {
  const begun = after.start
  if (begun === undefined || before.start === undefined || before.start.first >= begun.first) return false
  if (doseOf(before) !== doseOf(after)) return false
  const { end } = before
  if (before.ongoing === 'yes' || end === undefined) return true
  const isBetween = (other: Exposure) =>
    other.end !== undefined && other.end.first > end.first && other.end.first <= begun.last
  return begun.first - end.last <= 31 && !others.some((other) => doseOf(other) !== doseOf(after) && isBetween(other))
}

function doseOf({ dose, doseText }: Exposure): string {
  return dose.kind === 'known' ? `${dose.milligrams.low} to ${dose.milligrams.high}` : `${dose.kind}: ${doseText}`
}

/** Day by day through the span: what was taken at least and at most, in milligrams of prednisone. */
export function steroidDose(rule: RuleOf<'steroid-dose'>, findings: Findings): Ruling {
  const { asOf } = findings
  const exposures = takenOf(findings, { classes: ['glucocorticoids'], except: ['fludrocortisone', 'budesonide'] })
  const judged: { day: Day; truth: string; seen: boolean }[] = []
  for (let day = rule.within === undefined ? asOf : earlier(asOf, rule.within); day <= asOf; day += 1)
    judged.push({ day, ...judgedOn(day, rule, exposures, asOf) })
  const met = judged.filter(({ truth }) => truth === 'true')
  if (met.length > 0) {
    if (rule.beforeTreatment !== true) return definite(true)
    const last = Math.max(...met.map(({ day }) => day))
    const from = rule.within === undefined ? asOf : dayBeyond(last, rule.within)
    return { ...open('before-treatment'), ends: { from } }
  }
  if (judged.some(({ truth }) => truth === 'unknown')) return open('needs-detail')
  const lost = notRead(findings, drugTypes)
  if (lost.length > 0) return open(...lost)
  return rule.ifAbsent === 'ask' && !judged.some(({ seen }) => seen) ? open('not-recorded') : definite(false)
}

function judgedOn(day: Day, rule: RuleOf<'steroid-dose'>, exposures: readonly Exposure[], asOf: Day) {
  const isOn = (days: { from: Day; to: Day } | undefined) => days !== undefined && days.from <= day && day <= days.to
  const onThatDay = exposures.filter(
    (exposure) =>
      isOn(maybeTaken(exposure, asOf)) &&
      !isRelieved(exposure, exposures, day) &&
      !(exposure.single && exposure.start !== undefined && exposure.start.last < day),
  )
  let isOpen = false
  const known: { drug: string; single: boolean; told: string; low: number; high: number; isCertain: boolean }[] = []
  for (const exposure of onThatDay) {
    const factors = exposure.drugs.flatMap(({ predEq }) => predEq ?? []).sort((a, b) => a - b)
    const [weakest] = factors
    if (exposure.dose.kind !== 'known' || weakest === undefined) {
      isOpen = true
      continue
    }
    const { low, high } = exposure.dose.milligrams
    known.push({
      drug: exposure.drugs.map(({ ingredient }) => ingredient).join(),
      single: exposure.single,
      // Two records of one drug and one dose are one order, told twice; of doses given, where their times are one.
      told: `${exposure.single ? exposure.start?.text : ''} ${low} ${high}`,
      low: low * weakest,
      high: high * (factors.at(-1) ?? weakest),
      isCertain: exposure.systemic === 'yes' && !exposure.byTextOnly && isOn(surelyTaken(exposure, asOf)),
    })
  }
  const once = (list: typeof known) => list.filter((one, at) => list.findIndex(({ told }) => told === one.told) === at)
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
  let [least, most] = [0, 0]
  for (const drug of new Set(known.map((one) => one.drug))) {
    const own = known.filter((one) => one.drug === drug)
    const [orders, doses] = [own.filter(({ single }) => !single), own.filter(({ single }) => single)]
    const sure = (list: typeof known) => list.filter(({ isCertain }) => isCertain).map(({ low }) => low)
    const ordered = sum(once(orders).map(({ high }) => high))
    const given = sum(once(doses).map(({ high }) => high))
    least += Math.max(0, ...sure(orders), sum(sure(once(doses.filter(({ isCertain }) => isCertain)))))
    // Doses up to what was ordered are the order; more than that may have come on top of it.
    most += given > ordered ? ordered + given : ordered
  }
  const dose = between(least, Math.max(least, most))
  const truth = everywhere(dose, rule.comparison, rule.milligrams)
  return { truth: truth !== 'true' && isOpen ? 'unknown' : truth, seen: onThatDay.length > 0 }
}

/** On the day on which one order gives way to the next of the same drug, only the next counts. */
function isRelieved(exposure: Exposure, exposures: readonly Exposure[], day: Day): boolean {
  const { end, single, drugs } = exposure
  return (
    !single &&
    end?.first === day &&
    exposures.some(
      (other) =>
        other !== exposure &&
        other.start?.first === day &&
        other.drugs.some(({ ingredient }) => ingredient === drugs[0]?.ingredient),
    )
  )
}
