import { describe, expect, test } from 'vitest'
import { daysAgo, patient, type PatientSentence } from '../patient.ts'
import { summary } from './summary.ts'

const lupus = patient().withDiagnosis('sle')
const pass = 'pass documented'
const presumed = 'pass presumed'
const since = (days: number, more: Parameters<PatientSentence['withDrug']>[1] = {}) => ({
  from: daysAgo(days),
  ...more,
})

describe('NCT06279923/E10: immunosuppressants in the week before collection', () => {
  const on = 'NCT06279923/E10'
  const given = (days: number) => lupus.withDrug('mycophenolate', { from: daysAgo(200), to: daysAgo(days) })
  test.each<readonly [string, PatientSentence, string, string | undefined]>([
    ['none', lupus, presumed, undefined],
    ['taken now', lupus.withDrug('mycophenolate', since(200)), 'unknown csdmards before-treatment', '2026-03-09'],
    [
      'methotrexate under the skin, as its words say',
      lupus.withDrug('methotrexate', since(200, { milligrams: 15, route: 'Subcutaneous injection' })),
      'unknown csdmards before-treatment',
      '2026-03-09',
    ],
    [
      'mycophenolate, ordered "for lupus nephrotic syndrome"',
      lupus.withDrug('mycophenolate', since(200, { route: undefined, doseText: 'for lupus nephrotic syndrome' })),
      'unknown csdmards before-treatment',
      '2026-03-09',
    ],
    ['stopped 7 days ago', given(7), 'unknown csdmards before-treatment', '2026-03-02'],
    ['stopped 8 days ago', given(8), presumed, undefined],
    [
      'glucocorticoids are judged elsewhere',
      lupus.withDrug('prednisone', since(200, { milligrams: 40 })),
      presumed,
      undefined,
    ],
    [
      'hydroxychloroquine alone: ask',
      lupus.withDrug('hydroxychloroquine', since(200)),
      'unknown antimalarials needs-detail',
      undefined,
    ],
    [
      'hydroxychloroquine, stopped',
      lupus.withDrug('hydroxychloroquine', { from: daysAgo(200), to: daysAgo(100) }),
      presumed,
      undefined,
    ],
    [
      'a biologic',
      lupus.withDrug('rituximab', { given: daysAgo(3) }),
      'unknown csdmards before-treatment',
      '2026-03-06',
    ],
    ['rituximab in 2019', lupus.withDrug('rituximab', { given: '2019-05-01' }), presumed, undefined],
    [
      'two, the later counts',
      given(5).withDrug('rituximab', { given: daysAgo(2) }),
      'unknown csdmards before-treatment',
      '2026-03-07',
    ],
    ['medications unread', lupus.butUnread('MedicationRequest'), 'unknown csdmards read-failed', undefined],
  ])('%s', (_what, person, expected, from) => {
    const match = person.on(on)
    expect(summary(match)).toBe(expected)
    expect(match.passesFrom).toBe(from)
  })
  test('the drug and its day are named', () =>
    expect(given(5).on(on).missing[0]?.action).toEqual({
      id: 'action.washout',
      values: { drugs: 'mycophenolate', date: '2026-03-04' },
    }))
})

describe('what a pharmacy handed over', () => {
  const rxnorm = 'http://www.nlm.nih.gov/research/umls/rxnorm'
  const handed = (person: PatientSentence, code: string, extra: Record<string, unknown>) =>
    person.withResource({
      resourceType: 'MedicationDispense',
      status: 'completed',
      medicationCodeableConcept: { coding: [{ system: rxnorm, code }] },
      ...extra,
    })
  const [azathioprine, prednisone] = ['1256', '8640']
  const days = (value: number) => ({ daysSupply: { value, unit: 'd' } })
  const open = 'unknown csdmards before-treatment'
  test.each<readonly [string, Record<string, unknown>, string]>([
    ['a supply that lasts until after today', { whenHandedOver: daysAgo(19), ...days(30) }, open],
    ['a supply that ended 7 days ago', { whenHandedOver: daysAgo(37), ...days(30) }, open],
    ['a supply that ended 8 days ago', { whenHandedOver: daysAgo(38), ...days(30) }, presumed],
    ['for how long, nobody wrote', { whenHandedOver: daysAgo(200) }, open],
    ['declined', { status: 'declined', whenPrepared: daysAgo(19), ...days(30) }, presumed],
    ['struck out', { status: 'entered-in-error', whenHandedOver: daysAgo(19), ...days(30) }, presumed],
  ])('an immunosuppressant: %s', (_what, extra, expected) =>
    expect(summary(handed(lupus, azathioprine, extra).on('NCT06279923/E10'))).toBe(expected),
  )
  test('prednisone without a dose asks for it', () =>
    expect(handed(lupus, prednisone, { whenHandedOver: daysAgo(9), ...days(30) }).on('NCT06279923/E11').verdict).toBe(
      'unknown',
    ))
  test('where its order is in the chart, the order has the say', () => {
    const ordered = (status: string) =>
      handed(
        lupus.withResource({
          resourceType: 'MedicationRequest',
          id: 'taper',
          status,
          intent: 'order',
          medicationCodeableConcept: { coding: [{ system: rxnorm, code: prednisone }] },
          authoredOn: daysAgo(60),
          dosageInstruction: [
            {
              route: { text: 'oral' },
              doseAndRate: [{ doseQuantity: { value: 10, unit: 'mg' } }],
              timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd' } },
            },
          ],
        }),
        prednisone,
        {
          whenHandedOver: daysAgo(9),
          ...days(30),
          authorizingPrescription: [{ reference: 'MedicationRequest/taper' }],
        },
      )
    expect(summary(ordered('active').on('NCT06279923/E11'))).toBe(pass)
    expect(ordered('entered-in-error').on('NCT06279923/E11').verdict).toBe('unknown')
  })
})

