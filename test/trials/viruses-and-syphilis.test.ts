import { describe, expect, test } from 'vitest'
import { daysAgo, patient, type PatientSentence } from '../patient.ts'
import { summary } from './summary.ts'

const lupus = patient().withDiagnosis('sle')
const [pass, fail] = ['pass documented', 'fail documented']

/** A patient with results in words: `with('hbsag +', 'hbv-dna -')`. */
function having(...results: readonly string[]): PatientSentence {
  return results.reduce((person, result) => {
    const [concept = '', sign] = result.split(' ')
    return person.withResult(concept, sign === '+' ? 'Positive' : 'Negative')
  }, lupus)
}

type Row = readonly [results: readonly string[], expected: string]

describe('hepatitis B, the first reading: antigen or core antibody, with DNA', () => {
  const rows: readonly Row[] = [
    [[], 'unknown hbcab not-recorded, hbsag not-recorded'],
    [['hbsag -', 'hbcab -'], pass],
    [['hbsag +'], 'unknown hbv-dna not-recorded'],
    [['hbcab +'], 'unknown hbv-dna not-recorded'],
    [['hbsag -'], 'unknown hbcab not-recorded'],
    [['hbsag -', 'hbcab +', 'hbv-dna -'], pass],
    [['hbsag -', 'hbcab +', 'hbv-dna +'], fail],
    [['hbsag +', 'hbv-dna +'], fail],
    [['hbsag +', 'hbv-dna -'], pass],
  ]
  for (const criterion of ['NCT07246096/E8a', 'NCT07193667/E8a'])
    test.each(rows)(`${criterion}: %s is %s`, (results, expected) =>
      expect(summary(having(...results).on(criterion))).toBe(expected),
    )
})

describe('hepatitis B, the second reading: the antigen alone, or core antibody with DNA', () => {
  test.each<readonly [string, ...Row]>([
    ['E12a', [], 'unknown hbsag not-recorded'],
    ['E12a', ['hbsag +'], fail],
    ['E12a', ['hbsag -'], pass],
    ['E12b', [], 'unknown hbcab not-recorded'],
    ['E12b', ['hbcab -'], pass],
    ['E12b', ['hbcab +'], 'unknown hbv-dna not-recorded'],
    ['E12b', ['hbcab +', 'hbv-dna -'], pass],
    ['E12b', ['hbcab +', 'hbv-dna +'], fail],
    ['E12b', ['hbsag +'], 'unknown hbcab not-recorded'],
  ])('NCT06675422/%s: %s is %s', (id, results, expected) =>
    expect(summary(having(...results).on(`NCT06675422/${id}`))).toBe(expected),
  )
})

describe('hepatitis, the third reading: active infection', () => {
  const on = 'NCT06279923/E5'
  const clear = ['hbsag -', 'hbcab -', 'hcv-ab -'] as const
  test.each<Row>([
    [[], 'unknown hbsag not-recorded, hcv-ab not-recorded'],
    [clear, pass],
    [['hbsag -', 'hbv-dna -', 'hcv-rna -'], pass],
    [['hbsag -', 'hbcab +', 'hcv-ab -'], 'unknown hbv-dna not-recorded'],
    [['hbsag -', 'hbcab +', 'hbv-dna -', 'hcv-ab -'], pass],
    [['hbsag -', 'hcv-ab -'], 'unknown hbcab not-recorded'],
    [['hbsag +', 'hcv-ab -'], 'unknown hbv-dna not-recorded'],
    [['hbsag +', 'hbv-dna -', 'hcv-ab -'], 'unknown hbv-dna source-ambiguous'],
    [['hbsag +', 'hbv-dna +'], fail],
    [['hbv-dna +'], fail],
    [['hcv-rna +'], fail],
    [['hbsag -', 'hbcab -', 'hcv-ab +'], 'unknown hcv-rna not-recorded'],
    [['hbsag -', 'hbcab -', 'hcv-ab +', 'hcv-rna -'], pass],
    [['hbsag -', 'hbcab -', 'hcv-ab +', 'hcv-rna +'], fail],
  ])('%s is %s', (results, expected) => expect(summary(having(...results).on(on))).toBe(expected))
  test('a coded hepatitis without results asks', () => {
    expect(summary(lupus.withDiagnosis('hepatitis-b').on(on))).toContain('hepatitis-b needs-detail')
    expect(summary(lupus.withDiagnosis('hepatitis-c').on(on))).toContain('hepatitis-c needs-detail')
  })
  test('a coded hepatitis with all results negative passes', () =>
    expect(
      summary(
        having(...clear)
          .withDiagnosis('hepatitis-b')
          .on(on),
      ),
    ).toBe(pass))
})

