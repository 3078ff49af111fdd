import { describe, expect, test } from 'vitest'
import { daysAgo, patient } from '../patient.ts'
import { summary } from './summary.ts'

const lupus = patient().withDiagnosis('sle')
const [pass, fail] = ['pass documented', 'fail documented']

type Row = readonly [criterion: string, concept: string, value: number, unit: string, expected: string]

describe('counts, both sides of each threshold in the units laboratories send', () => {
  test.each<Row>([
    ['NCT07246096/I2a1', 'anc', 1, '10*9/L', pass],
    ['NCT07246096/I2a1', 'anc', 0.99, '10*9/L', fail],
    ['NCT07246096/I2a1', 'anc', 1, '10*3/uL', pass],
    ['NCT07246096/I2a1', 'anc', 1, 'K/uL', pass],
    ['NCT07246096/I2a1', 'anc', 0.9, 'K/uL', fail],
    ['NCT07246096/I2a1', 'anc', 1000, '/uL', pass],
    ['NCT07246096/I2a1', 'anc', 999, 'cells/uL', fail],
    ['NCT07246096/I2a1', 'anc', 1000, 'cells/cumm', pass],
    ['NCT07193667/I3.1a', 'wbc', 3, '10*9/L', pass],
    ['NCT07193667/I3.1a', 'wbc', 2.99, '10^9/L', fail],
    ['NCT07193667/I3.1a', 'wbc', 3, 'thou/uL', pass],
    ['NCT07193667/I3.1a', 'wbc', 2900, 'cells/cumm', fail],
    ['NCT07193667/I3.1b', 'anc', 1, '10*9/L', pass],
    ['NCT07193667/I3.1b', 'anc', 0.99, '10*9/L', fail],
    ['NCT06279923/I4a', 'alc', 0.31, '10*9/L', pass],
    ['NCT06279923/I4a', 'alc', 0.3, '10*9/L', fail],
    ['NCT06279923/I4a', 'alc', 300, '/uL', fail],
    ['NCT06279923/I4a', 'alc', 301, 'cells/uL', pass],
    ['NCT06279923/I4b', 'anc', 0.5, '10*9/L', pass],
    ['NCT06279923/I4b', 'anc', 0.49, 'K/uL', fail],
    ['NCT06279923/I4d', 'platelets', 30, '10*9/L', pass],
    ['NCT06279923/I4d', 'platelets', 29, 'K/uL', fail],
    ['NCT06279923/I4d', 'platelets', 30_000, '/uL', pass],
    ['NCT06279923/I4d', 'platelets', 29_999, '/mm3', fail],
  ])('%s: %s %d %s is %s', (criterion, concept, value, unit, expected) =>
    expect(summary(lupus.withLab(concept, value, unit).on(criterion))).toBe(expected),
  )

  const haemoglobin = ['NCT07246096/I2a2', 'NCT06279923/I4c', 'NCT07193667/I3.1c']
  test.each(haemoglobin)('%s: haemoglobin 60 g/L', (criterion) => {
    const verdict = (value: number, unit: string, facet?: string) =>
      summary(lupus.withLab('hemoglobin', value, unit, facet === undefined ? {} : { facet }).on(criterion))
    expect(verdict(60, 'g/L')).toBe(pass)
    expect(verdict(59, 'g/L')).toBe(fail)
    expect(verdict(6, 'g/dL')).toBe(pass)
    expect(verdict(5.9, 'gm/dL')).toBe(fail)
    expect(verdict(7.2, 'g/dL')).toBe(pass)
    expect(verdict(3.8, 'mmol/L', 'molar')).toBe(pass)
    expect(verdict(3.6, 'mmol/L', 'molar')).toBe(fail)
  })
})