describe('NCT07193667/E11: five half-lives', () => {
  const on = 'NCT07193667/E11'
  test.each<readonly [string, PatientSentence, string, string | undefined]>([
    ['none', lupus, presumed, undefined],
    // 1248 hours: 260 days for five of them.
    [
      'rituximab 259 days ago',
      lupus.withDrug('rituximab', { given: daysAgo(259) }),
      'unknown csdmards before-treatment',
      '2026-03-02',
    ],
    ['rituximab 260 days ago', lupus.withDrug('rituximab', { given: daysAgo(260) }), presumed, undefined],
    ['rituximab in 2019', lupus.withDrug('rituximab', { given: '2019-05-01' }), presumed, undefined],
    // 18 hours: 90 hours, four days.
    [
      'mycophenolate now',
      lupus.withDrug('mycophenolate', since(200)),
      'unknown csdmards before-treatment',
      '2026-03-05',
    ],
    [
      'mycophenolate stopped 4 days ago',
      lupus.withDrug('mycophenolate', { from: daysAgo(90), to: daysAgo(4) }),
      presumed,
      undefined,
    ],
    [
      'glucocorticoids are not counted',
      lupus.withDrug('prednisone', since(200, { milligrams: 40 })),
      presumed,
      undefined,
    ],
    [
      'a drug in words only',
      lupus.withDrug('azathioprine 50 mg', since(200, { text: true })),
      'unknown csdmards before-treatment',
      '2026-03-03',
    ],
  ])('%s', (_what, person, expected, from) => {
    const match = person.on(on)
    expect(summary(match)).toBe(expected)
    expect(match.passesFrom).toBe(from)
  })
})

