import { describe, expect, it } from 'vitest'
import { calculatorById } from '../../src/scores/calculators/catalog.ts'
import type { Inputs } from '../../src/scores/calculators/calculator.ts'
import { scoreOf } from '../../src/scores/score-of.ts'

const table = (name: string, rows: readonly (readonly [Inputs, Inputs])[]) =>
  describe(name, () => {
    it.each(rows)('%j: %j', (inputs, expected) =>
      expect(scoreOf(name, inputs)).toEqual({ instrument: name, ...expected }),
    )
  })

table('mrss-change', [
  [
    { prior: 20, current: 22 },
    { pct: 10, NCT07246096: false, NCT07193667: false },
  ],
  [
    { prior: 40, current: 45 },
    { pct: 12.5, NCT07246096: true, NCT07193667: false },
  ],
  [
    { prior: 20, current: 25 },
    { pct: 25, NCT07246096: true, NCT07193667: false },
  ],
  [
    { prior: 20, current: 26 },
    { pct: 30, NCT07246096: true, NCT07193667: true },
  ],
  [{ prior: 0, current: 5 }, { pct: null }],
])

describe('two readings of the hands and feet', () => {
  const change = (days: number, later = 25) => scoreOf('sharp-progression', { earlier: 20, later, days })
  it('decide about a year apart, and are shown a year at any distance', () => {
    expect([349, 350, 380, 381].map((days) => change(days)['met'])).toEqual([null, true, true, null])
    expect(change(365, 24)['met']).toBe(false)
    expect(change(730)).toEqual({ instrument: 'sharp-progression', change: 5, perYear: 2.5, met: null })
  })
})

const both = (value: boolean | null) => ({ NCT07246096: value, NCT07193667: value })
table('pft-progression', [
  [
    { fvc_prior: 80, fvc: 72 },
    { fvcRel: 10, dlcoRel: null, ...both(true) },
  ],
  [
    { fvc_prior: 100, fvc: 95 },
    { fvcRel: 5, dlcoRel: null, NCT07246096: null, NCT07193667: false },
  ],
  [
    { fvc_prior: 100, fvc: 96 },
    { fvcRel: 4, dlcoRel: null, ...both(false) },
  ],
  [
    { fvc_prior: 100, fvc: 94, dlco_prior: 100, dlco: 85 },
    { fvcRel: 6, dlcoRel: 15, ...both(true) },
  ],
  [
    { fvc_prior: 100, fvc: 94, dlco_prior: 100, dlco: 86 },
    { fvcRel: 6, dlcoRel: 14, ...both(false) },
  ],
  [
    { fvc_prior: 100, fvc: 96, dlco_prior: 100, dlco: 50 },
    { fvcRel: 4, dlcoRel: 50, ...both(false) },
  ],
  [
    { fvc_prior: 100, dlco_prior: 100, dlco: 85 },
    { fvcRel: null, dlcoRel: 15, ...both(null) },
  ],
  [
    { fvc: 100, dlco: 85 },
    { fvcRel: null, dlcoRel: null, ...both(null) },
  ],
])
table('pft-percent-predicted', [
  [{ fvc_pct: 69 }, { met: true }],
  [{ fvc_pct: 70 }, { met: null }],
  [{ fvc_pct: 70, dlco_pct: 70 }, { met: false }],
  [{ fvc_pct: null, dlco_pct: 69 }, { met: true }],
  [{}, { met: null }],
])
table('muscle-enzyme-uln', [
  [
    { ck: { value: 130, uln: 100 }, ldh: { value: 90, uln: 100 } },
    { max: 1.3, NCT06887985: true, NCT07193667: false },
  ],
  [{ ck: { value: 129, uln: 100 } }, { max: 1.29, NCT06887985: false, NCT07193667: false }],
  [{ ck: { value: 150, uln: 100 } }, { max: 1.5, NCT06887985: true, NCT07193667: true }],
  [{ ck: { value: 900 }, alt: { value: 900, uln: null } }, { max: null }],
])

describe('the activity rules of myositis', () => {
  const routes = (rash: number, csm: number, route2: boolean | undefined, mmt: number) =>
    scoreOf('iim-activity-rule', { trial: 'NCT06887985', rash, csm, route2, mmt })
  it.each([
    [3, 3, true, 124, [true, true, true, 'met']],
    [2.9, 1, false, 125, [false, false, false, 'not-met']],
    [3, 2, true, 124, [false, true, true, 'ask-site']],
    [2, 3, true, 124, [false, true, true, 'ask-site']],
    [3, 3, true, 125, [true, true, false, 'ask-site']],
    [3, 1, true, 124, [false, true, false, 'ask-site']],
    [3, 3, undefined, 124, [true, null, true, 'unknown']],
    [0, 0, undefined, 150, [false, null, false, 'unknown']],
  ])('rash %d, core-set measures %d, second route %s, MMT-8 %d: %j', (rash, csm, route2, mmt, expected) => {
    const { route1, route2: second, route3, verdict } = routes(rash, csm, route2, mmt)
    expect([route1, second, route3, verdict]).toEqual(expected)
  })
  it.each([
    [{ mmt: 141, csm: 2 }, 'met'],
    [{ mmt: 141, csm: 1, activeIld: true }, 'not-met'],
    [{ mmt: 142, csm: 5 }, 'unknown'],
    [{ mmt: 142, csm: 0, activeIld: true }, 'met'],
    [{ mmt: 142, csm: 5, activeIld: false }, 'not-met'],
  ])('weakness, or else the lung: %j is %s', (inputs, verdict) =>
    expect(scoreOf('iim-activity-rule', { trial: 'NCT07193667', ...inputs })['verdict']).toBe(verdict),
  )
})

