import { nct06279923 } from './nct06279923/index.ts'
import { nct06675422 } from './nct06675422/index.ts'
import { nct06887985 } from './nct06887985/index.ts'
import { nct07193667 } from './nct07193667/index.ts'
import { nct07246096 } from './nct07246096/index.ts'
import type { Trial } from './trial.ts'

/** The trials the product is built with. */
export const trials: readonly Trial[] = [nct06887985, nct06675422, nct06279923, nct07246096, nct07193667]

/** The day the readings of the trials and the terminology were last gone over. */
export const contentDate = '2026-11-23'
