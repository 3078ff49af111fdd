import { diagnoses } from './codes/diagnoses.ts'
import { drugs } from './codes/drugs.ts'
import { conventional, qualitative } from './codes/laboratory-tests.ts'
import { negativeInfectionScreen } from './infection-screen.ts'
import { drugAllergy } from './resources/allergy.ts'
import { condition } from './resources/condition.ts'
import { answered, measured, panel } from './resources/laboratory.ts'
import { measurement, measurements } from './resources/measurement.ts'
import { administration, order } from './resources/medication.ts'
import { vitalSigns } from './resources/vital-signs.ts'
import type { SamplePatient } from './sample-patient.ts'

/** Granulomatosis with polyangiitis with kidney involvement. */
export const gpa: SamplePatient = {
  id: 'gpa',
  person: { family: 'Berger', given: 'Thomas', sex: 'male', age: 61, mrn: 'MRN-103655' },
  diagnosis: 'Granulomatosis with polyangiitis',
  interest: 'PR3-ANCA positive, eGFR 36, BVAS in the chart; a recent urinary tract infection to be judged.',
  write(desk) {
    condition(desk, diagnoses.granulomatosisWithPolyangiitis, { onsetDaysAgo: 1020 })
    condition(desk, diagnoses.hypertension, { onsetDaysAgo: 2600 })
    condition(desk, diagnoses.urinaryTractInfection, {
      onsetDaysAgo: 48,
      abatedDaysAgo: 38,
      category: 'encounter-diagnosis',
    })
    order(desk, drugs.rituximab, { sinceDaysAgo: 1000, untilDaysAgo: 420, milligrams: 500, everyDays: 182 })
    for (const daysAgo of [1000, 986, 800, 612, 420]) administration(desk, drugs.rituximab, daysAgo, 500)
    order(desk, drugs.cyclophosphamide, { sinceDaysAgo: 180, untilDaysAgo: 80, milligrams: 1000, everyDays: 21 })
    order(desk, drugs.prednisone20, { sinceDaysAgo: 75, milligrams: 20, perDay: 1 })
    order(desk, drugs.azathioprine, { sinceDaysAgo: 400, untilDaysAgo: 190, milligrams: 150, perDay: 1 })
    order(desk, drugs.lisinopril, { sinceDaysAgo: 1500, sig: '10 mg once daily', named: 'text' })
    drugAllergy(
      desk,
      {
        drug: 'Penicillin',
        manifestation: 'Anaphylaxis',
        snomedManifestation: '39579001',
        severity: 'severe',
        criticality: 'high',
      },
      4000,
    )
    panel(
      desk,
      conventional,
      {
        leukocytes: 9.4,
        neutrophils: 7.7,
        lymphocytes: 0.7,
        hemoglobin: 10.4,
        platelets: 341,
        alt: 17,
        ast: 19,
        bilirubin: 0.5,
        creatinine: 2.1,
        egfr: 36,
        inr: 1.1,
        prothrombinTime: 12.3,
        crp: 41,
        esr: 68,
        urineProtein: 980,
      },
      8,
    )
    measured(desk, conventional.pr3Anca, 118, 22)
    measured(desk, conventional.mpoAnca, 4, 22)
    answered(desk, qualitative.anca, 'positive', 22)
    negativeInfectionScreen(desk, 22)
    measurement(desk, measurements.bvas, 17, 8)
    vitalSigns(
      desk,
      { systolic: 142, diastolic: 84, pulse: 78, weight: 83, height: 180, temperature: 36.9, oxygen: 95 },
      8,
    )
    measurement(desk, measurements.lvef, 57, 55)
  },
}
