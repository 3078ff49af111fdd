import { text } from '../recurring-texts.ts'
import type { Trial } from '../trial.ts'
import { cohortInclusion } from './cohort-inclusion.ts'
import { commonInclusion, consentAndContraception } from './common-inclusion.ts'
import { cohortDiagnoses } from './cohorts.ts'
import { exclusion } from './exclusion.ts'

/** JY231 injection, refractory autoimmune diseases: five disease cohorts, and a text that cuts off three of its lists. */
export const nct06887985: Trial = {
  id: 'NCT06887985',
  title: text('JY231 injection in refractory autoimmune diseases', 'JY231 注射液治疗难治性自身免疫病'),
  sponsor: text('He Huang (investigator-initiated)', 'He Huang（研究者发起）'),
  product: 'JY231',
  source: { url: 'https://clinicaltrials.gov/study/NCT06887985', retrieved: '2026-08-22' },
  status: { word: 'not yet recruiting', checked: '2026-08-22' },
  cohorts: [
    { id: 'SLE', label: text('Systemic lupus erythematosus', '系统性红斑狼疮'), diagnosis: cohortDiagnoses.SLE },
    { id: 'SS', label: text('Sjögren syndrome', '干燥综合征'), diagnosis: cohortDiagnoses.SS },
    { id: 'SSc', label: text('Systemic sclerosis', '系统性硬化症'), diagnosis: cohortDiagnoses.SSc },
    { id: 'DM', label: text('Dermatomyositis', '皮肌炎'), diagnosis: cohortDiagnoses.DM },
    { id: 'AAV', label: text('ANCA-associated vasculitis', 'ANCA 相关性血管炎'), diagnosis: cohortDiagnoses.AAV },
  ],
  criteria: [...commonInclusion, ...cohortInclusion, ...consentAndContraception, ...exclusion],
  groups: [{ joined: 'no-joiner', criteria: ['DM.I4b', 'DM.I4c', 'DM.I4d'] }],
  questions: [
    text('What does the list of critical organ function say?', '“重要脏器功能”的具体要求为何？'),
    text('What are the exclusion criteria?', '排除标准为何？'),
    text('How is ANCA-associated vasculitis to be diagnosed?', 'ANCA 相关性血管炎的诊断要求为何？'),
    text(
      'Dermatomyositis: does one of the routes ①, ② and ③ suffice, or are all three needed?',
      '皮肌炎：①②③ 满足其一即可，还是须全部满足？',
    ),
    text('Which version of the SLEDAI is meant?', '所指 SLEDAI 为哪个版本？'),
    text(
      'Two immunosuppressants for 6 months: each, or both together?',
      '“≥ 2 种免疫抑制剂治疗 6 个月”：每种 6 个月，还是合计 6 个月？',
    ),
  ],
}
