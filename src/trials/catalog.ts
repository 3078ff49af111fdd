import { nct06675422 } from './nct06675422/index.ts'
import { nct07246096 } from './nct07246096/index.ts'
import type { Trial } from './trial.ts'

/** The trials the product is built with. */
export const trials: readonly Trial[] = [nct07246096, nct06675422]

/** The day the readings of the trials and the terminology were last gone over. */
export const contentDate = '2026-11-23'
