import { expect, test } from 'vitest'
import type { Rule } from '../../src/criteria/rule.ts'
import { limitsIn, type Limit } from '../../src/matching/limits.ts'

const anc: Rule = { kind: 'measurement', concept: 'anc', comparison: '<', threshold: { value: 1, unit: '10*9/L' } }
const alt: Rule = { kind: 'measurement', concept: 'alt', comparison: '>', threshold: { timesUln: 3 } }
const ancBelow1: Partial<Limit> = { datum: 'anc', comparison: '<', value: 1, unit: '10*9/L', rule: anc, isWanted: true }
const altAbove3: Partial<Limit> = { datum: 'alt', comparison: '>', value: 3, unit: '×ULN', rule: alt, isWanted: true }

test.each<[string, Rule, readonly Partial<Limit>[]]>([
  ['a value', anc, [ancBelow1]],
  ['a multiple of the upper limit of normal', alt, [altAbove3]],
  ['all of several', { kind: 'all', parts: [anc, alt] }, [ancBelow1, altAbove3]],
  ['one of several', { kind: 'any', parts: [anc, alt] }, [ancBelow1, altAbove3]],
  ['some of several', { kind: 'at-least', count: 1, parts: [anc, alt] }, [ancBelow1, altAbove3]],
  ['the contrary', { kind: 'not', part: anc }, [{ ...ancBelow1, comparison: '>=', isWanted: false }]],
  ['what an excuse is allowed for', { kind: 'excusable', rule: anc }, [ancBelow1]],
  ['what is asked of those who have something', { kind: 'if-present', when: { kind: 'hiv' }, then: anc }, [ancBelow1]],
  [
    'a score between two ends',
    {
      kind: 'score',
      instrument: 'ecog',
      bounds: [
        { comparison: '>=', value: 1 },
        { comparison: '<=', value: 2 },
      ],
    },
    [
      { datum: 'ecog', comparison: '>=', value: 1 },
      { datum: 'ecog', comparison: '<=', value: 2 },
    ],
  ],
  [
    'a total without serology',
    { kind: 'modified-sledai', atLeast: 6 },
    [{ datum: 'sledai-2k', scale: 'sledai-2k-modified', comparison: '>=', value: 6 }],
  ],
  [
    'a total of clinical items',
    { kind: 'clinical-sledai', atLeast: 4 },
    [{ datum: 'sledai-2k', scale: 'sledai-2k-clinical', comparison: '>=', value: 4 }],
  ],
  [
    'a filtration rate',
    { kind: 'egfr', comparison: '>=', value: 60 },
    [{ datum: 'egfr', comparison: '>=', value: 60, unit: 'mL/min/{1.73_m2}' }],
  ],
  [
    'a clearance of creatinine',
    { kind: 'creatinine-clearance', comparison: '>=', value: 30 },
    [{ datum: 'crcl', comparison: '>=', value: 30, unit: 'mL/min' }],
  ],
  [
    'lung function in percent',
    { kind: 'percent-predicted', concept: 'fvc', comparison: '<', value: 70 },
    [{ datum: 'fvc', comparison: '<', value: 70, unit: '%' }],
  ],
  ['nothing that is no number', { kind: 'hiv' }, []],
])('the limits of a sentence about %s', (_what, rule, limits) => {
  expect(limitsIn(rule, true)).toMatchObject([...limits])
})

test.each([
  ['<', '>='],
  ['<=', '>'],
  ['>=', '<'],
  ['>', '<='],
  ['=', '='],
] as const)('an exclusion of values %s a limit passes at %s', (comparison, passing) => {
  expect(limitsIn({ kind: 'score', instrument: 'ecog', bounds: [{ comparison, value: 1 }] }, false)).toMatchObject([
    { comparison: passing, isWanted: false },
  ])
})
