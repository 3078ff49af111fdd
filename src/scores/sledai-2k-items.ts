import type { Item, Prefill } from './instrument.ts'

/** Diagnoses made in the window are shown beside the item. */
const coded = (concepts: readonly string[], facets: readonly string[]): Prefill => ({
  mode: 'hint',
  concepts,
  facets,
  recent: true,
})

/**
 * The 24 items with their weights (J Rheumatol 2002;29:288; table at calcmd.com/calculators/sledai-2k), in our words.
 * `group`: `clinical`, `vital` (fever) or `lab`; the clinical and serology-free totals pick from them by id.
 */
export const sledai2kItems: readonly Item[] = [
  {
    id: 'seizure',
    label: { en: 'Seizure of recent onset', zh: '近期癫痫发作' },
    weight: 8,
    group: 'clinical',
    prefill: coded(['cns-disorder'], ['seizure', 'epilepsy', 'status-epilepticus']),
    excludes: { en: 'metabolic, infectious or drug cause', zh: '代谢、感染或药物所致' },
  },
  {
    id: 'psychosis',
    label: { en: 'Psychosis', zh: '精神症状' },
    weight: 8,
    group: 'clinical',
    prefill: coded(['psychiatric', 'cns-disorder'], ['psychosis']),
    excludes: { en: 'uraemia or drugs', zh: '尿毒症或药物所致' },
  },
  {
    id: 'organic_brain',
    label: { en: 'Organic brain syndrome', zh: '器质性脑病综合征' },
    weight: 8,
    group: 'clinical',
  },
  {
    id: 'visual',
    label: {
      en: 'Visual disturbance from lupus of retina or optic nerve',
      zh: '狼疮所致视网膜或视神经病变（视觉障碍）',
    },
    weight: 8,
    group: 'clinical',
  },
  {
    id: 'cranial_nerve',
    label: { en: 'New cranial nerve disorder', zh: '新发脑神经病变' },
    weight: 8,
    group: 'clinical',
  },
  {
    id: 'lupus_headache',
    label: {
      en: 'Lupus headache: severe, persistent, not relieved by opioids',
      zh: '狼疮性头痛：剧烈、持续、阿片类镇痛无效',
    },
    weight: 8,
    group: 'clinical',
  },
  {
    id: 'cva',
    label: { en: 'New stroke', zh: '新发脑卒中' },
    weight: 8,
    group: 'clinical',
    prefill: coded(['cns-disorder'], ['stroke']),
    excludes: { en: 'atherosclerosis', zh: '动脉粥样硬化' },
  },
  { id: 'vasculitis', label: { en: 'Vasculitis', zh: '血管炎' }, weight: 8, group: 'clinical' },
  {
    id: 'arthritis',
    label: { en: 'Arthritis: 2 or more joints, painful and inflamed', zh: '关节炎：≥2个关节疼痛并有炎症体征' },
    weight: 4,
    group: 'clinical',
  },
  {
    id: 'myositis',
    label: {
      en: 'Myositis: proximal pain or weakness with raised CK or aldolase, or EMG or biopsy change',
      zh: '肌炎：近端肌痛或无力，伴CK或醛缩酶升高，或肌电图/活检改变',
    },
    weight: 4,
    group: 'clinical',
    prefill: {
      mode: 'hint',
      concepts: ['ck', 'aldolase'],
      tests: [
        { concept: 'ck', is: '>', limit: 'upper' },
        { concept: 'aldolase', is: '>', limit: 'upper' },
      ],
    },
  },
  {
    id: 'urinary_casts',
    label: { en: 'Urinary casts: red-cell or heme-granular', zh: '管型尿：红细胞管型或血红素颗粒管型' },
    weight: 4,
    group: 'lab',
    prefill: {
      mode: 'suggest',
      concepts: ['urine-rbc-casts', 'urine-hgb-casts', 'urine-granular-casts', 'urine-casts-any'],
      tests: [
        { concept: 'urine-rbc-casts', is: 'positive' },
        { concept: 'urine-rbc-casts', is: '>', value: 0 },
        { concept: 'urine-hgb-casts', is: 'positive' },
        { concept: 'urine-hgb-casts', is: '>', value: 0 },
      ],
    },
    excludes: { en: 'other renal disease', zh: '其他肾脏疾病' },
  },
  {
    id: 'haematuria',
    label: { en: 'Haematuria: more than 5 red cells per field', zh: '血尿：红细胞 >5/高倍视野' },
    weight: 4,
    group: 'lab',
    prefill: {
      mode: 'suggest',
      concepts: ['urine-rbc-hpf'],
      tests: [{ concept: 'urine-rbc-hpf', is: '>', value: 5, unit: '/[HPF]' }],
    },
    excludes: { en: 'stone, infection, menses, other cause', zh: '结石、感染、月经或其他原因' },
  },
  {
    id: 'proteinuria',
    label: { en: 'Proteinuria: more than 0.5 g in 24 h', zh: '蛋白尿：>0.5 g/24 h' },
    weight: 4,
    group: 'lab',
    prefill: {
      mode: 'suggest',
      concepts: ['urine-protein-24h', 'upcr', 'urine-protein-strip'],
      tests: [
        { concept: 'urine-protein-24h', is: '>', value: 0.5, unit: 'g/(24.h)' },
        { concept: 'upcr', is: '>', value: 500, unit: 'mg/g{creat}', insteadOf: 'urine-protein-24h' },
      ],
    },
  },
  {
    id: 'pyuria',
    label: { en: 'Pyuria: more than 5 white cells per field', zh: '脓尿：白细胞 >5/高倍视野' },
    weight: 4,
    group: 'lab',
    prefill: {
      mode: 'suggest',
      concepts: ['urine-wbc-hpf'],
      tests: [{ concept: 'urine-wbc-hpf', is: '>', value: 5, unit: '/[HPF]' }],
      warnsOf: { concept: 'culture', facet: 'urine', withinDays: 7 },
    },
    excludes: { en: 'infection', zh: '感染' },
  },
  {
    id: 'rash',
    label: { en: 'Inflammatory rash, new or ongoing', zh: '炎性皮疹（新发或持续）' },
    weight: 2,
    group: 'clinical',
  },
  { id: 'alopecia', label: { en: 'Alopecia, new or ongoing', zh: '脱发（新发或持续）' }, weight: 2, group: 'clinical' },
  {
    id: 'mucosal_ulcers',
    label: { en: 'Oral or nasal ulcers, new or ongoing', zh: '口腔或鼻黏膜溃疡（新发或持续）' },
    weight: 2,
    group: 'clinical',
  },
  {
    id: 'pleurisy',
    label: { en: 'Pleurisy: pain with rub, effusion or thickening', zh: '胸膜炎：胸痛伴摩擦音、积液或胸膜增厚' },
    weight: 2,
    group: 'clinical',
    prefill: coded(['pericarditis-effusion'], ['pleurisy', 'pleural-effusion']),
  },
  {
    id: 'pericarditis',
    label: {
      en: 'Pericarditis: pain with rub, effusion, or shown by ECG or echo',
      zh: '心包炎：胸痛伴摩擦音、积液或心电图/超声证实',
    },
    weight: 2,
    group: 'clinical',
    prefill: coded(['pericarditis-effusion'], ['pericarditis', 'pericardial-effusion']),
  },
  {
    id: 'low_complement',
    label: {
      en: 'Low complement: C3, C4 or CH50 below the laboratory’s limit',
      zh: '低补体：C3、C4或CH50低于实验室下限',
    },
    weight: 2,
    group: 'lab',
    prefill: {
      mode: 'suggest',
      concepts: ['c3', 'c4', 'ch50'],
      tests: [
        { concept: 'c3', is: '<', limit: 'lower' },
        { concept: 'c4', is: '<', limit: 'lower' },
        { concept: 'ch50', is: '<', limit: 'lower' },
      ],
    },
  },
  {
    id: 'anti_dsdna',
    label: { en: 'Raised anti-dsDNA: above the laboratory’s normal range', zh: '抗dsDNA升高：高于实验室正常范围' },
    weight: 2,
    group: 'lab',
    prefill: {
      mode: 'suggest',
      concepts: ['anti-dsdna'],
      tests: [
        { concept: 'anti-dsdna', is: '>', limit: 'upper' },
        { concept: 'anti-dsdna', is: 'positive' },
      ],
    },
  },
  {
    id: 'fever',
    label: { en: 'Fever above 38 °C', zh: '发热 >38 °C' },
    weight: 1,
    group: 'vital',
    prefill: {
      mode: 'suggest',
      concepts: ['body-temperature'],
      tests: [{ concept: 'body-temperature', is: '>', value: 38, unit: 'Cel', any: true }],
    },
    excludes: { en: 'infection', zh: '感染' },
  },
  {
    id: 'thrombocytopenia',
    label: { en: 'Platelets below 100 × 10⁹/L', zh: '血小板 <100 × 10⁹/L' },
    weight: 1,
    group: 'lab',
    prefill: {
      mode: 'suggest',
      concepts: ['platelets'],
      tests: [{ concept: 'platelets', is: '<', value: 100, unit: '10*9/L' }],
    },
    excludes: { en: 'drugs', zh: '药物所致' },
  },
  {
    id: 'leukopenia',
    label: { en: 'White cells below 3 × 10⁹/L', zh: '白细胞 <3 × 10⁹/L' },
    weight: 1,
    group: 'lab',
    prefill: {
      mode: 'suggest',
      concepts: ['wbc'],
      tests: [{ concept: 'wbc', is: '<', value: 3, unit: '10*9/L' }],
    },
    excludes: { en: 'drugs', zh: '药物所致' },
  },
]
