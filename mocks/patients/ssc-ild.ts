import { diagnoses } from './codes/diagnoses.ts'
import { drugs } from './codes/drugs.ts'
import { conventional, qualitative } from './codes/laboratory-tests.ts'
import { negativeInfectionScreen } from './infection-screen.ts'
import { noKnownAllergy } from './resources/allergy.ts'
import { condition } from './resources/condition.ts'
import { report } from './resources/event.ts'
import { measured, panel, written } from './resources/laboratory.ts'
import { measurement, measurements } from './resources/measurement.ts'
import { order } from './resources/medication.ts'
import { vitalSigns } from './resources/vital-signs.ts'
import type { SamplePatient } from './sample-patient.ts'

/** Systemic sclerosis with lung disease that has worsened: series of skin score and lung function. */
export const sscIld: SamplePatient = {
  id: 'ssc-ild',
  person: { family: 'Hughes', given: 'Margaret', sex: 'female', age: 52, mrn: 'MRN-102776' },
  diagnosis: 'Systemic sclerosis, diffuse, with interstitial lung disease',
  interest: 'Series of mRSS (local code), FVC and DLCO over a year; ground glass in the HRCT report.',
  write(desk) {
    condition(desk, diagnoses.diffuseSystemicSclerosis, { onsetDaysAgo: 1250 })
    condition(desk, diagnoses.interstitialLungDisease, { onsetDaysAgo: 800 })
    condition(desk, diagnoses.postmenopausal, { onsetDaysAgo: 700 })
    order(desk, drugs.mycophenolate, { sinceDaysAgo: 560, milligrams: 1500, perDay: 2 })
    order(desk, drugs.prednisone10, { sinceDaysAgo: 540, milligrams: 10, perDay: 1 })
    order(desk, drugs.nintedanib, { sinceDaysAgo: 240, milligrams: 150, perDay: 2, named: 'ingredient' })
    order(desk, drugs.cyclophosphamide, { sinceDaysAgo: 790, untilDaysAgo: 600, milligrams: 750, everyDays: 28 })
    noKnownAllergy(desk)
    const series = [
      { daysAgo: 380, mrss: 16, fvc: 2.6, dlco: 17.1 },
      { daysAgo: 200, mrss: 19, fvc: 2.36, dlco: 15.2 },
      { daysAgo: 18, mrss: 23, fvc: 2.08, dlco: 13 },
    ]
    for (const { daysAgo, mrss, fvc, dlco } of series) {
      measurement(desk, measurements.mrss, mrss, daysAgo)
      measurement(desk, measurements.fvc, fvc, daysAgo)
      measurement(desk, measurements.fvcPredicted, 3.3, daysAgo)
      measurement(desk, measurements.fvcPercent, Math.round((fvc / 3.3) * 100), daysAgo)
      measurement(desk, measurements.dlco, dlco, daysAgo)
      measurement(desk, measurements.dlcoPredicted, 23.5, daysAgo)
    }
    report(
      desk,
      {
        category: 'radiology',
        title: 'CT Chest WO contrast',
        loinc: '29252-4',
        local: 'HRCT',
        conclusion:
          'HRCT: bilateral basal ground-glass opacities with fine reticulation and traction bronchiectasis, extent about 25%, NSIP pattern. Progressed since last year.',
      },
      21,
    )
    panel(
      desk,
      conventional,
      {
        leukocytes: 7.1,
        neutrophils: 4.9,
        lymphocytes: 1.5,
        hemoglobin: 12.3,
        platelets: 298,
        alt: 21,
        ast: 26,
        bilirubin: 0.5,
        creatinine: 0.8,
        egfr: 88,
        inr: 1,
        prothrombinTime: 11.7,
        crp: 9,
        esr: 34,
        ck: 96,
      },
      9,
    )
    written(desk, qualitative.ana, '1:640', 60)
    measured(desk, conventional.antiScl70, 176, 60)
    negativeInfectionScreen(desk, 18)
    vitalSigns(
      desk,
      { systolic: 118, diastolic: 72, pulse: 80, weight: 61, height: 165, temperature: 36.6, oxygen: 94 },
      9,
    )
    const ejection = measurement(desk, measurements.lvef, 58, 40)
    report(
      desk,
      {
        category: 'cardiology',
        title: 'Transthoracic echocardiogram',
        local: 'ECHO',
        results: [ejection],
        conclusion: 'LVEF 55-60%. Estimated RVSP 32 mmHg. No pericardial effusion.',
      },
      40,
    )
  },
}