describe('steroid doses', () => {
  const weekly = 'NCT06279923/E11'
  const lymphodepletion = 'NCT06675422/E14'
  const waiting = 'unknown glucocorticoids before-treatment'
  test.each<readonly [string, PatientSentence, string]>([
    ['none', lupus, presumed],
    ['exactly 20 mg', lupus.withDrug('prednisone', since(100, { milligrams: 20 })), pass],
    ['21 mg', lupus.withDrug('prednisone', since(100, { milligrams: 21 })), waiting],
    ['methylprednisolone 16 mg is 20', lupus.withDrug('methylprednisolone', since(100, { milligrams: 16 })), pass],
    ['methylprednisolone 17 mg', lupus.withDrug('methylprednisolone', since(100, { milligrams: 17 })), waiting],
    ['dexamethasone 3 mg is 20', lupus.withDrug('dexamethasone', since(100, { milligrams: 3 })), pass],
    ['dexamethasone 3.5 mg', lupus.withDrug('dexamethasone', since(100, { milligrams: 3.5 })), waiting],
    ['hydrocortisone 80 mg is 20', lupus.withDrug('hydrocortisone', since(100, { milligrams: 80 })), pass],
    [
      'prednisone 10 mg and hydrocortisone 50 mg',
      lupus
        .withDrug('prednisone', since(100, { milligrams: 10 }))
        .withDrug('hydrocortisone', since(90, { milligrams: 50 })),
      waiting,
    ],
    ['10 mg twice a day', lupus.withDrug('prednisone', since(100, { milligrams: 10, timesPerDay: 2 })), pass],
    ['15 mg twice a day', lupus.withDrug('prednisone', since(100, { milligrams: 15, timesPerDay: 2 })), waiting],
    [
      '40 mg until 8 days ago',
      lupus.withDrug('prednisone', { from: daysAgo(90), to: daysAgo(8), milligrams: 40 }),
      presumed,
    ],
    [
      '40 mg until 7 days ago',
      lupus.withDrug('prednisone', { from: daysAgo(90), to: daysAgo(7), milligrams: 40 }),
      waiting,
    ],
    [
      'a dose in words',
      lupus.withDrug('prednisone', since(100, { doseText: 'taper as told' })),
      'unknown glucocorticoids needs-detail',
    ],
    ['inhaled budesonide', lupus.withDrug('budesonide', since(100)), presumed],
  ])('more than 20 mg in the last week: %s', (_what, person, expected) =>
    expect(summary(person.on(weekly))).toBe(expected),
  )
  const unrouted = (milligrams: number, more: Parameters<PatientSentence['withDrug']>[1] = {}) =>
    since(100, { milligrams, route: undefined, ...more })
  const asked = 'unknown glucocorticoids needs-detail'
  test.each<readonly [string, PatientSentence, string]>([
    ['prednisone, which has no local form', lupus.withDrug('prednisone', unrouted(10)), pass],
    ['prednisone, too much of it', lupus.withDrug('prednisone', unrouted(25)), waiting],
    ['dexamethasone in milligrams', lupus.withDrug('dexamethasone', unrouted(4)), waiting],
    [
      'hydrocortisone coded for systemic use, in grams',
      lupus.withDrug('hydrocortisone', unrouted(0.1, { unit: 'g', atc: 'H02AB09' })),
      waiting,
    ],
    ['grams of hydrocortisone may be a cream', lupus.withDrug('hydrocortisone', unrouted(1, { unit: 'g' })), asked],
    [
      'a little that may be local adds up to no more than 20',
      lupus.withDrug('hydrocortisone', unrouted(0.04, { unit: 'g' })).withDrug('prednisone', unrouted(10)),
      pass,
    ],
    ['cream', lupus.withDrug('hydrocortisone', unrouted(1, { unit: 'g', route: 'topical' })), presumed],
    ['20 mg known by words only', lupus.withDrug('prednisone tablets', unrouted(20, { text: true })), pass],
    ['25 mg known by words only', lupus.withDrug('prednisone tablets', unrouted(25, { text: true })), asked],
  ])('where no route is recorded: %s', (_what, person, expected) => expect(summary(person.on(weekly))).toBe(expected))
  const ward = lupus.withDrug('prednisone', since(100, { milligrams: 5 }))
  const at = (hour: string, milligrams: number) => ({ given: `${daysAgo(2)}T${hour}:00:00Z`, milligrams })
  test.each<readonly [string, PatientSentence, string]>([
    [
      'hydrocortisone 50 mg at six, noon, six and midnight are 50 mg of prednisone',
      ward
        .withDrug('hydrocortisone', at('00', 50))
        .withDrug('hydrocortisone', at('06', 50))
        .withDrug('hydrocortisone', at('12', 50))
        .withDrug('hydrocortisone', at('18', 50)),
      waiting,
    ],
    [
      'two doses of 30 mg are 15',
      ward.withDrug('hydrocortisone', at('08', 30)).withDrug('hydrocortisone', at('20', 30)),
      pass,
    ],
    [
      'one dose told twice is one',
      ward.withDrug('hydrocortisone', at('08', 50)).withDrug('hydrocortisone', at('08', 50)),
      pass,
    ],
    [
      'ordered 10 mg twice a day, and given so',
      lupus
        .withDrug('prednisone', since(100, { milligrams: 10, timesPerDay: 2 }))
        .withDrug('prednisone', at('08', 10))
        .withDrug('prednisone', at('20', 10)),
      pass,
    ],
    [
      'given more than was ordered: perhaps on top of it',
      lupus
        .withDrug('prednisone', since(100, { milligrams: 10 }))
        .withDrug('prednisone', at('08', 10))
        .withDrug('prednisone', at('20', 5)),
      asked,
    ],
  ])('on one day: %s', (_what, person, expected) => expect(summary(person.on(weekly))).toBe(expected))
  test('from when it is satisfied', () => {
    expect(
      lupus.withDrug('prednisone', { from: daysAgo(90), to: daysAgo(7), milligrams: 40 }).on(weekly).passesFrom,
    ).toBe('2026-03-02')
    expect(lupus.withDrug('prednisone', since(90, { milligrams: 40 })).on(weekly).passesFrom).toBe('2026-03-09')
  })

  test.each<readonly [string, PatientSentence, string]>([
    ['none: the taper is left', lupus, 'unknown it needs-attestation'],
    ['59 mg', lupus.withDrug('prednisone', since(100, { milligrams: 59 })), 'unknown it needs-attestation'],
    [
      '60 mg',
      lupus.withDrug('prednisone', since(100, { milligrams: 60 })),
      'unknown glucocorticoids before-treatment, it needs-attestation',
    ],
    [
      '60 mg until 28 days ago',
      lupus.withDrug('prednisone', { from: daysAgo(90), to: daysAgo(28), milligrams: 60 }),
      'unknown glucocorticoids before-treatment, it needs-attestation',
    ],
    [
      '60 mg until 29 days ago',
      lupus.withDrug('prednisone', { from: daysAgo(90), to: daysAgo(29), milligrams: 60 }),
      'unknown it needs-attestation',
    ],
    [
      'methylprednisolone 48 mg is 60',
      lupus.withDrug('methylprednisolone', since(100, { milligrams: 48 })),
      'unknown glucocorticoids before-treatment, it needs-attestation',
    ],
    ['attested', lupus.answering(lymphodepletion, 'no'), 'pass attested'],
  ])('60 mg within 4 weeks: %s', (_what, person, expected) =>
    expect(summary(person.on(lymphodepletion))).toBe(expected),
  )

  const floor = 'NCT06675422/I2c'
  test.each<readonly [string, PatientSentence, string]>([
    ['7.5 mg alone', lupus.withDrug('prednisone', since(100, { milligrams: 7.5 })), pass],
    [
      '7 mg with mycophenolate',
      lupus.withDrug('prednisone', since(100, { milligrams: 7 })).withDrug('mycophenolate', since(100)),
      pass,
    ],
    [
      '7 mg with belimumab',
      lupus.withDrug('prednisone', since(100, { milligrams: 7 })).withDrug('belimumab', since(100)),
      pass,
    ],
    [
      '7 mg, nothing else on record',
      lupus.withDrug('prednisone', since(100, { milligrams: 7 })),
      'unknown csdmards not-recorded',
    ],
    [
      '7 mg with hydroxychloroquine',
      lupus.withDrug('prednisone', since(100, { milligrams: 7 })).withDrug('hydroxychloroquine', since(100)),
      'unknown csdmards not-recorded',
    ],
    ['nothing on record', lupus, 'unknown csdmards not-recorded, glucocorticoids not-recorded'],
  ])('7.5 mg unless combined: %s', (_what, person, expected) => expect(summary(person.on(floor))).toBe(expected))
})

