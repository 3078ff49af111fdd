import type { Measurement } from '../../findings/measurement.ts'
import { latestOf, type ClinicalDate } from '../../values/clinical-date.ts'
import { rounded } from '../../values/interval.ts'
import { truthOf, type Truth } from '../../values/truth.ts'
import { isWithin, spanBefore, type Span } from '../../values/window.ts'
import { all, any } from '../combine.ts'
import type { Determination } from '../determination.ts'
import { failsToHold, holds, undecided } from '../determine.ts'
import { evidenceOfMeasurement } from '../evidence.ts'
import type { Inquiry } from '../inquiry.ts'
import { basisOf } from '../latest.ts'
import { unread } from '../readability.ts'
import { measurementsOf, type Selector } from '../select.ts'
import { windowOf } from '../window-of.ts'

/**
 * Skin or lung getting worse: mRSS up by more than a share, or FVC down by one limit, or FVC down by a second limit
 * together with DLCO. The change runs from the earliest value of the baseline window to the latest current one.
 */
export interface ProgressionRule {
  readonly kind: 'progression'
  readonly mrssUpPercent: number
  readonly fvcDownPercent: number
  readonly fvcWithDlco: {
    readonly fvcDownPercent: number
    readonly comparison: '>' | '>='
    readonly dlcoDownPercent: number
  }
}

const skinBaseline = { from: { months: 3 }, to: { months: 12 } } as const
const lungBaseline = { from: { months: 3 }, to: { months: 24 } } as const

export function decideProgression(rule: ProgressionRule, inquiry: Inquiry): Determination {
  const { fvcWithDlco } = rule
  const skin = decideChange({ concept: 'mrss' }, skinBaseline, inquiry, (from, to) =>
    truthOf(from === 0 ? to > 0 : rounded(((to - from) / from) * 100) > rule.mrssUpPercent),
  )
  const down = (limit: number, comparison: '>' | '>=') => (from: number, to: number, percent: boolean) =>
    fall(from, to, percent, limit, comparison)
  const lung = (selector: Selector, limit: number, comparison: '>' | '>=') => {
    const byFacet = (selector.facets ?? []).map((facet) =>
      decideChange(
        { ...selector, facets: [facet] },
        lungBaseline,
        inquiry,
        down(limit, comparison),
        facet === 'percent-predicted',
      ),
    )
    return (
      byFacet.find(({ truth }) => truth !== 'unknown') ??
      byFacet.find(({ missing }) => missing.some(({ reason }) => reason !== 'not-recorded')) ??
      byFacet[0] ??
      skin
    )
  }
  const fvc: Selector = { concept: 'fvc', facets: ['percent-predicted', 'litres'] }
  const dlco: Selector = { concept: 'dlco', facets: ['percent-predicted', 'measured'] }
  return any([
    skin,
    lung(fvc, rule.fvcDownPercent, '>='),
    all([lung(fvc, fvcWithDlco.fvcDownPercent, fvcWithDlco.comparison), lung(dlco, fvcWithDlco.dlcoDownPercent, '>=')]),
  ])
}

/** Relative and absolute fall of a percentage can disagree; the source does not say which it means. */
function fall(from: number, to: number, percent: boolean, limit: number, comparison: '>' | '>='): Truth {
  const reaches = (amount: number) => truthOf(comparison === '>' ? rounded(amount) > limit : rounded(amount) >= limit)
  const relative = reaches(((from - to) / from) * 100)
  if (!percent) return relative
  const absolute = reaches(from - to)
  return relative === absolute ? relative : 'unknown'
}

type Dated = Measurement & { readonly date: ClinicalDate }

function decideChange(
  selector: Selector,
  baseline: { readonly from: Span; readonly to: Span },
  inquiry: Inquiry,
  judge: (from: number, to: number, percent: boolean) => Truth,
  percent = false,
): Determination {
  const { findings } = inquiry
  const usable = measurementsOf(findings, selector).filter(
    (one): one is Dated =>
      !one.preliminary && one.date !== undefined && one.date.first <= findings.asOf && exactNumber(one) !== undefined,
  )
  const window = windowOf(selector.concept, inquiry)
  const current = latestOf(usable, ({ date }) => date).filter(
    ({ date }) => window === undefined || isWithin(date, findings.asOf, window) === 'true',
  )
  const [latest] = current
  const [closed, ...more] = unread(findings, ['Observation'], selector.concept)
  const [shown, reason] = [
    usable.slice(-6).map((one) => evidenceOfMeasurement(selector.concept, one, findings.asOf)),
    usable.length > 0 && latest === undefined ? 'out-of-date' : 'not-recorded',
  ] as const
  if (closed !== undefined && !usable.every(({ source }) => source === 'entry'))
    return undecided([closed, ...more], shown)
  if (latest === undefined) return undecided([{ datum: selector.concept, reason }], shown)
  const [oldest, newest] = [spanBefore(latest.date.first, baseline.to), spanBefore(latest.date.first, baseline.from)]
  const earlier = usable
    .filter(({ date }) => date.first >= oldest && date.last <= newest)
    .sort((a, b) => a.date.first - b.date.first)
  const [start] = earlier
  if (start === undefined)
    return undecided([{ datum: selector.concept, reason: 'not-recorded', action: { id: 'action.baseline' } }], shown)
  const [from, to] = [exactNumber(start), exactNumber(latest)]
  if (
    from === undefined ||
    to === undefined ||
    start.value?.unit !== latest.value?.unit ||
    current.some((one) => exactNumber(one) !== to)
  )
    return undecided([{ datum: selector.concept, reason: 'value-unusable' }], shown)
  const truth = judge(from, to, percent)
  const change = from === 0 ? '' : `${rounded(Number((((to - from) / from) * 100).toFixed(1)))} %`
  const evidence = [
    evidenceOfMeasurement(selector.concept, start, findings.asOf),
    evidenceOfMeasurement(selector.concept, latest, findings.asOf, change),
  ]
  if (truth === 'unknown')
    return undecided(
      [{ datum: selector.concept, reason: 'source-ambiguous', action: { id: 'action.relativeOrAbsolute' } }],
      evidence,
    )
  return truth === 'true' ? holds(basisOf([start, latest]), evidence) : failsToHold(basisOf([start, latest]), evidence)
}

function exactNumber({ value }: Measurement): number | undefined {
  const number = value?.number
  return number !== undefined && number.low === number.high && number.low >= 0 ? number.low : undefined
}
