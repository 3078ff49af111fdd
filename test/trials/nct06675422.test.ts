import { describe, expect, test } from 'vitest'
import { daysAgo, patient, type PatientSentence } from '../patient.ts'
import { sledaiItems, sledaiOf } from './sledai-items.ts'
import { summary } from './summary.ts'

const on = (person: PatientSentence, id: string) => summary(person.on(`NCT06675422/${id}`))
const [pass, fail] = ['pass documented', 'fail documented']
const lupus = patient().withDiagnosis('sle')

describe('age 14 to 75', () => {
  test.each([
    [13, fail],
    [14, pass],
    [75, pass],
    [76, fail],
  ])('%d is %s', (years, expected) => expect(on(lupus.aged(years), 'I0')).toBe(expected))
})

describe('lupus', () => {
  test.each<readonly [string, PatientSentence, string]>([
    ['coded', lupus, pass],
    ['provisional', patient().withDiagnosis('sle', { verification: 'provisional' }), 'unknown sle needs-detail'],
    ['in remission', patient().withDiagnosis('sle', { status: 'remission' }), 'unknown sle needs-detail'],
    ['by a code too broad', patient().withDiagnosis('sle', { facet: 'too-broad' }), 'unknown sle needs-detail'],
    ['in words', patient().withDiagnosis('sle', { text: 'Systemic lupus erythematosus' }), 'unknown sle needs-detail'],
    ['drug-induced', patient().withDiagnosis('sle', { facet: 'drug-induced' }), 'not-applicable'],
    ['cutaneous', patient().withDiagnosis('sle', { facet: 'cutaneous' }), 'not-applicable'],
    ['another disease', patient().withDiagnosis('ra'), 'not-applicable'],
  ])('%s', (_what, person, expected) => expect(on(person, 'I1a')).toBe(expected))
})

describe('one of three antibodies at screening', () => {
  test.each<readonly [string, PatientSentence, string]>([
    ['none tested', lupus, 'unknown ana not-recorded, anti-dsdna not-recorded, anti-sm not-recorded'],
    ['ANA positive', lupus.withResult('ana', 'Positive', { facet: 'presence-if' }), pass],
    ['ANA 1:160', lupus.withResult('ana', '1:160'), pass],
    ['anti-dsDNA above its range', lupus.withLab('anti-dsdna', 31, 'IU/mL', { facet: 'units', high: 30 }), pass],
    ['anti-Smith positive', lupus.withResult('anti-sm', 'Positive'), pass],
    ['ANA positive 90 days ago', lupus.withResult('ana', 'Positive', { on: daysAgo(90) }), pass],
    [
      'ANA positive 91 days ago',
      lupus.withResult('ana', 'Positive', { on: daysAgo(91) }),
      'unknown ana out-of-date, anti-dsdna not-recorded, anti-sm not-recorded',
    ],
    [
      'one titre for each pattern: the highest',
      lupus.withResult('ana', '1:40', { facet: 'titre-if' }).withResult('ana', '1:320', { code: '53983-3' }),
      pass,
    ],
    ['one negative', lupus.withResult('ana', 'Negative'), 'unknown anti-dsdna not-recorded, anti-sm not-recorded'],
    [
      'all negative',
      lupus.withResult('ana', 'Negative').withResult('anti-dsdna', 'Negative').withResult('anti-sm', 'Negative'),
      fail,
    ],
    [
      'a number without a range says nothing',
      lupus.withLab('anti-dsdna', 31, 'IU/mL', { facet: 'units' }),
      'unknown ana not-recorded, anti-dsdna value-unusable, anti-sm not-recorded',
    ],
  ])('%s', (_what, person, expected) => expect(on(person, 'I3')).toBe(expected))
})

describe('SLEDAI-2K above 6', () => {
  test.each([
    [6, 'fail entered'],
    [7, 'pass entered'],
  ])('%d is %s', (value, expected) => expect(on(lupus.entering('sledai-2k', value), 'I4a')).toBe(expected))
  test('from items', () =>
    expect(
      on(
        lupus.entering('sledai-2k', sledaiOf('arthritis', 'fever', 'rash'), {
          items: sledaiItems('arthritis', 'fever', 'rash'),
        }),
        'I4a',
      ),
    ).toBe('pass entered'))
})

