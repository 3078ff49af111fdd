import type { Observation } from 'fhir/r4'
import { qualitative } from './codes/laboratory-tests.ts'
import type { Desk } from './resources/desk.ts'
import { answered } from './resources/laboratory.ts'

/** Hepatitis B and C, HIV and syphilis serology, all negative. */
export function negativeInfectionScreen(desk: Desk, daysAgo: number): readonly Observation[] {
  return [
    answered(desk, qualitative.hbsAg, 'negative', daysAgo),
    answered(desk, qualitative.antiHbc, 'negative', daysAgo),
    answered(desk, qualitative.antiHcv, 'nonReactive', daysAgo),
    answered(desk, qualitative.hiv, 'nonReactive', daysAgo),
    answered(desk, qualitative.treponemal, 'nonReactive', daysAgo),
  ]
}
