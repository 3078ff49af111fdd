import { text } from '../recurring-texts.ts'
import type { Trial } from '../trial.ts'
import { exclusion } from './exclusion.ts'
import { inclusion } from './inclusion.ts'

/** JY231 injection, active systemic lupus erythematosus. */
export const nct06675422: Trial = {
  id: 'NCT06675422',
  title: text('JY231 injection in active systemic lupus erythematosus', 'JY231 注射液治疗活动性系统性红斑狼疮'),
  sponsor: text(
    "920th Hospital of Joint Logistics Support Force of People's Liberation Army of China",
    '中国人民解放军联勤保障部队第九二〇医院',
  ),
  product: 'JY231',
  source: { url: 'https://clinicaltrials.gov/study/NCT06675422', retrieved: '2025-08-31' },
  status: { word: 'recruiting', checked: '2025-08-31' },
  cohorts: [
    { id: 'SLE', label: text('Systemic lupus erythematosus', '系统性红斑狼疮'), diagnosis: [{ concept: 'sle' }] },
  ],
  criteria: [...inclusion, ...exclusion],
  questions: [
    text(
      'Do seizure, psychosis, visual, cranial nerve and stroke items count in the clinical SLEDAI-2K?',
      '临床 SLEDAI-2K 是否计入癫痫发作、精神病、视觉、颅神经及卒中项目？',
    ),
    text(
      'Is a glucocorticoid with a biologic, without an immunosuppressant, enough?',
      '激素联合生物制剂而无免疫抑制剂是否可以？',
    ),
    text('What does table 3 (tapering and washout) say?', '表 3（减量与洗脱）内容为何？'),
  ],
}
