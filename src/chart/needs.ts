import type { ChartResourceType } from './chart.ts'

/** One code to be searched for. */
export interface NeededCode {
  readonly system: string
  readonly code: string
}

/** What a set of trials wants to know of a chart. Derived from the trials; searches are derived from it. */
export interface Needs {
  readonly resourceTypes: readonly ChartResourceType[]
  /**
   * Observation codes that must not be missed although an EHR may file them under any category (LVEF, lung function,
   * scores, pregnancy status) or with no category at all. Laboratory values come by category.
   */
  readonly observationCodes: readonly NeededCode[]
}
