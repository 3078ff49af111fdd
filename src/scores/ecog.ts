import { typedTotal } from './typed-total.ts'

export const ecog = typedTotal({
  id: 'ecog',
  label: { en: 'ECOG performance status', zh: 'ECOG体能状态' },
  item: {
    id: 'grade',
    label: { en: 'Grade', zh: '等级' },
    options: [
      { value: 0, label: { en: '0 fully active', zh: '0 活动完全正常' } },
      { value: 1, label: { en: '1 restricted in strenuous activity', zh: '1 重体力活动受限' } },
      {
        value: 2,
        label: { en: '2 self-care, no work, up more than half the day', zh: '2 能自理，不能工作，日间过半时间能起床' },
      },
      {
        value: 3,
        label: {
          en: '3 limited self-care, in bed or chair more than half the day',
          zh: '3 部分自理，日间过半时间卧床或坐轮椅',
        },
      },
      { value: 4, label: { en: '4 fully disabled', zh: '4 卧床不起，不能自理' } },
      { value: 5, label: { en: '5 dead', zh: '5 死亡' } },
    ],
    prefill: { mode: 'suggest', concepts: ['ecog'] },
  },
  range: { min: 0, max: 5 },
  step: 1,
  window: { days: 28 },
  licence: 'Stated to be in the public domain by ECOG-ACRIN.',
  sources: ['ECOG-ACRIN, scale published 1982'],
})