describe('multiples of the upper limit of normal', () => {
  const multiples: readonly (readonly [string, string, number, readonly [number, string, number]])[] = [
    ['NCT07246096/I2b1', 'alt', 3, [40, 'U/L', 120]],
    ['NCT07246096/I2b2', 'ast', 3, [35, 'U/L', 105]],
    ['NCT07246096/I2b3', 'tbil', 1.5, [1.2, 'mg/dL', 1.8]],
    ['NCT07246096/I2c1', 'inr', 1.5, [1.2, '{INR}', 1.8]],
    ['NCT07246096/I2c2', 'pt', 1.5, [13.5, 's', 20.25]],
    ['NCT07193667/I3.2a', 'alt', 3, [40, 'U/L', 120]],
    ['NCT07193667/I3.2b', 'ast', 3, [40, 'U/L', 120]],
    ['NCT07193667/I3.2c', 'tbil', 1.5, [21, 'umol/L', 31.5]],
    ['NCT07193667/I3.4a', 'inr', 1.5, [1.1, '{INR}', 1.65]],
    ['NCT07193667/I3.4b', 'pt', 1.5, [14, 's', 21]],
  ]
  test.each(multiples)('%s: %s up to %d × ULN', (criterion, concept, _times, [high, unit, limit]) => {
    const verdict = (value: number) => summary(lupus.withLab(concept, value, unit, { high }).on(criterion))
    expect(verdict(limit)).toBe(pass)
    expect(verdict(limit + 0.01)).toBe(fail)
  })

  test("a laboratory's own limit goes before the assumed one", () => {
    expect(summary(lupus.withLab('alt', 150, 'U/L', { high: 55 }).on('NCT07246096/I2b1'))).toBe(pass)
    expect(summary(lupus.withLab('alt', 120, 'U/L').on('NCT07246096/I2b1'))).toBe(pass)
    expect(summary(lupus.withLab('alt', 121, 'U/L').on('NCT07246096/I2b1'))).toBe(fail)
    expect(lupus.withLab('alt', 121, 'U/L').on('NCT07246096/I2b1').evidence[0]?.converted).toContain('assumed')
  })
  test('bilirubin without a range is held against the assumed limit in the other unit', () => {
    expect(summary(lupus.withLab('tbil', 1.84, 'mg/dL').on('NCT07246096/I2b3'))).toBe(pass)
    expect(summary(lupus.withLab('tbil', 1.85, 'mg/dL').on('NCT07246096/I2b3'))).toBe(fail)
  })
  test('a therapeutic range is no upper limit of normal', () =>
    expect(summary(lupus.withLab('inr', 2.5, '{INR}', { low: 2, high: 3 }).on('NCT07246096/I2c1'))).toBe(fail))
  test('either transaminase above 3 × ULN excludes, and one alone does not clear', () => {
    const on = (alt?: number, ast?: number) => {
      const withAlt = alt === undefined ? lupus : lupus.withLab('alt', alt, 'U/L', { high: 40 })
      return summary(
        (ast === undefined ? withAlt : withAlt.withLab('ast', ast, 'U/L', { high: 40 })).on('NCT06279923/E7b'),
      )
    }
    expect(on(120, 120)).toBe(pass)
    expect(on(121, 20)).toBe(fail)
    expect(on(20, 121)).toBe(fail)
    expect(on(undefined, 121)).toBe(fail)
    expect(on(20)).toBe('unknown ast not-recorded')
    expect(on()).toBe('unknown alt not-recorded, ast not-recorded')
  })
})

describe('creatinine and bilirubin against absolute limits', () => {
  test.each<Row>([
    ['NCT06279923/E7a', 'creatinine', 176.8, 'umol/L', pass],
    ['NCT06279923/E7a', 'creatinine', 176.9, 'umol/L', fail],
    ['NCT06279923/E7a', 'creatinine', 2, 'mg/dL', pass],
    ['NCT06279923/E7a', 'creatinine', 2.01, 'mg/dL', fail],
    ['NCT06279923/E7a', 'creatinine', 2.5, 'mg/dL', fail],
    ['NCT06279923/E7c', 'tbil', 51, 'umol/L', pass],
    ['NCT06279923/E7c', 'tbil', 51.1, 'umol/L', fail],
    ['NCT06279923/E7c', 'tbil', 2.98, 'mg/dL', pass],
    ['NCT06279923/E7c', 'tbil', 2.99, 'mg/dL', fail],
  ])('%s: %s %d %s is %s', (criterion, concept, value, unit, expected) =>
    expect(summary(lupus.withLab(concept, value, unit).on(criterion))).toBe(expected),
  )
})

