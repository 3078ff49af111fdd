import { das28, sharedTerms } from './das28.ts'

export const das28Esr = das28(
  // Two joint counts of 28, ESR 300 mm/h and 100 mm: the most its items allow.
  { id: 'das28-esr', label: { en: 'DAS28-ESR', zh: 'DAS28-ESR评分' }, range: { min: 0, max: 10 } },
  {
    id: 'esr',
    // An ESR of 0 has no logarithm: laboratories' values below 1 are entered as 1.
    label: { en: 'ESR, mm/h', zh: '血沉（mm/h）' },
    range: { min: 1, max: 300, unit: 'mm/h' },
    prefill: { mode: 'suggest', concepts: ['esr'], raisedToLeast: true },
  },
  (values) => sharedTerms(values) + 0.7 * Math.log(values['esr'] ?? 1),
)
