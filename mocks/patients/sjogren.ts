import { diagnoses } from './codes/diagnoses.ts'
import { drugs } from './codes/drugs.ts'
import { international, qualitative } from './codes/laboratory-tests.ts'
import { drugAllergy } from './resources/allergy.ts'
import { condition } from './resources/condition.ts'
import { answered, panel, written } from './resources/laboratory.ts'
import { measurement, measurements } from './resources/measurement.ts'
import { order, statement } from './resources/medication.ts'
import { vitalSigns } from './resources/vital-signs.ts'
import type { SamplePatient } from './sample-patient.ts'

/** Primary Sjögren syndrome after the menopause. */
export const sjogren: SamplePatient = {
  id: 'sjogren',
  person: { family: 'Wang', given: 'Shufen', native: '王淑芬', sex: 'female', age: 58, mrn: 'MRN-103081' },
  diagnosis: 'Primary Sjögren syndrome',
  interest:
    'Anti-SSA under a local code only; ESSDAI in the chart; hepatitis B core antibody positive without viral DNA.',
  write(desk) {
    condition(desk, diagnoses.primarySjogren, { onsetDaysAgo: 2900 })
    condition(desk, diagnoses.postmenopausal, { onsetDaysAgo: 2400 })
    statement(desk, drugs.hydroxychloroquine, { sinceDaysAgo: 2100, milligrams: 200, perDay: 2 })
    order(desk, drugs.methylprednisolone4, { sinceDaysAgo: 330, milligrams: 8, perDay: 1 })
    order(desk, drugs.azathioprine, { sinceDaysAgo: 320, milligrams: 100, perDay: 1 })
    order(desk, drugs.rituximab, { sinceDaysAgo: 520, untilDaysAgo: 506, milligrams: 1000, everyDays: 14 })
    order(desk, drugs.pilocarpine, { sinceDaysAgo: 1000, sig: '5 mg three times daily with meals', named: 'text' })
    drugAllergy(desk, { drug: 'Sulfamethoxazole', manifestation: 'Rash', severity: 'mild', criticality: 'low' }, 1500)
    panel(
      desk,
      international,
      {
        leukocytes: 3.1,
        neutrophils: 1.7,
        lymphocytes: 0.9,
        hemoglobin: 108,
        platelets: 142,
        alt: 24,
        ast: 29,
        bilirubin: 9.8,
        creatinine: 66,
        egfr: 91,
        inr: 1,
        prothrombinTime: 12,
        crp: 3,
        esr: 61,
        igg: 23.4,
      },
      11,
    )
    written(desk, qualitative.ana, '1:1280 speckled', 44)
    answered(desk, qualitative.antiSsa, 'positive', 44)
    measurement(desk, measurements.essdai, 9, 11)
    answered(desk, qualitative.hbsAg, 'negative', 44)
    answered(desk, qualitative.antiHbc, 'positive', 44)
    answered(desk, qualitative.antiHcv, 'nonReactive', 44)
    answered(desk, qualitative.hiv, 'nonReactive', 44)
    answered(desk, qualitative.treponemal, 'nonReactive', 44)
    vitalSigns(
      desk,
      { systolic: 126, diastolic: 78, pulse: 72, weight: 54, height: 157, temperature: 36.4, oxygen: 97 },
      11,
    )
    measurement(desk, measurements.lvef, 63, 75)
  },
}
