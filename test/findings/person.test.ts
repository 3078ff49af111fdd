import { describe, expect, test } from 'vitest'
import { personFrom } from '../../src/findings/person.ts'
import { dayOf } from '../../src/values/clinical-date.ts'

const asOf = dayOf('2026-03-01') ?? 0
const person = (patient: unknown) => personFrom(patient, asOf)

describe('the patient', () => {
  test.each([
    ['2008-03-01', 18],
    ['2008-03-02', 17],
    ['2007', undefined],
    ['2008-03', undefined],
    ['2008-02', 18],
    ['unknown', undefined],
  ])('born %s is %s years old', (birthDate, age) => expect(person({ birthDate }).ageYears).toBe(age))
  test.each([
    ['female', 'female'],
    ['Male', 'male'],
    ['other', 'other'],
    ['unknown', 'unknown'],
    ['x', 'unknown'],
    [undefined, 'unknown'],
  ])('of gender %s: %s', (gender, sex) => expect(person({ gender }).sex).toBe(sex))
  test('is cited by id, where there is one', () => {
    expect(person({ id: 'p1', birthDate: '1986-02-01' })).toMatchObject({
      reference: 'Patient/p1',
      birth: { text: '1986-02-01' },
    })
    expect(person({})).toEqual({ sex: 'unknown', reference: 'Patient' })
    expect(person(undefined)).toEqual({ sex: 'unknown' })
  })
})
