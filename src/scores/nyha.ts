import { typedTotal } from './typed-total.ts'

export const nyha = typedTotal({
  id: 'nyha',
  label: { en: 'NYHA functional class', zh: 'NYHA心功能分级' },
  item: {
    id: 'class',
    label: { en: 'Class', zh: '分级' },
    options: [
      { value: 1, name: 'I', label: { en: 'I no limitation', zh: 'I 活动不受限' } },
      { value: 2, name: 'II', label: { en: 'II slight limitation', zh: 'II 活动轻度受限' } },
      { value: 3, name: 'III', label: { en: 'III marked limitation', zh: 'III 活动明显受限' } },
      { value: 4, name: 'IV', label: { en: 'IV symptoms at rest', zh: 'IV 休息时有症状' } },
    ],
    prefill: { mode: 'suggest', concepts: ['nyha', 'nyha-heart-failure'] },
  },
  range: { min: 1, max: 4 },
  step: 1,
  // The trial that asks looks back 12 months.
  window: { days: 365 },
  licence: 'Public classification; our words.',
  sources: ['SNOMED CT Global Patient Set: HL7/UTG ValueSet-snomed-intl-gps.json'],
})
