import { describe, expect, test } from 'vitest'
import type { Rule } from '../../src/criteria/rule.ts'
import { daysAgo, patient, type PatientSentence } from '../patient.ts'
import { matchOf, row, trialOf } from '../matching/made-up-trial.ts'
import { asked, reasons } from './asked.ts'

/** Of rheumatoid arthritis, so that lupus is what is asked. */
const someone = patient().withDiagnosis('ra')
const hasLupus: Rule = { kind: 'diagnosis', anyOf: [{ concept: 'sle' }] }
const icd = (code: string) => ({ system: 'http://hl7.org/fhir/sid/icd-10-cm', code })
const coded = (resource: object, ...codes: readonly string[]) =>
  someone.withResource({ resourceType: 'Condition', code: { coding: codes.map(icd) }, ...resource })
const inWords = (text: string) => someone.withDiagnosis('sle', { text })

describe('lupus', () => {
  test('by code is lupus', () =>
    expect(asked(coded({}, 'M32.9'), hasLupus)).toMatchObject({
      verdict: 'pass',
      basis: 'documented',
      evidence: [{ reference: 'Condition/r2', concept: 'sle' }],
    }))
  test.each([
    ['a broad code', coded({}, 'L93')],
    ['words only', inWords('systemic lupus erythematosus')],
    ['a suspicion', someone.withDiagnosis('sle', { verification: 'provisional' })],
    ['in remission', someone.withDiagnosis('sle', { status: 'remission' })],
  ])('%s asks, and is shown', (_what, one) => {
    const match = asked(one, hasLupus)
    expect(reasons(match)).toEqual(['sle needs-detail'])
    expect(match.evidence).toMatchObject([{ reference: 'Condition/r2' }])
  })
  test('induced by a drug is none, also where a second code of the same diagnosis is of lupus', () => {
    expect(asked(coded({}, 'M32.0'), hasLupus).basis).toBe('presumed')
    expect(asked(coded({}, 'M32.9', 'M32.0'), hasLupus).basis).toBe('presumed')
    const induced: Rule = { kind: 'diagnosis', anyOf: [{ concept: 'sle', facets: ['drug-induced'] }] }
    expect(asked(coded({}, 'M32.9', 'M32.0'), induced).verdict).toBe('pass')
  })
  test('induced by a drug takes nothing from another disease that the same record is coded with', () =>
    expect(asked(coded({}, 'M35.00', 'M32.0'), { kind: 'diagnosis', anyOf: [{ concept: 'sjogren' }] }).verdict).toBe(
      'pass',
    ))
  test('as the reason of a procedure is no diagnosis', () =>
    expect(asked(coded({ resourceType: 'Procedure', status: 'completed' }, 'M32.14'), hasLupus)).toMatchObject({
      verdict: 'fail',
      basis: 'presumed',
      evidence: [],
      notes: [{ id: 'note.presumed', values: { reads: 'Condition' } }],
    }))
  test('of a disease coded otherwise, its words still ask', () => {
    const other = someone.withResource({
      resourceType: 'Condition',
      code: { coding: [{ system: 'http://snomed.info/sct', code: '195967001' }], text: 'Asthma in systemic lupus' },
    })
    expect(reasons(asked(other, hasLupus))).toEqual(['sle needs-detail'])
  })
  test('of many diagnoses four are shown', () => {
    const often = ['M32.1', 'M32.14', 'M32.15', 'M32.8', 'M32.9'].reduce(
      (one, code) => one.withDiagnosis('sle', { code }),
      someone,
    )
    expect(asked(often, hasLupus).evidence.map(({ reference }) => reference)).toEqual(
      [2, 3, 4, 5].map((number) => `Condition/r${number}`),
    )
  })
})

