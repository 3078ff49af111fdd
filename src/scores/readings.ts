import type { Derived, Score } from './instrument.ts'

type Reading = (total: number, derived: Derived) => Derived

const from = (limit: number) => (total: number) => total >= limit

/**
 * Where a total stands to the limits that published trials set, named as beside their worked examples. For integrators
 * who check their own numbers; criteria are decided by the trials' own rules.
 */
const readings: Readonly<Record<string, Reading>> = {
  'sledai-2k-clinical': (_total, derived) => ({ trialI4: bothTotals(derived) }),
  'sledai-2k-modified': (_total, derived) => ({ trial: modified(derived) }),
  pga: (total) => ({ met: from(1)(total) }),
  mrss: (total) => ({ NCT06887985: total >= 10 && total <= 35 }),
  'mmt-8': (total) => ({ NCT06887985: total < 125, NCT07193667weak: total < 142 }),
  'phga-vas': (total) => ({ NCT06887985: from(2)(total), NCT07193667: from(2)(total) }),
  'ptga-vas': (total) => ({ NCT06887985: from(2)(total), NCT07193667: from(2)(total) }),
  'extramuscular-vas': (total) => ({ NCT06887985: from(1)(total), NCT07193667: from(2)(total) }),
  'rash-vas': (total) => ({ NCT06887985: from(3)(total) }),
  bvas: (total) => ({ trial: from(15)(total) }),
  cdai: (total) => ({ gt10: total > 10 }),
  'acr-functional-class': (total) => ({ excluded: total === 4 }),
  'sharp-progression': (total) => ({ change: total, met: from(5)(total) }),
  ecog: (total) => ({ met: total <= 1 }),
  nyha: (total) => ({ excluded: total >= 3 }),
}

/** SLEDAI-2K above 6 and the clinical total at least 4; asked where only the open reading of the list reaches it. */
function bothTotals({ sledai2k, clinical, clinicalOpenReading }: Derived): string {
  if (Number(sledai2k) <= 6 || Number(clinicalOpenReading) < 4) return 'not-met'
  return Number(clinical) >= 4 ? 'met' : 'ask-site'
}

/** Below 8 with serology: not met. 8 without it: met. Between, the source's "modified" decides, and is not explained. */
function modified({ sledai2k, serologyFree }: Derived): string {
  if (Number(sledai2k) < 8) return 'not-met'
  return Number(serologyFree) >= 8 ? 'met' : 'ask-site'
}

/** One system graded A or two graded B; null while ungraded systems could still make it so. */
export function oneAOrTwoB(countA: number, countB: number, open: number): boolean | null {
  if (countA >= 1 || countB >= 2) return true
  return open > 0 ? null : false
}

/** The readings of a finished score; none while it is open. */
export function readingsOf(instrument: string, { total, derived = {} }: Score): Derived {
  const reading = Object.hasOwn(readings, instrument) ? readings[instrument] : undefined
  return total === undefined || reading === undefined ? {} : reading(total, derived)
}
