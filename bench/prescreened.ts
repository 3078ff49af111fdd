import type { Bundle } from 'fhir/r4'
import { chartFromBundle } from '../src/chart/from-bundle.ts'
import { clinicalSettings } from '../src/criteria/clinical-settings.ts'
import { prescreen, type Prescreening } from '../src/prescreen.ts'
import { trials as allTrials } from '../src/trials/catalog.ts'
import type { Trial } from '../src/trials/trial.ts'
import { syntheticToday } from './synthetic-patients.ts'

const settings = clinicalSettings()

/** A parsed Bundle, prescreened as the command line does it. */
export function prescreened(bundle: Bundle, trials: readonly Trial[] = allTrials): Prescreening {
  return prescreenedChart(chartFromBundle(bundle), trials)
}

export function prescreenedChart(
  chart: ReturnType<typeof chartFromBundle>,
  trials: readonly Trial[] = allTrials,
): Prescreening {
  return prescreen({ chart, entries: [], trials, asOf: syntheticToday, settings })
}
