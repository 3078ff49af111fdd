import { useEffect, useMemo, useState } from 'react'
import type { Chart } from '../chart/chart.ts'
import type { Entry } from '../findings/entry.ts'
import { gatherChart } from '../findings/gather.ts'
import { loadUcum, needsUcum } from '../findings/ucum.ts'
import { withEntries } from '../findings/with-entries.ts'
import { prescreenFindings, type Prescreening } from '../prescreen.ts'
import { siteSettings } from '../site/site-settings.ts'
import type { Site } from '../site/schema.ts'
import type { Trial } from '../trials/trial.ts'
import { dayOf } from '../values/clinical-date.ts'
import type { ConvertUnit } from '../values/unit.ts'

interface Asked {
  readonly chart: Chart | undefined
  readonly entries: readonly Entry[]
  readonly asOf: string
  readonly site: Site
  readonly addedTrials: readonly Trial[]
}

/** The prescreening of what has been read and entered, anew whenever either changes. */
export function usePrescreening({ chart, entries, asOf, site, addedTrials }: Asked): Prescreening | undefined {
  const convert = useUnits(chart)
  const { settings, trials, localCodes } = useMemo(
    () => siteSettings(site, { trials: addedTrials, ...(convert === undefined ? {} : { convert }) }),
    [site, addedTrials, convert],
  )
  const day = dayOf(asOf)
  const inChart = useMemo(
    () => (chart === undefined || day === undefined ? undefined : gatherChart(chart, day, localCodes)),
    [chart, day, localCodes],
  )
  return useMemo(
    () => inChart && prescreenFindings({ findings: withEntries(inChart, entries), trials, settings }),
    [inChart, entries, trials, settings],
  )
}

/** The UCUM library, once the chart holds a unit outside the table; until then such values stay unknown. */
function useUnits(chart: Chart | undefined): ConvertUnit | undefined {
  const [convert, setConvert] = useState<{ readonly units: ConvertUnit }>()
  const isNeeded = useMemo(() => chart !== undefined && needsUcum(chart.resources), [chart])
  useEffect(() => {
    if (!isNeeded) return
    let isWanted = true
    loadUcum().then(
      (units) => isWanted && setConvert({ units }),
      // Without the library its units stay unconverted, and say so.
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [isNeeded])
  return convert?.units
}
