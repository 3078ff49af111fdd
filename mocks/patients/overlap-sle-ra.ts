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

/** Lupus and rheumatoid arthritis in one person: both cohorts apply. */
export const overlapSleRa: SamplePatient = {
  id: 'overlap-sle-ra',
  person: { family: 'Moreno', given: 'Isabel', sex: 'female', age: 48, mrn: 'MRN-104866' },
  diagnosis: 'Overlap: lupus and rheumatoid arthritis',
  interest: 'Two of a trial’s diseases: each cohort is judged by its own criteria and no other.',
  write(desk) {
    condition(desk, diagnoses.lupus, { onsetDaysAgo: 2500 })
    condition(desk, diagnoses.rheumatoidArthritis, { onsetDaysAgo: 1500 })
    procedure(desk, { text: 'Hysterectomy', snomed: ['236886002', 'Hysterectomy (procedure)'] }, 1300)
    order(desk, drugs.prednisone10, { sinceDaysAgo: 620, milligrams: 10, perDay: 1 })
    order(desk, drugs.methotrexate, { sinceDaysAgo: 1450, milligrams: 17.5, everyDays: 7 })
    order(desk, drugs.hydroxychloroquine, { sinceDaysAgo: 2300, milligrams: 200, perDay: 2 })
    order(desk, drugs.adalimumab, { sinceDaysAgo: 1000, untilDaysAgo: 500, milligrams: 40, everyDays: 14 })
    noKnownAllergy(desk)
    panel(
      desk,
      conventional,
      {
        leukocytes: 5,
        neutrophils: 3.4,
        lymphocytes: 1.1,
        hemoglobin: 11.2,
        platelets: 224,
        alt: 28,
        ast: 30,
        bilirubin: 0.5,
        creatinine: 0.9,
        egfr: 79,
        inr: 1.1,
        prothrombinTime: 12.1,
        crp: 19,
        esr: 44,
        complementC3: 84,
      },
      15,
    )
    written(desk, qualitative.ana, '1:320', 50)
    measured(desk, conventional.antiDsDna, 66, 50)
    measured(desk, conventional.antiCcp, 88, 50)
    measurement(desk, measurements.cdai, 24, 15)
    negativeInfectionScreen(desk, 50)
    vitalSigns(
      desk,
      { systolic: 128, diastolic: 78, pulse: 80, weight: 68, height: 162, temperature: 36.7, oxygen: 98 },
      15,
    )
    measurement(desk, measurements.lvef, 60, 65)
  },
}
