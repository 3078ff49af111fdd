import type { Resource } from 'fhir/r4'
import { dermatomyositis } from './dermatomyositis.ts'
import { gpa } from './gpa.ts'
import { hypertension } from './hypertension.ts'
import { itp } from './itp.ts'
import { lupusNephritis } from './lupus-nephritis.ts'
import { nearlyEmpty } from './nearly-empty.ts'
import { nmosd } from './nmosd.ts'
import { overlapSleRa } from './overlap-sle-ra.ts'
import { ra } from './ra.ts'
import { staff } from './resources/person.ts'
import { chartOf, type SamplePatient } from './sample-patient.ts'
import { sjogren } from './sjogren.ts'
import { sleAsSent } from './sle-as-sent.ts'
import { sleDailyLabs } from './sle-daily-labs.ts'
import { sleDialysis } from './sle-dialysis.ts'
import { sleInside } from './sle-inside.ts'
import { slePregnant } from './sle-pregnant.ts'
import { sscIld } from './ssc-ild.ts'

/** The sandbox's patients, in the order of its list. */
export const samplePatients: readonly SamplePatient[] = [
  sleInside,
  sleDialysis,
  slePregnant,
  lupusNephritis,
  sscIld,
  sjogren,
  dermatomyositis,
  gpa,
  ra,
  itp,
  nmosd,
  overlapSleRa,
  hypertension,
  sleDailyLabs,
  sleAsSent,
  nearlyEmpty,
]

/** Everything the sandbox holds at the start: all charts, the hospital and its staff. */
export function sampleResources(now: Date, samples: readonly SamplePatient[] = samplePatients): readonly Resource[] {
  return [...staff, ...samples.flatMap((sample) => chartOf(sample, now))]
}
