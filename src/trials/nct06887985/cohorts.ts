import type { Selector } from '../../criteria/select.ts'

/** By which diagnoses a patient belongs to a cohort. */
export const cohortDiagnoses = {
  SLE: [{ concept: 'sle' }],
  SS: [{ concept: 'sjogren' }],
  SSc: [{ concept: 'ssc' }],
  DM: [{ concept: 'dermatomyositis' }],
  AAV: [{ concept: 'aav' }],
} as const satisfies Record<string, readonly Selector[]>