describe("Gilbert's syndrome", () => {
  const bilirubin = (times: number) => lupus.withLab('tbil', 20 * times, 'umol/L', { high: 20 })
  const on = 'NCT07193667/I3.2c'
  test('without it 1.5 × ULN is the limit, with it 3.0', () => {
    expect(summary(bilirubin(1.5).on(on))).toBe(pass)
    expect(summary(bilirubin(1.55).on(on))).toBe(fail)
    expect(summary(bilirubin(1.55).withDiagnosis('gilbert').on(on))).toBe(pass)
    expect(summary(bilirubin(3).withDiagnosis('gilbert').on(on))).toBe(pass)
    expect(summary(bilirubin(3.05).withDiagnosis('gilbert').on(on))).toBe(fail)
  })
  test('resolved on the list is still Gilbert', () =>
    expect(summary(bilirubin(2).withDiagnosis('gilbert', { status: 'resolved' }).on(on))).toBe(pass))
  test('provisional, or in words only, it is asked about', () => {
    expect(summary(bilirubin(2).withDiagnosis('gilbert', { verification: 'provisional' }).on(on))).toBe(
      'unknown gilbert needs-detail',
    )
    expect(summary(bilirubin(2).withDiagnosis('gilbert', { text: "Gilbert's syndrome" }).on(on))).toBe(
      'unknown gilbert needs-detail',
    )
  })
  test('above 3 × ULN it no longer matters', () =>
    expect(summary(bilirubin(4).withDiagnosis('gilbert', { verification: 'provisional' }).on(on))).toBe(fail))
  test('with the diagnoses unread a raised value stays open', () =>
    expect(summary(bilirubin(2).butUnread('Procedure').on(on))).toBe('unknown gilbert read-failed'))
})

describe('transaminases raised by myositis', () => {
  test.each([
    ['NCT07193667/I3.2a', 'alt'],
    ['NCT07193667/I3.2b', 'ast'],
  ])('%s asks in myositis and fails without', (criterion, concept) => {
    expect(summary(lupus.withLab(concept, 121, 'U/L', { high: 40 }).on(criterion))).toBe(fail)
    for (const myositis of ['iim', 'dermatomyositis']) {
      expect(summary(patient().withDiagnosis(myositis).withLab(concept, 121, 'U/L', { high: 40 }).on(criterion))).toBe(
        'unknown it needs-detail',
      )
      expect(summary(patient().withDiagnosis(myositis).withLab(concept, 120, 'U/L', { high: 40 }).on(criterion))).toBe(
        pass,
      )
    }
  })
  test('the other trial with that limit has no such exception', () =>
    expect(
      summary(lupus.withDiagnosis('dermatomyositis').withLab('alt', 121, 'U/L', { high: 40 }).on('NCT07246096/I2b1')),
    ).toBe(fail))
  test('the answer settles it', () => {
    const raised = patient().withDiagnosis('iim').withLab('alt', 300, 'U/L', { high: 40 })
    expect(summary(raised.answering('NCT07193667/I3.2a', 'yes').on('NCT07193667/I3.2a'))).toBe('pass attested')
    expect(summary(raised.answering('NCT07193667/I3.2a', 'no').on('NCT07193667/I3.2a'))).toBe('fail attested')
  })
})