describe('clinical SLEDAI-2K at least 4', () => {
  const scored = (...present: readonly string[]) =>
    on(lupus.entering('sledai-2k', sledaiOf(...present), { items: sledaiItems(...present) }), 'I4b')
  test('as entered', () => {
    expect(on(lupus.entering('sledai-2k-clinical', 4), 'I4b')).toBe('pass entered')
    expect(on(lupus.entering('sledai-2k-clinical', 3), 'I4b')).toBe('fail entered')
    expect(on(lupus, 'I4b')).toBe('unknown sledai-2k-clinical needs-entry')
  })
  test.each<readonly [readonly string[], string]>([
    [['arthritis'], 'pass entered'],
    [['myositis'], 'pass entered'],
    [['vasculitis'], 'pass entered'],
    [['rash', 'alopecia'], 'pass entered'],
    [['pleurisy', 'pericarditis'], 'pass entered'],
    [['rash', 'mucosal_ulcers', 'fever'], 'pass entered'],
    [['rash'], 'fail entered'],
    [['proteinuria', 'haematuria', 'low_complement', 'anti_dsdna', 'leukopenia', 'fever'], 'fail entered'],
    [['lupus_headache', 'organic_brain', 'rash'], 'fail entered'],
    [['seizure'], 'unknown it source-ambiguous'],
    [['psychosis', 'rash'], 'unknown it source-ambiguous'],
    [['cva', 'proteinuria'], 'unknown it source-ambiguous'],
    [['seizure', 'arthritis'], 'pass entered'],
    [['visual'], 'unknown it source-ambiguous'],
  ])('items %s', (present, expected) => expect(scored(...present)).toBe(expected))
  test('a plain total decides only where it leaves no room', () => {
    expect(on(lupus.entering('sledai-2k', 3), 'I4b')).toBe('fail entered')
    expect(on(lupus.entering('sledai-2k', 12), 'I4b')).toBe('unknown sledai-2k-clinical needs-entry')
  })
})

describe('BILAG-2004', () => {
  test.each<readonly [Record<string, number>, string]>([
    [{ A: 1, B: 0 }, 'pass entered'],
    [{ A: 0, B: 2 }, 'pass entered'],
    [{ A: 0, B: 1 }, 'fail entered'],
    [{ A: 0, B: 0 }, 'fail entered'],
  ])('%o', (grades, expected) => {
    expect(on(lupus.entering('bilag-2004', grades), 'I5')).toBe(expected)
    expect(summary(lupus.entering('bilag-2004', grades).on('NCT07246096/SLE.I3'))).toBe(expected)
  })
  test('not graded', () => expect(on(lupus, 'I5')).toBe('unknown bilag-2004 needs-entry'))
})

describe("physician's global assessment at least 1.0", () => {
  test.each([
    [1, 'pass entered'],
    [0.9, 'fail entered'],
    [3, 'pass entered'],
  ])('%d is %s', (value, expected) => expect(on(lupus.entering('pga', value), 'I6')).toBe(expected))
  test('4 is on another scale', () => expect(on(lupus.entering('pga', 4), 'I6')).toMatch(/^unknown pga/))
})

describe('what only a person can say', () => {
  test.each(['I1b', 'E2', 'E10', 'E15', 'E21'])('%s', (id) => {
    expect(on(lupus, id)).toBe('unknown it needs-attestation')
    const passing = id.startsWith('I') ? 'yes' : 'no'
    expect(on(lupus.answering(`NCT06675422/${id}`, passing), id)).toBe('pass attested')
  })
  test('a lupus crisis on record in the last 8 weeks', () => {
    const crisis = (days: number) =>
      lupus.withDiagnosis('lupus-crisis', { facet: 'neuropsychiatric', onset: daysAgo(days) })
    expect(on(crisis(56), 'E2')).toBe('unknown it needs-detail')
    expect(on(crisis(57), 'E2')).toBe('unknown it needs-attestation')
  })
})
