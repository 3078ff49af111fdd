import type { Bundle, Resource } from 'fhir/r4'
import { diagnoses } from '../mocks/patients/codes/diagnoses.ts'
import { qualitative } from '../mocks/patients/codes/laboratory-tests.ts'
import { drugAllergy, noKnownAllergy } from '../mocks/patients/resources/allergy.ts'
import { createCalendar } from '../mocks/patients/resources/calendar.ts'
import { condition } from '../mocks/patients/resources/condition.ts'
import { createDesk, visit, type Desk } from '../mocks/patients/resources/desk.ts'
import { vaccination } from '../mocks/patients/resources/event.ts'
import { answered, measured, written } from '../mocks/patients/resources/laboratory.ts'
import { measurement, measurements } from '../mocks/patients/resources/measurement.ts'
import { order, statement } from '../mocks/patients/resources/medication.ts'
import { patient } from '../mocks/patients/resources/person.ts'
import { createChance, type SeededChance } from './chance.ts'
import { syntheticDiseases, type SyntheticDisease } from './synthetic-diseases.ts'
import { createLaboratory, followUp } from './synthetic-visits.ts'

/** The day that synthetic charts are dated back from. */
export const syntheticToday = '2026-03-01'

/** What was written over the years fits into these days, however long the chart. */
const yearsOnRecord = 3650

/**
 * One synthetic patient as a Bundle of `resources` resources, the same for the same seed: a disease of the trials or
 * another, drugs, histories, and results over years, of which some have odd units, none, or are stale or missing.
 */
export function syntheticBundle(seed: number, resources = 50): Bundle {
  const chart = chartOf(seed, resources)
  return { resourceType: 'Bundle', type: 'collection', entry: chart.map((resource) => ({ resource })) }
}

/** Many of them, one at a time: the n-th is the same whatever number is asked for. */
export function* syntheticBundles(patients: number, resources: number, seed: number): Generator<Bundle> {
  for (let index = 0; index < patients; index += 1) yield syntheticBundle(seed * 1_000_003 + index, resources)
}

function chartOf(seed: number, wanted: number): readonly Resource[] {
  const chance = createChance(seed)
  const disease = diseaseBy(chance)
  const { desk, resources } = createDesk(
    `synthetic-${seed}`,
    `Synthetic ${seed}`,
    createCalendar(new Date(`${syntheticToday}T12:00:00Z`)),
  )
  patient(desk, {
    family: `Synthetic-${seed}`,
    given: 'Test',
    sex: chance.happens(disease.female) ? 'female' : 'male',
    age: chance.whole(14, 82),
    mrn: `SYN-${seed}`,
  })
  writeDiagnoses(desk, disease, chance)
  writeDrugs(desk, disease, chance)
  writeSerology(desk, disease, chance)
  visit(desk)
  const laboratory = createLaboratory(chance)
  const visitsToCome = Math.max(1, (wanted - resources.length) / 16)
  const spacing = Math.min(28, yearsOnRecord / visitsToCome)
  for (let since = chance.between(1, 40); resources.length < wanted; since += chance.between(0.5, 1.5) * spacing)
    followUp(desk, laboratory, Math.floor(since), chance)
  return resources.slice(0, wanted)
}

function diseaseBy(chance: SeededChance): SyntheticDisease {
  let point = chance.between(
    0,
    syntheticDiseases.reduce((sum, { share }) => sum + share, 0),
  )
  return syntheticDiseases.find(({ share }) => (point -= share) < 0) ?? syntheticDiseases[0]
}

function writeDiagnoses(desk: Desk, { diagnosis }: SyntheticDisease, chance: SeededChance): void {
  const onsetDaysAgo = chance.whole(60, 5000)
  // Some problem lists hold words only, and some diagnoses are not certain, or over.
  condition(desk, chance.happens(0.04) ? { text: diagnosis.text } : diagnosis, {
    onsetDaysAgo,
    ...(chance.happens(0.06) ? { verification: 'provisional' } : {}),
    ...(chance.happens(0.05) ? { clinical: 'remission' } : {}),
  })
  if (chance.happens(0.06)) condition(desk, diagnoses.rheumatoidArthritis, { onsetDaysAgo: chance.whole(60, 4000) })
  if (chance.happens(0.25)) condition(desk, diagnoses.hypertension, { onsetDaysAgo: chance.whole(200, 6000) })
  if (chance.happens(0.08)) condition(desk, diagnoses.interstitialLungDisease, { onsetDaysAgo: chance.whole(60, 2500) })
  if (chance.happens(0.03)) condition(desk, diagnoses.endStageRenalDisease, { onsetDaysAgo: chance.whole(60, 2500) })
  if (chance.happens(0.1)) {
    const since = chance.whole(5, 300)
    condition(desk, diagnoses.urinaryTractInfection, { onsetDaysAgo: since, abatedDaysAgo: Math.max(1, since - 10) })
  }
}

function writeDrugs(desk: Desk, disease: SyntheticDisease, chance: SeededChance): void {
  for (const drug of disease.drugs) {
    if (chance.happens(0.4)) continue
    const sinceDaysAgo = chance.whole(20, 1500)
    const course = {
      sinceDaysAgo,
      ...(chance.happens(0.35) ? { untilDaysAgo: chance.whole(1, sinceDaysAgo) } : {}),
      ...(chance.happens(0.8) ? { milligrams: chance.oneOf([4, 5, 7.5, 10, 20, 200, 500]) } : {}),
      ...(chance.happens(0.1) ? { sig: 'as directed' } : {}),
      perDay: chance.oneOf([1, 1, 2]),
      named: chance.oneOf(['product', 'product', 'ingredient', 'text', 'contained']),
    } as const
    if (chance.happens(0.75)) order(desk, drug, course)
    else statement(desk, drug, course)
  }
  if (chance.happens(0.6)) noKnownAllergy(desk)
  else if (chance.happens(0.4))
    drugAllergy(
      desk,
      { drug: 'Penicillin G', rxcui: '7980', manifestation: 'Rash', severity: chance.oneOf(['mild', 'severe']) },
      chance.whole(100, 4000),
    )
  if (chance.happens(0.3)) vaccination(desk, chance.oneOf(['187', '03', '21']), 'vaccine', chance.whole(5, 900))
}

function writeSerology(desk: Desk, disease: SyntheticDisease, chance: SeededChance): void {
  const daysAgo = chance.whole(3, 200)
  for (const [test, low, high] of disease.antibodies)
    if (chance.happens(0.75)) measured(desk, test, Math.round(chance.between(low, high)), daysAgo)
  for (const test of disease.titres)
    if (chance.happens(0.75)) written(desk, test, chance.oneOf(['1:40', '1:80', '1:160', '1:640', 'Negative']), daysAgo)
  for (const [kind, low, high] of disease.scores)
    if (chance.happens(0.6)) measurement(desk, kind, chance.whole(low, high), chance.whole(1, 120))
  if (chance.happens(0.5)) measurement(desk, measurements.lvef, chance.whole(40, 68), chance.whole(5, 400))
  if (chance.happens(0.3)) measurement(desk, measurements.qtc, chance.whole(390, 490), chance.whole(5, 400))
  if (chance.happens(0.3)) return
  const infections = [
    qualitative.hbsAg,
    qualitative.antiHbc,
    qualitative.antiHcv,
    qualitative.hiv,
    qualitative.treponemal,
  ]
  for (const test of infections)
    if (chance.happens(0.9)) answered(desk, test, chance.happens(0.04) ? 'reactive' : 'nonReactive', daysAgo)
}