describe('neutrophils and colony-stimulating factors', () => {
  const on = 'NCT07193667/I3.1b'
  const counted = lupus.withLab('anc', 4, '10*9/L', { on: daysAgo(5) })
  test('14 days before the test spoil the value, 15 do not', () => {
    expect(summary(counted.withDrug('filgrastim', { given: daysAgo(19) }).on(on))).toBe('unknown anc value-unusable')
    expect(summary(counted.withDrug('filgrastim', { given: daysAgo(20) }).on(on))).toBe(pass)
  })
  test('given after the test it does not', () =>
    expect(summary(counted.withDrug('filgrastim', { given: daysAgo(2) }).on(on))).toBe(pass))
  test('the other trial with that limit does not ask', () =>
    expect(summary(counted.withDrug('filgrastim', { given: daysAgo(6) }).on('NCT07246096/I2a1'))).toBe(pass))
})

describe('kidney function', () => {
  const on = 'NCT07193667/I3.3'
  const woman = patient().withDiagnosis('sle').aged(40)
  test('a reported clearance decides on both sides; a low one asks for its cause', () => {
    expect(summary(woman.withLab('crcl', 30, 'mL/min').on(on))).toBe(pass)
    expect(summary(woman.withLab('crcl', 29.9, 'mL/min').on(on))).toBe('unknown it needs-detail')
    expect(summary(woman.withLab('crcl', 0.49, 'mL/s').on(on))).toBe('unknown it needs-detail')
  })
  test('from its parts: (140 − 40) × 60 × 0.85 / (72 × creatinine)', () => {
    const of = (creatinine: number, unit = 'mg/dL') =>
      woman.withLab('creatinine', creatinine, unit).withLab('body-weight', 60, 'kg')
    expect(summary(of(2.36).on(on))).toBe(pass)
    expect(summary(of(2.37).on(on))).toBe('unknown it needs-detail')
    expect(summary(of(208, 'umol/L').on(on))).toBe(pass)
    expect(summary(of(210, 'umol/L').on(on))).toBe('unknown it needs-detail')
    expect(
      of(2.36)
        .on(on)
        .evidence.some(({ converted }) => converted?.includes('Cockcroft-Gault')),
    ).toBe(true)
  })
  test('a creatinine of nothing, a weight of nothing and a result in words are no parts of it', () => {
    const weighing = (kilograms: number) => woman.withLab('body-weight', kilograms, 'kg')
    expect(summary(weighing(60).withLab('creatinine', 0, 'mg/dL').on(on))).toBe('unknown creatinine value-unusable')
    expect(summary(weighing(0).withLab('creatinine', 1, 'mg/dL').on(on))).toBe('unknown body-weight value-unusable')
    const remarked = weighing(60)
      .withLab('creatinine', 1, 'mg/dL', { on: daysAgo(5) })
      .withResult('creatinine', 'see comment')
    expect(summary(remarked.on(on))).toBe('unknown creatinine value-unusable')
  })
  test('a birth year alone allows two ages, and matters where the limit lies between them', () => {
    const born = (creatinine: number) =>
      woman.born('1986').withLab('creatinine', creatinine, 'mg/dL').withLab('body-weight', 60, 'kg')
    expect(summary(born(1).on(on))).toBe(pass)
    expect(summary(born(2.37).on(on))).toBe('unknown birth-date value-unusable')
    expect(summary(born(3).on(on))).toBe('unknown it needs-detail')
  })
  test('of neither recorded sex, it matters where the limit lies between a woman and a man', () => {
    const unsaid = (creatinine: number) =>
      woman.ofSex('unknown').withLab('creatinine', creatinine, 'mg/dL').withLab('body-weight', 60, 'kg')
    expect(summary(unsaid(1).on(on))).toBe(pass)
    expect(summary(unsaid(2.5).on(on))).toBe('unknown sex needs-detail')
    expect(summary(unsaid(3).on(on))).toBe('unknown it needs-detail')
  })
  test('men clear more', () =>
    expect(summary(woman.male().withLab('creatinine', 2.7, 'mg/dL').withLab('body-weight', 60, 'kg').on(on))).toBe(
      pass,
    ))
  test('what is missing is named, each part', () => {
    expect(summary(woman.withLab('creatinine', 1, 'mg/dL').on(on))).toBe('unknown body-weight not-recorded')
    expect(summary(woman.on(on))).toBe('unknown body-weight not-recorded, creatinine not-recorded')
    expect(
      summary(
        woman
          .withLab('creatinine', 1, 'mg/dL', { on: daysAgo(29) })
          .withLab('body-weight', 60, 'kg')
          .on(on),
      ),
    ).toBe('unknown creatinine out-of-date')
    expect(summary(woman.ofSex('unknown').withLab('creatinine', 1, 'mg/dL').on(on))).toBe(
      'unknown body-weight not-recorded, sex needs-detail',
    )
  })

  const vasculitis = patient().withDiagnosis('aav').aged(40)
  test.each([
    [15, pass, pass],
    [14.9, fail, fail],
  ])('eGFR %d for vasculitis', (value, inclusion, exclusion) => {
    const reported = vasculitis.withLab('egfr', value, 'mL/min/{1.73_m2}')
    expect(summary(reported.on('NCT07246096/AAV.I4'))).toBe(inclusion)
    expect(summary(reported.on('NCT07246096/AAV.E1'))).toBe(exclusion)
  })
  test('without a reported one it is computed, and said so', () => {
    const computed = vasculitis.withLab('creatinine', 3.5, 'mg/dL').on('NCT07246096/AAV.I4')
    expect(summary(computed)).toBe(pass)
    expect(computed.evidence[0]?.converted).toContain('CKD-EPI 2021')
    expect(summary(vasculitis.withLab('creatinine', 4.2, 'mg/dL').on('NCT07246096/AAV.I4'))).toBe(fail)
    expect(summary(vasculitis.withLab('creatinine', 371, 'umol/L').on('NCT07246096/AAV.I4'))).toBe(fail)
    expect(summary(vasculitis.on('NCT07246096/AAV.I4'))).toBe('unknown egfr not-recorded')
  })
  test('of a sex that is not recorded both formulae have to agree', () => {
    expect(summary(vasculitis.ofSex('unknown').withLab('creatinine', 1, 'mg/dL').on('NCT07246096/AAV.I4'))).toBe(pass)
    expect(summary(vasculitis.ofSex('unknown').withLab('creatinine', 4, 'mg/dL').on('NCT07246096/AAV.I4'))).toBe(
      'unknown creatinine value-unusable',
    )
  })
})

