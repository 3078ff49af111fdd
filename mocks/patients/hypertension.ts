import { diagnoses } from './codes/diagnoses.ts'
import { drugs } from './codes/drugs.ts'
import { conventional } from './codes/laboratory-tests.ts'
import { noKnownAllergy } from './resources/allergy.ts'
import { condition } from './resources/condition.ts'
import { vaccination } from './resources/event.ts'
import { panel } from './resources/laboratory.ts'
import { order, statement } from './resources/medication.ts'
import { vitalSigns } from './resources/vital-signs.ts'
import type { SamplePatient } from './sample-patient.ts'

/** A patient with none of the trials' diseases. */
export const hypertension: SamplePatient = {
  id: 'hypertension',
  person: { family: 'Sullivan', given: 'Robert', sex: 'male', age: 63, mrn: 'MRN-104250' },
  diagnosis: 'Hypertension, osteoarthritis',
  interest: 'No autoimmune disease: the trials do not apply, which is not the same as being ruled out.',
  write(desk) {
    condition(desk, diagnoses.hypertension, { onsetDaysAgo: 3300 })
    condition(desk, diagnoses.osteoarthritis, { onsetDaysAgo: 1800 })
    order(desk, drugs.lisinopril, { sinceDaysAgo: 3200, sig: '20 mg once daily', named: 'text' })
    statement(desk, drugs.paracetamol, { sinceDaysAgo: 700, sig: '500 mg as needed, at most 3 g a day', named: 'text' })
    noKnownAllergy(desk)
    panel(
      desk,
      conventional,
      {
        leukocytes: 6.8,
        neutrophils: 4.1,
        hemoglobin: 14.6,
        platelets: 232,
        alt: 25,
        ast: 23,
        creatinine: 1,
        egfr: 84,
        hba1c: 5.5,
      },
      35,
    )
    vitalSigns(desk, { systolic: 136, diastolic: 82, pulse: 68, weight: 88, height: 179 }, 35)
    vaccination(desk, '187', 'zoster vaccine recombinant', 420)
  },
}