describe('NCT06675422/I2a: a glucocorticoid with an immunosuppressant or a biologic', () => {
  const on = 'NCT06675422/I2a'
  // Two calendar months before the day of the test: 2026-01-01, 59 days.
  const steroid = lupus.withDrug('prednisone', since(59, { milligrams: 10 }))
  test.each<readonly [string, PatientSentence, string]>([
    ['both for 2 months', steroid.withDrug('mycophenolate', since(59)), pass],
    ['all three', steroid.withDrug('mycophenolate', since(59)).withDrug('belimumab', since(59)), pass],
    [
      'the immunosuppressant a day short',
      steroid.withDrug('mycophenolate', since(58)),
      'unknown csdmards needs-detail',
    ],
    [
      'the glucocorticoid a day short',
      lupus.withDrug('prednisone', since(58)).withDrug('mycophenolate', since(59)),
      'unknown glucocorticoids needs-detail',
    ],
    [
      'ordered and active, but reported as stopped since',
      steroid
        .withDrug('mycophenolate', { from: daysAgo(300), type: 'MedicationRequest' })
        .withDrug('mycophenolate', { from: daysAgo(300), to: daysAgo(50), status: 'stopped' }),
      'unknown csdmards needs-detail',
    ],
    [
      'ordered and active, but reported as not taken',
      steroid
        .withDrug('mycophenolate', { from: daysAgo(300), type: 'MedicationRequest' })
        .withDrug('mycophenolate', { from: daysAgo(10), status: 'not-taken' }),
      'unknown csdmards needs-detail',
    ],
    [
      'ordered anew after it was reported as stopped',
      steroid
        .withDrug('mycophenolate', { from: daysAgo(100), type: 'MedicationRequest' })
        .withDrug('mycophenolate', { from: daysAgo(300), to: daysAgo(150), status: 'stopped' }),
      pass,
    ],
    [
      'another drug was reported as stopped',
      steroid
        .withDrug('mycophenolate', { from: daysAgo(300), type: 'MedicationRequest' })
        .withDrug('azathioprine', { from: daysAgo(300), to: daysAgo(50), status: 'stopped' }),
      pass,
    ],
    [
      'a biologic without an immunosuppressant',
      steroid.withDrug('belimumab', since(100)),
      'unknown it source-ambiguous',
    ],
    [
      'hydroxychloroquine is no immunosuppressant',
      steroid.withDrug('hydroxychloroquine', since(400)),
      'unknown csdmards not-recorded',
    ],
    [
      'hydroxychloroquine and a biologic',
      steroid.withDrug('hydroxychloroquine', since(400)).withDrug('belimumab', since(100)),
      'unknown it source-ambiguous',
    ],
    ['no glucocorticoid', lupus.withDrug('mycophenolate', since(100)), 'unknown glucocorticoids not-recorded'],
    ['nothing', lupus, 'unknown csdmards not-recorded, glucocorticoids not-recorded'],
    ['attested absent', steroid.answering(on, 'no'), 'fail attested'],
    [
      'stopped',
      steroid.withDrug('mycophenolate', { from: daysAgo(200), to: daysAgo(40) }),
      'unknown csdmards needs-detail',
    ],
  ])('%s', (_what, person, expected) => expect(summary(person.on(on))).toBe(expected))
})

