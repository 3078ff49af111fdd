import { anyImmunosuppressant } from '../recurring-rules.ts'
import { readings, text } from '../recurring-texts.ts'
import type { Criterion } from '../trial.ts'
import { cohortDiagnoses } from './cohorts.ts'

/** What is asked of every patient before the diseases' own criteria. */
export const commonInclusion: readonly Criterion[] = [
  {
    id: 'I1a',
    category: 'inclusion',
    label: text('Age 18 to 75 years', '年龄 18–75 岁'),
    place: 'Inclusion criteria, 1',
    reading: text('Whole years on the screening date, both ends included.', '按筛选日周岁计算，含上下限。'),
    decidedBy: 'chart',
    rule: { kind: 'age', from: 18, to: 75 },
  },
  {
    id: 'I1b',
    category: 'inclusion',
    label: text('Informed consent signed', '已签署知情同意书'),
    place: 'Inclusion criteria, 1',
    decidedBy: 'attestation',
    rule: { kind: 'attest' },
  },
  {
    id: 'I2',
    category: 'inclusion',
    label: text(
      'Diagnosis of lupus, Sjögren syndrome, systemic sclerosis, dermatomyositis or ANCA-associated vasculitis',
      '确诊系统性红斑狼疮、干燥综合征、系统性硬化症、皮肌炎或 ANCA 相关性血管炎',
    ),
    place: 'Inclusion criteria, 2',
    reading: text(
      'The cohort of each diagnosis on record applies; without one the trial does not concern the patient.',
      '按病历中的诊断进入相应队列；无相应诊断者，本试验不适用。',
    ),
    flaw: text(
      'One copy of the registry text cuts off the list of diseases; it is completed from stored copies of the entry.',
      '一份登记文本缺失疾病清单，已据登记条目的存档补全。',
    ),
    decidedBy: 'chart',
    rule: { kind: 'diagnosis', anyOf: Object.values(cohortDiagnoses).flat() },
  },
  {
    id: 'I3',
    category: 'inclusion',
    label: text(
      'Treated with at least two immunosuppressants for 6 months, or intolerant of standard therapy, or with a relative contraindication',
      '≥ 2 种免疫抑制剂治疗 6 个月，或不耐受标准治疗，或存在相对禁忌',
    ),
    place: 'Inclusion criteria, 3',
    reading: text(
      'Two distinct non-steroid immunosuppressants, each for 6 months or more on record, pass; less on record is asked about. Hydroxychloroquine and colchicine do not count. Intolerance and contraindication are for a person to say.',
      '病历中有两种不同的非激素免疫抑制剂、各使用 ≥ 6 个月即符合；记录不足者需询问。羟氯喹与秋水仙碱不计。不耐受与禁忌由医生确认。',
    ),
    decidedBy: 'chart',
    rule: { kind: 'tried-drugs', ...anyImmunosuppressant, count: 2, months: 6 },
  },
]

const organFunction = [
  'anc',
  'hemoglobin',
  'platelets',
  'alt',
  'ast',
  'tbil',
  'creatinine',
  'egfr',
  'inr',
  'pt',
  'lvef',
  'spo2',
] as const

/** What is asked of every patient after them. */
export const consentAndContraception: readonly Criterion[] = [
  {
    id: 'I5',
    category: 'inclusion',
    label: text('ECOG performance status 0 or 1', 'ECOG 评分 0–1'),
    place: 'Inclusion criteria, 4',
    decidedBy: 'score',
    rule: { kind: 'score', instrument: 'ecog', bounds: [{ comparison: '<=', value: 1 }] },
  },
  {
    id: 'I6',
    category: 'inclusion',
    label: text('Function of the critical organs', '重要脏器功能'),
    place: 'Inclusion criteria, 5',
    flaw: text(
      'The source names the heading and not the list. What the chart holds of organ function is shown; ask the site.',
      '原文仅有标题而无清单。展示病历中的脏器功能结果，请询问试验中心。',
    ),
    decidedBy: 'source-incomplete',
    rule: { kind: 'source-incomplete', related: organFunction },
  },
  {
    id: 'I7a',
    category: 'inclusion',
    label: text('Pregnancy test negative', '妊娠试验阴性'),
    place: 'Inclusion criteria, 6',
    reading: text(
      'Within 28 days; a serum test serves as well as a urine test. Asked of women from 12 to 55 with no hysterectomy, sterilisation or menopause on record.',
      '28 天内；血清试验同样有效。适用于 12–55 岁、无子宫切除、绝育或绝经记录的女性。',
    ),
    decidedBy: 'chart',
    rule: { kind: 'pregnancy-test' },
  },
  {
    id: 'I7b',
    category: 'inclusion',
    label: text('Effective contraception until 1 year after the infusion', '有效避孕至输注后 1 年'),
    place: 'Inclusion criteria, 6',
    reading: readings.childbearing,
    decidedBy: 'attestation',
    rule: { kind: 'attest' },
  },
  {
    id: 'I8',
    category: 'inclusion',
    label: text('Patient or guardian understands the study and agrees to take part', '患者或监护人理解研究并同意参加'),
    place: 'Inclusion criteria, 7',
    decidedBy: 'attestation',
    rule: { kind: 'attest' },
  },
]
