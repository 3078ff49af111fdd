import { describe, expect, test } from 'vitest'
import type { TrialMatch } from '../../src/matching/match.ts'
import { trials } from '../../src/trials/catalog.ts'
import { daysAgo, patient, type PatientSentence } from '../patient.ts'
import { summary } from './summary.ts'

function matched(person: PatientSentence, trial: string): TrialMatch {
  const found = person.prescreened(trials.filter(({ id }) => id === trial)).trials[0]
  if (found === undefined) throw new Error(`There is no trial ${trial}.`)
  return found
}

const outcomes = (person: PatientSentence, trial: string) =>
  Object.fromEntries(matched(person, trial).cohorts.map(({ cohort, outcome }) => [cohort.id, outcome]))
const outcome = (person: PatientSentence, trial: string) => matched(person, trial).outcome

describe('who a trial concerns', () => {
  test.each(trials.map(({ id }) => id))('%s does not concern a patient without its diseases', (trial) => {
    const match = matched(patient().withDiagnosis('hypertension'), trial)
    expect(match.outcome).toBe('not-applicable')
    expect(match.criteria.every(({ verdict, missing }) => verdict === 'not-applicable' && missing.length === 0)).toBe(
      true,
    )
  })
  test.each(trials.map(({ id }) => id))('%s is open while the diagnoses are unread', (trial) => {
    const match = matched(patient().butUnread('Condition'), trial)
    expect(match.outcome).toBe('undetermined')
  })
  test('an overlap patient keeps both cohorts', () => {
    const both = patient().withDiagnosis('sle').withDiagnosis('ssc')
    expect(outcomes(both, 'NCT07246096')).toEqual({
      SLE: 'undetermined',
      SSc: 'undetermined',
      pSS: 'not-applicable',
      RA: 'not-applicable',
      AAV: 'not-applicable',
    })
    expect(summary(both.on('NCT07246096/SLE.I2'))).toBe('unknown sledai-2k needs-entry')
    expect(summary(both.on('NCT07246096/SSc.I2'))).toBe('unknown ild not-recorded')
    expect(summary(both.on('NCT07246096/RA.I2a'))).toBe('not-applicable')
  })
  test('of two cohorts the trial takes the better', () => {
    const both = patient().withDiagnosis('sle').withDiagnosis('ssc').entering('sledai-2k', 2)
    expect(outcomes(both, 'NCT07246096')).toMatchObject({ SLE: 'ineligible', SSc: 'undetermined' })
    expect(outcome(both, 'NCT07246096')).toBe('undetermined')
  })
  test("another cohort's criteria are never missing data", () => {
    const wanted = patient()
      .withDiagnosis('sle')
      .prescreened()
      .missingData.map(({ datum }) => datum)
    expect(wanted).not.toContain('essdai')
    expect(wanted).not.toContain('mrss')
    expect(wanted).not.toContain('das28-esr')
    expect(wanted).not.toContain('bvas')
  })
  test.each<readonly [string, PatientSentence]>([
    ['provisional', patient().withDiagnosis('ra', { verification: 'provisional' })],
    ['in remission', patient().withDiagnosis('ra', { status: 'remission' })],
    ['inactive', patient().withDiagnosis('ra', { status: 'inactive' })],
    ['by a code too broad', patient().withDiagnosis('ra', { facet: 'too-broad' })],
    ['in words only', patient().withDiagnosis('ra', { text: 'Rheumatoid arthritis' })],
    ['in Chinese words', patient().withDiagnosis('ra', { text: '类风湿关节炎' })],
  ])('a diagnosis %s keeps its cohort', (_what, person) => {
    expect(outcomes(person, 'NCT07246096')).toMatchObject({ RA: 'undetermined' })
    expect(summary(person.on('NCT07246096/RA.I2a'))).toBe('unknown sjc66 needs-entry')
    expect(summary(person.on('NCT07246096/RA.I1a'))).toContain('ra needs-detail')
  })
  test.each<readonly [string, PatientSentence]>([
    ['refuted', patient().withDiagnosis('ra', { verification: 'refuted' })],
    ['entered in error', patient().withDiagnosis('ra', { verification: 'entered-in-error' })],
    ['denied in words', patient().withDiagnosis('ra', { text: 'No evidence of rheumatoid arthritis' })],
    ["of the patient's mother", patient().withDiagnosis('ra', { text: 'Family history of rheumatoid arthritis' })],
  ])('a diagnosis %s is none', (_what, person) => expect(outcome(person, 'NCT07246096')).toBe('not-applicable'))
})

