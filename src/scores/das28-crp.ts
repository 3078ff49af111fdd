import { das28, sharedTerms } from './das28.ts'

/** Not interchangeable with DAS28-ESR. */
export const das28Crp = das28(
  { id: 'das28-crp', label: { en: 'DAS28-CRP', zh: 'DAS28-CRP评分' }, range: { min: 0.96, max: 10 } },
  {
    id: 'crp',
    label: { en: 'CRP, mg/L', zh: 'C反应蛋白（mg/L）' },
    range: { min: 0, max: 300, unit: 'mg/L' },
    prefill: { mode: 'suggest', concepts: ['crp'] },
  },
  (values) => sharedTerms(values) + 0.36 * Math.log((values['crp'] ?? 0) + 1) + 0.96,
)