/** An order of prednisone whose instructions have days of their own: milligrams a day, from, to. */
function steps(...each: readonly (readonly [number, string, string?])[]) {
  return {
    resourceType: 'MedicationRequest',
    status: 'active',
    intent: 'order',
    medicationCodeableConcept: { coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '8640' }] },
    authoredOn: each[0]?.[1],
    dosageInstruction: each.map(([value, start, end]) => ({
      route: { text: 'oral' },
      doseAndRate: [{ doseQuantity: { value, unit: 'mg' } }],
      timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd', boundsPeriod: { start, end } } },
    })),
  }
}

describe('NCT06675422/I2b: doses stable for more than 2 weeks', () => {
  const on = 'NCT06675422/I2b'
  const changed = (days: number) =>
    lupus
      .withDrug('prednisone', { from: daysAgo(100), to: daysAgo(days), milligrams: 20 })
      .withDrug('prednisone', since(days, { milligrams: 10 }))
      .withDrug('mycophenolate', since(100))
  const unchanged = lupus.withDrug('prednisone', since(100, { milligrams: 10 }))
  test.each<readonly [string, PatientSentence, string, string | undefined]>([
    ['unchanged', unchanged, pass, undefined],
    ['changed 15 days ago', changed(15), pass, undefined],
    ['changed 14 days ago', changed(14), 'fail documented', '2026-03-02'],
    ['changed today', changed(0), 'fail documented', '2026-03-16'],
    [
      'started 3 days ago',
      lupus.withDrug('prednisone', since(100, { milligrams: 10 })).withDrug('azathioprine', since(3)),
      'fail documented',
      '2026-03-13',
    ],
    [
      'tapered in words since 19 days',
      lupus
        .withDrug('prednisone', since(19, { doseText: 'Taper: 40 mg x 5 days, then 20 mg x 5 days, then 10 mg' }))
        .withDrug('mycophenolate', since(100)),
      'unknown glucocorticoids needs-detail',
      undefined,
    ],
    [
      'tapered in Chinese words',
      lupus.withDrug('prednisone', since(100, { doseText: '每日 30 mg，每周减 5 mg' })),
      'unknown glucocorticoids needs-detail',
      undefined,
    ],
    [
      'one dose in words',
      lupus.withDrug('prednisone', since(100, { doseText: '10 mg every morning with food' })),
      pass,
      undefined,
    ],
    [
      'in steps with days of their own, the last 18 days ago',
      lupus.withResource(steps([40, daysAgo(40), daysAgo(19)], [30, daysAgo(18)])),
      pass,
      undefined,
    ],
    [
      'in steps with days of their own, the last a week ago',
      lupus.withResource(steps([40, daysAgo(40), daysAgo(8)], [30, daysAgo(7)])),
      'fail documented',
      '2026-03-09',
    ],
    [
      'a pulse of methylprednisolone 4 days ago',
      lupus
        .withDrug('prednisone', since(100, { milligrams: 10 }))
        .withDrug('methylprednisolone', { given: daysAgo(4), milligrams: 500 }),
      'unknown glucocorticoids needs-detail',
      undefined,
    ],
    [
      'the same pulse 15 days ago',
      lupus
        .withDrug('prednisone', since(100, { milligrams: 10 }))
        .withDrug('methylprednisolone', { given: daysAgo(15), milligrams: 500 }),
      pass,
      undefined,
    ],
    [
      'an infusion that comes every four weeks',
      lupus
        .withDrug('prednisone', since(100, { milligrams: 10 }))
        .withDrug('belimumab', { given: daysAgo(37), milligrams: 600 })
        .withDrug('belimumab', { given: daysAgo(9), milligrams: 600 }),
      pass,
      undefined,
    ],
    [
      'the first infusion 9 days ago',
      lupus
        .withDrug('prednisone', since(100, { milligrams: 10 }))
        .withDrug('belimumab', { given: daysAgo(9), milligrams: 600 }),
      'unknown glucocorticoids needs-detail',
      undefined,
    ],
    [
      'on the ward, each ordered dose recorded as given',
      lupus
        .withDrug('prednisone', since(100, { milligrams: 10 }))
        .withDrug('prednisone', { given: daysAgo(2), milligrams: 10 })
        .withDrug('prednisone', { given: daysAgo(1), milligrams: 10 }),
      pass,
      undefined,
    ],
    [
      'renewed at the same dose',
      lupus
        .withDrug('prednisone', { from: daysAgo(100), to: daysAgo(5), milligrams: 10 })
        .withDrug('prednisone', since(5, { milligrams: 10 })),
      pass,
      undefined,
    ],
    [
      'back to 10 mg a week ago, after three weeks of 20 mg',
      lupus
        .withDrug('prednisone', { from: daysAgo(400), to: daysAgo(28), milligrams: 10 })
        .withDrug('prednisone', { from: daysAgo(28), to: daysAgo(7), milligrams: 20 })
        .withDrug('prednisone', since(7, { milligrams: 10 })),
      'fail documented',
      '2026-03-09',
    ],
    [
      'the same dose again after a pause of two months',
      lupus
        .withDrug('prednisone', { from: daysAgo(400), to: daysAgo(70), milligrams: 10 })
        .withDrug('prednisone', since(7, { milligrams: 10 })),
      'fail documented',
      '2026-03-09',
    ],
    [
      'started a week ago, while another drug is to end in five days',
      lupus
        .withDrug('prednisone', since(7, { milligrams: 10 }))
        .withDrug('azathioprine', { from: daysAgo(300), to: daysAgo(-5), status: 'active' }),
      'fail documented',
      '2026-03-21',
    ],
    [
      'started a week ago, while another drug is to end next year',
      lupus
        .withDrug('prednisone', since(7, { milligrams: 10 }))
        .withDrug('azathioprine', { from: daysAgo(300), to: daysAgo(-300), status: 'active' }),
      'fail documented',
      '2026-03-09',
    ],
    [
      'one of two orders, of different doses, ended a week ago',
      lupus
        .withDrug('prednisone', since(400, { milligrams: 10 }))
        .withDrug('prednisone', { from: daysAgo(60), to: daysAgo(7), milligrams: 20 }),
      'unknown glucocorticoids needs-detail',
      undefined,
    ],
    [
      'the morning dose renewed, the evening dose as before',
      lupus
        .withDrug('prednisone', { from: daysAgo(400), to: daysAgo(5), milligrams: 10 })
        .withDrug('prednisone', since(300, { milligrams: 5 }))
        .withDrug('prednisone', since(5, { milligrams: 10 })),
      pass,
      undefined,
    ],
    ['undated', lupus.withDrug('prednisone', { milligrams: 10 }), 'unknown glucocorticoids needs-detail', undefined],
    [
      'started in "2026-02", on either side of the edge',
      lupus.withDrug('prednisone', { from: '2026-02', milligrams: 10 }),
      'unknown glucocorticoids needs-detail',
      undefined,
    ],
    [
      'hydroxychloroquine, which the sentence does not name, unchanged',
      unchanged.withDrug('hydroxychloroquine', since(100)),
      pass,
      undefined,
    ],
    [
      'hydroxychloroquine stopped a year ago',
      unchanged.withDrug('hydroxychloroquine', { from: daysAgo(900), to: daysAgo(365) }),
      pass,
      undefined,
    ],
    [
      'hydroxychloroquine started 9 days ago',
      unchanged.withDrug('hydroxychloroquine', since(9)),
      'unknown antimalarials needs-detail',
      undefined,
    ],
    [
      'hydroxychloroquine stopped 9 days ago',
      unchanged.withDrug('hydroxychloroquine', { from: daysAgo(900), to: daysAgo(9) }),
      'unknown antimalarials needs-detail',
      undefined,
    ],
    [
      'hydroxychloroquine started 9 days ago, a glucocorticoid 3 days ago',
      lupus.withDrug('prednisone', since(3, { milligrams: 10 })).withDrug('hydroxychloroquine', since(9)),
      'fail documented',
      '2026-03-13',
    ],
    ['nothing on record', lupus, 'unknown glucocorticoids not-recorded', undefined],
  ])('%s', (_what, person, expected, from) => {
    const match = person.on(on)
    expect(summary(match)).toBe(expected)
    expect(match.passesFrom).toBe(from)
    if (match.verdict === 'fail') expect(match.modifiable).toBe(true)
  })
})

