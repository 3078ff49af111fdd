import { coverOf, type Exposure } from '../findings/exposure.ts'
import type { Findings } from '../findings/findings.ts'
import { between, type Interval } from '../values/interval.ts'
import { addMonths, type ClinicalDate, type Day } from '../values/clinical-date.ts'
import { spanBefore, type Span } from '../values/window.ts'

/** Some classes of drugs, without some of their members. */
export interface DrugSelector {
  readonly classes: readonly string[]
  readonly except?: readonly string[]
}

/** The concept that a question about such drugs is about. */
export function datumOf({ classes }: DrugSelector): string {
  return classes[0] ?? 'medication'
}

/**
 * Exposures of the whole body to a class; a drug known only by its words counts too, and is marked on the exposure, as
 * is one of which nobody wrote down whether it is for the whole body.
 */
export function exposuresTo(findings: Findings, selector: DrugSelector): readonly Exposure[] {
  const found = new Set(selector.classes.flatMap((drugClass) => findings.exposuresByClass.get(drugClass) ?? []))
  return [...found].filter((one) => one.systemic !== 'no' && ingredientsOf(one, selector).length > 0)
}

/** The ingredients of an exposure that belong to the classes. */
export function ingredientsOf({ drugs }: Exposure, { classes, except }: DrugSelector): readonly string[] {
  return drugs
    .filter((drug) => drug.classes.some((one) => classes.includes(one)) && except?.includes(drug.ingredient) !== true)
    .map(({ ingredient }) => ingredient)
}

/** Which of the classes asked for an exposure is of. */
export function classOf({ drugs }: Exposure, selector: DrugSelector): string {
  const own = selector.classes.find((one) => drugs.some((drug) => drug.classes.includes(one)))
  return own ?? datumOf(selector)
}

/** Whether a drug of the class may have been given in the span before a date. */
export function drugClassesSince(findings: Findings, drugClass: string, date: ClinicalDate, span: Span): boolean {
  const from = spanBefore(date.first, span)
  return (findings.exposuresByClass.get(drugClass) ?? []).some((exposure) => {
    const { possible } = coverOf(exposure, findings.asOf)
    return possible !== undefined && possible.to >= from && possible.from <= date.last
  })
}

/** Whether one drug's recorded use comes to so many months, spells added up. Where it does not, records may begin late. */
export function isUsedForMonths(exposures: readonly Exposure[], months: number, asOf: Day): boolean {
  const spells = merged(exposures.flatMap((exposure) => coverOf(exposure, asOf).sure ?? []))
  if (spells.some(({ from, to }) => addMonths(from, months) <= to)) return true
  return spells.reduce((sum, { from, to }) => sum + to - from, 0) >= Math.ceil(months * 30.44)
}

/** Orders that follow one another without a gap of more than a month are one spell: refills are rarely written to the day. */
function merged(
  spells: readonly { readonly from: Day; readonly to: Day }[],
): readonly { readonly from: Day; readonly to: Day }[] {
  const sorted = [...spells].sort((a, b) => a.from - b.from)
  const result: { from: Day; to: Day }[] = []
  for (const spell of sorted) {
    const last = result.at(-1)
    if (last !== undefined && spell.from <= last.to + 31) last.to = Math.max(last.to, spell.to)
    else result.push({ ...spell })
  }
  return result
}

/**
 * Milligrams of prednisone equivalent on one day. At least: of each drug the largest order, or all that was given of it.
 * At most: all orders together, and what was given beyond them.
 */
export interface DayDose {
  readonly milligrams: Interval
  /** An exposure may cover the day whose dose nobody wrote down in figures. */
  readonly open: boolean
  readonly from: readonly Exposure[]
}

/** What one drug comes to on one day; two records of one order, or of one dose at one time, are told twice. */
interface DrugDay {
  surelyOrdered: number
  readonly ordered: Map<string, number>
  readonly surelyGiven: Map<string, number>
  readonly given: Map<string, number>
}

export function prednisoneOn(day: Day, exposures: readonly Exposure[], asOf: Day): DayDose {
  const drugs = new Map<string, DrugDay>()
  let open = false
  const from: Exposure[] = []
  for (const exposure of exposures) {
    const { sure, possible } = coverOf(exposure, asOf)
    if (possible === undefined || day < possible.from || day > possible.to || isRelieved(exposure, exposures, day))
      continue
    // A dose that runs past midnight is the dose of the day on which it began.
    if (exposure.single && exposure.start !== undefined && day > exposure.start.last) continue
    from.push(exposure)
    const factors = exposure.drugs.flatMap(({ predEq }) => predEq ?? [])
    if (exposure.dose.kind !== 'known' || factors.length === 0) {
      open = true
      continue
    }
    const { low, high } = exposure.dose.milligrams
    // A drug known by its words only, or by a route nobody wrote down, may add nothing; it adds its dose at most.
    const doubtful = exposure.systemic === 'unclear' || exposure.byTextOnly
    const certain = !doubtful && sure !== undefined && day >= sure.from && day <= sure.to
    const drug = exposure.drugs.map(({ ingredient }) => ingredient).join()
    const on = drugs.get(drug) ?? { surelyOrdered: 0, ordered: new Map(), surelyGiven: new Map(), given: new Map() }
    drugs.set(drug, on)
    if (exposure.single) {
      const key = `${exposure.start?.text ?? ''}|${low}|${high}`
      on.given.set(key, high * Math.max(...factors))
      if (certain) on.surelyGiven.set(key, low * Math.min(...factors))
    } else {
      on.ordered.set(`${low}|${high}`, high * Math.max(...factors))
      if (certain) on.surelyOrdered = Math.max(on.surelyOrdered, low * Math.min(...factors))
    }
  }
  const all = [...drugs.values()]
  const least = total(all.map(({ surelyOrdered, surelyGiven }) => Math.max(surelyOrdered, total(surelyGiven.values()))))
  const most = total(all.map(({ ordered, given }) => orderedAndGiven(total(ordered.values()), total(given.values()))))
  return { milligrams: between(least, Math.max(least, most)), open, from }
}

/** Doses given up to what is ordered carry the order out; beyond it, they may have come on top. */
function orderedAndGiven(ordered: number, given: number): number {
  return given <= ordered ? ordered : ordered + given
}

function total(milligrams: Iterable<number>): number {
  let sum = 0
  for (const one of milligrams) sum += one
  return sum
}

/** On the day one order ends and the next of the same drug begins, the new one counts. */
function isRelieved(exposure: Exposure, exposures: readonly Exposure[], day: Day): boolean {
  return (
    exposure.end?.first === day &&
    !exposure.single &&
    exposures.some(
      (other) =>
        other !== exposure &&
        other.start?.first === day &&
        other.drugs.some(({ ingredient }) => ingredient === exposure.drugs[0]?.ingredient),
    )
  )
}
