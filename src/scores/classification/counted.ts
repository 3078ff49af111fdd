import { anyOf, allOf, atLeast, type Truth } from '../../values/truth.ts'
import type { Answers, Item } from '../instrument.ts'
import { sumOf } from '../sum.ts'
import { classification, criteriaTables, isPresent, positive, present, reaches, suggested } from './classification.ts'

/** Criteria that are counted, one point each. */
const counted = (rows: readonly (readonly [string, string, string])[]): readonly Item[] =>
  rows.map(([id, en, zh]) => present(id, en, zh, 1))
const truths = (answers: Answers, items: readonly Item[]): readonly Truth[] =>
  items.map(({ id }) => isPresent(answers, id))

const acr1997Items = suggested(
  counted([
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
  ]),
  { immunologic: [positive('anti-dsdna'), positive('anti-sm')], ana: [positive('ana')] },
)

export const sleAcr1997 = classification({
  id: 'sle-1997-acr',
  aliases: ['crit-sle-acr-1997'],
  label: { en: 'SLE, 1997 ACR', zh: 'SLE 1997 ACR分类标准' },
  range: { min: 0, max: 11 },
  items: acr1997Items,
  met: { en: '4 of the 11 are needed, not necessarily at the same time.', zh: '11项中需≥4项，不必同时出现。' },
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
const sliccImmunologic = suggested(
  counted([
    ['ana', 'ANA', '抗核抗体'],
    ['dsdna', 'Anti-dsDNA', '抗dsDNA'],
    ['sm', 'Anti-Sm', '抗Sm'],
    ['apl', 'Antiphospholipid antibodies', '抗磷脂抗体'],
    ['low_complement', 'Low C3, C4 or CH50', 'C3、C4或CH50降低'],
    ['coombs', 'Direct Coombs test without haemolytic anaemia', '直接Coombs阳性而无溶血性贫血'],
  ]),
  {
    ana: [positive('ana')],
    dsdna: [positive('anti-dsdna')],
    sm: [positive('anti-sm')],
    low_complement: ['c3', 'c4', 'ch50'].map((concept) => ({ concept, is: '<', limit: 'lower' })),
  },
)
const sliccCounted = [...slicclinical, ...sliccImmunologic]

export const sleSlicc2012 = classification({
  id: 'sle-2012-slicc',
  aliases: ['crit-sle-slicc-2012'],
  label: { en: 'SLE, 2012 SLICC', zh: 'SLE 2012 SLICC分类标准' },
  range: { min: 0, max: 17 },
  items: [...sliccCounted, present('biopsy_nephritis', 'Lupus nephritis on biopsy', '肾活检证实狼疮性肾炎', 0)],
  met: {
    en: '4 of the 17 are needed, one clinical and one immunologic among them; or nephritis on biopsy with ANA or anti-dsDNA.',
    zh: '17项中需≥4项，至少各1项临床与免疫学指标；或肾活检证实狼疮性肾炎且ANA或抗dsDNA阳性。',
  },
  sources: [criteriaTables],
  points: (answers) => sumOf(sliccCounted, answers),
  conditions: (answers, total) => [
    anyOf([
      allOf([reaches(total, 4), anyOf(truths(answers, slicclinical)), anyOf(truths(answers, sliccImmunologic))]),
      allOf([isPresent(answers, 'biopsy_nephritis'), anyOf([isPresent(answers, 'ana'), isPresent(answers, 'dsdna')])]),
    ]),
  ],
})

const aecgItems = suggested(
  counted([
    ['I', 'Ocular symptoms', '眼部症状'],
    ['II', 'Oral symptoms', '口腔症状'],
    ['III', 'Ocular signs', '眼部体征'],
    ['IV', 'Histopathology: focus score 1 or more', '组织病理：灶性指数≥1'],
    ['V', 'Salivary glands involved, shown objectively', '客观唾液腺受累'],
    ['VI', 'Anti-Ro (SSA) or anti-La (SSB)', '抗SSA或抗SSB'],
  ]),
  { VI: [positive('anti-ssa')] },
)

const aecgApplies: Item = {
  id: 'applies',
  label: {
    en: 'None of: head and neck radiation, hepatitis C, AIDS, lymphoma before, sarcoidosis, GVHD, anticholinergic drugs',
    zh: '无以下情况：头颈部放疗、丙肝、艾滋病、既往淋巴瘤、结节病、移植物抗宿主病、抗胆碱能药物',
  },
  assumed: true,
}

export const sjogrenAecg2002 = classification({
  id: 'sjogren-2002-aecg',
  aliases: ['crit-ss-aecg-2002'],
  label: { en: 'Sjögren’s, 2002 American-European Consensus Group', zh: '干燥综合征2002 AECG分类标准' },
  range: { min: 0, max: 6 },
  items: [aecgApplies, ...aecgItems],
  met: {
    en: '4 of the 6 are needed, IV or VI among them; or 3 of the 4 objective ones (III to VI).',
    zh: '6项中需≥4项且含IV或VI；或4项客观指标（III–VI）中≥3项。',
  },
  sources: ['hopkinssjogrens.org; ard.bmj.com highwire 172913'],
  points: (answers) => sumOf(aecgItems, answers),
  conditions: (answers, total) => [
    isPresent(answers, aecgApplies.id),
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
  met: {
    en: 'All three are needed. The 2019 ASH document is a guideline for treatment: it has no criteria to score.',
    zh: '三项均需符合。2019年ASH文件为治疗指南，并无可评分的分类标准。',
  },
  sources: ['ASH 2019 guideline: ashpublications.org/bloodadvances/article/3/23/3829'],
  points: (answers) => sumOf(itpItems, answers),
  conditions: (answers) => truths(answers, itpItems),
})