describe('a part of what a concept means', () => {
  const about = (selector: object): Rule => ({
    kind: 'diagnosis',
    anyOf: [{ concept: 'childbearing-potential', ...selector }],
  })
  test.each([
    ['menopause', 'fail', 'unknown'],
    ['hysterectomy in 2015', 'unknown', 'fail'],
    ['rosacea', 'fail', 'fail'],
  ])('in words, “%s”', (text, ofHysterectomy, ofOthers) => {
    expect(asked(inWords(text), about({ facets: ['hysterectomy'] })).verdict).toBe(ofHysterectomy)
    expect(asked(inWords(text), about({ exceptFacets: ['hysterectomy'] })).verdict).toBe(ofOthers)
  })
  test('words beside a code of another part say nothing, whatever else they name', () => {
    const asthma = someone.withResource({
      resourceType: 'Condition',
      code: { coding: [{ system: 'http://snomed.info/sct', code: '195967001' }], text: 'Severe asthma, scleroderma' },
    })
    const severe: Rule = { kind: 'diagnosis', anyOf: [{ concept: 'asthma-severe', facets: ['severe'] }] }
    expect(asked(asthma, severe).verdict).toBe('fail')
  })
  test('words that name no part may mean any', () => {
    const limited = { kind: 'diagnosis', anyOf: [{ concept: 'ssc', facets: ['limited'] }] } as const
    expect(asked(inWords('scleroderma'), limited).verdict).toBe('unknown')
  })
})

describe('what a clinician entered of a disease', () => {
  test('stands where the chart holds nothing of it', () => {
    expect(asked(someone.entering('sle', 'yes'), hasLupus)).toMatchObject({
      verdict: 'pass',
      basis: 'entered',
      evidence: [{ concept: 'sle', value: 'yes', date: daysAgo(0) }],
    })
    expect(asked(someone.entering('sle', 'no'), hasLupus)).toMatchObject({
      verdict: 'fail',
      basis: 'entered',
      evidence: [{ concept: 'sle', value: 'no' }],
    })
    const perhaps = someone.entering('sle', 'perhaps')
    expect(asked(perhaps, hasLupus)).toMatchObject({ verdict: 'fail', basis: 'presumed' })
    const either: Rule = { kind: 'diagnosis', anyOf: [{ concept: 'sle' }, { concept: 'sjogren' }] }
    expect(asked(perhaps.entering('sjogren', 'yes'), either)).toMatchObject({ verdict: 'pass', basis: 'entered' })
  })
  test('confirms what the chart leaves open, and does not deny it', () => {
    const doubtful = someone.withDiagnosis('sle', { verification: 'provisional' })
    expect(asked(doubtful.entering('sle', 'yes'), hasLupus).basis).toBe('entered')
    expect(reasons(asked(doubtful.entering('sle', 'no'), hasLupus))).toEqual(['sle needs-detail'])
  })
  test('a result of the laboratory that bears the name of the disease is no answer', () => {
    const tested = someone.withObservation('pregnancy', { valueString: 'Positive' }, { facet: 'status' })
    const pregnancy: Rule = { kind: 'diagnosis', anyOf: [{ concept: 'pregnancy' }] }
    expect(asked(tested, pregnancy)).toMatchObject({ verdict: 'fail', basis: 'presumed' })
  })
})

describe('a disease that is not on record', () => {
  const orAsk: Rule = { kind: 'diagnosis', anyOf: [{ concept: 'sle' }], ifAbsent: 'ask' }
  test('is asked about where absence is no answer, beside what the chart holds of the matter', () => {
    expect(reasons(asked(someone, orAsk))).toEqual(['sle not-recorded'])
    expect(asked(someone, orAsk).evidence).toEqual([])
    const tested = someone.withResult('ana', '1:160')
    expect(asked(tested, { ...orAsk, related: ['ana'] }).evidence).toMatchObject([{ concept: 'ana', value: '1:160' }])
  })
  test('is not presumed absent where diagnoses were not read', () =>
    expect(reasons(asked(someone.butUnread('Condition', 'partial'), hasLupus))).toEqual(['sle read-failed']))
})

