import { describe, expect, test } from 'vitest'
import { clinicalSettings } from '../../src/criteria/clinical-settings.ts'
import type { Rule } from '../../src/criteria/rule.ts'
import { prescreen } from '../../src/prescreen.ts'
import { ownSystems } from '../../src/terminology/own-names.ts'
import { row, trialOf } from '../matching/made-up-trial.ts'
import { patient, today } from '../patient.ts'
import { asked, reasons } from './asked.ts'

const weak = patient().withDiagnosis('sle')
const below = (value: number, scale: number): Rule => ({
  kind: 'score',
  instrument: 'mmt-8',
  bounds: [{ comparison: '<', value }],
  scale,
})

/** What a chart says of MMT-8 under a site's own code, which names no scale. */
function charted(value: number, rule: Rule, more: object = {}, unit = '') {
  const system = 'urn:site'
  const lab = { system, code: 'MMT' }
  const chart = weak.withObservation('mmt-8', { valueQuantity: { value, unit }, ...more }, lab).chart()
  const localCodes = [{ ...lab, concept: 'mmt-8' }]
  const trials = [trialOf([row('A', rule)])]
  const { trials: matches } = prescreen({
    chart,
    entries: [],
    trials,
    asOf: today,
    settings: clinicalSettings(),
    localCodes,
  })
  return matches[0]?.criteria[0]?.verdict
}

describe('strength of both sides (150), where the chart may hold that of one (80)', () => {
  const rule = below(125, 150)
  test('a total too high for one side is of both, a lower one may be either', () => {
    expect(charted(124, rule)).toBe('pass')
    expect(charted(125, rule)).toBe('fail')
    expect(charted(81, rule)).toBe('pass')
    expect(charted(80, rule)).toBe('unknown')
  })
  test('the unit or the range may tell the scale', () => {
    expect(charted(70, rule, {}, '/150')).toBe('pass')
    expect(charted(70, rule, {}, '/ 150')).toBe('pass')
    expect(charted(70, rule, {}, '/80')).toBe('unknown')
    const upTo = (value: number) => ({ referenceRange: [{ low: { value: 0 } }, { high: { value } }] })
    expect(charted(70, rule, upTo(150))).toBe('pass')
    expect(charted(70, rule, upTo(80))).toBe('unknown')
    expect(charted(130, rule, upTo(140))).toBe('unknown')
  })
  test('what this product wrote to the chart is of both', () => {
    const own = (code: string) => ({ system: ownSystems.instrument, code })
    expect(asked(weak.withObservation('mmt-8', { valueInteger: 70 }, own('mmt-8')), rule).verdict).toBe('pass')
    expect(asked(weak.withObservation('mmt-8', { valueInteger: 70 }, own('mmt-8')), below(75, 80)).verdict).toBe(
      'unknown',
    )
  })
  test('what is typed is of the scale that it names, or was asked for', () => {
    const typed = (value: number, scale?: number) =>
      asked(weak.entering('mmt-8', value, scale === undefined ? {} : { items: { scale } }), rule)
    expect(typed(70).verdict).toBe('pass')
    expect(typed(150).verdict).toBe('fail')
    expect(typed(70, 150).verdict).toBe('pass')
    expect(reasons(typed(70, 80))).toEqual(['mmt-8 value-unusable'])
    expect(reasons(typed(151))).toEqual(['mmt-8 value-unusable'])
    expect(reasons(typed(-1))).toEqual(['mmt-8 value-unusable'])
  })
  test('a limit on one side’s scale is not compared with a total that may be of both', () => {
    expect(charted(60, below(70, 80))).toBe('unknown')
    expect(charted(60, below(70, 80), {}, '/80')).toBe('pass')
  })
})

describe('the unit of a total', () => {
  const fit: Rule = { kind: 'score', instrument: 'ecog', bounds: [{ comparison: '<=', value: 1 }] }
  const inUnit = (unit: string) => asked(weak.withLab('ecog', 1, unit), fit)
  test.each(
    ' |1|#|{#}|score|{score}|Score|point|points|{points}|joint|joints|{joints}|count|{count}|cm|[score]|{ECOG}|/5|/ 10'.split(
      '|',
    ),
  )('“%s” is none', (unit) => expect(inUnit(unit).verdict).toBe('pass'))
  test.each(['mg/dL', '1/cm', 'a score', 'scored', '/d', '%'])('%s is another quantity', (unit) =>
    expect(reasons(inUnit(unit))).toEqual(['ecog value-unusable']),
  )
})

test('a total of which only a part is known says between what it lies', () => {
  const rule: Rule = { kind: 'score', instrument: 'ecog', bounds: [{ comparison: '<=', value: 1 }] }
  const between = weak.withResult('ecog', '1 to 2')
  expect(asked(between, rule)).toMatchObject({
    missing: [{ datum: 'ecog', reason: 'needs-entry' }],
    evidence: [{ converted: '1-2' }],
  })
  expect(asked(weak.withObservation('ecog', { valueInteger: 1 }), rule).evidence[0]).not.toHaveProperty('converted')
})
