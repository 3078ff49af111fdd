import { describe, expect, test } from 'vitest'
import { clinicalSettings } from '../../src/criteria/clinical-settings.ts'
import { coursesOf, type Course } from '../../src/matching/courses.ts'
import { thresholdRows } from '../../src/matching/thresholds.ts'
import { dayOf } from '../../src/values/clinical-date.ts'
import { daysAgo, patient, type PatientSentence } from '../patient.ts'

const lupus = patient().withDiagnosis('sle', { onset: '2020-01-01' })

function coursesIn(someone: PatientSentence): readonly Course[] {
  const { trials, findings } = someone.prescreened()
  const question = { findings, settings: clinicalSettings() }
  return coursesOf(thresholdRows(trials, question), question)
}

const courseOf = (someone: PatientSentence, datum: string): Course | undefined =>
  coursesIn(someone).find((course) => course.datum === datum)
const texts = (course: Course | undefined) => course?.points.map(({ text }) => text)

describe('how a value has run', () => {
  const twice = lupus.withLab('anc', 2000, '/uL', { on: daysAgo(3) }).withLab('anc', 1.5, '10*9/L', { on: daysAgo(40) })

  test('oldest first, in the record’s own words, and in the limits’ unit', () => {
    const course = courseOf(twice, 'anc')
    expect(texts(course)).toEqual(['1.5 10*9/L', '2000 /uL'])
    expect(course?.points.map(({ number }) => number.low)).toEqual([1.5, 2])
    expect(course?.points.map(({ day }) => day)).toEqual([dayOf(daysAgo(40)), dayOf(daysAgo(3))])
    expect(course).toMatchObject({ unit: '10*9/L', countsFrom: dayOf(daysAgo(28)) })
    expect(course?.limits.length).toBeGreaterThan(0)
  })

  test('a value of days to come, a preliminary one and one without a day are no part of it', () =>
    expect(
      texts(
        courseOf(
          twice
            .withLab('anc', 9, '10*9/L', { on: daysAgo(-1) })
            .withLab('anc', 8, '10*9/L', { on: daysAgo(2), status: 'preliminary' })
            .withObservation('anc', { valueQuantity: { value: 7, unit: '10*9/L' }, effectiveDateTime: undefined }),
          'anc',
        ),
      ),
    ).toEqual(['1.5 10*9/L', '2000 /uL']))

  test('a value of today is', () =>
    expect(texts(courseOf(twice.withLab('anc', 1, '10*9/L'), 'anc'))).toEqual(['1.5 10*9/L', '2000 /uL', '1 10*9/L']))

  test('a value in words or in a unit that cannot be converted has no place on the scale', () => {
    expect(texts(courseOf(twice.withResult('anc', 'clumped'), 'anc'))).toEqual(['1.5 10*9/L', '2000 /uL'])
    expect(texts(courseOf(twice.withLab('anc', 4, 'mg/dL'), 'anc'))).toEqual(['1.5 10*9/L', '2000 /uL'])
    expect(coursesIn(lupus.withResult('anc', 'clumped'))).toEqual([])
  })

  test('one value is enough where a trial sets a limit, and not where none does', () => {
    expect(texts(courseOf(lupus.withLab('anc', 2, '10*9/L'), 'anc'))).toEqual(['2 10*9/L'])
    const esr = lupus.withLab('esr', 30, 'mm/h')
    expect(courseOf(esr, 'esr')).toBeUndefined()
    expect(courseOf(esr.withLab('esr', 20, 'mm/h', { on: daysAgo(9) }), 'esr')).toMatchObject({ limits: [] })
  })

  test('a score has no unit; a word for its grade is a point', () => {
    const course = courseOf(lupus.entering('sledai-2k', 9).entering('sledai-2k', 12, { on: daysAgo(90) }), 'sledai-2k')
    expect(course).not.toHaveProperty('unit')
    expect(course?.points.map(({ number }) => number.low)).toEqual([12, 9])
    expect(course?.limits.map(({ value }) => value)).toContain(8)
    const heart = lupus.withResult('nyha', 'Class II').withResult('nyha', 'NYHA III', { on: daysAgo(30) })
    expect(courseOf(heart, 'nyha')?.points.map(({ number }) => number.low)).toEqual([3, 2])
  })

  test('limits in multiples of the upper limit of normal stand on another scale', () => {
    const weak = patient().withDiagnosis('dermatomyositis').withLab('ck', 900, 'U/L', { high: 200 })
    expect(courseOf(weak, 'ck')).toBeUndefined()
    expect(courseOf(weak.withLab('ck', 300, 'U/L', { on: daysAgo(9) }), 'ck')).toMatchObject({
      unit: 'U/L',
      limits: [],
    })
  })

  test('values that trials limit come first, then those measured most often', () => {
    const someone = lupus
      .withLab('esr', 30, 'mm/h')
      .withLab('esr', 20, 'mm/h', { on: daysAgo(9) })
      .withLab('esr', 10, 'mm/h', { on: daysAgo(19) })
      .withLab('anc', 2, '10*9/L')
      .withLab('platelets', 200, '10*9/L')
      .withLab('platelets', 210, '10*9/L', { on: daysAgo(9) })
    expect(coursesIn(someone).map(({ datum }) => datum)).toEqual(['platelets', 'anc', 'esr'])
  })
})
