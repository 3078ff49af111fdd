import { describe, expect, it } from 'vitest'
import { prescreened } from '../../bench/prescreened.ts'
import { syntheticBundle } from '../../bench/synthetic-patients.ts'
import { resultText } from '../../src/report/result-text.ts'
import { questionsOf } from '../../src/matching/questions.ts'
import { toResult } from '../../src/report/to-result.ts'

const program = { version: '1.2.3', contentDate: '2026-02-14' }

describe('a result as one line of JSON', () => {
  it.each(['en', 'zh'] as const)('is what JSON.stringify gives, patient after patient (%s)', (language) => {
    for (let seed = 0; seed < 20; seed += 1) {
      const result = toResult(prescreened(syntheticBundle(seed)), language, program)
      expect(resultText(result)).toBe(JSON.stringify(result))
    }
  })

  it('says the same in each language after the other was said', () => {
    const patient = prescreened(syntheticBundle(3))
    const english = resultText(toResult(patient, 'en', program))
    expect(resultText(toResult(patient, 'zh', program))).not.toBe(english)
    expect(resultText(toResult(patient, 'en', program))).toBe(english)
  })

  it('says the same with questions that were made once for all patients', () => {
    const patient = prescreened(syntheticBundle(5))
    expect(toResult(patient, 'en', program, questionsOf(patient.trials))).toEqual(toResult(patient, 'en', program))
  })
})
