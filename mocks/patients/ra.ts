import { diagnoses } from './codes/diagnoses.ts'
import { drugs } from './codes/drugs.ts'
import { conventional } from './codes/laboratory-tests.ts'
import { negativeInfectionScreen } from './infection-screen.ts'
import { noKnownAllergy } from './resources/allergy.ts'
import { condition } from './resources/condition.ts'
import { vaccination } from './resources/event.ts'
import { measured, panel } from './resources/laboratory.ts'
import { measurement, measurements } from './resources/measurement.ts'
import { order } from './resources/medication.ts'
import { vitalSigns } from './resources/vital-signs.ts'
import type { SamplePatient } from './sample-patient.ts'

/** Rheumatoid arthritis that several drugs have not held. */
export const ra: SamplePatient = {
  id: 'ra',
  person: { family: 'Kowalski', given: 'Elena', sex: 'female', age: 55, mrn: 'MRN-103902' },
  diagnosis: 'Rheumatoid arthritis, seropositive',
  interest: 'Two conventional and two targeted drugs on record; joint counts of 28 joints, CDAI, CRP and ESR.',
  write(desk) {
    condition(desk, diagnoses.rheumatoidArthritis, { onsetDaysAgo: 2700 })
    condition(desk, diagnoses.postmenopausal, { onsetDaysAgo: 1600 })
    order(desk, drugs.methotrexate, { sinceDaysAgo: 2600, milligrams: 20, everyDays: 7 })
    order(desk, drugs.leflunomide, { sinceDaysAgo: 2100, untilDaysAgo: 1500, milligrams: 20, perDay: 1 })
    order(desk, drugs.adalimumab, { sinceDaysAgo: 1480, untilDaysAgo: 900, milligrams: 40, everyDays: 14 })
    order(desk, drugs.tofacitinib, { sinceDaysAgo: 880, untilDaysAgo: 210, milligrams: 5, perDay: 2 })
    order(desk, drugs.prednisone5, { sinceDaysAgo: 400, milligrams: 7.5, perDay: 1 })
    noKnownAllergy(desk)
    panel(
      desk,
      conventional,
      {
        leukocytes: 8.2,
        neutrophils: 5.6,
        lymphocytes: 1.9,
        hemoglobin: 11.7,
        platelets: 388,
        alt: 31,
        ast: 27,
        bilirubin: 0.5,
        creatinine: 0.7,
        egfr: 99,
        inr: 1,
        prothrombinTime: 11.4,
        crp: 24,
        esr: 46,
      },
      12,
    )
    measured(desk, conventional.rheumatoidFactor, 212, 300)
    measured(desk, conventional.antiCcp, 140, 300)
    measurement(desk, measurements.swollenJoints28, 9, 12)
    measurement(desk, measurements.tenderJoints28, 12, 12)
    measurement(desk, measurements.cdai, 31, 12)
    measurement(desk, measurements.haqDi, 1.5, 12)
    negativeInfectionScreen(desk, 26)
    vitalSigns(
      desk,
      { systolic: 130, diastolic: 80, pulse: 76, weight: 72, height: 164, temperature: 36.6, oxygen: 98 },
      12,
    )
    measurement(desk, measurements.lvef, 61, 62)
    vaccination(desk, '121', 'zoster live', 1800)
  },
}
