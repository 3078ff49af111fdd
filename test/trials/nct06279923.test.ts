import { describe, expect, test } from 'vitest'
import { patient, type PatientSentence } from '../patient.ts'
import { summary } from './summary.ts'

const on = (person: PatientSentence, id: string) => summary(person.on(`NCT06279923/${id}`))
const [pass, fail] = ['pass documented', 'fail documented']
const lupus = patient().withDiagnosis('sle')

describe('older than 18', () => {
  test.each([
    [17, fail],
    [18, 'unknown birth-date source-ambiguous'],
    [19, pass],
    [90, pass],
  ])('%d is %s', (years, expected) => expect(on(lupus.aged(years), 'I1')).toBe(expected))
  test('born in a month or year that allows 18, it is open: the day of birth decides', () => {
    expect(on(lupus.born('2008-03'), 'I1')).toBe('unknown birth-date value-unusable')
    expect(on(lupus.born('2008'), 'I1')).toBe('unknown birth-date value-unusable')
    expect(on(lupus.born('2008-04'), 'I1')).toBe(fail)
  })
  test('on the day before the 19th birthday it is still open', () => {
    expect(on(lupus.born('2007-03-02'), 'I1')).toBe('unknown birth-date source-ambiguous')
    expect(on(lupus.born('2007-03-01'), 'I1')).toBe(pass)
  })
})

describe('the diagnosis, and the cohorts it leads to', () => {
  const cohortsOf = (person: PatientSentence) =>
    person
      .prescreened()
      .trials.find(({ trial }) => trial.id === 'NCT06279923')
      ?.cohorts.filter(({ outcome }) => outcome !== 'not-applicable')
      .map(({ cohort }) => cohort.id)
  test.each<readonly [string, PatientSentence, string, readonly string[]]>([
    ['lupus', lupus, pass, ['SLE']],
    ['systemic sclerosis', patient().withDiagnosis('ssc'), pass, ['SSc']],
    ['dermatomyositis', patient().withDiagnosis('dermatomyositis'), pass, ['DM']],
    ['neuromyelitis optica', patient().withDiagnosis('nmo'), pass, ['NMO']],
    ['IgA nephropathy', patient().withDiagnosis('immune-nephritis', { facet: 'iga' }), pass, ['IN']],
    ['membranous nephropathy', patient().withDiagnosis('immune-nephritis', { facet: 'membranous' }), pass, ['IN']],
    ['ANCA glomerulonephritis', patient().withDiagnosis('immune-nephritis', { facet: 'anca' }), pass, ['IN']],
    ['lupus nephritis is both', patient().withDiagnosis('lupus-nephritis', { code: 'M32.14' }), pass, ['SLE', 'IN']],
    [
      'nephrotic syndrome does not say why',
      patient().withDiagnosis('immune-nephritis', { facet: 'too-broad' }),
      'unknown immune-nephritis needs-detail',
      ['IN'],
    ],
    ['rheumatoid arthritis', patient().withDiagnosis('ra'), 'not-applicable', []],
    ['polymyositis', patient().withDiagnosis('iim', { facet: 'polymyositis' }), 'not-applicable', []],
  ])('%s', (_what, person, expected, cohorts) => {
    expect(on(person, 'I2a')).toBe(expected)
    expect(cohortsOf(person)).toEqual(cohorts)
  })
})

describe('what only a person can say', () => {
  test.each([
    ['I3', 'yes'],
    ['I5', 'yes'],
    ['I6', 'yes'],
    ['E6', 'no'],
    ['E8', 'no'],
    ['E12', 'no'],
  ] as const)('%s', (id, passing) => {
    expect(on(lupus, id)).toBe('unknown it needs-attestation')
    expect(on(lupus.answering(`NCT06279923/${id}`, passing), id)).toBe('pass attested')
    expect(on(lupus.answering(`NCT06279923/${id}`, passing === 'yes' ? 'no' : 'yes'), id)).toBe('fail attested')
  })
  test('palliative care on record speaks against 12 weeks', () =>
    expect(on(lupus.withDiagnosis('life-expectancy', { code: 'Z51.5' }), 'I3')).toBe('unknown it needs-detail'))
})
