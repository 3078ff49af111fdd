import type { Answers, Instrument, Item } from '../scores/instrument.ts'
import { pointsFor } from './item-points.ts'

/**
 * An instrument's total as a FHIRPath expression over its response, for form renderers: nothing while items that count
 * are open. Plain FHIRPath without an extension function, so that any engine can run it.
 */
export function totalExpression(instrument: Instrument): string {
  const items = instrument.items ?? []
  const special = specialTotals[instrument.id]
  return special === undefined
    ? whenAnswered(counting(instrument), sumOf(instrument, items))
    : special(instrument, items)
}

type Builder = (instrument: Instrument, items: readonly Item[]) => string

/** Totals that are no plain sums. */
const specialTotals: Readonly<Record<string, Builder>> = {
  'das28-esr': (_instrument, items) => whenAnswered(items, `${jointTerms} + 0.70 * ${numberOf('esr')}.ln()`),
  'das28-crp': (_instrument, items) =>
    whenAnswered(items, `${jointTerms} + 0.36 * (${numberOf('crp')} + 1).ln() + 0.96`),
  'haq-di': haqTotal,
  'sle-2019-eular-acr': (instrument, items) => whenAnswered(counting(instrument), heaviestByDomain(instrument, items)),
  'iim-2017-eular-acr': iimTotal,
}

const jointTerms = `0.56 * ${numberOf('tjc28')}.sqrt() + 0.28 * ${numberOf('sjc28')}.sqrt() + 0.014 * ${numberOf('gh')}`

function itemAt(id: string): string {
  return `%resource.item.where(linkId = '${id}')`
}

function numberOf(id: string): string {
  return `${itemAt(id)}.answer.value`
}

function isPresent(id: string): string {
  return `${itemAt(id)}.answer.value.where(code = 'present').exists()`
}

function answeredAmong(items: readonly Item[]): string {
  const ids = items.map(({ id }) => `'${id}'`).join(' | ')
  return `%resource.item.where((linkId in (${ids})) and answer.exists()).count()`
}

function whenAnswered(items: readonly Item[], total: string): string {
  return `iif(${answeredAmong(items)} = ${items.length}, ${total}, {})`
}

/** Items whose answers can change the total: what is entered besides (entry criteria) is left out. */
function counting(instrument: Instrument): readonly Item[] {
  return (instrument.items ?? []).filter((item) => item.range !== undefined || isCounted(instrument, item))
}

function isCounted(instrument: Instrument, item: Item, beside?: Answers): boolean {
  if (item.range !== undefined) return true
  const answers = item.options?.map(({ value }) => value) ?? [true]
  return answers.some((answer) => pointsFor(instrument, item, answer, beside) !== 0)
}

function sumOf(instrument: Instrument, items: readonly Item[], beside?: Answers): string {
  const terms = items
    .filter((item) => isCounted(instrument, item, beside))
    .map((item) => termOf(instrument, item, beside))
  return terms.join(' + ')
}

function termOf(instrument: Instrument, item: Item, beside?: Answers): string {
  if (item.range !== undefined) return numberOf(item.id)
  if (item.options === undefined) return `iif(${isPresent(item.id)}, ${pointsFor(instrument, item, true, beside)}, 0)`
  const grades = item.options
    .map(({ value }) => [value, pointsFor(instrument, item, value, beside)] as const)
    .filter(([, points]) => points !== 0)
  return grades.reduceRight(
    (otherwise, [value, points]) =>
      `iif(${itemAt(item.id)}.answer.value.where(code = '${value}').exists(), ${points}, ${otherwise})`,
    '0',
  )
}

/** Only the heaviest finding of a domain counts. */
function heaviestByDomain(instrument: Instrument, items: readonly Item[]): string {
  const domains = new Map<string, string[]>()
  for (const item of items) {
    if (item.group === undefined) continue
    domains.set(item.group, [...(domains.get(item.group) ?? []), termOf(instrument, item)])
  }
  return [...domains.values()]
    .map((terms) => `(0 | ${terms.join(' | ')}).aggregate(iif($this > $total, $this, $total), 0)`)
    .join(' + ')
}

/** A biopsy changes the weights and brings findings of its own; while it is open, only what is the same either way counts. */
function iimTotal(instrument: Instrument, items: readonly Item[]): string {
  const totalWith = (biopsy: boolean) => {
    const counted = items.filter((item) => isCounted(instrument, item, { biopsy }) && item.id !== 'biopsy')
    return whenAnswered(counted, sumOf(instrument, items, { biopsy }))
  }
  const [done, none] = [totalWith(true), totalWith(false)]
  const isAnswered = `${itemAt('biopsy')}.answer.exists()`
  return `iif(${isPresent('biopsy')}, ${done}, iif(${isAnswered} or (${done}) = (${none}), ${none}, {}))`
}

/** The mean of the answered categories, six at least; an aid makes 2 of less. */
function haqTotal(_instrument: Instrument, items: readonly Item[]): string {
  const categories = items.filter(({ options }) => options !== undefined)
  const terms = categories.map(({ id }) => {
    const grade = (values: readonly number[]) => values.map((value) => `'${value}'`).join(' | ')
    const is = (values: readonly number[]) => `${itemAt(id)}.answer.value.where(code in (${grade(values)})).exists()`
    const aid = isPresent(`${id}_aid`)
    return `iif(${is([3])}, 3, iif(${is([2])} or (${is([0, 1])} and ${aid}), 2, iif(${is([1])}, 1, 0)))`
  })
  const count = answeredAmong(categories)
  return `iif(${count} >= 6, (${terms.join(' + ')}) / ${count}, {})`
}
