import { text } from '../recurring-texts.ts'
import type { Trial } from '../trial.ts'
import { cohortInclusion } from './cohort-inclusion.ts'
import { commonInclusion } from './common-inclusion.ts'
import { cohortExclusion, commonExclusion } from './exclusion.ts'

/** Anti-CD19/BCMA universal CAR-T (KN3601), relapsed or refractory autoimmune diseases: five disease cohorts. */
export const nct07246096: Trial = {
  id: 'NCT07246096',
  title: text(
    'Anti-CD19/BCMA U CAR-T (KN3601) in relapsed or refractory autoimmune diseases',
    '抗 CD19/BCMA 通用型 CAR-T（KN3601）治疗复发/难治性自身免疫病',
  ),
  sponsor: text('Changhai Hospital', '长海医院'),
  product: 'KN3601',
  source: { url: 'https://clinicaltrials.gov/study/NCT07246096', retrieved: '2026-02-01' },
  status: { word: 'recruiting', checked: '2026-02-01' },
  cohorts: [
    { id: 'SLE', label: text('Systemic lupus erythematosus', '系统性红斑狼疮'), diagnosis: [{ concept: 'sle' }] },
    { id: 'SSc', label: text('Systemic sclerosis', '系统性硬化症'), diagnosis: [{ concept: 'ssc' }] },
    { id: 'pSS', label: text('Primary Sjögren syndrome', '原发性干燥综合征'), diagnosis: [{ concept: 'sjogren' }] },
    { id: 'RA', label: text('Rheumatoid arthritis', '类风湿关节炎'), diagnosis: [{ concept: 'ra' }] },
    { id: 'AAV', label: text('ANCA-associated vasculitis', 'ANCA 相关性血管炎'), diagnosis: [{ concept: 'aav' }] },
  ],
  criteria: [...commonInclusion, ...cohortInclusion, ...commonExclusion, ...cohortExclusion],
  groups: [{ joined: 'no-joiner', criteria: ['SSc.I3', 'SSc.I5'] }],
  questions: [
    text('Which "modified SLEDAI-2K" is meant?', '所指“改良 SLEDAI-2K”为何种版本？'),
    text(
      'Systemic sclerosis: are refractoriness (3) and progression (5) both needed?',
      '系统性硬化症：难治（3）与进展（5）是否须同时满足？',
    ),
    text(
      'Are changes of FVC, DLCO and mRSS relative or absolute, and over what time?',
      'FVC、DLCO、mRSS 的变化为相对值还是绝对值？时间跨度如何？',
    ),
    text('CKD-EPI of 2009 or of 2021?', '采用 CKD-EPI 2009 还是 2021？'),
    text(
      'Does the exclusion of another autoimmune disease belong to systemic sclerosis or to Sjögren syndrome?',
      '“合并其他自身免疫病”的排除标准属于系统性硬化症还是干燥综合征？',
    ),
  ],
}
