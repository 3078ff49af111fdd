import { text } from '../recurring-texts.ts'
import type { Cohort } from '../trial.ts'

export const cohorts = [
  { id: 'SLE', label: text('Systemic lupus erythematosus', '系统性红斑狼疮'), diagnosis: [{ concept: 'sle' }] },
  { id: 'SSc', label: text('Diffuse systemic sclerosis', '弥漫性系统性硬化症'), diagnosis: [{ concept: 'ssc' }] },
  {
    id: 'IIM',
    label: text('Inflammatory myopathy', '炎性肌病'),
    diagnosis: [{ concept: 'iim' }, { concept: 'dermatomyositis' }],
  },
  { id: 'ITP', label: text('Immune thrombocytopenia', '免疫性血小板减少症'), diagnosis: [{ concept: 'itp' }] },
] as const satisfies readonly Cohort[]
