import type { ChartResourceType } from '../../src/chart/chart.ts'
import type { FaultRule } from '../../mocks/fhir/faults.ts'
import type { LaunchTrial } from '../../mocks/smart/launch.ts'

/** One way in which an EHR fails, and what must come of it. */
export interface FaultRow {
  /** What happens, as the heading of a test and as the first column of the table. */
  readonly name: string
  readonly rules?: readonly FaultRule[]
  /** How the authorisation differs for this launch. */
  readonly launch?: LaunchTrial
  readonly corsOn401?: boolean
  /** Seconds that pass when this many FHIR requests have been made. */
  readonly clock?: { readonly afterRequests: number; readonly seconds: number }
  /** Types that are not read whole because of it; none where the answer must be the same as without the fault. */
  readonly lost: readonly ChartResourceType[] | 'everything'
  /** Types that the server does not offer, whose facts come by another. */
  readonly notOffered?: readonly ChartResourceType[]
  /** What the panel says of it. */
  readonly shown: readonly RegExp[]
}
