import { text } from '../recurring-texts.ts'
import type { Cohort } from '../trial.ts'

export const cohorts: readonly Cohort[] = [
  { id: 'SLE', label: text('Systemic lupus erythematosus', '系统性红斑狼疮'), diagnosis: [{ concept: 'sle' }] },
  { id: 'SSc', label: text('Systemic sclerosis', '系统性硬化症'), diagnosis: [{ concept: 'ssc' }] },
  { id: 'DM', label: text('Dermatomyositis', '皮肌炎'), diagnosis: [{ concept: 'dermatomyositis' }] },
  {
    id: 'IN',
    label: text('Immune nephritis', '免疫性肾炎'),
    diagnosis: [{ concept: 'immune-nephritis' }, { concept: 'lupus-nephritis' }],
  },
  { id: 'NMO', label: text('Neuromyelitis optica', '视神经脊髓炎'), diagnosis: [{ concept: 'nmo' }] },
]
