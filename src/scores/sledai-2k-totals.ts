import type { Answers, Bounds, Derived, Score } from './instrument.ts'
import { sledai2kItems } from './sledai-2k-items.ts'
import { settled, sumOf } from './sum.ts'

/** The closed list that NCT06675422 names. */
const clinical = [
  'vasculitis',
  'arthritis',
  'myositis',
  'rash',
  'alopecia',
  'mucosal_ulcers',
  'pleurisy',
  'pericarditis',
]
/** On neither of that trial's lists: they count nothing; were they counted, the total would be the open reading. */
const unassigned = ['seizure', 'psychosis', 'visual', 'cranial_nerve', 'cva']
const serology = ['low_complement', 'anti_dsdna']

const some = (ids: readonly string[]) => sledai2kItems.filter(({ id }) => ids.includes(id))

/** The items of each total that the 24 items give. */
export const sledaiTotals = {
  sledai2k: sledai2kItems,
  clinical: some(clinical),
  clinicalOpenReading: some([...clinical, ...unassigned]),
  /** The published modification: without complement and anti-dsDNA (M-SLEDAI). */
  serologyFree: sledai2kItems.filter(({ id }) => !serology.includes(id)),
} as const
export type SledaiTotal = keyof typeof sledaiTotals

/** All totals over the same items, with one of them as the instrument's own. */
export function sledaiScore(own: SledaiTotal, answers: Answers): Score {
  const derived: Record<string, Derived[string]> = {}
  for (const [name, items] of Object.entries(sledaiTotals)) {
    const total = settled(sumOf(items, answers))
    if (total !== undefined) derived[name] = total
  }
  const total = settled(sumOf(sledaiTotals[own], answers))
  return { ...(total === undefined ? {} : { total }), derived }
}

export function sledaiBounds(own: SledaiTotal, answers: Answers): Bounds {
  const derived = Object.fromEntries(Object.entries(sledaiTotals).map(([name, items]) => [name, sumOf(items, answers)]))
  return { ...sumOf(sledaiTotals[own], answers), derived }
}

export const sledaiSources = [
  'SLEDAI-2K item table and weights: calcmd.com/calculators/sledai-2k',
  'Gladman 2002, J Rheumatol 29:288',
  'Touma 2010, the 30-day version agrees with the 10-day version: pubmed.ncbi.nlm.nih.gov/19910390',
]

export const sledaiLicence =
  'Instrument © University of Toronto Lupus Clinic authors / J Rheumatol 2002; terms for commercial use not confirmed. Item names in our words, weights and cut-offs only.'
