import { describe, expect, it } from 'vitest'
import { problemWords } from '../../src/cli/problem-words.ts'
import { scoreOf } from '../../src/scores/score-of.ts'
import { ImpossibleInput, type Inputs } from '../../src/scores/calculators/calculator.ts'

function refusal(name: string, inputs: Inputs, partial = false): string {
  try {
    scoreOf(name, inputs, { partial })
  } catch (error) {
    if (error instanceof ImpossibleInput) return problemWords(error.problem)
    throw error
  }
  return 'accepted'
}

describe('partial forms', () => {
  it.each([
    ['sledai-2k', { present: ['arthritis', 'rash', 'fever'] }, { min: 7, max: 105 }],
    ['sledai-2k', { present: ['seizure'], arthritis: false }, { min: 8, max: 101, clinical: { min: 0, max: 22 } }],
    ['essdai', { articular: 'Moderate', cns: 'No' }, { min: 4, max: 106 }],
    ['mrss', { fingers_r: 2 }, { min: 2, max: 50 }],
    ['mmt-8', { neck_flexors: 8 }, { min: 8, max: 148 }],
    ['mmt-8', { scale: 'unilateral', neck_flexors: 8 }, { min: 8, max: 78 }],
    ['bilag-2004', { grades: { renal: 'A' } }, { rule1Aor2B: true, countA: 1 }],
    ['haq-di', { dressing: 2, arising: 2 }, { min: 0.5, max: 2.75 }],
  ] as const)('%s %j: %j', (name, inputs, expected) =>
    expect(scoreOf(name, inputs, { partial: true })).toMatchObject(expected),
  )

  it('names what is open', () => {
    expect(scoreOf('cdai', { tjc28: 4, sjc28: 5 }, { partial: true })).toEqual({
      instrument: 'cdai',
      min: 9,
      max: 29,
      open: ['ptga', 'phga'],
    })
  })
  it('gives the total once nothing is open', () => {
    expect(scoreOf('cdai', { tjc28: 4, sjc28: 5, ptga: 5, phga: 6 }, { partial: true })).toMatchObject({
      min: 20,
      max: 20,
      total: 20,
      open: [],
    })
  })
})

describe('totals and counts typed in', () => {
  it.each([
    ['essdai', { total: 14 }, { total: 14, band: 'high' }],
    ['sledai2k', { total: 0 }, { instrument: 'sledai-2k', total: 0 }],
    ['bilag-2004', { A: 0, B: 2 }, { countB: 2, rule1Aor2B: true }],
    ['bilag-2004', { countA: 0, countB: 1 }, { rule1Aor2B: false }],
    ['haq-di', { total: 0.25 }, { total: 0.25 }],
  ] as const)('%s %j', (name, inputs, expected) => expect(scoreOf(name, inputs)).toMatchObject(expected))
})

describe('what cannot be', () => {
  it.each([
    ['sledai', { total: 8 }, 'There is no instrument "sledai"; --list names them.'],
    ['sledai-2k', { total: 200 }, '"total" is 200, out of 0-105.'],
    ['sledai-2k', { present: ['gout'] }, 'There is no item "gout" here; --list with the instrument names its items.'],
    ['sledai-2k', { present: ['fever'], fever: false }, '"fever" and "present" contradict each other.'],
    ['sledai-2k', { present: 'fever' }, '"present" must be a list, not "fever".'],
    ['ecog', { grade: 6 }, '"grade" cannot be 6; it is one of 0, 1, 2, 3, 4, 5.'],
    ['das28-esr', { tjc28: 4, sjc28: 5, esr: 0, gh: 12 }, '"esr" is 0, out of 1-300.'],
    ['cdai', { tjc28: 4, sjc28: 5, ptga: 50, phga: 6 }, '"ptga" is 50, out of 0-10.'],
    ['mmt-8', { total: 124, scale: 'unilateral' }, '"total" is 124, out of 0-80.'],
    ['mmt-8', { total: 124, scale: 'both' }, '"scale" cannot be "both"; it is one of bilateral, unilateral.'],
    ['mrss', { face: 1, chest: 2 }, /^Not answered: fingers_r, /],
    ['bvas', { mode: 'newWorse', items: ['nasal'] }, /^The weight of "nasal" is not confirmed/],
    ['bilag-2004', { A: 6, B: 6 }, '"A + B" is 12, out of 0-9.'],
    ['egfr-ckd-epi-2021', { creatinine: 1, unit: 'mg/dL', age: 17, sex: 'F' }, /out of 18-130/],
    ['egfr-ckd-epi-2021', { creatinine: 1, age: 50, sex: 'F' }, /^Not answered: unit/],
    ['qtc', { qt: 400, hr: 60, rr: 1000 }, '"hr" and "rr" contradict each other.'],
  ] as const)('%s %j is refused', (name, inputs, words) => {
    const said = refusal(name, inputs)
    if (typeof words === 'string') expect(said).toBe(words)
    else expect(said).toMatch(words)
  })
})
