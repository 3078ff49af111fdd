import { text } from '../recurring-texts.ts'
import type { Trial } from '../trial.ts'
import { cohortInclusion } from './cohort-inclusion.ts'
import { cohorts } from './cohorts.ts'
import { commonInclusion } from './common-inclusion.ts'
import { exclusion } from './exclusion.ts'

/** Tandem CD19 CAR-T, relapsed or refractory autoimmune disease: four disease cohorts. */
export const nct07193667: Trial = {
  id: 'NCT07193667',
  title: text(
    'Tandem CD19 CAR-T in relapsed or refractory autoimmune disease',
    '串联 CD19 CAR-T 治疗复发/难治性自身免疫病',
  ),
  sponsor: text('Shenzhen Cell Valley', '深圳细胞谷'),
  product: 'CD19 CAR-T',
  source: { url: 'https://clinicaltrials.gov/study/NCT07193667', retrieved: '2025-10-15' },
  status: { word: 'recruiting', checked: '2025-10-15' },
  cohorts,
  criteria: [...commonInclusion, ...cohortInclusion, ...exclusion],
  groups: [
    { joined: 'one-suffices', criteria: ['SSc.I4', 'SSc.I5'] },
    { joined: 'one-suffices', criteria: ['IIM.I4', 'IIM.I5'] },
    { joined: 'one-suffices', criteria: ['ITP.I4', 'ITP.I5'] },
  ],
  questions: [
    text(
      'Myositis: what of patients with neither muscle involvement nor interstitial lung disease?',
      '肌炎：既无肌肉受累又无间质性肺病者如何处理？',
    ),
    text('Is "myosin level" the level of a muscle enzyme, and of which?', '“myosin level”是否指肌酶？何种肌酶？'),
    text('Are HBsAg, anti-HBc and HBV DNA all needed to exclude?', 'HBsAg、抗 HBc 与 HBV DNA 是否须同时阳性才排除？'),
    text(
      'Are changes of FVC, DLCO and mRSS relative or absolute, and over what time?',
      'FVC、DLCO、mRSS 的变化为相对值还是绝对值？时间跨度如何？',
    ),
    text('Which findings make heart function "intolerable"?', '何种情况视为心功能不能耐受？'),
  ],
}
