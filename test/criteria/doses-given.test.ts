import { describe, expect, test } from 'vitest'
import type { Rule } from '../../src/criteria/rule.ts'
import { daysAgo, patient } from '../patient.ts'
import { asked, reasons } from './asked.ts'

const lupus = patient().withDiagnosis('sle')
const today: Rule = { kind: 'steroid-dose', comparison: '>=', milligrams: 20 }

describe('the glucocorticoid dose of a day on which it was given', () => {
  test('is the sum of the doses given, each known for certain or not', () => {
    const twice = (milligrams: number, extra: { readonly text?: true } = {}) =>
      ['08:00', '20:00'].reduce(
        (someone, time) => someone.withDrug('prednisone', { given: `${daysAgo(0)}T${time}:00Z`, milligrams, ...extra }),
        lupus,
      )
    expect(asked(twice(9), today).verdict).toBe('fail')
    expect(asked(twice(10), today).verdict).toBe('pass')
    expect(asked(twice(10, { text: true }), today).evidence[0]?.converted).toBe('0-20 mg/d prednisone equivalent')
  })

  test('leaves out a dose that began the day before and ran past midnight', () => {
    const overnight = (start: string, end: string) =>
      lupus.withResource({
        resourceType: 'MedicationAdministration',
        status: 'completed',
        medicationCodeableConcept: { text: 'prednisolone' },
        effectivePeriod: { start, end },
        dosage: { route: { text: 'intravenous' }, dose: { value: 40, unit: 'mg' } },
      })
    expect(asked(overnight(`${daysAgo(1)}T22:00:00Z`, `${daysAgo(0)}T02:00:00Z`), today).verdict).toBe('fail')
    expect(reasons(asked(overnight(`${daysAgo(0)}T01:00:00Z`, `${daysAgo(0)}T05:00:00Z`), today))).toEqual([
      'glucocorticoids needs-detail',
    ])
  })
})
