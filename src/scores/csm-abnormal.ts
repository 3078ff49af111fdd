import { typedTotal } from './typed-total.ts'

/** How many of the five measures beside MMT-8 pass the limits of the trial that asks. */
export const csmAbnormal = typedTotal({
  id: 'csm-abnormal',
  label: { en: 'Abnormal myositis core set measures (of 5)', zh: '肌炎核心指标异常项数（共5项）' },
  item: {
    id: 'count',
    label: {
      en: 'Patient global, physician global, HAQ-DI, muscle enzyme, extramuscular activity: how many are abnormal',
      zh: '患者总体、医生总体、HAQ-DI、肌酶、肌外活动：异常项数',
    },
    range: { min: 0, max: 5, step: 1 },
  },
  range: { min: 0, max: 5 },
  step: 1,
  window: { days: 28 },
  licence: 'A count; none needed.',
  sources: ['IMACS core set: PMC2774891 table 2, PMC3748930 table 1'],
})
