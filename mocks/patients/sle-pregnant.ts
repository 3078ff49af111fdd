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

/** Lupus in pregnancy: a present exclusion that time will lift. */
export const slePregnant: SamplePatient = {
  id: 'sle-pregnant',
  person: { family: 'Ramirez', given: 'Sofia', sex: 'female', age: 29, mrn: 'MRN-101542' },
  diagnosis: 'Systemic lupus erythematosus',
  interest: 'Pregnant: coded on the problem list, and the serum hCG agrees.',
  write(desk) {
    condition(desk, diagnoses.lupus, { onsetDaysAgo: 1900 })
    condition(desk, diagnoses.pregnant, { onsetDaysAgo: 60, recordedDaysAgo: 24, category: 'encounter-diagnosis' })
    order(desk, drugs.prednisone5, { sinceDaysAgo: 500, milligrams: 7.5, perDay: 1 })
    order(desk, drugs.hydroxychloroquine, { sinceDaysAgo: 1600, milligrams: 200, perDay: 2 })
    order(desk, drugs.azathioprine, { sinceDaysAgo: 300, milligrams: 75, perDay: 1 })
    order(desk, drugs.mycophenolate, { sinceDaysAgo: 1100, untilDaysAgo: 310, milligrams: 1000, perDay: 2 })
    noKnownAllergy(desk)
    panel(
      desk,
      conventional,
      {
        leukocytes: 6.2,
        neutrophils: 4.4,
        lymphocytes: 1.2,
        hemoglobin: 10.9,
        platelets: 214,
        alt: 18,
        ast: 20,
        bilirubin: 0.4,
        creatinine: 0.6,
        egfr: 122,
        inr: 1,
        prothrombinTime: 11.5,
        crp: 5,
        complementC3: 92,
        complementC4: 11,
      },
      6,
    )
    measured(desk, conventional.serumHcg, 48200, 10)
    answered(desk, qualitative.urineHcg, 'positive', 24)
    written(desk, qualitative.ana, '1:320', 45)
    measured(desk, conventional.antiDsDna, 41, 45)
    negativeInfectionScreen(desk, 24)
    vitalSigns(
      desk,
      { systolic: 114, diastolic: 70, pulse: 84, weight: 63, height: 160, temperature: 36.8, oxygen: 99 },
      6,
    )
    measurement(desk, measurements.lvef, 64, 80)
  },
}
