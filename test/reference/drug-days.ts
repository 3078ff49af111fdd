import type { Exposure } from '../../src/findings/exposure.ts'
import type { Findings } from '../../src/findings/findings.ts'
import { addMonths, type Day } from '../../src/values/clinical-date.ts'

export interface DrugsAsked {
  readonly classes: readonly string[]
  readonly except?: readonly string[]
}

interface Days {
  readonly from: Day
  readonly to: Day
}

/** The drugs of an exposure that are meant. */
export function meant({ drugs }: Exposure, { classes, except = [] }: DrugsAsked): readonly string[] {
  return drugs
    .filter((drug) => drug.classes.some((one) => classes.includes(one)) && !except.includes(drug.ingredient))
    .map(({ ingredient }) => ingredient)
}

/** Exposures of the whole body to the drugs meant; what the record says is local does not count. */
export function takenOf({ exposures }: Findings, asked: DrugsAsked): readonly Exposure[] {
  return exposures.filter((exposure) => exposure.systemic !== 'no' && meant(exposure, asked).length > 0)
}

/** The last day, up to today, on which it may have been taken; an end that nobody wrote down may be today. */
export function lastDayOf({ start, end, ongoing, single }: Exposure, asOf: Day): Day {
  if (ongoing === 'yes' || (start !== undefined && start.first > asOf)) return asOf
  const written = end?.last ?? (single ? start?.last : undefined) ?? asOf
  return Math.min(Math.max(written, start?.last ?? written), asOf)
}

/** The days on which it may have been taken, none where it begins after today. */
export function maybeTaken(exposure: Exposure, asOf: Day): Days | undefined {
  const from = exposure.start?.first ?? Number.NEGATIVE_INFINITY
  return from > asOf ? undefined : { from, to: lastDayOf(exposure, asOf) }
}

/** The days on which it was taken for certain: from the last day it may have begun to the first it may have ended. */
export function surelyTaken({ start, end, ongoing }: Exposure, asOf: Day): Days | undefined {
  if (start === undefined) return ongoing === 'yes' ? { from: asOf, to: asOf } : undefined
  const from = start.last
  const to = Math.min(ongoing === 'yes' ? asOf : (end?.first ?? from), asOf)
  return from <= to ? { from, to } : undefined
}

/** So many months of use, in one spell (a gap of a month is a late refill) or in spells added up. */
export function usedFor(exposures: readonly Exposure[], months: number, asOf: Day): boolean {
  const days = new Set<Day>()
  for (const exposure of exposures) {
    const sure = surelyTaken(exposure, asOf)
    for (let day = sure?.from ?? 1; day <= (sure?.to ?? 0); day += 1) days.add(day)
  }
  const spells: { from: Day; to: Day }[] = []
  for (const day of [...days].sort((a, b) => a - b)) {
    const last = spells.at(-1)
    if (last === undefined || day - last.to > 31) spells.push({ from: day, to: day })
    else last.to = day
  }
  const total = spells.reduce((sum, { from, to }) => sum + to - from, 0)
  return spells.some(({ from, to }) => addMonths(from, months) <= to) || total >= Math.ceil(months * 30.44)
}
