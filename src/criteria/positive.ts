import type { Measurement, Sign } from '../findings/measurement.ts'
import { compare, type Interval } from '../values/interval.ts'
import { canonicalUnit, convertByTable } from '../values/unit.ts'
import { unusable, type Judgement } from './latest.ts'

/** Concepts whose number is an amount of virus: anything above the limit of detection is positive. */
const viralLoads = new Set(['hbv-dna', 'hcv-rna', 'hiv-rna'])
const pregnancyTests = new Set(['hcg-serum', 'hcg-urine'])
/** Of one size, and what is meant where none is written. */
const hcgUnits = new Set(['m[iU]/mL', 'U/L', ''])

/**
 * Whether a result is positive. The words of the result, the laboratory's own range and its interpretation all count;
 * where they contradict each other the result is unclear. A bare number without a range says nothing, save of a viral
 * load and of hCG (non-pregnant below 5, pregnant from 25 m[IU]/mL: the manufacturers' usual limits).
 */
export function judgePositive(concept: string): (measurement: Measurement) => Judgement {
  return (measurement) => {
    const signs = new Set(
      [measurement.value?.sign, interpreted(measurement), measured(concept, measurement)].filter(
        (sign) => sign !== undefined,
      ),
    )
    const [sign = 'unclear', ...others] = signs
    if (sign === 'unclear' || others.length > 0) return unusable
    return { truth: sign === 'positive' ? 'true' : 'false' }
  }
}

function interpreted({ interpretation }: Measurement): Sign | undefined {
  switch (interpretation) {
    case 'positive':
    case 'high':
      return 'positive'
    case 'negative':
    case 'normal':
      return 'negative'
    case 'unclear':
      return 'unclear'
    case 'abnormal':
    case 'low':
    case undefined:
      return undefined
  }
}

function measured(concept: string, { value, ranges }: Measurement): Sign | undefined {
  const { titre, number, unit = '' } = value ?? {}
  if (titre !== undefined) return fromTitre(concept, titre)
  if (number === undefined) return undefined
  if (viralLoads.has(concept)) return fromViralLoad(number)
  const [high, ...others] = new Set(
    ranges.flatMap(({ high: own, unit: ownUnit }) => {
      if (own === undefined) return []
      return (ownUnit === undefined ? own : convertByTable(own, ownUnit, unit)) ?? []
    }),
  )
  if (high !== undefined && others.length === 0) return above(number, high)
  return pregnancyTests.has(concept) ? fromHcg(number, unit) : undefined
}

function above(number: Interval, high: number): Sign {
  switch (compare(number, '>', high)) {
    case 'true':
      return 'positive'
    case 'false':
      return 'negative'
    case 'unknown':
      return 'unclear'
  }
}

/** Below the first dilution is negative. An antinuclear titre under 1:80 is read differently by every laboratory. */
function fromTitre(concept: string, { low, high, highOpen }: Interval): Sign {
  if (concept !== 'ana') return low > 0 ? 'positive' : 'negative'
  if (low >= 80) return 'positive'
  return low === 0 && high <= 80 && highOpen ? 'negative' : 'unclear'
}

/** `<20` is below what the assay detects or counts; a result in words ("detected, <20") is read before this. */
function fromViralLoad({ low, high }: Interval): Sign {
  if (low > 0) return 'positive'
  return Number.isFinite(high) ? 'negative' : 'unclear'
}

/** Nanograms are another scale: 4 ng/mL is a pregnancy. */
function fromHcg(number: Interval, unit: string): Sign | undefined {
  if (!hcgUnits.has(canonicalUnit(unit))) return undefined
  if (compare(number, '<', 5) === 'true') return 'negative'
  return compare(number, '>=', 25) === 'true' ? 'positive' : 'unclear'
}
