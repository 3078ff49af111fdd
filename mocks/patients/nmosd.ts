import { diagnoses } from './codes/diagnoses.ts'
import { drugs } from './codes/drugs.ts'
import { conventional, qualitative } from './codes/laboratory-tests.ts'
import { negativeInfectionScreen } from './infection-screen.ts'
import { noKnownAllergy } from './resources/allergy.ts'
import { condition } from './resources/condition.ts'
import { vaccination } from './resources/event.ts'
import { answered, panel } from './resources/laboratory.ts'
import { measurement, measurements } from './resources/measurement.ts'
import { administration, order } from './resources/medication.ts'
import { vitalSigns } from './resources/vital-signs.ts'
import type { SamplePatient } from './sample-patient.ts'

/** Neuromyelitis optica spectrum disorder. */
export const nmosd: SamplePatient = {
  id: 'nmosd',
  person: { family: 'Okafor', given: 'Amara', sex: 'female', age: 36, mrn: 'MRN-104128' },
  diagnosis: 'Neuromyelitis optica spectrum disorder',
  interest:
    'Aquaporin-4 antibody positive; three drug classes tried; contraceptive status and pregnancy test not recorded.',
  write(desk) {
    condition(desk, diagnoses.neuromyelitisOptica, { onsetDaysAgo: 1700 })
    order(desk, drugs.methylprednisolone500, { sinceDaysAgo: 205, untilDaysAgo: 201, milligrams: 1000, perDay: 1 })
    order(desk, drugs.prednisone10, { sinceDaysAgo: 200, milligrams: 15, perDay: 1 })
    order(desk, drugs.azathioprine, { sinceDaysAgo: 1650, untilDaysAgo: 1200, milligrams: 125, perDay: 1 })
    for (const daysAgo of [1180, 1166, 1000, 820]) administration(desk, drugs.rituximab, daysAgo, 1000)
    order(desk, drugs.satralizumab, {
      sinceDaysAgo: 640,
      untilDaysAgo: 210,
      milligrams: 120,
      everyDays: 28,
      named: 'ingredient',
    })
    order(desk, drugs.eculizumab, { sinceDaysAgo: 190, milligrams: 1200, everyDays: 14 })
    noKnownAllergy(desk)
    panel(
      desk,
      conventional,
      {
        leukocytes: 7.7,
        neutrophils: 5.3,
        lymphocytes: 1.6,
        hemoglobin: 12.9,
        platelets: 271,
        alt: 20,
        ast: 22,
        bilirubin: 0.6,
        creatinine: 0.8,
        egfr: 97,
        inr: 1,
        prothrombinTime: 11.8,
        igg: 910,
      },
      14,
    )
    answered(desk, qualitative.aquaporin4, 'positive', 1600)
    negativeInfectionScreen(desk, 40)
    vitalSigns(
      desk,
      { systolic: 116, diastolic: 74, pulse: 74, weight: 66, height: 168, temperature: 36.6, oxygen: 99 },
      14,
    )
    measurement(desk, measurements.qtc, 412, 70)
    vaccination(desk, '10', 'poliovirus vaccine, inactivated', 195)
  },
}
