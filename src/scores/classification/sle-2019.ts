import { anyOf } from '../../values/truth.ts'
import type { Answers, Item } from '../instrument.ts'
import { pointsOf } from '../sum.ts'
import { classification, criteriaTables, isPresent, positive, present, reaches, shownByTest } from './classification.ts'

const clinicalItems: readonly Item[] = [
  present('fever', 'Fever above 38.3 °C', '发热>38.3 °C', 2, 'constitutional'),
  {
    ...present('leukopenia', 'White cells below 4 × 10⁹/L', '白细胞<4 × 10⁹/L', 3, 'haematological'),
    prefill: { mode: 'suggest', concepts: ['wbc'], tests: [{ concept: 'wbc', is: '<', value: 4, unit: '10*9/L' }] },
  },
  {
    ...present('thrombocytopenia', 'Platelets below 100 × 10⁹/L', '血小板<100 × 10⁹/L', 4, 'haematological'),
    prefill: {
      mode: 'suggest',
      concepts: ['platelets'],
      tests: [{ concept: 'platelets', is: '<', value: 100, unit: '10*9/L' }],
    },
  },
  present('haemolysis', 'Autoimmune haemolysis', '自身免疫性溶血', 4, 'haematological'),
  present('delirium', 'Delirium', '谵妄', 2, 'neuropsychiatric'),
  present('psychosis', 'Psychosis', '精神症状', 3, 'neuropsychiatric'),
  present('seizure', 'Seizure', '癫痫发作', 5, 'neuropsychiatric'),
  present('alopecia', 'Non-scarring alopecia', '非瘢痕性脱发', 2, 'mucocutaneous'),
  present('oral_ulcers', 'Oral ulcers', '口腔溃疡', 2, 'mucocutaneous'),
  present('scle_dle', 'Subacute cutaneous or discoid lupus', '亚急性皮肤型或盘状狼疮', 4, 'mucocutaneous'),
  present('acle', 'Acute cutaneous lupus', '急性皮肤型狼疮', 6, 'mucocutaneous'),
  present('effusion', 'Pleural or pericardial effusion', '胸腔或心包积液', 5, 'serosal'),
  present('pericarditis', 'Acute pericarditis', '急性心包炎', 6, 'serosal'),
  present('joint', 'Joint involvement', '关节受累', 6, 'musculoskeletal'),
  {
    ...present('proteinuria', 'Proteinuria over 0.5 g in 24 h', '蛋白尿>0.5 g/24 h', 4, 'renal'),
    prefill: {
      mode: 'suggest',
      concepts: ['urine-protein-24h', 'upcr'],
      tests: [
        { concept: 'urine-protein-24h', is: '>', value: 0.5, unit: 'g/(24.h)' },
        { concept: 'upcr', is: '>', value: 500, unit: 'mg/g{creat}', insteadOf: 'urine-protein-24h' },
      ],
    },
  },
  present('biopsy_2_5', 'Biopsy class II or V', '肾活检II或V型', 8, 'renal'),
  present('biopsy_3_4', 'Biopsy class III or IV', '肾活检III或IV型', 10, 'renal'),
]

const immunologyItems: readonly Item[] = [
  present(
    'apl',
    'Anticardiolipin, anti-β2GP1 or lupus anticoagulant',
    '抗心磷脂、抗β2GP1或狼疮抗凝物',
    2,
    'antiphospholipid',
  ),
  {
    ...present('low_c3_or_c4', 'Low C3 or low C4', 'C3或C4降低', 3, 'complement'),
    prefill: {
      mode: 'suggest',
      concepts: ['c3', 'c4'],
      tests: [
        { concept: 'c3', is: '<', limit: 'lower' },
        { concept: 'c4', is: '<', limit: 'lower' },
      ],
    },
  },
  {
    ...present('low_c3_and_c4', 'Low C3 and low C4', 'C3和C4均降低', 4, 'complement'),
    prefill: { mode: 'hint', concepts: ['c3', 'c4'] },
  },
  shownByTest(present('dsdna_sm', 'Anti-dsDNA or anti-Sm', '抗dsDNA或抗Sm阳性', 6, 'antibodies'), [
    positive('anti-dsdna'),
    positive('anti-sm'),
  ]),
]

const entry: Item = {
  id: 'ana_entry',
  label: { en: 'Entry: ANA of 1:80 or more on HEp-2 cells, ever', zh: '准入：曾有ANA ≥1:80（HEp-2细胞）' },
  prefill: { mode: 'suggest', concepts: ['ana'], tests: [positive('ana')] },
}

const items = [...clinicalItems, ...immunologyItems]
const domains = [...new Set(items.map(({ group }) => group))].map((group) =>
  items.filter((item) => item.group === group),
)

/** Only the heaviest finding of a domain counts. */
function points(answers: Answers): { readonly min: number; readonly max: number } {
  const heaviest = (end: 'min' | 'max') =>
    domains.reduce((sum, domain) => sum + Math.max(...domain.map((item) => pointsOf(item, answers)[end])), 0)
  return { min: heaviest('min'), max: heaviest('max') }
}

export const sle2019 = classification({
  id: 'sle-2019-eular-acr',
  aliases: ['crit-sle-2019'],
  label: { en: 'SLE, 2019 EULAR/ACR', zh: 'SLE 2019 EULAR/ACR分类标准' },
  range: { min: 0, max: 51 },
  items: [entry, ...items],
  met: {
    en: 'Without ANA at 1:80 at any time it is not classified as SLE. Of each domain the heaviest item counts; 10 points are needed, with at least one clinical item.',
    zh: '若从无ANA ≥1:80，则不归类为SLE。每个领域仅计最高分；需≥10分且至少1项临床条目。',
  },
  sources: [criteriaTables, 'Aringer 2019. The limits of fever and leukopenia were not in the table read.'],
  points,
  conditions: (answers, total) => [
    isPresent(answers, entry.id),
    reaches(total, 10),
    anyOf(clinicalItems.map(({ id }) => isPresent(answers, id))),
  ],
})
