import { diagnoses } from './codes/diagnoses.ts'
import { drugs } from './codes/drugs.ts'
import { conventional, qualitative } from './codes/laboratory-tests.ts'
import { negativeInfectionScreen } from './infection-screen.ts'
import { noKnownAllergy } from './resources/allergy.ts'
import { condition } from './resources/condition.ts'
import { answered, measured, panel, written } from './resources/laboratory.ts'
import { measurement, measurements } from './resources/measurement.ts'
import { order } from './resources/medication.ts'
import { vitalSigns } from './resources/vital-signs.ts'
import type { SamplePatient } from './sample-patient.ts'

/** Enough results to need many pages: two tests a day for a year, and more besides. */
export const sleDailyLabs: SamplePatient = {
  id: 'sle-daily-labs',
  person: { family: 'Nakamura', given: 'Grace', sex: 'female', age: 39, mrn: 'MRN-104531' },
  diagnosis: 'Systemic lupus erythematosus',
  interest:
    'Daily blood counts and creatinine over a year: several hundred results over many pages; the latest one decides.',
  write(desk) {
    condition(desk, diagnoses.lupus, { onsetDaysAgo: 1800 })
    order(desk, drugs.prednisone10, { sinceDaysAgo: 380, milligrams: 12.5, perDay: 1 })
    order(desk, drugs.mycophenolate, { sinceDaysAgo: 370, milligrams: 1000, perDay: 2 })
    order(desk, drugs.hydroxychloroquine, { sinceDaysAgo: 1500, milligrams: 200, perDay: 2 })
    noKnownAllergy(desk)
    for (let daysAgo = 365; daysAgo >= 1; daysAgo -= 1) {
      // A slow wave, the same at each start: neutrophils dip below 1 K/uL now and then, but not on the last day.
      const wave = Math.sin(daysAgo / 11)
      measured(desk, conventional.neutrophils, tenths(2.6 + 1.8 * wave), daysAgo)
      measured(desk, conventional.creatinine, tenths(0.9 + 0.2 * Math.cos(daysAgo / 17)), daysAgo)
    }
    panel(
      desk,
      conventional,
      {
        leukocytes: 4.4,
        lymphocytes: 1,
        hemoglobin: 11.1,
        platelets: 176,
        alt: 20,
        ast: 22,
        bilirubin: 0.6,
        egfr: 84,
        inr: 1,
        prothrombinTime: 11.8,
      },
      2,
    )
    written(desk, qualitative.ana, '1:320', 35)
    measured(desk, conventional.antiDsDna, 92, 35)
    negativeInfectionScreen(desk, 35)
    answered(desk, qualitative.serumHcg, 'negative', 2)
    vitalSigns(
      desk,
      { systolic: 118, diastolic: 74, pulse: 76, weight: 57, height: 159, temperature: 36.6, oxygen: 98 },
      2,
    )
    measurement(desk, measurements.lvef, 59, 48)
  },
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10
}
