import { diagnoses } from './codes/diagnoses.ts'
import { drugs } from './codes/drugs.ts'
import { international } from './codes/laboratory-tests.ts'
import { negativeInfectionScreen } from './infection-screen.ts'
import { noKnownAllergy } from './resources/allergy.ts'
import { condition } from './resources/condition.ts'
import { procedure, report } from './resources/event.ts'
import { measured, panel } from './resources/laboratory.ts'
import { administration, order, statement } from './resources/medication.ts'
import { vitalSigns } from './resources/vital-signs.ts'
import type { SamplePatient } from './sample-patient.ts'

/** Immune thrombocytopenia with a platelet count that falls. */
export const itp: SamplePatient = {
  id: 'itp',
  person: { family: 'Liu', given: 'Jianguo', native: '刘建国', sex: 'male', age: 38, mrn: 'MRN-104003' },
  diagnosis: 'Immune thrombocytopenia',
  interest: 'Platelet series down to 14 × 10⁹/L after steroid, immunoglobulin, rituximab and eltrombopag.',
  write(desk) {
    condition(desk, diagnoses.immuneThrombocytopenia, { onsetDaysAgo: 900 })
    condition(desk, diagnoses.petechiae, { onsetDaysAgo: 20, category: 'encounter-diagnosis' })
    order(desk, drugs.dexamethasone4, { sinceDaysAgo: 880, untilDaysAgo: 876, milligrams: 40, perDay: 1 })
    order(desk, drugs.prednisone20, { sinceDaysAgo: 870, untilDaysAgo: 600, milligrams: 60, perDay: 1 })
    statement(desk, drugs.immunoglobulin, {
      sinceDaysAgo: 610,
      untilDaysAgo: 606,
      sig: '0.4 g/kg daily for five days',
      named: 'ingredient',
    })
    for (const daysAgo of [540, 533, 526, 519]) administration(desk, drugs.rituximab, daysAgo, 700)
    order(desk, drugs.eltrombopag, { sinceDaysAgo: 300, milligrams: 50, perDay: 1 })
    noKnownAllergy(desk)
    const platelets = [
      [180, 46],
      [150, 41],
      [120, 33],
      [90, 28],
      [60, 22],
      [30, 19],
      [10, 16],
      [3, 14],
    ] as const
    for (const [daysAgo, count] of platelets) measured(desk, international.platelets, count, daysAgo)
    panel(
      desk,
      international,
      {
        leukocytes: 6.4,
        neutrophils: 3.8,
        lymphocytes: 1.9,
        hemoglobin: 128,
        alt: 26,
        ast: 24,
        bilirubin: 11.2,
        creatinine: 74,
        egfr: 112,
        inr: 1,
        prothrombinTime: 11.9,
        cd19: 148,
      },
      3,
    )
    negativeInfectionScreen(desk, 30)
    procedure(
      desk,
      { text: 'Bone marrow aspiration', snomed: ['49401003', 'Bone marrow aspiration procedure (procedure)'] },
      310,
    )
    report(
      desk,
      {
        category: 'pathology',
        title: 'Bone marrow aspiration report',
        loinc: '48807-2',
        local: 'MARROW',
        conclusion:
          'Normocellular marrow, megakaryocytes increased with impaired maturation and few platelet-forming cells. No dysplasia.',
      },
      309,
    )
    vitalSigns(
      desk,
      { systolic: 120, diastolic: 76, pulse: 70, weight: 71, height: 174, temperature: 36.5, oxygen: 99 },
      3,
    )
  },
}
