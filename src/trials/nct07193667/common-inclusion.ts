import type { Rule } from '../../criteria/rule.ts'
import { count, haemoglobinAtLeast60, multipleOfUln, unstableCirculation } from '../recurring-rules.ts'
import { readings, text } from '../recurring-texts.ts'
import type { Criterion } from '../trial.ts'
import { cohorts } from './cohorts.ts'

const organs = 'Inclusion criteria, organ function'
const women = 'Inclusion criteria, contraception'
const myositis: Rule = { kind: 'diagnosis', anyOf: cohorts[2].diagnosis }
const myositisExcepted = text(
  'A raised value fails, except with inflammatory myopathy on record: then ask whether the muscle explains it.',
  '升高者不符合；有炎性肌病者需询问是否由肌病所致。',
)

export const commonInclusion: readonly Criterion[] = [
  {
    id: 'I1',
    category: 'inclusion',
    label: text('Age 18 to 65 years', '年龄 18–65 岁'),
    place: 'Inclusion criteria, age',
    reading: text('Whole years on the screening date, both ends included.', '按筛选日周岁计算，含上下限。'),
    decidedBy: 'chart',
    rule: { kind: 'age', from: 18, to: 65 },
  },
  {
    id: 'I2',
    category: 'inclusion',
    label: text('CD19 positive on blood B cells by flow cytometry', '流式细胞术示外周血 B 细胞 CD19 阳性'),
    place: 'Inclusion criteria, CD19',
    reading: text(
      'Within 28 days. None at all says that B cells are gone: repeat after their return. An anti-CD20 or anti-CD19 agent given since spoils the result.',
      '28 天内有效。为 0 提示 B 细胞耗竭，恢复后复查。其后使用过抗 CD20/CD19 药物者结果不可用。',
    ),
    decidedBy: 'chart',
    rule: { kind: 'b-cell-marker' },
  },
  {
    id: 'I3.1a',
    category: 'inclusion',
    label: text('White cells at least 3 × 10⁹/L', '白细胞 ≥ 3 × 10⁹/L'),
    place: `${organs}, 1 a`,
    decidedBy: 'chart',
    rule: count('wbc', '>=', 3),
  },
  {
    id: 'I3.1b',
    category: 'inclusion',
    label: text(
      'Neutrophils at least 1 × 10⁹/L, without a colony-stimulating factor in the 2 weeks before the test',
      '中性粒细胞 ≥ 1 × 10⁹/L（检查前 2 周内未用集落刺激因子）',
    ),
    place: `${organs}, 1 b`,
    reading: text(
      'A colony-stimulating factor in those 2 weeks makes the value unusable.',
      '前 2 周内使用集落刺激因子者该值不可用。',
    ),
    decidedBy: 'chart',
    rule: { ...count('anc', '>=', 1), spoiledBy: { drugClass: 'gcsf', within: { days: 14 } } },
  },
  {
    id: 'I3.1c',
    category: 'inclusion',
    label: text('Haemoglobin at least 60 g/L', '血红蛋白 ≥ 60 g/L'),
    place: `${organs}, 1 c`,
    decidedBy: 'chart',
    rule: haemoglobinAtLeast60,
  },
  {
    id: 'I3.2a',
    category: 'inclusion',
    label: text('ALT at most 3 × ULN, except when raised by myositis', 'ALT ≤ 3 × ULN（肌炎所致升高除外）'),
    place: `${organs}, 2`,
    reading: myositisExcepted,
    decidedBy: 'chart-and-attestation',
    rule: { kind: 'excusable', rule: multipleOfUln('alt', '<=', 3), when: myositis },
  },
  {
    id: 'I3.2b',
    category: 'inclusion',
    label: text('AST at most 3 × ULN, except when raised by myositis', 'AST ≤ 3 × ULN（肌炎所致升高除外）'),
    place: `${organs}, 2`,
    reading: myositisExcepted,
    decidedBy: 'chart-and-attestation',
    rule: { kind: 'excusable', rule: multipleOfUln('ast', '<=', 3), when: myositis },
  },
  {
    id: 'I3.2c',
    category: 'inclusion',
    label: text(
      "Total bilirubin at most 1.5 × ULN; in Gilbert's syndrome at most 3.0 × ULN",
      '总胆红素 ≤ 1.5 × ULN；Gilbert 综合征 ≤ 3.0 × ULN',
    ),
    place: `${organs}, 2`,
    reading: text("Gilbert's syndrome has to be on record.", '须有 Gilbert 综合征的诊断记录。'),
    flaw: text(
      "The source states the limit twice: once without a limit for Gilbert's, once with 3.0 × ULN, which is used.",
      '原文两次述及该界值：一次未限定 Gilbert 综合征，一次为 3.0 × ULN，采用后者。',
    ),
    decidedBy: 'chart',
    rule: {
      kind: 'excusable',
      rule: multipleOfUln('tbil', '<=', 1.5),
      when: { kind: 'history', tense: 'ever', targets: [{ concept: 'gilbert', found: 'holds', irreversible: true }] },
      then: multipleOfUln('tbil', '<=', 3),
    },
  },
  {
    id: 'I3.3',
    category: 'inclusion',
    label: text(
      'Creatinine clearance at least 30 mL/min (Cockcroft-Gault), except when lowered by the disease',
      '肌酐清除率 ≥ 30 mL/min（Cockcroft-Gault；疾病所致下降除外）',
    ),
    place: `${organs}, 3`,
    reading: text(
      'Computed from creatinine, age, weight and sex; of a low value the cause is asked.',
      '由肌酐、年龄、体重、性别计算；偏低者询问原因。',
    ),
    decidedBy: 'chart-and-attestation',
    rule: { kind: 'excusable', rule: { kind: 'creatinine-clearance', comparison: '>=', value: 30 } },
  },
  {
    id: 'I3.4a',
    category: 'inclusion',
    label: text('INR at most 1.5 × ULN', 'INR ≤ 1.5 × ULN'),
    place: `${organs}, 4`,
    reading: text(
      'A reference limit above 1.5 is a therapeutic range and not used.',
      '参考上限高于 1.5 者为抗凝治疗范围，不采用。',
    ),
    decidedBy: 'chart',
    rule: multipleOfUln('inr', '<=', 1.5),
  },
  {
    id: 'I3.4b',
    category: 'inclusion',
    label: text('Prothrombin time at most 1.5 × ULN', '凝血酶原时间 ≤ 1.5 × ULN'),
    place: `${organs}, 4`,
    decidedBy: 'chart',
    rule: multipleOfUln('pt', '<=', 1.5),
  },
  {
    id: 'I3.5',
    category: 'inclusion',
    label: text('Haemodynamically stable', '血流动力学稳定'),
    place: `${organs}, 5`,
    decidedBy: 'attestation',
    rule: { kind: 'attest', related: ['bp', 'heart-rate'], adverse: unstableCirculation },
  },
  {
    id: 'I4a',
    category: 'inclusion',
    label: text(
      'Contraception or abstinence during treatment and for at least 6 months after it',
      '治疗期间及结束后至少 6 个月避孕或禁欲',
    ),
    place: women,
    decidedBy: 'attestation',
    rule: { kind: 'attest' },
  },
  {
    id: 'I4b',
    category: 'inclusion',
    label: text('Serum pregnancy test negative within 7 days before enrolment', '入组前 7 天内血清 hCG 阴性'),
    place: women,
    reading: readings.childbearing,
    decidedBy: 'chart',
    rule: { kind: 'pregnancy-test', serumWithin: { days: 7 } },
  },
  {
    id: 'I4c',
    category: 'inclusion',
    label: text('Not breastfeeding', '非哺乳期'),
    place: women,
    decidedBy: 'chart-and-attestation',
    rule: { kind: 'not-breastfeeding' },
  },
  {
    id: 'I5',
    category: 'inclusion',
    label: text('Informed consent, compliance and follow-up', '签署知情同意，依从性好，配合随访'),
    place: 'Inclusion criteria, consent',
    decidedBy: 'attestation',
    rule: { kind: 'attest' },
  },
]
