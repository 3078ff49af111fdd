import type { RuleOf } from '../../src/criteria/rule.ts'
import type { Findings } from '../../src/findings/findings.ts'
import { rounded } from '../../src/values/interval.ts'
import type { Span } from '../../src/values/window.ts'
import { earlier, liesIn } from './calendar.ts'
import { history } from './disease-kinds.ts'
import { everywhere } from './numbers.ts'
import { newest, single } from './organ-kinds.ts'
import { notRead } from './reads.ts'
import { countsFor } from './result-kinds.ts'
import { resultsOf } from './results.ts'
import { definite, everyPart, open, somePart, type Ruling } from './ruling.ts'
import { total, totalValue } from './scores.ts'

interface Course {
  readonly concept: string
  readonly facet?: string
  /** How much older than the latest value the first one may be. */
  readonly baseline: { readonly from: Span; readonly to: Span }
  /** Whether the change is enough; nothing where the source could be read both ways. */
  readonly isWorse: (from: number, to: number) => boolean | undefined
}

export function progression(rule: RuleOf<'progression'>, findings: Findings): Ruling {
  const { fvcWithDlco } = rule
  const skin: Course = {
    concept: 'mrss',
    baseline: { from: { months: 3 }, to: { months: 12 } },
    isWorse: (from, to) => (from === 0 ? to > 0 : rounded((100 * (to - from)) / from) > rule.mrssUpPercent),
  }
  // Percentages of predicted are looked at first; litres and amounts where these say nothing.
  const down = (concept: string, facets: readonly string[], limit: number, above: boolean) =>
    firstToSay(facets.map((facet) => change(lung(concept, facet, limit, above), findings)))
  const fvc = (limit: number, above: boolean) => down('fvc', ['percent-predicted', 'litres'], limit, above)
  return somePart([
    change(skin, findings),
    fvc(rule.fvcDownPercent, false),
    everyPart([
      fvc(fvcWithDlco.fvcDownPercent, fvcWithDlco.comparison === '>'),
      down('dlco', ['percent-predicted', 'measured'], fvcWithDlco.dlcoDownPercent, false),
    ]),
  ])
}

function firstToSay(rulings: readonly Ruling[]): Ruling {
  return (
    rulings.find(({ truth }) => truth !== 'unknown') ??
    rulings.find(({ reasons }) => reasons.some((reason) => reason !== 'not-recorded')) ??
    rulings[0] ??
    open('not-recorded')
  )
}

/** A fall of a percentage may be meant in points or in parts of itself. */
function lung(concept: string, facet: string, limit: number, above: boolean): Course {
  const reaches = (amount: number) => (above ? rounded(amount) > limit : rounded(amount) >= limit)
  return {
    concept,
    facet,
    baseline: { from: { months: 3 }, to: { months: 24 } },
    isWorse: (from, to) => {
      const relative = reaches((100 * (from - to)) / from)
      return facet !== 'percent-predicted' || relative === reaches(from - to) ? relative : undefined
    },
  }
}

function change({ concept, facet, baseline, isWorse }: Course, findings: Findings): Ruling {
  const { asOf } = findings
  const asked = { concept, ...(facet === undefined ? {} : { facets: [facet] }) }
  const usable = resultsOf(findings, asked).filter(
    (one) => !one.preliminary && one.date !== undefined && one.date.first <= asOf && single(one) !== undefined,
  )
  const lost = notRead(findings, ['Observation'])
  if (lost.length > 0 && !usable.every(({ source }) => source === 'entry')) return open(...lost)
  const within = countsFor(concept)
  const current = newest(usable).filter(
    ({ date }) => date !== undefined && (within === undefined || liesIn(date, asOf, within) === 'true'),
  )
  const [latest] = current
  if (latest?.date === undefined) return open(usable.length > 0 ? 'out-of-date' : 'not-recorded')
  const [oldest, youngest] = [earlier(latest.date.first, baseline.to), earlier(latest.date.first, baseline.from)]
  const [first, ...later] = usable
    .filter(({ date }) => date !== undefined && date.first >= oldest && date.last <= youngest)
    .sort((a, b) => (a.date?.first ?? 0) - (b.date?.first ?? 0))
  if (first === undefined) return open('not-recorded')
  const [from, to] = [single(first), single(latest)]
  const isOneNumber =
    current.every((one) => single(one) === to) &&
    later.every((one) => one.date?.first !== first.date?.first || single(one) === from)
  if (from === undefined || to === undefined || !isOneNumber || first.value?.unit !== latest.value?.unit)
    return open('value-unusable')
  const worse = isWorse(from, to)
  return worse === undefined ? open('source-ambiguous') : definite(worse)
}

/** A class of III or IV on any day of the span; without heart failure on record none is asked for. */
export function heartFailureClass({ within }: RuleOf<'heart-failure-class'>, findings: Findings): Ruling {
  const wasSevere = resultsOf(findings, { concept: 'nyha' }).some((one) => {
    const value = totalValue('nyha', one)
    const isIn = one.date !== undefined && liesIn(one.date, findings.asOf, within) === 'true'
    return !one.preliminary && isIn && value !== undefined && everywhere(value, '>=', 3) === 'true'
  })
  if (wasSevere) return definite(true)
  const onRecord = (concept: string, facets?: readonly string[]) => {
    const target = { concept, found: 'holds', ...(facets === undefined ? {} : { facets }) } as const
    return history({ kind: 'history', tense: 'ever', within, targets: [target] }, findings)
  }
  const severe = onRecord('nyha', ['class-iii', 'class-iv'])
  if (severe.truth !== 'false') return severe
  const failure = onRecord('nyha-heart-failure')
  if (failure.truth === 'unknown') return failure
  const latest = total({ instrument: 'nyha', bounds: [{ comparison: '>=', value: 3 }], within }, findings)
  // A class of III might stand in what was not read.
  const lost = latest.truth === 'unknown' ? notRead(findings, ['Observation']) : []
  if (failure.truth === 'false') return lost.length > 0 ? open(...lost) : failure
  if (latest.truth === 'false') return definite(false)
  if (onRecord('nyha', ['class-i', 'class-ii']).truth !== 'true') return open('needs-detail')
  return lost.length > 0 ? open(...lost) : definite(false)
}
