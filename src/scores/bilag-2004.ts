import type { Label } from '../terminology/concept.ts'
import { answerTo } from './answers.ts'
import type { Answers, Bounds, Instrument, Item, Option, Prefill, Score } from './instrument.ts'
import { total } from './sum.ts'

const grades: readonly Option[] = [
  { value: 'A', label: { en: 'A severe, active', zh: 'A 重度活动' } },
  { value: 'B', label: { en: 'B moderate', zh: 'B 中度活动' } },
  { value: 'C', label: { en: 'C mild or improving', zh: 'C 轻度或好转' } },
  { value: 'D', label: { en: 'D inactive, involved before', zh: 'D 无活动，既往受累' } },
  { value: 'E', label: { en: 'E never involved', zh: 'E 从未受累' } },
]

/** Published analysis coding (PMC2919194); no trial uses it. */
const points: Readonly<Record<string, number>> = { A: 12, B: 8, C: 1, D: 0, E: 0 }

const system = (id: string, label: Label, hints?: readonly string[]): Item => {
  const prefill: Prefill | undefined = hints && { mode: 'hint', concepts: hints }
  return { id, label, options: grades, ...(prefill ? { prefill } : {}) }
}

/** The nine systems. Grades are the clinician's: they are not derived from the index's hundred questions here. */
const items: readonly Item[] = [
  system('constitutional', { en: 'Constitutional', zh: '全身症状' }),
  system('mucocutaneous', { en: 'Mucocutaneous', zh: '皮肤黏膜' }),
  system('neuropsychiatric', { en: 'Neuropsychiatric', zh: '神经精神' }),
  system('musculoskeletal', { en: 'Musculoskeletal', zh: '肌肉骨骼' }),
  system('cardiorespiratory', { en: 'Cardiorespiratory', zh: '心肺' }),
  system('gastrointestinal', { en: 'Gastrointestinal', zh: '消化道' }),
  system('ophthalmic', { en: 'Ophthalmic', zh: '眼部' }),
  system('renal', { en: 'Renal', zh: '肾脏' }, ['urine-protein-24h', 'upcr', 'creatinine', 'egfr', 'urine-rbc-hpf']),
  system('haematological', { en: 'Haematological', zh: '血液' }, ['hemoglobin', 'wbc', 'anc', 'platelets']),
]

function countOf(answers: Answers): { readonly A: number; readonly B: number; readonly open: number } {
  const given = items.map(({ id }) => answerTo(answers, id))
  const count = (grade: string | undefined) => given.filter((answer) => answer === grade).length
  return { A: count('A'), B: count('B'), open: count(undefined) }
}

function numeric(answers: Answers, whereOpen: number): number {
  return total(items.map(({ id }) => points[String(answerTo(answers, id))] ?? whereOpen))
}

function score(answers: Answers): Score {
  const { A, B, open } = countOf(answers)
  const total = open === 0 ? numeric(answers, 0) : undefined
  return {
    ...(total === undefined ? {} : { total }),
    derived: { countA: A, countB: B, ...(total === undefined ? {} : { numeric: total }) },
  }
}

function bounds(answers: Answers): Bounds {
  const { A, B, open } = countOf(answers)
  return {
    min: numeric(answers, 0),
    max: numeric(answers, points['A'] ?? 0),
    derived: { countA: { min: A, max: A + open }, countB: { min: B, max: B + open } },
  }
}

export const bilag2004: Instrument = {
  id: 'bilag-2004',
  label: { en: 'BILAG-2004, grade by system', zh: 'BILAG-2004（各系统分级）' },
  range: { min: 0, max: 108 },
  step: 1,
  items,
  unnamed: 'open',
  // Activity in the last 4 weeks against the 4 weeks before.
  window: { days: 28 },
  licence:
    'Index © British Isles Lupus Assessment Group; a licence is usually obtained for trials (terms not confirmed). Names of systems and letters of grades only.',
  sources: [
    'Meaning of the grades: the-rheumatologist.org/article/a-yardstick-for-lupus/2',
    'Yee 2007, validation: pmc.ncbi.nlm.nih.gov/articles/PMC2659367',
    'Numeric coding A 12, B 8, C 1: pmc.ncbi.nlm.nih.gov/articles/PMC2919194',
  ],
  score,
  bounds,
}