describe('criteria of which one suffices', () => {
  const pairs: readonly (readonly [string, string, PatientSentence])[] = [
    ['SSc.I4', 'SSc.I5', patient().withDiagnosis('ssc')],
    ['IIM.I4', 'IIM.I5', patient().withDiagnosis('iim')],
    ['ITP.I4', 'ITP.I5', patient().withDiagnosis('itp')],
  ]
  test.each(pairs)('%s or %s', (first, second, person) => {
    const [one, other] = [`NCT07193667/${first}`, `NCT07193667/${second}`]
    expect(person.on(one).alternatives).toEqual([second])
    expect(person.on(other).alternatives).toEqual([first])
    const settled = person.answering(one, 'yes')
    expect(summary(settled.on(one))).toBe('pass attested')
    expect(settled.on(other).verdict).toBe('unknown')
    expect(settled.on(other).missing).toEqual([])
    expect(settled.prescreened().missingData.flatMap(({ criteria }) => criteria)).not.toContain(other)
  })
  test('one failing alone rules nobody out, both do', () => {
    const person = patient().withDiagnosis('iim')
    const [one, other] = ['NCT07193667/IIM.I4', 'NCT07193667/IIM.I5']
    const half = person.answering(one, 'no')
    expect(half.on(one).verdict).toBe('fail')
    expect(outcomes(half, 'NCT07193667')).toMatchObject({ IIM: 'undetermined' })
    expect(outcomes(half.answering(other, 'no'), 'NCT07193667')).toMatchObject({ IIM: 'ineligible' })
    expect(half.answering(other, 'yes').on(other).verdict).toBe('pass')
  })
})

describe('criteria whose joiner the source leaves out: NCT07246096, systemic sclerosis, 3 and 5', () => {
  const [refractory, progressive] = ['NCT07246096/SSc.I3', 'NCT07246096/SSc.I5']
  const skin = (to: number) =>
    patient()
      .withDiagnosis('ssc')
      .entering('mrss', 20, { on: daysAgo(180) })
      .entering('mrss', to)
  const steady = (to: number) =>
    (['fvc', 'dlco'] as const).reduce(
      (person, concept) =>
        person
          .withLab(concept, 90, '%', { facet: 'percent-predicted', on: daysAgo(180) })
          .withLab(concept, 90, '%', { facet: 'percent-predicted' }),
      skin(to),
    )
  const verdicts = (person: PatientSentence) => [summary(person.on(refractory)), summary(person.on(progressive))]
  test('both hold', () =>
    expect(verdicts(skin(26).answering(refractory, 'yes'))).toEqual(['pass attested', 'pass entered']))
  test('neither holds', () =>
    expect(verdicts(steady(20).answering(refractory, 'no'))).toEqual(['fail attested', 'fail entered']))
  test('one holds, the other is the source to clear up', () => {
    expect(verdicts(skin(26).answering(refractory, 'no'))).toEqual(['unknown it source-ambiguous', 'pass entered'])
    expect(verdicts(steady(20).answering(refractory, 'yes'))).toEqual(['pass attested', 'unknown it source-ambiguous'])
  })
  test('nobody is ruled out by one of them', () => {
    expect(outcomes(skin(26).answering(refractory, 'no'), 'NCT07246096')).toMatchObject({ SSc: 'undetermined' })
    expect(outcomes(steady(20).answering(refractory, 'no'), 'NCT07246096')).toMatchObject({ SSc: 'ineligible' })
  })
})

describe('outcomes', () => {
  const young = patient().withDiagnosis('sle').born('2009-02-01')
  test('a failure that time will change says from when', () => {
    const match = matched(young, 'NCT07246096')
    expect([match.outcome, match.modifiable, match.passesFrom]).toEqual(['ineligible', true, '2027-02-01'])
  })
  test('one that lasts takes the day away', () => {
    const match = matched(young.withDiagnosis('hiv-infection'), 'NCT07246096')
    expect([match.outcome, match.modifiable, match.passesFrom]).toEqual(['ineligible', undefined, undefined])
  })
  test('a trial ruled out for good asks for nothing more', () => {
    const wanted = patient()
      .withDiagnosis('sle')
      .withDiagnosis('hiv-infection')
      .prescreened(trials.filter(({ id }) => id === 'NCT07246096')).missingData
    expect(wanted).toEqual([])
  })
  test('an answer against the chart does not overrule it, unless it says why', () => {
    const failing = patient().withDiagnosis('sle').withLab('anc', 0.4, '10*9/L')
    const told = failing.answering('NCT07246096/I2a1', 'yes').on('NCT07246096/I2a1')
    expect([told.verdict, told.notes.map(({ id }) => id)]).toEqual(['fail', ['note.answerAgainstChart']])
    const overridden = failing.answering('NCT07246096/I2a1', 'yes', 'clotted sample').on('NCT07246096/I2a1')
    expect([overridden.verdict, overridden.overridden?.chartVerdict]).toEqual(['pass', 'fail'])
  })
  test('no answer stands for a laboratory value', () =>
    expect(summary(patient().withDiagnosis('sle').answering('NCT07246096/I2a1', 'yes').on('NCT07246096/I2a1'))).toBe(
      'unknown anc not-recorded',
    ))
})