test('a drug shown as evidence is named with its own class', () => {
  const shown = lupus
    .withDrug('prednisone', since(100, { milligrams: 10 }))
    .withDrug('mycophenolate', since(100))
    .withDrug('belimumab', since(100))
    .on('NCT06675422/I2b').evidence
  expect(shown.map(({ concept }) => concept)).toEqual(['glucocorticoids', 'csdmards', 'biologics'])
})

describe('NCT06887985/I3: two immunosuppressants for 6 months', () => {
  const on = 'NCT06887985/I3'
  // Six calendar months before the day of the test: 2025-09-01, 181 days.
  const mycophenolate = lupus.withDrug('mycophenolate', since(181))
  test.each<readonly [string, PatientSentence, string]>([
    ['each for 6 months', mycophenolate.withDrug('azathioprine', since(181)), pass],
    [
      'one after the other, each for 6 months',
      mycophenolate.withDrug('azathioprine', { from: '2024-01-01', to: '2024-07-02' }),
      pass,
    ],
    ['one a month short', mycophenolate.withDrug('azathioprine', since(150)), 'unknown csdmards needs-detail'],
    [
      '6 months only when summed',
      lupus.withDrug('mycophenolate', since(95)).withDrug('azathioprine', { from: daysAgo(190), to: daysAgo(95) }),
      'unknown csdmards needs-detail',
    ],
    ['one drug for long', lupus.withDrug('mycophenolate', since(2000)), 'unknown csdmards needs-detail'],
    [
      'the same drug twice',
      mycophenolate.withDrug('mycophenolate', { from: '2020-01-01', to: '2021-01-01' }),
      'unknown csdmards needs-detail',
    ],
    [
      'with hydroxychloroquine',
      mycophenolate.withDrug('hydroxychloroquine', since(900)),
      'unknown csdmards needs-detail',
    ],
    ['with colchicine', mycophenolate.withDrug('colchicine', since(900)), 'unknown csdmards needs-detail'],
    ['with prednisone', mycophenolate.withDrug('prednisone', since(900)), 'unknown csdmards needs-detail'],
    ['with a biologic', mycophenolate.withDrug('belimumab', since(300)), pass],
    [
      'in words only',
      mycophenolate.withDrug('azathioprine 50 mg', since(300, { text: true })),
      'unknown csdmards needs-detail',
    ],
    ['nothing', lupus, 'unknown csdmards not-recorded'],
    ['intolerant of standard therapy', lupus.answering(on, 'yes'), 'pass attested'],
    ['unread', mycophenolate.butUnread('MedicationStatement'), 'unknown csdmards read-failed'],
  ])('%s', (_what, person, expected) => expect(summary(person.on(on))).toBe(expected))
  test('an allergy to one of them is shown', () =>
    expect(
      lupus
        .withAllergy({ to: 'azathioprine', severity: 'severe' })
        .on(on)
        .evidence.map(({ concept }) => concept),
    ).toEqual(['drug-allergy']))
})

