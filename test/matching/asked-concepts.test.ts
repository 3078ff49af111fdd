import { expect, test } from 'vitest'
import type { Rule } from '../../src/criteria/rule.ts'
import { askedConcepts } from '../../src/matching/asked-concepts.ts'

test.each<[string, Rule, readonly string[]]>([
  ['a question asks for nothing', { kind: 'attest' }, []],
  ['a question names what is shown beside it', { kind: 'attest', related: ['fvc', 'dlco'] }, ['dlco', 'fvc']],
  ['a score is asked for by its instrument', { kind: 'score', instrument: 'ecog', bounds: [] }, ['ecog']],
  [
    'drugs are asked for by their classes, and not by those excepted',
    {
      kind: 'washout',
      classes: ['csdmards', 'biologics'],
      except: ['antimalarials'],
      within: { days: 28 },
    },
    ['biologics', 'csdmards'],
  ],
  [
    'what a kind looks at of itself is named, sorted, once',
    { kind: 'all', parts: [{ kind: 'hiv' }, { kind: 'not', part: { kind: 'hiv' } }, { kind: 'qtc' }] },
    ['hiv', 'hiv-infection', 'qtc'],
  ],
])('%s', (_what, rule, concepts) => {
  expect(askedConcepts(rule)).toEqual(concepts)
})