describe('diagnosed at least a year ago', () => {
  const rule: Rule = { kind: 'diagnosed-since', anyOf: [{ concept: 'sle' }], span: { years: 1 } }
  const dated = (onset?: string, recorded?: string): PatientSentence =>
    someone.withDiagnosis('sle', {
      ...(onset === undefined ? {} : { onset }),
      ...(recorded === undefined ? {} : { recorded }),
    })
  test.each([
    ['2025-03-01', undefined, '2025-03-01', 365],
    [undefined, '2025-03-01', '2025-03-01', 365],
    ['2025-06-01', '2020-03-01', '2020-03-01', 2191],
    ['2020-03-01', '2025-06-01', '2020-03-01', 2191],
    ['2020-03-01', '2021-03-01', '2020-03-01', 2191],
  ])('began %s, recorded %s: the older date shows it', (onset, recorded, date, ageDays) => {
    expect(asked(dated(onset, recorded), rule)).toMatchObject({ verdict: 'pass', basis: 'documented' })
    expect(asked(dated(onset, recorded), rule).evidence).toMatchObject([{ reference: 'Condition/r2', date, ageDays }])
  })
  test('a year of onset shows it from when it is surely over', () => {
    expect(asked(dated('2024'), rule).evidence).toMatchObject([{ date: '2024' }])
    expect(reasons(asked(dated('2025'), rule))).toEqual(['diagnosis-date needs-detail'])
  })
  test.each([
    ['2025-03-02', undefined, '2026-03-02'],
    ['2025-06-01', '2025-07-01', '2026-06-01'],
    ['2025-07-01', '2025-06-01', '2026-06-01'],
  ])('began %s, recorded %s: too young until %s', (onset, recorded, passesFrom) =>
    expect(asked(dated(onset, recorded), rule)).toMatchObject({
      verdict: 'fail',
      basis: 'documented',
      modifiable: true,
      passesFrom,
      evidence: [{ reference: 'Condition/r2', date: onset }],
    }),
  )
  test('a young record without an onset asks, also beside one with', () => {
    for (const one of [
      dated(undefined, daysAgo(30)),
      dated(daysAgo(30)).withDiagnosis('sle', { recorded: daysAgo(9) }),
    ])
      expect(reasons(asked(one, rule))).toEqual(['diagnosis-date needs-detail'])
  })
  test('what is no sure diagnosis has no date', () => {
    const unsure = [
      inWords('systemic lupus erythematosus since 2010'),
      someone.withDiagnosis('sle', { verification: 'provisional', onset: '2010-01-01' }),
      coded({ onsetDateTime: '2010-01-01' }, 'L93'),
      coded({ resourceType: 'Procedure', status: 'completed', performedDateTime: '2010-01-01' }, 'M32.14'),
    ]
    for (const one of unsure) expect(reasons(asked(one, rule))).toEqual(['diagnosis-date not-recorded'])
  })
  test('where diagnoses were not read, an old one still shows it and a young one does not disprove it', () => {
    const trial = trialOf([row('A', rule)])
    const partly = (one: PatientSentence) => matchOf(one.butUnread('Condition', 'partial'), trial).criteria[0]
    expect(partly(dated('2020-01-01'))?.verdict).toBe('pass')
    expect(partly(dated(daysAgo(30)))).toMatchObject({
      missing: [{ datum: 'diagnosis-date', reason: 'read-failed' }],
      evidence: [{ reference: 'Condition/r2' }],
    })
  })
  test('of many diagnoses three are shown', () => {
    const often = (onset: string) => [1, 2, 3].reduce((one) => one.withDiagnosis('sle', { onset }), dated(onset))
    expect(asked(often('2020-01-01'), rule).evidence).toHaveLength(3)
    expect(asked(often(daysAgo(30)), rule).evidence).toHaveLength(3)
  })
})
