import type { Measurement } from '../../findings/measurement.ts'
import { latestOf, type ClinicalDate, type Day } from '../../values/clinical-date.ts'
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
  // Percentages of predicted are looked at first; litres and amounts where these say nothing.
  const lung = (concept: string, amount: string, limit: number, comparison: '>' | '>=') => {
    const changeOf = (facet: string, percent: boolean) =>
      decideChange({ concept, facets: [facet] }, lungBaseline, inquiry, (from, to) =>
        fall(from, to, percent, limit, comparison),
      )
    const both = [changeOf('percent-predicted', true), changeOf(amount, false)] as const
    return (
      both.find(({ truth }) => truth !== 'unknown') ??
      both.find(({ missing }) => missing.some(({ reason }) => reason !== 'not-recorded')) ??
      both[0]
    )
  }
  const fvc = (limit: number, comparison: '>' | '>=') => lung('fvc', 'litres', limit, comparison)
  return any([
    skin,
    fvc(rule.fvcDownPercent, '>='),
    all([
      fvc(fvcWithDlco.fvcDownPercent, fvcWithDlco.comparison),
      lung('dlco', 'measured', fvcWithDlco.dlcoDownPercent, '>='),
    ]),
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

interface Value {
  readonly measurement: Measurement
  readonly date: ClinicalDate
  readonly number: number
}

function decideChange(
  selector: Selector,
  baseline: { readonly from: Span; readonly to: Span },
  inquiry: Inquiry,
  judge: (from: number, to: number) => Truth,
): Determination {
  const { findings } = inquiry
  const { concept } = selector
  const show = ({ measurement }: Value, converted?: string) =>
    evidenceOfMeasurement(concept, measurement, findings.asOf, converted)
  const usable = measurementsOf(findings, selector).flatMap((one) => valueOf(one, findings.asOf))
  const window = windowOf(concept, inquiry)
  const current = latestOf(usable, ({ date }) => date).filter(
    ({ date }) => window === undefined || isWithin(date, findings.asOf, window) === 'true',
  )
  const [latest] = current
  const shown = usable.slice(-6).map((one) => show(one))
  const [closed, ...more] = unread(findings, ['Observation'], concept)
  if (closed !== undefined && !usable.every(({ measurement }) => measurement.source === 'entry'))
    return undecided([closed, ...more], shown)
  if (latest === undefined)
    return undecided([{ datum: concept, reason: usable.length > 0 ? 'out-of-date' : 'not-recorded' }], shown)
  const [oldest, newest] = [spanBefore(latest.date.first, baseline.to), spanBefore(latest.date.first, baseline.from)]
  const earlier = usable.filter(({ date }) => date.first >= oldest && date.last <= newest)
  const [start, ...later] = earlier.sort((a, b) => a.date.first - b.date.first)
  if (start === undefined)
    return undecided([{ datum: concept, reason: 'not-recorded', action: { id: 'action.baseline' } }], shown)
  const [from, to] = [start.number, latest.number]
  const baselines = later.filter(({ date }) => date.first === start.date.first)
  const isOneChange = baselines.every(({ number }) => number === from) && current.every(({ number }) => number === to)
  if (!isOneChange || unitOf(start) !== unitOf(latest))
    return undecided([{ datum: concept, reason: 'value-unusable' }], shown)
  const truth = judge(from, to)
  const change = from === 0 ? undefined : `${rounded(Number((((to - from) / from) * 100).toFixed(1)))} %`
  const evidence = [show(start), show(latest, change)]
  if (truth === 'unknown')
    return undecided(
      [{ datum: concept, reason: 'source-ambiguous', action: { id: 'action.relativeOrAbsolute' } }],
      evidence,
    )
  const basis = basisOf([start.measurement, latest.measurement])
  return truth === 'true' ? holds(basis, evidence) : failsToHold(basis, evidence)
}

/** A measurement that counts: final, dated, not ahead, one number of nothing or more. */
function valueOf(measurement: Measurement, asOf: Day): readonly Value[] {
  const { preliminary, date, value } = measurement
  const number = value?.number
  if (preliminary || date === undefined || date.first > asOf || number === undefined) return []
  return number.low === number.high && number.low >= 0 ? [{ measurement, date, number: number.low }] : []
}

function unitOf({ measurement }: Value): string | undefined {
  return measurement.value?.unit
}
