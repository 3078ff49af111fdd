import fc from 'fast-check'
import { conceptById } from '../../src/terminology/catalog.ts'
import { daysAgo, patient, type PatientSentence } from '../patient.ts'

type Word = (sentence: PatientSentence) => PatientSentence

const on = fc.constantFrom(0, 1, 6, 7, 8, 13, 14, 15, 27, 28, 29, 60, 89, 90, 91, 200, 400, 800).map(daysAgo)

const numbers: readonly (readonly [string, readonly string[], readonly number[]])[] = [
  ['anc', ['10*9/L', '10*3/uL', '/uL', 'furlong'], [0.4, 0.5, 0.9, 1, 1.1, 3, 500, 1000]],
  ['alc', ['10*9/L'], [0.3, 0.31, 1]],
  ['wbc', ['10*9/L', 'K/uL'], [2.9, 3, 8]],
  ['hemoglobin', ['g/dL', 'g/L', ''], [5.9, 6, 7.2, 60, 120]],
  ['platelets', ['10*9/L'], [29, 30, 31, 200]],
  ['alt', ['U/L', 'ukat/L'], [30, 120, 121, 300]],
  ['ast', ['U/L'], [30, 120, 121]],
  ['tbil', ['mg/dL', 'umol/L'], [1, 1.8, 17, 31, 60]],
  ['creatinine', ['mg/dL', 'umol/L'], [0.8, 2, 2.5, 176.8, 500]],
  ['egfr', ['mL/min/{1.73_m2}'], [10, 15, 60]],
  ['inr', ['{INR}', '1'], [1, 1.8, 1.9]],
  ['pt', ['s'], [12, 20.25, 25]],
  ['lvef', ['%', '1'], [0.55, 49, 50, 60]],
  ['crp', ['mg/L', 'mg/dL'], [0.5, 1, 10, 12]],
  ['esr', ['mm/h'], [10, 28, 40]],
  ['qtc', ['ms', 's'], [0.44, 440, 460, 500]],
  ['ck', ['U/L'], [100, 260, 400]],
  ['cd19-bcells', ['/uL', '%'], [0, 1, 120]],
  ['body-weight', ['kg', '[lb_av]'], [50, 70, 160]],
]
const words: readonly (readonly [string, readonly string[]])[] = [
  ['hbsag', ['Positive', 'Negative', 'Non-reactive', 'equivocal']],
  ['hbcab', ['Positive', 'Negative']],
  ['hbv-dna', ['Not detected', 'Detected', '<20 IU/mL', '2,000 IU/mL']],
  ['hcv-ab', ['Reactive', 'Nonreactive']],
  ['hcv-rna', ['Not detected', 'Detected']],
  ['hiv', ['Reactive', 'Non-reactive']],
  ['syphilis', ['Reactive', 'Nonreactive']],
  ['hcg-serum', ['Positive', 'Negative']],
  ['ana', ['1:40', '1:80', '1:160 speckled', '<1:80', 'Positive', 'Negative']],
  ['anti-dsdna', ['Positive', 'Negative']],
  ['mpo-anca', ['Positive', 'Negative']],
  ['anti-ssa', ['Positive', 'Negative']],
]
const diagnoses = [
  'sle',
  'ssc',
  'sjogren',
  'ra',
  'aav',
  'dermatomyositis',
  'itp',
  'nmo',
  'ild',
  'gilbert',
  'cns-disorder',
  'psychiatric',
  'nyha-heart-failure',
  'myocardial-infarction',
  'arrhythmia',
  'malignancy',
  'esrd',
  'pregnancy',
  'lactation',
  'hiv-infection',
  'hepatitis-b',
  'active-infection',
  'cirrhosis',
  'childbearing-potential',
  'substance-abuse',
  'suicidality',
  'asthma-severe',
  'long-qt',
  'clinical-trial',
]
const drugs = [
  'prednisone',
  'methylprednisolone',
  'hydroxychloroquine',
  'mycophenolate',
  'methotrexate',
  'azathioprine',
  'rituximab',
  'belimumab',
  'tofacitinib',
  'cyclophosphamide',
]

const disease = fc.constantFrom('sle', 'ssc', 'sjogren', 'ra', 'aav', 'dermatomyositis', 'itp', 'nmo')

