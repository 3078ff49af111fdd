import { anyOf, allOf, atLeast, type Truth } from '../../values/truth.ts'
import type { Answers, Item } from '../instrument.ts'
import { sumOf } from '../sum.ts'
import { classification, criteriaTables, isPresent, present, reaches } from './classification.ts'

/** Criteria that are counted, one point each. */
const counted = (rows: readonly (readonly [string, string, string])[]): readonly Item[] =>
  rows.map(([id, en, zh]) => present(id, en, zh, 1))
const truths = (answers: Answers, items: readonly Item[]): readonly Truth[] =>
  items.map(({ id }) => isPresent(answers, id))

const acr1997Items = counted([
  ['malar', 'Malar rash', '颊部红斑'],
  ['discoid', 'Discoid rash', '盘状红斑'],
  ['photosensitivity', 'Photosensitivity', '光过敏'],
  ['oral_ulcers', 'Oral ulcers', '口腔溃疡'],
  ['arthritis', 'Arthritis of 2 or more joints, not erosive', '非侵蚀性关节炎≥2个关节'],
  ['serositis', 'Pleuritis or pericarditis', '胸膜炎或心包炎'],
  ['renal', 'Protein over 0.5 g in 24 h (or over 3+) or cellular casts', '蛋白尿>0.5 g/24 h（或>3+）或细胞管型'],
  ['neurologic', 'Seizures or psychosis', '癫痫发作或精神症状'],
  [
    'haematologic',
    'Haemolytic anaemia, or low white cells, lymphocytes or platelets',
    '溶血性贫血或白细胞、淋巴细胞、血小板减少',
  ],
  ['immunologic', 'Anti-DNA, anti-Sm or antiphospholipid', '抗DNA、抗Sm或抗磷脂抗体'],
  ['ana', 'ANA', '抗核抗体'],
])

export const sleAcr1997 = classification({
  id: 'sle-1997-acr',
  aliases: ['crit-sle-acr-1997'],
  label: { en: 'SLE, 1997 ACR', zh: 'SLE 1997 ACR分类标准' },
  range: { min: 0, max: 11 },
  items: acr1997Items,
  sources: [criteriaTables],
  points: (answers) => sumOf(acr1997Items, answers),
  conditions: (_answers, total) => [reaches(total, 4)],
})

const slicclinical = counted([
  ['acute_cutaneous', 'Acute or subacute cutaneous lupus', '急性或亚急性皮肤型狼疮'],
  ['chronic_cutaneous', 'Chronic cutaneous lupus', '慢性皮肤型狼疮'],
  ['ulcers', 'Oral or nasal ulcers', '口腔或鼻溃疡'],
  ['alopecia', 'Non-scarring alopecia', '非瘢痕性脱发'],
  ['synovitis', 'Synovitis of 2 or more joints, or tenderness with stiffness', '≥2个关节滑膜炎，或压痛伴晨僵'],
  ['serositis', 'Serositis', '浆膜炎'],
  ['renal', 'Protein 500 mg or more in 24 h, or red-cell casts', '蛋白≥500 mg/24 h或红细胞管型'],
  ['neurologic', 'Neurologic', '神经系统'],
  ['haemolytic', 'Haemolytic anaemia', '溶血性贫血'],
  ['leuko_lympho', 'White cells below 4 or lymphocytes below 1', '白细胞<4或淋巴细胞<1'],
  ['thrombocytopenia', 'Platelets below 100', '血小板<100'],
])
const sliccImmunologic = counted([
  ['ana', 'ANA', '抗核抗体'],
  ['dsdna', 'Anti-dsDNA', '抗dsDNA'],
  ['sm', 'Anti-Sm', '抗Sm'],
  ['apl', 'Antiphospholipid antibodies', '抗磷脂抗体'],
  ['low_complement', 'Low C3, C4 or CH50', 'C3、C4或CH50降低'],
  ['coombs', 'Direct Coombs test without haemolytic anaemia', '直接Coombs阳性而无溶血性贫血'],
])
const sliccCounted = [...slicclinical, ...sliccImmunologic]

export const sleSlicc2012 = classification({
  id: 'sle-2012-slicc',
  aliases: ['crit-sle-slicc-2012'],
  label: { en: 'SLE, 2012 SLICC', zh: 'SLE 2012 SLICC分类标准' },
  range: { min: 0, max: 17 },
  items: [...sliccCounted, present('biopsy_nephritis', 'Lupus nephritis on biopsy', '肾活检证实狼疮性肾炎', 0)],
  sources: [criteriaTables],
  points: (answers) => sumOf(sliccCounted, answers),
  conditions: (answers, total) => [
    anyOf([
      allOf([reaches(total, 4), anyOf(truths(answers, slicclinical)), anyOf(truths(answers, sliccImmunologic))]),
      allOf([isPresent(answers, 'biopsy_nephritis'), anyOf([isPresent(answers, 'ana'), isPresent(answers, 'dsdna')])]),
    ]),
  ],
})

const aecgItems = counted([
  ['I', 'Ocular symptoms', '眼部症状'],
  ['II', 'Oral symptoms', '口腔症状'],
  ['III', 'Ocular signs', '眼部体征'],
  ['IV', 'Histopathology: focus score 1 or more', '组织病理：灶性指数≥1'],
  ['V', 'Salivary glands involved, shown objectively', '客观唾液腺受累'],
  ['VI', 'Anti-Ro (SSA) or anti-La (SSB)', '抗SSA或抗SSB'],
])

export const sjogrenAecg2002 = classification({
  id: 'sjogren-2002-aecg',
  aliases: ['crit-ss-aecg-2002'],
  label: { en: 'Sjögren’s, 2002 American-European Consensus Group', zh: '干燥综合征2002 AECG分类标准' },
  range: { min: 0, max: 6 },
  items: aecgItems,
  sources: ['hopkinssjogrens.org; ard.bmj.com highwire 172913'],
  points: (answers) => sumOf(aecgItems, answers),
  conditions: (answers, total) => [
    anyOf([
      allOf([reaches(total, 4), anyOf([isPresent(answers, 'IV'), isPresent(answers, 'VI')])]),
      atLeast(3, truths(answers, aecgItems.slice(2))),
    ]),
  ],
})

const itpItems = counted([
  ['attest', 'Primary: platelets below 100 × 10⁹/L, no other cause', '原发性：血小板<100 × 10⁹/L，无其他原因'],
  ['marrow', 'Marrow: megakaryocytes normal or increased, maturation impaired', '骨髓：巨核细胞正常或增多，成熟障碍'],
  ['secondary_excluded', 'Secondary thrombocytopenia excluded', '已排除继发性血小板减少'],
])

/** The 2019 ASH document is a guideline for treatment and holds no criteria to score: the clinician attests. */
export const itpAttested = classification({
  id: 'itp-2019-ash',
  aliases: ['crit-itp-ash-2019'],
  label: { en: 'Primary ITP, attested', zh: '原发性ITP（医生确认）' },
  range: { min: 0, max: 3 },
  items: itpItems,
  sources: ['ASH 2019 guideline: ashpublications.org/bloodadvances/article/3/23/3829'],
  points: (answers) => sumOf(itpItems, answers),
  conditions: (answers) => truths(answers, itpItems),
})