describe('hepatitis C', () => {
  for (const criterion of ['NCT07246096/E8b', 'NCT07193667/E8b', 'NCT06675422/E12c'])
    test.each<Row>([
      [[], 'unknown hcv-ab not-recorded'],
      [['hcv-ab -'], pass],
      [['hcv-ab +'], 'unknown hcv-rna not-recorded'],
      [['hcv-ab +', 'hcv-rna -'], pass],
      [['hcv-ab +', 'hcv-rna +'], fail],
    ])(`${criterion}: %s is %s`, (results, expected) =>
      expect(summary(having(...results).on(criterion))).toBe(expected),
    )
})

describe('viral loads in figures', () => {
  const carrier = lupus.withResult('hbsag', 'Positive')
  test.each([
    ['2,000 IU/mL', fail],
    ['<20 IU/mL', pass],
    ['Detected, <20 IU/mL', fail],
    ['Not detected', pass],
    ['Target not detected', pass],
  ])('HBV DNA "%s" is %s', (result, expected) =>
    expect(summary(carrier.withResult('hbv-dna', result).on('NCT07246096/E8a'))).toBe(expected),
  )
})

describe('how long the tests count', () => {
  test('a negative one 90 days', () => {
    const on = (days: number) =>
      summary(lupus.withResult('hbsag', 'Negative', { on: daysAgo(days) }).on('NCT06675422/E12a'))
    expect(on(90)).toBe(pass)
    expect(on(91)).toBe('unknown hbsag out-of-date')
  })
  test('positive and negative of one day conflict', () =>
    expect(summary(having('hbsag +', 'hbsag -').on('NCT06675422/E12a'))).toBe('unknown hbsag conflicting'))
  test('a test in words that say nothing is unusable', () =>
    expect(summary(lupus.withResult('hbsag', 'equivocal').on('NCT06675422/E12a'))).toBe('unknown hbsag value-unusable'))
  test('in Chinese', () => {
    expect(summary(lupus.withResult('hbsag', '阴性').on('NCT06675422/E12a'))).toBe(pass)
    expect(summary(lupus.withResult('hbsag', '阳性').on('NCT06675422/E12a'))).toBe(fail)
  })
  test('a preliminary result is shown and decides nothing', () => {
    const match = lupus.withResult('hbsag', 'Negative', { status: 'preliminary' }).on('NCT06675422/E12a')
    expect(match.verdict).toBe('unknown')
    expect(match.evidence).toHaveLength(1)
  })
})

