import { conventional } from './codes/laboratory-tests.ts'
import { condition } from './resources/condition.ts'
import { measured } from './resources/laboratory.ts'
import type { SamplePatient } from './sample-patient.ts'

/** A chart with hardly anything in it: everything is unknown, nothing is assumed. */
export const nearlyEmpty: SamplePatient = {
  id: 'nearly-empty',
  person: { family: 'Zhou', given: 'Min', native: '周敏', sex: 'female', age: 31, mrn: 'MRN-104417' },
  diagnosis: 'Systemic lupus erythematosus',
  interest: 'Newly transferred: one diagnosis code and one old laboratory result, no allergy or medication list.',
  write(desk) {
    condition(
      desk,
      { text: 'SLE', snomed: ['55464009', 'Systemic lupus erythematosus (disorder)'] },
      { recordedDaysAgo: 12 },
    )
    measured(desk, conventional.creatinine, 0.9, 800)
  },
}