const word: fc.Arbitrary<Word> = fc.oneof(
  fc.constantFrom(...numbers).chain(([concept, units, values]) =>
    fc
      .record({
        unit: fc.constantFrom(...units),
        value: fc.constantFrom(...values),
        day: on,
        high: fc.option(fc.constantFrom(40, 1.2, 13.5), { nil: undefined }),
        comparator: fc.option(fc.constantFrom('<' as const, '>' as const), { nil: undefined, freq: 8 }),
        status: fc.constantFrom('final', 'final', 'final', 'corrected', 'preliminary', 'entered-in-error'),
      })
      .map(
        ({ unit, value, day, high, comparator, status }): Word =>
          (sentence) =>
            sentence.withLab(concept, value, unit, {
              on: day,
              status,
              ...(high === undefined ? {} : { high }),
              ...(comparator === undefined ? {} : { comparator }),
            }),
      ),
  ),
  fc.constantFrom(...words).chain(([concept, texts]) =>
    fc.record({ text: fc.constantFrom(...texts), day: on, coding: fc.nat(5) }).map(({ text, day, coding }): Word => {
      const codings = (conceptById(concept)?.codings ?? []).filter(({ use }) => use === 'match')
      const code = codings[coding % Math.max(1, codings.length)]?.code
      return (sentence) => sentence.withResult(concept, text, { on: day, ...(code === undefined ? {} : { code }) })
    }),
  ),
  fc
    .record({
      concept: fc.constantFrom(...diagnoses),
      status: fc.constantFrom('active', 'active', 'resolved', 'remission', 'none'),
      verification: fc.constantFrom('confirmed', 'confirmed', 'provisional', 'refuted'),
      onset: fc.option(on, { nil: undefined }),
      recorded: fc.option(on, { nil: undefined }),
    })
    .map(
      ({ concept, status, verification, onset, recorded }): Word =>
        (sentence) =>
          sentence.withDiagnosis(concept, {
            status,
            verification,
            ...(onset === undefined ? {} : { onset }),
            ...(recorded === undefined ? {} : { recorded }),
          }),
    ),
  fc
    .record({
      name: fc.constantFrom(...drugs),
      from: on,
      to: fc.option(on, { nil: undefined }),
      milligrams: fc.option(fc.constantFrom(5, 7.5, 10, 20, 60), { nil: undefined }),
      type: fc.constantFrom('MedicationRequest' as const, 'MedicationStatement' as const),
      text: fc.boolean(),
    })
    .map(
      ({ name, from, to, milligrams, type, text }): Word =>
        (sentence) =>
          sentence.withDrug(name, {
            from,
            type,
            text: text && name === 'prednisone',
            ...(to === undefined ? {} : { to }),
            ...(milligrams === undefined ? {} : { milligrams }),
          }),
    ),
  fc
    .record({
      to: fc.constantFrom('penicillin', 'peanut', 'cyclophosphamide'),
      severity: fc.option(fc.constantFrom('mild', 'severe'), { nil: undefined }),
    })
    .map(
      ({ to, severity }): Word =>
        (sentence) =>
          sentence.withAllergy({
            to,
            category: to === 'peanut' ? 'food' : 'medication',
            ...(severity === undefined ? {} : { severity }),
          }),
    ),
  fc.record({ cvx: fc.constantFrom('03', '187', '21'), day: on }).map(
    ({ cvx, day }): Word =>
      (sentence) =>
        sentence.withVaccine(cvx, day),
  ),
)

/** Patients nobody would invent: a disease as a rule, and anything else that a chart may hold. */
export const randomPatient: fc.Arbitrary<PatientSentence> = fc
  .record({
    gender: fc.constantFrom('female', 'female', 'male', 'other', 'unknown'),
    age: fc.constantFrom(13, 17, 18, 19, 40, 56, 65, 66, 70, 71, 75, 76),
    diseases: fc.uniqueArray(disease, { minLength: 0, maxLength: 2 }),
    words: fc.array(word, { maxLength: 25 }),
  })
  .map(({ gender, age, diseases, words: told }) => {
    const person = diseases.reduce(
      (sentence, concept) => sentence.withDiagnosis(concept),
      patient().ofSex(gender).aged(age),
    )
    return told.reduce((sentence, tell) => tell(sentence), person)
  })
