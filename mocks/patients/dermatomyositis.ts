import { diagnoses } from './codes/diagnoses.ts'
import { drugs } from './codes/drugs.ts'
import { conventional, qualitative } from './codes/laboratory-tests.ts'
import { negativeInfectionScreen } from './infection-screen.ts'
import { noKnownAllergy } from './resources/allergy.ts'
import { condition } from './resources/condition.ts'
import { report } from './resources/event.ts'
import { answered, panel, written } from './resources/laboratory.ts'
import { measurement, measurements } from './resources/measurement.ts'
import { order, statement } from './resources/medication.ts'
import { vitalSigns } from './resources/vital-signs.ts'
import type { SamplePatient } from './sample-patient.ts'

/** Anti-MDA5 dermatomyositis with raised muscle enzymes. */
export const dermatomyositis: SamplePatient = {
  id: 'dermatomyositis',
  person: { family: 'Zhao', given: 'Lihua', native: '赵丽华', sex: 'female', age: 45, mrn: 'MRN-103390' },
  diagnosis: 'Dermatomyositis, anti-MDA5 positive',
  interest: 'Raised ALT and AST that the muscle explains; MMT-8 and HAQ-DI in the chart; steroid above 20 mg a day.',
  write(desk) {
    condition(desk, diagnoses.dermatomyositis, { onsetDaysAgo: 760 })
    order(desk, drugs.prednisone20, { sinceDaysAgo: 90, milligrams: 40, perDay: 1 })
    order(desk, drugs.methotrexate, { sinceDaysAgo: 700, untilDaysAgo: 300, milligrams: 15, everyDays: 7 })
    order(desk, drugs.tacrolimus, { sinceDaysAgo: 290, milligrams: 1.5, perDay: 2 })
    statement(desk, drugs.immunoglobulin, {
      sinceDaysAgo: 120,
      untilDaysAgo: 30,
      sig: '2 g/kg over two days, every four weeks',
      named: 'ingredient',
    })
    noKnownAllergy(desk)
    panel(
      desk,
      conventional,
      {
        leukocytes: 8.9,
        neutrophils: 7.2,
        lymphocytes: 0.8,
        hemoglobin: 12.2,
        platelets: 255,
        alt: 138,
        ast: 164,
        bilirubin: 0.7,
        creatinine: 0.5,
        egfr: 118,
        inr: 1,
        prothrombinTime: 11.6,
        crp: 14,
        ck: 1840,
        ldh: 612,
        aldolase: 19.4,
      },
      5,
    )
    panel(desk, conventional, { ck: 1220, ldh: 540 }, 64)
    answered(desk, qualitative.antiMda5, 'positive', 200)
    answered(desk, qualitative.antiJo1, 'negative', 200)
    written(desk, qualitative.ana, '1:160', 200)
    negativeInfectionScreen(desk, 25)
    answered(desk, qualitative.serumHcg, 'negative', 5)
    measurement(desk, measurements.mmt8, 112, 5)
    measurement(desk, measurements.haqDi, 1.625, 5)
    report(
      desk,
      {
        category: 'radiology',
        title: 'MR Thigh',
        loinc: '24702-3',
        local: 'MRTHIGH',
        conclusion:
          'Symmetric muscle and fascial oedema of both anterior thighs on STIR, in keeping with active myositis.',
      },
      32,
    )
    vitalSigns(
      desk,
      { systolic: 124, diastolic: 80, pulse: 92, weight: 60, height: 162, temperature: 36.9, oxygen: 96 },
      5,
    )
    measurement(desk, measurements.lvef, 60, 45)
    measurement(desk, measurements.qtc, 431, 45)
  },
}
