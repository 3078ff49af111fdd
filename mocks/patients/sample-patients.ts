import type { Resource } from 'fhir/r4'
import { nearlyEmpty } from './nearly-empty.ts'
import { staff } from './resources/person.ts'
import { chartOf, type SamplePatient } from './sample-patient.ts'
import { sleDialysis } from './sle-dialysis.ts'
import { sleInside } from './sle-inside.ts'

/** The sandbox's patients, in the order of its list. */
export const samplePatients: readonly SamplePatient[] = [sleInside, sleDialysis, nearlyEmpty]

/** Everything the sandbox holds at the start: all charts, the hospital and its staff. */
export function sampleResources(now: Date, samples: readonly SamplePatient[] = samplePatients): readonly Resource[] {
  return [...staff, ...samples.flatMap((sample) => chartOf(sample, now))]
}
