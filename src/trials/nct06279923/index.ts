import { text } from '../recurring-texts.ts'
import type { Trial } from '../trial.ts'
import { cohorts } from './cohorts.ts'
import { exclusion } from './exclusion.ts'
import { inclusion } from './inclusion.ts'

/** CD19-BAFF CAR-T, autoimmune diseases: five diagnoses, one list of criteria for all of them. */
export const nct06279923: Trial = {
  id: 'NCT06279923',
  title: text('CD19-BAFF CAR-T in autoimmune diseases', 'CD19-BAFF CAR-T 治疗自身免疫病'),
  sponsor: text('not named in the source', '原文未注明'),
  product: 'CD19-BAFF CAR-T',
  source: { url: 'https://clinicaltrials.gov/study/NCT06279923', retrieved: '2026-11-23' },
  status: { word: 'not stated in the source', checked: '2026-11-23' },
  cohorts,
  criteria: [...inclusion, ...exclusion],
  questions: [
    text('Does a patient of exactly 18 years qualify?', '恰满 18 岁者是否符合？'),
    text('Is "more than 2 types" of drugs three classes, or three drugs?', '“超过 2 种”是指三类药物，还是三种药物？'),
    text('Which QTc, by which formula, counts as prolonged?', 'QTc 以何公式、何界值视为延长？'),
    text(
      'Is a patient with HBsAg and no detectable DNA actively infected?',
      'HBsAg 阳性而 DNA 未检出是否视为活动性感染？',
    ),
    text('Does hydroxychloroquine count as immunosuppressive therapy?', '羟氯喹是否计为免疫抑制治疗？'),
    text(
      'Inclusion 5 lists pregnant and lactating women, whom exclusion 3 excludes: which holds?',
      '入选标准 5 列有妊娠/哺乳妇女，而排除标准 3 予以排除：以何为准？',
    ),
  ],
}
