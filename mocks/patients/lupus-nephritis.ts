import { diagnoses } from './codes/diagnoses.ts'
import { drugs } from './codes/drugs.ts'
import { international, qualitative } from './codes/laboratory-tests.ts'
import { negativeInfectionScreen } from './infection-screen.ts'
import { noKnownAllergy } from './resources/allergy.ts'
import { condition } from './resources/condition.ts'
import { report } from './resources/event.ts'
import { answered, measured, panel, written } from './resources/laboratory.ts'
import { measurement, measurements } from './resources/measurement.ts'
import { administration, order } from './resources/medication.ts'
import { vitalSigns } from './resources/vital-signs.ts'
import type { SamplePatient } from './sample-patient.ts'

/** Lupus nephritis under treatment, reported in SI units. */
export const lupusNephritis: SamplePatient = {
  id: 'lupus-nephritis',
  person: { family: 'Li', given: 'Xiaomei', native: '李晓梅', sex: 'female', age: 26, mrn: 'MRN-102209' },
  diagnosis: 'Lupus nephritis, class IV',
  interest:
    'Results in SI units (g/L, μmol/L, 10^9/L); steroid dose changed eight days ago; orders refer to Medication resources.',
  write(desk) {
    condition(desk, diagnoses.lupus, { onsetDaysAgo: 1400 })
    condition(desk, diagnoses.lupusNephritisClassIv, { onsetDaysAgo: 640 })
    order(desk, drugs.prednisone20, { sinceDaysAgo: 150, untilDaysAgo: 8, milligrams: 20, perDay: 1 })
    order(desk, drugs.prednisone20, { sinceDaysAgo: 8, milligrams: 30, perDay: 1 })
    order(desk, drugs.mycophenolate, { sinceDaysAgo: 600, milligrams: 1000, perDay: 2, named: 'referenced' })
    order(desk, drugs.tacrolimus, { sinceDaysAgo: 260, milligrams: 2, perDay: 2, named: 'contained' })
    order(desk, drugs.hydroxychloroquine, { sinceDaysAgo: 1300, milligrams: 200, perDay: 1 })
    order(desk, drugs.cyclophosphamide, { sinceDaysAgo: 630, untilDaysAgo: 545, milligrams: 500, everyDays: 14 })
    for (const daysAgo of [630, 616, 602, 588, 574, 560]) administration(desk, drugs.cyclophosphamide, daysAgo, 500)
    noKnownAllergy(desk)
    panel(
      desk,
      international,
      {
        leukocytes: 7.8,
        neutrophils: 6.1,
        lymphocytes: 0.9,
        hemoglobin: 101,
        platelets: 236,
        alt: 19,
        ast: 21,
        bilirubin: 7.4,
        creatinine: 124,
        egfr: 52,
        inr: 1,
        prothrombinTime: 11.8,
        crp: 4,
        esr: 52,
        igg: 8.1,
        complementC3: 49,
        complementC4: 5,
        urineProtein: 2840,
      },
      7,
    )
    panel(desk, international, { creatinine: 98, egfr: 69, urineProtein: 1650 }, 70)
    written(desk, qualitative.ana, '1:1280', 33)
    measured(desk, international.antiDsDna, 312, 33)
    negativeInfectionScreen(desk, 33)
    answered(desk, qualitative.serumHcg, 'negative', 7)
    vitalSigns(
      desk,
      { systolic: 138, diastolic: 86, pulse: 88, weight: 55, height: 161, temperature: 36.6, oxygen: 98 },
      7,
    )
    measurement(desk, measurements.lvef, 61, 50)
    report(
      desk,
      {
        category: 'pathology',
        title: 'Kidney biopsy',
        local: 'RENALBX',
        conclusion:
          'Diffuse proliferative lupus nephritis, ISN/RPS class IV-G (A/C), activity index 11, chronicity index 3.',
      },
      636,
    )
  },
}
