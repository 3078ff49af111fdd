import { diagnoses } from './codes/diagnoses.ts'
import { drugs } from './codes/drugs.ts'
import { conventional, qualitative } from './codes/laboratory-tests.ts'
import { negativeInfectionScreen } from './infection-screen.ts'
import { noKnownAllergy } from './resources/allergy.ts'
import { condition } from './resources/condition.ts'
import { procedure } from './resources/event.ts'
import { measured, panel, written } from './resources/laboratory.ts'
import { measurement, measurements } from './resources/measurement.ts'
import { order } from './resources/medication.ts'
import { vitalSigns } from './resources/vital-signs.ts'
import type { SamplePatient } from './sample-patient.ts'

const haemodialysis = { text: 'Haemodialysis session', snomed: ['302497006', 'Hemodialysis (procedure)'] } as const

/** Lupus whose kidneys have failed: excluded by what the chart documents. */
export const sleDialysis: SamplePatient = {
  id: 'sle-dialysis',
  person: { family: 'Whitfield', given: 'Marcus', sex: 'male', age: 41, mrn: 'MRN-100871' },
  diagnosis: 'Systemic lupus erythematosus',
  interest: 'End-stage renal disease on haemodialysis three times a week: a documented exclusion.',
  write(desk) {
    condition(desk, diagnoses.lupus, { onsetDaysAgo: 5100 })
    condition(desk, diagnoses.lupusNephritis, { onsetDaysAgo: 4300 })
    condition(desk, diagnoses.endStageRenalDisease, { onsetDaysAgo: 510 })
    condition(desk, diagnoses.dialysisDependence, { onsetDaysAgo: 500 })
    condition(desk, diagnoses.hypertension, { onsetDaysAgo: 4000 })
    for (const daysAgo of [2, 4, 7, 9, 11]) procedure(desk, haemodialysis, daysAgo)

    order(desk, drugs.prednisone5, { sinceDaysAgo: 900, milligrams: 5, perDay: 1 })
    order(desk, drugs.mycophenolate, { sinceDaysAgo: 2600, untilDaysAgo: 480, milligrams: 1000, perDay: 2 })
    order(desk, drugs.cyclophosphamide, { sinceDaysAgo: 4200, untilDaysAgo: 4030, milligrams: 500, everyDays: 14 })
    order(desk, drugs.hydroxychloroquine, { sinceDaysAgo: 2000, milligrams: 200, perDay: 1 })
    noKnownAllergy(desk)

    panel(
      desk,
      conventional,
      {
        leukocytes: 5.4,
        neutrophils: 3.6,
        lymphocytes: 1,
        hemoglobin: 9.8,
        platelets: 162,
        alt: 14,
        ast: 17,
        bilirubin: 0.4,
        creatinine: 7.9,
        egfr: 8,
        inr: 1.1,
        prothrombinTime: 12.4,
        crp: 11,
        complementC3: 71,
        complementC4: 9,
      },
      5,
    )
    written(desk, qualitative.ana, '1:320', 40)
    measured(desk, conventional.antiDsDna, 88, 40)
    negativeInfectionScreen(desk, 40)
    vitalSigns(desk, { systolic: 148, diastolic: 88, pulse: 82, weight: 74, height: 178, temperature: 36.5 }, 2)
    measurement(desk, measurements.lvef, 56, 60)
  },
}
