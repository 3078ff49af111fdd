import { antimalarials, biologics, immunosuppressants } from '../recurring-rules.ts'
import { text } from '../recurring-texts.ts'
import type { Criterion } from '../trial.ts'

const glucocorticoids = { classes: ['glucocorticoids'], except: ['fludrocortisone', 'budesonide'] } as const

export const inclusion: readonly Criterion[] = [
  {
    id: 'I0',
    category: 'inclusion',
    label: text('Age 14 to 75 years', '年龄 14–75 岁'),
    place: "The registry's age field",
    decidedBy: 'chart',
    rule: { kind: 'age', from: 14, to: 75 },
  },
  {
    id: 'I1a',
    category: 'inclusion',
    label: text('Systemic lupus erythematosus diagnosed', '确诊系统性红斑狼疮'),
    place: 'Inclusion criteria, 1',
    decidedBy: 'chart',
    rule: { kind: 'diagnosis', anyOf: [{ concept: 'sle' }] },
  },
  {
    id: 'I1b',
    category: 'inclusion',
    label: text('2019 EULAR/ACR or 2012 SLICC classification met', '符合 2019 EULAR/ACR 或 2012 SLICC 分类标准'),
    place: 'Inclusion criteria, 1',
    decidedBy: 'attestation',
    rule: {
      kind: 'attest',
      related: ['ana', 'anti-dsdna', 'anti-sm', 'lupus-nephritis'],
      classifiedBy: { anyOf: ['sle-2019-eular-acr', 'sle-2012-slicc'] },
    },
  },
  {
    id: 'I2a',
    category: 'inclusion',
    label: text(
      'Glucocorticoid with an immunosuppressant and/or a biologic for at least 2 months',
      '糖皮质激素联合免疫抑制剂和/或生物制剂治疗 ≥ 2 个月',
    ),
    place: 'Inclusion criteria, 2',
    reading: text(
      'Hydroxychloroquine alone is no immunosuppressant. A class that is not on record is a question.',
      '单用羟氯喹不算免疫抑制剂；未记录的药物类别需询问。',
    ),
    flaw: text(
      'The first sentence allows a glucocorticoid with a biologic alone; the bracket behind it names an immunosuppressant in both its examples.',
      '首句允许激素仅联合生物制剂，而括注的两例均含免疫抑制剂。',
    ),
    decidedBy: 'chart',
    rule: {
      kind: 'combination-therapy',
      months: 2,
      glucocorticoid: glucocorticoids,
      immunosuppressant: immunosuppressants,
      biologic: biologics,
    },
  },
  {
    id: 'I2b',
    category: 'inclusion',
    label: text('Doses stable for more than 2 weeks', '剂量稳定 > 2 周'),
    place: 'Inclusion criteria, 2',
    reading: text(
      'Of glucocorticoids, immunosuppressants and biologics, which the sentence names. A recent change of an antimalarial is a question to the site.',
      '指该句所列的糖皮质激素、免疫抑制剂和生物制剂；抗疟药近期变动时须询问研究中心。',
    ),
    decidedBy: 'chart',
    rule: {
      kind: 'stable-dose',
      classes: [...glucocorticoids.classes, ...immunosuppressants.classes, ...biologics.classes],
      except: ['fludrocortisone', 'budesonide', 'colchicine'],
      within: { days: 14 },
      asksAbout: antimalarials,
    },
  },
  {
    id: 'I2c',
    category: 'inclusion',
    label: text(
      'Prednisone or equivalent at least 7.5 mg/day, unless an immunosuppressant and/or biologic is taken with it',
      '泼尼松或等效剂量 ≥ 7.5 mg/日；联用免疫抑制剂和/或生物制剂者无最低剂量要求',
    ),
    place: 'Inclusion criteria, 2',
    decidedBy: 'chart',
    rule: {
      kind: 'any',
      parts: [
        {
          kind: 'taking',
          classes: [...immunosuppressants.classes, ...biologics.classes],
          except: immunosuppressants.except,
          when: 'now',
          ifAbsent: 'ask',
        },
        { kind: 'steroid-dose', comparison: '>=', milligrams: 7.5, ifAbsent: 'ask' },
      ],
    },
  },
  {
    id: 'I3',
    category: 'inclusion',
    label: text('ANA, anti-dsDNA or anti-Smith positive at screening', '筛选时 ANA、抗 dsDNA 或抗 Sm 阳性'),
    place: 'Inclusion criteria, 3',
    decidedBy: 'chart',
    rule: {
      kind: 'any',
      parts: [
        { kind: 'result', concept: 'ana' },
        { kind: 'result', concept: 'anti-dsdna' },
        { kind: 'result', concept: 'anti-sm' },
      ],
    },
  },
  {
    id: 'I4a',
    category: 'inclusion',
    label: text('SLEDAI-2K above 6', 'SLEDAI-2K > 6'),
    place: 'Inclusion criteria, 4',
    decidedBy: 'score',
    rule: { kind: 'score', instrument: 'sledai-2k', bounds: [{ comparison: '>', value: 6 }] },
  },
  {
    id: 'I4b',
    category: 'inclusion',
    label: text('Clinical SLEDAI-2K at least 4', '临床 SLEDAI-2K ≥ 4'),
    place: 'Inclusion criteria, 4',
    reading: text(
      'The total of arthritis, myositis, rash, alopecia, mucosal ulcers, pleurisy, pericarditis and vasculitis alone.',
      '仅计关节炎、肌炎、皮疹、脱发、黏膜溃疡、胸膜炎、心包炎、血管炎之和。',
    ),
    flaw: text(
      "Seizure, psychosis, visual disturbance, cranial nerve disorder and stroke stand on neither of the source's lists: they count nothing here.",
      '癫痫发作、精神病、视觉障碍、颅神经病变、卒中未列入原文两份清单，此处不计分。',
    ),
    decidedBy: 'score',
    rule: { kind: 'clinical-sledai', atLeast: 4 },
  },
  {
    id: 'I5',
    category: 'inclusion',
    label: text('BILAG-2004: at least one A or two B', 'BILAG-2004：≥ 1 个 A 或 ≥ 2 个 B'),
    place: 'Inclusion criteria, 5',
    decidedBy: 'score',
    rule: { kind: 'bilag', a: 1, b: 2 },
  },
  {
    id: 'I6',
    category: 'inclusion',
    label: text("Physician's global assessment at least 1.0 (0 to 3)", 'PGA ≥ 1.0（0–3 分）'),
    place: 'Inclusion criteria, 5 (a number 6 run into it)',
    decidedBy: 'score',
    rule: {
      kind: 'score',
      instrument: 'pga',
      bounds: [
        { comparison: '>=', value: 1 },
        { comparison: '<=', value: 3 },
      ],
    },
  },
]