describe('HIV', () => {
  const criteria = ['NCT06675422/E12d', 'NCT06279923/E4', 'NCT07246096/E8c', 'NCT07193667/E8c']
  describe.each(criteria)('%s', (criterion) => {
    test.each<readonly [string, PatientSentence, string]>([
      ['never tested', lupus, 'unknown hiv not-recorded'],
      ['screened negative', lupus.withResult('hiv', 'Non-reactive', { facet: 'screening' }), pass],
      ['entered as negative', lupus.entering('hiv', 'negative'), 'pass entered'],
      [
        'screened negative 91 days ago',
        lupus.withResult('hiv', 'Negative', { facet: 'screening', on: daysAgo(91) }),
        'unknown hiv out-of-date',
      ],
      ['screened reactive', lupus.withResult('hiv', 'Reactive', { facet: 'screening' }), 'unknown hiv needs-detail'],
      [
        'screened reactive years ago',
        lupus.withResult('hiv', 'Reactive', { facet: 'screening', on: '2019-01-01' }),
        'unknown hiv needs-detail',
      ],
      [
        'reactive years ago, negative now',
        lupus
          .withResult('hiv', 'Reactive', { facet: 'screening', on: '2019-01-01' })
          .withResult('hiv', 'Negative', { facet: 'screening' }),
        'unknown hiv needs-detail',
      ],
      ['viral RNA only', lupus.withResult('hiv', '54000 copies/mL', { facet: 'rna' }), 'unknown hiv needs-detail'],
      [
        'screened reactive, and viral RNA found',
        lupus
          .withResult('hiv', 'Reactive', { facet: 'screening' })
          .withResult('hiv', '45000 copies/mL', { facet: 'rna' }),
        fail,
      ],
      [
        'screened reactive, no viral RNA',
        lupus.withResult('hiv', 'Reactive', { facet: 'screening' }).withResult('hiv', 'Not detected', { facet: 'rna' }),
        'unknown hiv needs-detail',
      ],
      ['no viral RNA', lupus.withResult('hiv', 'Not detected', { facet: 'rna' }), 'unknown hiv not-recorded'],
      ['confirmed', lupus.withResult('hiv', 'Positive', { facet: 'confirmation' }), fail],
      ['confirmed years ago', lupus.withResult('hiv', 'Positive', { facet: 'confirmation', on: '2015-01-01' }), fail],
      ['coded', lupus.withDiagnosis('hiv-infection'), fail],
      ['coded and resolved on the list', lupus.withDiagnosis('hiv-infection', { status: 'resolved' }), fail],
      [
        'in words only',
        lupus.withDiagnosis('hiv-infection', { text: 'HIV infection' }),
        'unknown hiv-infection needs-detail',
      ],
      [
        'diagnosis refuted',
        lupus
          .withDiagnosis('hiv-infection', { verification: 'refuted' })
          .withResult('hiv', 'Negative', { facet: 'screening' }),
        pass,
      ],
    ])('%s', (_what, person, expected) => expect(summary(person.on(criterion))).toBe(expected))
  })
})

describe('syphilis', () => {
  describe.each(['NCT06675422/E12e', 'NCT07246096/E8d', 'NCT07193667/E8d'])('%s', (criterion) => {
    const treponemal = (result: string, on?: string) =>
      lupus.withResult('syphilis', result, { facet: 'treponemal', ...(on === undefined ? {} : { on }) })
    test.each<readonly [string, PatientSentence, string]>([
      ['never tested', lupus, 'unknown syphilis not-recorded'],
      ['treponemal negative', treponemal('Nonreactive'), pass],
      ['treponemal positive', treponemal('Reactive'), fail],
      ['treponemal positive years ago', treponemal('Reactive', '2018-05-01'), fail],
      [
        'RPR reactive alone',
        lupus.withResult('syphilis', '1:8', { facet: 'non-treponemal' }),
        'unknown syphilis not-recorded',
      ],
      [
        'RPR negative alone',
        lupus.withResult('syphilis', 'Nonreactive', { facet: 'non-treponemal' }),
        'unknown syphilis not-recorded',
      ],
      [
        'RPR reactive, treponemal negative',
        treponemal('Nonreactive').withResult('syphilis', '1:8', { facet: 'non-treponemal' }),
        pass,
      ],
      [
        'positive once, negative now',
        treponemal('Reactive', '2018-05-01').withResult('syphilis', 'Nonreactive', { facet: 'treponemal' }),
        'unknown syphilis conflicting',
      ],
      [
        'positive 30 days after immunoglobulin',
        treponemal('Reactive').withDrug('immunoglobulin-intravenous', { given: daysAgo(30) }),
        'unknown syphilis needs-detail',
      ],
      [
        'positive a year after immunoglobulin',
        treponemal('Reactive').withDrug('immunoglobulin-intravenous', { given: daysAgo(365) }),
        fail,
      ],
      [
        'negative after immunoglobulin',
        treponemal('Nonreactive').withDrug('immunoglobulin-intravenous', { given: daysAgo(30) }),
        pass,
      ],
    ])('%s', (_what, person, expected) => expect(summary(person.on(criterion))).toBe(expected))
  })
  test('the RPR is shown beside the question', () =>
    expect(
      lupus.withResult('syphilis', '1:8', { facet: 'non-treponemal' }).on('NCT07246096/E8d').evidence,
    ).toHaveLength(1))
})
