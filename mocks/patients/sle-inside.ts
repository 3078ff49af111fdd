import { diagnoses } from './codes/diagnoses.ts'
import { drugs } from './codes/drugs.ts'
import { conventional, qualitative } from './codes/laboratory-tests.ts'
import { negativeInfectionScreen } from './infection-screen.ts'
import { noKnownAllergy } from './resources/allergy.ts'
import { condition } from './resources/condition.ts'
import { report, vaccination } from './resources/event.ts'
import { answered, measured, panel, written } from './resources/laboratory.ts'
import { measurement, measurements } from './resources/measurement.ts'
import { administration, order } from './resources/medication.ts'
import { vitalSigns } from './resources/vital-signs.ts'
import type { SamplePatient } from './sample-patient.ts'

/** Lupus with everything a chart can hold in order: only scores and attestations are left to a person. */
export const sleInside: SamplePatient = {
  id: 'sle-inside',
  person: { family: 'Chen', given: 'Yulan', native: '陈玉兰', sex: 'female', age: 34, mrn: 'MRN-100234' },
  diagnosis: 'Systemic lupus erythematosus',
  interest: 'Fresh and complete chart, well inside both lupus trials: only scores and attestations are missing.',
  write(desk) {
    condition(desk, diagnoses.lupus, { onsetDaysAgo: 2300 })

    order(desk, drugs.prednisone10, { sinceDaysAgo: 420, milligrams: 10, perDay: 1 })
    order(desk, drugs.mycophenolate, { sinceDaysAgo: 400, milligrams: 1000, perDay: 2 })
    order(desk, drugs.hydroxychloroquine, { sinceDaysAgo: 1500, milligrams: 200, perDay: 2 })
    order(desk, drugs.azathioprine, { sinceDaysAgo: 1200, untilDaysAgo: 420, milligrams: 100, perDay: 1 })
    order(desk, drugs.belimumab, { sinceDaysAgo: 700, untilDaysAgo: 430, milligrams: 600, everyDays: 28 })
    for (const daysAgo of [486, 458, 430]) administration(desk, drugs.belimumab, daysAgo, 600)
    noKnownAllergy(desk)

    panel(
      desk,
      conventional,
      {
        leukocytes: 4.6,
        neutrophils: 2.9,
        lymphocytes: 1.1,
        hemoglobin: 11.4,
        platelets: 188,
        alt: 22,
        ast: 24,
        bilirubin: 0.6,
        creatinine: 0.8,
        egfr: 98,
        inr: 1,
        prothrombinTime: 11.9,
        crp: 6,
        esr: 38,
        igg: 1480,
        cd19: 162,
        complementC3: 58,
        complementC4: 6,
        urineProtein: 310,
      },
      4,
    )
    panel(
      desk,
      conventional,
      { leukocytes: 5.1, neutrophils: 3.3, hemoglobin: 11.8, platelets: 201, creatinine: 0.7 },
      95,
    )
    written(desk, qualitative.ana, '1:640', 20)
    measured(desk, conventional.antiDsDna, 148, 20)
    measured(desk, conventional.antiSmith, 64, 20)
    negativeInfectionScreen(desk, 20)
    answered(desk, qualitative.serumHcg, 'negative', 3)

    vitalSigns(
      desk,
      { systolic: 122, diastolic: 76, pulse: 78, weight: 58, height: 163, temperature: 36.7, oxygen: 98 },
      1,
    )
    const ejection = measurement(desk, measurements.lvef, 62, 30)
    report(
      desk,
      {
        category: 'cardiology',
        title: 'Transthoracic echocardiogram',
        local: 'ECHO',
        results: [ejection],
        conclusion: 'Normal left ventricular size and function, LVEF 60-65%. No pericardial effusion.',
      },
      30,
    )
    measurement(desk, measurements.qtc, 418, 30)
    vaccination(desk, '187', 'zoster vaccine recombinant', 240)
  },
}
