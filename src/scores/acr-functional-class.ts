import { typedTotal } from './typed-total.ts'

export const acrFunctionalClass = typedTotal({
  id: 'acr-functional-class',
  label: { en: 'ACR 1991 functional class', zh: 'ACR 1991功能分级' },
  item: {
    id: 'class',
    label: { en: 'Class', zh: '分级' },
    options: [
      { value: 1, name: 'I', label: { en: 'I all self-care, work and leisure', zh: 'I 自理、工作和休闲均不受限' } },
      {
        value: 2,
        name: 'II',
        label: { en: 'II self-care and work, leisure limited', zh: 'II 自理和工作不受限，休闲受限' },
      },
      {
        value: 3,
        name: 'III',
        label: { en: 'III self-care, work and leisure limited', zh: 'III 自理不受限，工作和休闲受限' },
      },
      { value: 4, name: 'IV', label: { en: 'IV limited in all', zh: 'IV 均受限' } },
    ],
  },
  range: { min: 1, max: 4 },
  step: 1,
  window: { days: 28 },
  licence: 'Public criteria; our words.',
  sources: ['Hochberg 1992, ACR 1991 revised functional classes'],
})
