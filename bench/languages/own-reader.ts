import type { Bundle } from 'fhir/r4'
import { chartFromBundle } from '../../src/chart/from-bundle.ts'
import { clinicalSettings } from '../../src/criteria/clinical-settings.ts'
import { decide } from '../../src/criteria/decide.ts'
import type { Determination } from '../../src/criteria/determination.ts'
import { gatherChart } from '../../src/findings/gather.ts'
import { trials } from '../../src/trials/catalog.ts'
import { criterionId, type Criterion } from '../../src/trials/trial.ts'
import { dayOf } from '../../src/values/clinical-date.ts'

export function isFullId(name: string): boolean {
  return name.startsWith('NCT')
}

/** The same criteria as the program decides them, on the chart it makes of the parsed Bundle. */
export function ownReader(
  ids: readonly string[],
  asOf: string,
): (bundle: Bundle) => ReadonlyMap<string, Determination> {
  const byId = new Map<string, Criterion>(
    trials.flatMap((trial) => trial.criteria.map((criterion) => [criterionId(trial, criterion), criterion] as const)),
  )
  const criteria = ids.map((id) => {
    const found = byId.get(id)
    if (found === undefined) throw new Error(`No trial has a criterion ${id}.`)
    return [id, found] as const
  })
  const settings = clinicalSettings()
  return (bundle) => {
    const findings = gatherChart(chartFromBundle(bundle), dayOf(asOf) ?? Number.NaN)
    return new Map(criteria.map(([id, { rule }]) => [id, decide(rule, { findings, settings, criterion: id })]))
  }
}