describe('NCT06279923/I2b: more than two kinds of drug', () => {
  const on = 'NCT06279923/I2b'
  const hormone = lupus.withDrug('prednisone', since(400, { milligrams: 10 }))
  test.each<readonly [string, PatientSentence, string]>([
    [
      'three classes: their failure is for a person to say',
      hormone.withDrug('mycophenolate', since(300)).withDrug('rituximab', { given: '2024-05-01' }),
      'unknown it needs-attestation',
    ],
    [
      'immunomodulators are a class',
      hormone.withDrug('mycophenolate', since(300)).withDrug('hydroxychloroquine', since(300)),
      'unknown it needs-attestation',
    ],
    ['exactly two', hormone.withDrug('mycophenolate', since(300)), 'unknown it source-ambiguous'],
    [
      'three drugs of two classes',
      hormone.withDrug('mycophenolate', since(300)).withDrug('azathioprine', since(300)),
      'unknown it source-ambiguous',
    ],
    ['one', hormone, 'unknown it not-recorded'],
    [
      'colchicine is none',
      hormone.withDrug('hydroxychloroquine', since(300)).withDrug('colchicine', since(300)),
      'unknown it source-ambiguous',
    ],
    [
      'three classes, one of them in words alone',
      hormone.withDrug('mycophenolate', since(300)).withDrug('rituximab', { given: '2024-05-01', text: true }),
      'unknown it needs-detail',
    ],
    ['none', lupus, 'unknown it not-recorded'],
    ['attested', hormone.answering(on, 'yes'), 'pass attested'],
  ])('%s', (_what, person, expected) => expect(summary(person.on(on))).toBe(expected))
})