describe('heart', () => {
  test.each([
    [50, '%', pass],
    [49, '%', fail],
    [0.5, '1', pass],
    [0.49, '1', fail],
  ])('ejection fraction %d %s is %s', (value, unit, expected) =>
    expect(summary(lupus.withLab('lvef', value, unit).on('NCT07246096/I2d1'))).toBe(expected),
  )
  test('a range "50-55 %" passes, "45-50 %" stays open', () => {
    expect(summary(lupus.withResult('lvef', '50-55 %').on('NCT07246096/I2d1'))).toBe(pass)
    expect(summary(lupus.withResult('lvef', '45-50 %').on('NCT07246096/I2d1'))).toBe('unknown lvef value-unusable')
  })

  const on = 'NCT06279923/E2'
  test.each([
    ['male', 450, pass],
    ['male', 451, 'unknown qtc needs-detail'],
    ['female', 470, pass],
    ['female', 471, 'unknown qtc needs-detail'],
    ['female', 499, 'unknown qtc needs-detail'],
    ['male', 499, 'unknown qtc needs-detail'],
    ['female', 500, fail],
    ['male', 500, fail],
  ])('%s, QTc %d ms is %s', (sex, value, expected) => {
    const someone = lupus.ofSex(sex).withLab('qtc', value, 'ms')
    expect(summary(someone.on(on))).toBe(expected.replace(pass, 'pass presumed'))
  })
  test('without any ECG the QT part is missing', () => expect(summary(lupus.on(on))).toBe('unknown qtc not-recorded'))
  test('a QTc that was prolonged before is for the clinician to say', () => {
    const before = (value: number) =>
      summary(
        lupus
          .withLab('qtc', value, 'ms', { on: daysAgo(400) })
          .withLab('qtc', 420, 'ms')
          .on(on),
      )
    expect(before(500)).toBe('unknown qtc needs-detail')
    expect(before(499)).toBe(summary(lupus.withLab('qtc', 420, 'ms').on(on)))
  })
  test('QTc in seconds', () => expect(summary(lupus.withLab('qtc', 0.5, 's').on(on))).toBe(fail))
})

