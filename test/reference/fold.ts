import type { Findings } from '../../src/findings/findings.ts'
import type { Criterion, Trial } from '../../src/trials/trial.ts'
import { diagnosis } from './disease-kinds.ts'
import { evaluated } from './reference.ts'
import { open, type Ruling } from './ruling.ts'

export interface Row {
  readonly verdict: 'pass' | 'fail' | 'unknown' | 'not-applicable'
  readonly reasons: readonly string[]
  readonly modifiable: boolean
  readonly from: number | undefined
}
export interface Outcome {
  readonly outcome: 'potentially-eligible' | 'undetermined' | 'ineligible' | 'not-applicable'
  readonly modifiable: boolean
  readonly from: number | undefined
}
export interface Folded extends Outcome {
  readonly rows: ReadonlyMap<string, Row>
  readonly cohorts: ReadonlyMap<string, Outcome>
}

const notAsked: Row = { verdict: 'not-applicable', reasons: [], modifiable: false, from: undefined }

/** One patient against one trial. */
export function folded(trial: Trial, findings: Findings): Folded {
  const belongs = new Map(trial.cohorts.map((cohort) => [cohort.id, diagnosis({ anyOf: cohort.diagnosis }, findings)]))
  const concernsNobody = [...belongs.values()].every(({ truth }) => truth === 'false')
  const alone = new Map(
    trial.criteria.map((criterion) => {
      const membership = criterion.cohort === undefined ? undefined : belongs.get(criterion.cohort)
      if (concernsNobody || membership?.truth === 'false') return [criterion.id, notAsked]
      const isClosed = membership?.reasons.some((reason) => reason === 'read-failed' || reason === 'not-permitted')
      if (membership !== undefined && isClosed === true)
        return [criterion.id, rowOf(criterion, open(...membership.reasons))]
      return [criterion.id, rowOf(criterion, evaluated(criterion.rule, findings))]
    }),
  )
  const rows = joined(trial, alone)
  const cohorts = new Map(
    trial.cohorts.map(({ id }) => {
      const own = trial.criteria.filter(({ cohort }) => cohort === undefined || cohort === id)
      return [id, cohortOf(trial, belongs.get(id) ?? open('read-failed'), own, rows)]
    }),
  )
  return { rows, cohorts, ...best([...cohorts.values()]) }
}

function rowOf({ category }: Criterion, { truth, applies, reasons, ends }: Ruling): Row {
  if (!applies) return notAsked
  if (truth === 'unknown') return { verdict: 'unknown', reasons, modifiable: false, from: ends?.from }
  // An inclusion wants its sentence true, an exclusion wants it false.
  const passes = (truth === 'true') === (category === 'inclusion')
  if (passes) return { verdict: 'pass', reasons: [], modifiable: false, from: undefined }
  return { verdict: 'fail', reasons: [], modifiable: ends !== undefined, from: ends?.from }
}

/** One suffices: once one passes the rest ask nothing. Without a joiner they fail together or not at all. */
function joined({ groups = [] }: Trial, alone: ReadonlyMap<string, Row>): ReadonlyMap<string, Row> {
  const rows = new Map(alone)
  for (const group of groups) {
    const asked = group.criteria.filter((id) => rows.get(id)?.verdict !== 'not-applicable')
    const verdicts = asked.map((id) => rows.get(id)?.verdict)
    for (const id of asked) {
      const row = rows.get(id)
      if (row === undefined) continue
      if (group.joined === 'one-suffices' && verdicts.includes('pass') && row.verdict === 'unknown')
        rows.set(id, { ...row, reasons: [] })
      if (group.joined === 'no-joiner' && row.verdict === 'fail' && verdicts.some((verdict) => verdict !== 'fail'))
        rows.set(id, { verdict: 'unknown', reasons: ['source-ambiguous'], modifiable: false, from: undefined })
    }
  }
  return rows
}

function cohortOf(
  trial: Trial,
  membership: Ruling,
  own: readonly Criterion[],
  rows: ReadonlyMap<string, Row>,
): Outcome {
  const plain = { modifiable: false, from: undefined }
  if (membership.truth === 'false') return { outcome: 'not-applicable', ...plain }
  const ofOwn = own.map(({ id }) => id)
  const verdictOf = (id: string) => rows.get(id)?.verdict
  const fails = ofOwn.filter((id) => {
    const together = (trial.groups ?? [])
      .filter(({ joined: how, criteria }) => how === 'one-suffices' && criteria.includes(id))
      .flatMap(({ criteria }) => criteria.filter((other) => ofOwn.includes(other)))
    return verdictOf(id) === 'fail' && together.every((other) => verdictOf(other) === 'fail')
  })
  const failing = fails.flatMap((id) => rows.get(id) ?? [])
  if (failing.length > 0) {
    const modifiable = failing.every((row) => row.modifiable)
    const days = failing.flatMap(({ from }) => from ?? [])
    const isDated = modifiable && days.length === failing.length
    return { outcome: 'ineligible', modifiable, from: isDated ? Math.max(...days) : undefined }
  }
  const saysNothingYet = ['needs-attestation', 'before-treatment']
  const isOpen = ofOwn.some((id) => {
    const row = rows.get(id)
    return row?.verdict === 'unknown' && row.reasons.some((reason) => !saysNothingYet.includes(reason))
  })
  return { outcome: isOpen || membership.truth === 'unknown' ? 'undetermined' : 'potentially-eligible', ...plain }
}

/** The best of the cohorts; of those ruled out, one that time can change, the soonest first. */
function best(cohorts: readonly Outcome[]): Outcome {
  for (const outcome of ['potentially-eligible', 'undetermined', 'ineligible'] as const) {
    const those = cohorts.filter((one) => one.outcome === outcome)
    if (those.length === 0) continue
    const modifiable = those.filter((one) => one.modifiable)
    if (modifiable.length === 0) return { outcome, modifiable: false, from: undefined }
    const days = modifiable.flatMap(({ from }) => from ?? [])
    return { outcome, modifiable: true, from: days.length === 0 ? undefined : Math.min(...days) }
  }
  return { outcome: 'not-applicable', modifiable: false, from: undefined }
}