describe('NCT07246096/RA.I4a: guideline treatment failed', () => {
  const on = 'NCT07246096/RA.I4a'
  const arthritis = patient().withDiagnosis('ra')
  const methotrexate = arthritis.withDrug('methotrexate', since(900))
  test.each<readonly [string, PatientSentence, string]>([
    [
      'a csDMARD and two b/tsDMARDs',
      methotrexate.withDrug('adalimumab', { from: '2023-01-01', to: '2024-01-01' }).withDrug('tofacitinib', since(300)),
      'unknown it needs-attestation',
    ],
    [
      'one b/tsDMARD',
      methotrexate.withDrug('adalimumab', { from: '2023-01-01', to: '2024-01-01' }),
      'unknown it not-recorded',
    ],
    ['none on record', arthritis, 'unknown it not-recorded'],
    ['attested, for want of access', methotrexate.answering(on, 'yes'), 'pass attested'],
  ])('%s', (_what, person, expected) => expect(summary(person.on(on))).toBe(expected))
})

describe('relapsed or refractory', () => {
  test.each(['NCT07246096/SLE.I0'])(
    '%s: without any immunosuppressant on record the chart speaks against it',
    (criterion) => {
      expect(summary(lupus.on(criterion))).toBe('unknown it needs-detail')
      expect(summary(lupus.withDrug('mycophenolate', { from: '2020-01-01', to: '2021-01-01' }).on(criterion))).toBe(
        'unknown it needs-attestation',
      )
      expect(summary(lupus.withDrug('hydroxychloroquine', since(900)).on(criterion))).toBe('unknown it needs-detail')
      expect(summary(lupus.answering(criterion, 'yes').on(criterion))).toBe('pass attested')
    },
  )
  test('vasculitis alike', () =>
    expect(summary(patient().withDiagnosis('aav').on('NCT07246096/AAV.I0'))).toBe('unknown it needs-detail'))
})

describe('NCT07193667/I2: CD19 on blood B cells', () => {
  const on = 'NCT07193667/I2'
  const counted = (value: number, days = 0, unit = '/uL') =>
    lupus.withLab('cd19-bcells', value, unit, { facet: unit === '%' ? 'percent' : 'absolute', on: daysAgo(days) })
  test.each<readonly [string, PatientSentence, string]>([
    ['a count', counted(120), pass],
    ['one cell', counted(1), pass],
    ['a share', counted(0.5, 0, '%'), pass],
    ['28 days ago', counted(120, 28), pass],
    ['29 days ago', counted(120, 29), 'unknown cd19-bcells out-of-date'],
    ['none at all: repeat', counted(0), 'unknown cd19-bcells needs-detail'],
    [
      '"<1" may be none',
      lupus.withLab('cd19-bcells', 1, '/uL', { facet: 'absolute', comparator: '<' }),
      'unknown cd19-bcells needs-detail',
    ],
    ['not on record', lupus, 'unknown cd19-bcells not-recorded'],
    [
      'rituximab since',
      counted(120, 10).withDrug('rituximab', { given: daysAgo(5) }),
      'unknown cd19-bcells value-unusable',
    ],
    [
      'inebilizumab since',
      counted(120, 10).withDrug('inebilizumab', { given: daysAgo(5) }),
      'unknown cd19-bcells value-unusable',
    ],
    ['rituximab before', counted(120, 10).withDrug('rituximab', { given: daysAgo(200) }), pass],
    ['belimumab since spoils nothing', counted(120, 10).withDrug('belimumab', { given: daysAgo(5) }), pass],
  ])('%s', (_what, person, expected) => expect(summary(person.on(on))).toBe(expected))
})
