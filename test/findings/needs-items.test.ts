import { expect, it } from 'vitest'
import { chartNeedsItems, entriesNeedItems } from '../../src/findings/needs-items.ts'

it('a chart with a filled-in form needs the items of instruments, one with results alone does not', () => {
  const result = { resourceType: 'Observation' } as const
  expect(chartNeedsItems([result])).toBe(false)
  expect(chartNeedsItems([result, { resourceType: 'QuestionnaireResponse' }])).toBe(true)
})

it('an entry made item by item needs them, a plain total and an answer do not', () => {
  const total = { datum: 'sledai-2k', value: 12, date: '2026-02-27' } as const
  const answer = { criterion: 'NCT07246096/I2d2', answer: 'yes', date: '2026-02-27' } as const
  expect(entriesNeedItems([total, answer])).toBe(false)
  expect(entriesNeedItems([answer, { ...total, items: { seizure: true } }])).toBe(true)
})