table('joint-count-66-68', [
  [{ sjc66: 6, tjc68: 6 }, { met: true }],
  [{ sjc66: 5, tjc68: 20 }, { met: false }],
  [{ sjc28: 6, tjc28: 6 }, { met: true }],
  [{ sjc28: 5, tjc28: 28 }, { met: null }],
  [{ sjc28: 5, tjc68: 5 }, { met: false }],
  [{ sjc66: 6, sjc28: 6, tjc68: 6 }, { met: true }],
  [{ sjc66: 6 }, { met: null }],
])
table('d2t-ra', [
  [{ c1: true, c2: ['i', 'v'], c3: true }, { verdict: 'met' }],
  [{ c1: true, c2: [], c3: true }, { verdict: 'not-met' }],
  [{ c1: false }, { verdict: 'not-met' }],
  [{ c1: true, c3: true }, { verdict: 'unknown' }],
  [{ c1: true, c2: null, c3: true }, { verdict: 'unknown' }],
  [{ c1: true, c2: ['ii'] }, { verdict: 'unknown' }],
])
table('eustar', [
  [{ present: ['crp'] }, { score: 2.25, active: false }],
  [{ present: ['dlco', 'mrss18'] }, { score: 2.5, active: true }],
  [{ present: ['crp', 'crp'] }, { score: 2.25, active: false }],
  [{ score: 2.4 }, { score: 2.4, active: false }],
  [{ score: 2.5 }, { score: 2.5, active: true }],
])
table('prednisone-equivalent', [[{ drug: 'methylprednisolone', mg: 4 }, { prednisone: 5 }]])

describe('creatinine clearance', () => {
  const clearance = (weight: number) => scoreOf('crcl', { creatinine: 1, unit: 'mg/dL', age: 68, sex: 'male', weight })
  it('from 30 mL/min on is enough', () =>
    expect([clearance(30)['crcl'], clearance(30)['ge30'], clearance(29)['ge30']]).toEqual([30, true, false]))
})

describe('what cannot be is refused', () => {
  it.each<[string, Inputs, Inputs]>([
    ['mrss-change', { prior: 20 }, { kind: 'missing', items: ['current'] }],
    ['mrss-change', { prior: 20, current: null }, { kind: 'missing', items: ['current'] }],
    ['mrss-change', { prior: 20, current: '25' }, { kind: 'not-a-number', item: 'current', answer: '25' }],
    ['mrss-change', { prior: 20, current: Number.NaN }, { kind: 'not-a-number', item: 'current', answer: Number.NaN }],
    ['mrss-change', { prior: 20, current: 52 }, { kind: 'out-of-range', item: 'current', answer: 52, min: 0, max: 51 }],
    ['mrss-change', { prior: 20, current: 25, then: 1 }, { kind: 'unknown-item', item: 'then' }],
    [
      'prednisone-equivalent',
      { drug: 'methylprednisolone', mg: -1 },
      { kind: 'out-of-range', item: 'mg', answer: -1, min: 0 },
    ],
    [
      'iim-activity-rule',
      { trial: 'toString' },
      { kind: 'not-an-option', item: 'trial', answer: 'toString', options: ['NCT06887985', 'NCT07193667'] },
    ],
    ['iim-activity-rule', { trial: null }, { kind: 'missing', items: ['trial'] }],
    [
      'iim-activity-rule',
      { trial: ['NCT06887985'] },
      { kind: 'not-an-option', item: 'trial', answer: ['NCT06887985'], options: ['NCT06887985', 'NCT07193667'] },
    ],
    [
      'iim-activity-rule',
      { trial: 'NCT07193667', mmt: 142, csm: 0, activeIld: 'yes' },
      { kind: 'not-yes-or-no', item: 'activeIld', answer: 'yes' },
    ],
    ['muscle-enzyme-uln', { ck: 130 }, { kind: 'not-a-number', item: 'ck', answer: 130 }],
    ['muscle-enzyme-uln', { ck: null }, { kind: 'not-a-number', item: 'ck', answer: null }],
    ['joint-count-66-68', { sjc66: 5, sjc28: 6 }, { kind: 'contradicts', item: 'sjc28', other: 'sjc66' }],
    ['d2t-ra', { c2: 'i' }, { kind: 'not-an-option', item: 'c2', answer: 'i', options: ['i', 'ii', 'iii', 'iv', 'v'] }],
    [
      'd2t-ra',
      { c2: ['i', 'vi'] },
      { kind: 'not-an-option', item: 'c2', answer: 'vi', options: ['i', 'ii', 'iii', 'iv', 'v'] },
    ],
    ['eustar', {}, { kind: 'missing', items: ['present'] }],
    ['eustar', { present: ['gout'] }, { kind: 'unknown-item', item: 'gout' }],
    ['eustar', { score: 11 }, { kind: 'out-of-range', item: 'score', answer: 11, min: 0, max: 10 }],
  ])('%s %j: %j', (name, inputs, problem) =>
    expect(() => scoreOf(name, inputs)).toThrow(expect.objectContaining({ problem }) as Error),
  )
})

it('a calculator is found by its id, its alias, and however either is written', () => {
  const ids = ['eustar', 'Eustar', 'CRCL', 'egfr_ckd_epi_2021', 'nothing'].map((name) => calculatorById(name)?.id)
  expect(ids).toEqual(['eustar', 'eustar', 'crcl-cockcroft-gault', 'egfr-ckd-epi-2021', undefined])
})