describe('how long a value counts', () => {
  test.each([
    ['NCT07246096/I2a1', 'anc', 3, '10*9/L', 28],
    ['NCT07246096/I2b1', 'alt', 20, 'U/L', 28],
    ['NCT07246096/I2d1', 'lvef', 60, '%', 90],
  ])('%s: %s %d %s counts for so many days: %d', (criterion, concept, value, unit, days) => {
    expect(summary(lupus.withLab(concept, value, unit, { on: daysAgo(days) }).on(criterion))).toBe(pass)
    const old = lupus.withLab(concept, value, unit, { on: daysAgo(days + 1) }).on(criterion)
    expect(summary(old)).toBe(`unknown ${concept} out-of-date`)
    expect(old.evidence).toHaveLength(1)
  })
  test('a site sets its own', () =>
    expect(
      summary(
        lupus
          .withLab('anc', 3, '10*9/L', { on: daysAgo(40) })
          .atSite({ currencyDays: { blood: 60 } })
          .on('NCT07246096/I2a1'),
      ),
    ).toBe(pass))
})

describe('which value decides', () => {
  const on = 'NCT07246096/I2a1'
  const at = (value: number, extra: Parameters<typeof lupus.withLab>[3] = {}) => [value, extra] as const
  const counted = (...values: readonly (readonly [number, Parameters<typeof lupus.withLab>[3]])[]) =>
    summary(values.reduce((person, [value, extra]) => person.withLab('anc', value, '10*9/L', extra), lupus).on(on))
  test('of one day, two on both sides of the threshold conflict', () =>
    expect(counted(at(0.8), at(1.2))).toBe('unknown anc conflicting'))
  test('two on one side do not', () => expect(counted(at(1.1), at(1.2))).toBe(pass))
  test('the later of two times counts', () =>
    expect(counted(at(0.8, { on: '2026-02-20T08:00:00+08:00' }), at(1.2, { on: '2026-02-20T18:00:00+08:00' }))).toBe(
      pass,
    ))
  test('a corrected value replaces', () => expect(counted(at(0.8), at(1.2, { status: 'corrected' }))).toBe(pass))
  test('cancelled and erroneous values do not count', () => {
    expect(counted(at(0.8, { status: 'cancelled' }), at(1.2, { on: daysAgo(3) }))).toBe(pass)
    expect(counted(at(0.8, { status: 'entered-in-error' }), at(1.2, { on: daysAgo(3) }))).toBe(pass)
  })
  test('a value of tomorrow does not count yet', () =>
    expect(counted(at(0.8, { on: '2026-03-02' }), at(1.2))).toBe(pass))
  test('comparators decide only what they can decide', () => {
    expect(counted(at(0.5, { comparator: '<' }))).toBe(fail)
    expect(counted(at(1, { comparator: '<' }))).toBe(fail)
    expect(counted(at(2, { comparator: '<' }))).toBe('unknown anc value-unusable')
    expect(counted(at(1, { comparator: '>' }))).toBe(pass)
  })
  test('zero is a value', () => expect(counted(at(0))).toBe(fail))
  test('a share of all white cells is no absolute count', () =>
    expect(summary(lupus.withLab('anc', 60, '%', { facet: 'percent' }).on(on))).toBe('unknown anc not-recorded'))
  test('a month or a year counts where all of it lies in the window', () => {
    expect(counted(at(3, { on: '2026-02' }))).toBe(pass)
    expect(counted(at(3, { on: '2026' }))).toBe('unknown anc out-of-date')
  })
})
