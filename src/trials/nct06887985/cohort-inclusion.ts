import { anyAntibody, muscleEnzyme, myositisSpecificAntibodies } from '../recurring-rules.ts'
import { text } from '../recurring-texts.ts'
import type { Criterion } from '../trial.ts'
import { cohortDiagnoses } from './cohorts.ts'
import type { Rule } from '../../criteria/rule.ts'

const diagnosis = 'Inclusion criteria, 2'
const activity = 'Inclusion criteria, 3'
const anaAbove80: Rule = {
  kind: 'titre',
  concept: 'ana',
  facets: ['titre-if', 'titre-other', 'presence-if', 'presence'],
  comparison: '>',
  reciprocal: 80,
  ever: true,
}
const strictly = text('Strictly above: 1:80 itself does not count, 1:160 does.', '严格大于：1:80 不计，1:160 计入。')
const noJoiner = text(
  'The source numbers ①, ② and ③ and does not say whether all are needed: those that do not hold are asked about unless none holds.',
  '原文列出 ①②③ 而未说明是否须全部满足：除非三者均不满足，未满足者需询问中心。',
)

export const cohortInclusion: readonly Criterion[] = [
  {
    id: 'SLE.I2a',
    cohort: 'SLE',
    category: 'inclusion',
    label: text('Lupus by the 2019 EULAR/ACR criteria', '按 2019 EULAR/ACR 标准分类为 SLE'),
    place: `${diagnosis}, SLE`,
    decidedBy: 'attestation',
    rule: {
      kind: 'attest',
      related: ['ana', 'anti-dsdna', 'anti-sm', 'c3', 'c4', 'lupus-nephritis'],
      classifiedBy: { anyOf: ['sle-2019-eular-acr'] },
    },
  },
  {
    id: 'SLE.I2b',
    cohort: 'SLE',
    category: 'inclusion',
    label: text('ANA above 1:80, or anti-dsDNA positive', 'ANA > 1:80，或抗 dsDNA 阳性'),
    place: `${diagnosis}, SLE`,
    reading: strictly,
    decidedBy: 'chart',
    rule: { kind: 'any', parts: [anaAbove80, { kind: 'result', concept: 'anti-dsdna', ever: true }] },
  },
  {
    id: 'SS.I2a',
    cohort: 'SS',
    category: 'inclusion',
    label: text('Sjögren syndrome by the 2016 ACR/EULAR criteria', '按 2016 ACR/EULAR 标准分类为干燥综合征'),
    place: `${diagnosis}, SS`,
    decidedBy: 'attestation',
    rule: { kind: 'attest', related: ['anti-ssa', 'ana', 'rf'], classifiedBy: { anyOf: ['sjogren-2016-acr-eular'] } },
  },
  {
    id: 'SS.I2b',
    cohort: 'SS',
    category: 'inclusion',
    label: text('Anti-SSA (Ro) positive', '抗 SSA（Ro）阳性'),
    place: `${diagnosis}, SS`,
    decidedBy: 'chart',
    rule: { kind: 'result', concept: 'anti-ssa', ever: true },
  },
  {
    id: 'SSc.I2a',
    cohort: 'SSc',
    category: 'inclusion',
    label: text('Systemic sclerosis by the 2013 ACR/EULAR criteria', '按 2013 ACR/EULAR 标准分类为系统性硬化症'),
    place: `${diagnosis}, SSc`,
    decidedBy: 'attestation',
    rule: {
      kind: 'attest',
      related: ['ssc-antibodies', 'mrss', 'ild'],
      classifiedBy: { anyOf: ['ssc-2013-acr-eular'] },
    },
  },
  {
    id: 'SSc.I2b',
    cohort: 'SSc',
    category: 'inclusion',
    label: text('ANA above 1:80, or anti-Scl-70 positive', 'ANA > 1:80，或抗 Scl-70 阳性'),
    place: `${diagnosis}, SSc`,
    reading: strictly,
    decidedBy: 'chart',
    rule: { kind: 'any', parts: [anaAbove80, anyAntibody('ssc-antibodies', ['scl-70'])] },
  },
  {
    id: 'DM.I2a',
    cohort: 'DM',
    category: 'inclusion',
    label: text('Dermatomyositis by the 2017 EULAR/ACR criteria', '按 2017 EULAR/ACR 标准分类为皮肌炎'),
    place: `${diagnosis}, DM`,
    decidedBy: 'attestation',
    rule: {
      kind: 'attest',
      related: ['myositis-antibodies', 'ck'],
      classifiedBy: { anyOf: ['iim-2017-eular-acr'], asksMore: true },
    },
  },
  {
    id: 'DM.I2b',
    cohort: 'DM',
    category: 'inclusion',
    label: text('A myositis-specific antibody positive', '任一肌炎特异性抗体阳性'),
    place: `${diagnosis}, DM`,
    reading: text('An antibody that was never tested is not negative.', '未检测的抗体不视为阴性。'),
    decidedBy: 'chart',
    rule: anyAntibody('myositis-antibodies', myositisSpecificAntibodies),
  },
  {
    id: 'AAV.I2',
    cohort: 'AAV',
    category: 'inclusion',
    label: text('ANCA-associated vasculitis diagnosed', '确诊 ANCA 相关性血管炎'),
    place: `${diagnosis}, AAV`,
    flaw: text(
      'The wording of this line was not found in any copy of the source. The diagnosis on record is shown; ask the site what it has to meet.',
      '未见任何文本收录该条原文。展示病历诊断，请询问中心的诊断要求。',
    ),
    decidedBy: 'source-incomplete',
    rule: { kind: 'source-incomplete', related: ['aav'] },
  },
  {
    id: 'SLE.I4',
    cohort: 'SLE',
    category: 'inclusion',
    label: text('SLEDAI at least 8', 'SLEDAI ≥ 8'),
    place: `${activity}, SLE`,
    flaw: text('The source does not say which SLEDAI; SLEDAI-2K is used.', '原文未说明 SLEDAI 版本，按 SLEDAI-2K。'),
    decidedBy: 'score',
    rule: { kind: 'score', instrument: 'sledai-2k', bounds: [{ comparison: '>=', value: 8 }] },
  },
  {
    id: 'SS.I4',
    cohort: 'SS',
    category: 'inclusion',
    label: text('ESSDAI at least 14', 'ESSDAI ≥ 14'),
    place: `${activity}, SS`,
    decidedBy: 'score',
    rule: { kind: 'score', instrument: 'essdai', bounds: [{ comparison: '>=', value: 14 }] },
  },
  {
    id: 'SSc.I4a',
    cohort: 'SSc',
    category: 'inclusion',
    label: text('mRSS from 10 to 35', 'mRSS 10–35'),
    place: `${activity}, SSc`,
    reading: text('Both ends included; the source says so.', '含上下限（原文注明）。'),
    decidedBy: 'score',
    rule: {
      kind: 'score',
      instrument: 'mrss',
      bounds: [
        { comparison: '>=', value: 10 },
        { comparison: '<=', value: 35 },
      ],
    },
  },
  {
    id: 'SSc.I4b',
    cohort: 'SSc',
    category: 'inclusion',
    label: text('Interstitial lung disease', '合并间质性肺病'),
    place: `${activity}, SSc`,
    reading: text('Not on record is asked about: it is not the same as without.', '未记录者需询问，不等于没有。'),
    decidedBy: 'chart',
    rule: {
      kind: 'diagnosis',
      anyOf: [{ concept: 'ild' }],
      ifAbsent: 'ask',
      related: ['ild', 'hrct-ground-glass', 'fvc', 'dlco'],
    },
  },
  {
    id: 'DM.I4a',
    cohort: 'DM',
    category: 'inclusion',
    label: text('Dermatomyositis diagnosed at least 1 year ago', '皮肌炎确诊 ≥ 1 年'),
    place: `${activity}, DM`,
    reading: text(
      'The earliest date on record counts; a recent recorded date alone is asked about, since it starts again when records move.',
      '以最早记录日期为准；仅有近期录入日期者需询问（病历迁移会重新计日）。',
    ),
    decidedBy: 'chart',
    rule: { kind: 'diagnosed-since', anyOf: cohortDiagnoses.DM, span: { years: 1 } },
  },
  {
    id: 'DM.I4b',
    cohort: 'DM',
    category: 'inclusion',
    label: text(
      'Rash VAS (MDAAT) at least 3 cm, and at least 3 core set measures abnormal',
      '皮疹 VAS（MDAAT）≥ 3 cm，且 ≥ 3 项核心指标异常',
    ),
    place: `${activity}, DM ①`,
    flaw: noJoiner,
    decidedBy: 'score',
    rule: {
      kind: 'all',
      parts: [
        { kind: 'score', instrument: 'rash-vas', bounds: [{ comparison: '>=', value: 3 }] },
        { kind: 'score', instrument: 'csm-abnormal', bounds: [{ comparison: '>=', value: 3 }] },
      ],
    },
  },
  {
    id: 'DM.I4c',
    cohort: 'DM',
    category: 'inclusion',
    label: text('Muscle biopsy or muscle MRI shows active inflammation', '肌肉活检或肌肉 MRI 提示活动性炎症'),
    place: `${activity}, DM ②`,
    flaw: noJoiner,
    decidedBy: 'attestation',
    rule: { kind: 'attest', related: ['muscle-biopsy-mri'] },
  },
  {
    id: 'DM.I4d',
    cohort: 'DM',
    category: 'inclusion',
    label: text(
      'MMT-8 under 125 of 150, and at least two of: patient VAS 2 cm, physician VAS 2 cm, HAQ-DI 0.25, a muscle enzyme 1.3 × ULN, extramuscular activity VAS 1 cm',
      'MMT-8 < 125/150，且以下 ≥ 2 项：患者 VAS ≥ 2 cm、医生 VAS ≥ 2 cm、HAQ-DI ≥ 0.25、任一肌酶 ≥ 1.3 × ULN、肌外活动 VAS ≥ 1 cm',
    ),
    place: `${activity}, DM ③`,
    reading: text(
      'The MMT-8 total has to be on the scale of 150. Muscle enzymes: CK, aldolase, LDH, ALT, AST.',
      'MMT-8 总分须为 150 分制。肌酶：CK、醛缩酶、LDH、ALT、AST。',
    ),
    flaw: text(
      'No joiner between ①, ② and ③; and item e repeats "1.3 × ULN" before its own "1.0 cm", read as a slip.',
      '①②③ 之间无连接词；e 项在“1.0 cm”前重复“1.3 × ULN”，视为笔误。',
    ),
    decidedBy: 'score',
    rule: {
      kind: 'all',
      parts: [
        { kind: 'score', instrument: 'mmt-8', bounds: [{ comparison: '<', value: 125 }], scale: 150 },
        {
          kind: 'at-least',
          count: 2,
          parts: [
            { kind: 'score', instrument: 'ptga-vas', bounds: [{ comparison: '>=', value: 2 }] },
            { kind: 'score', instrument: 'phga-vas', bounds: [{ comparison: '>=', value: 2 }] },
            { kind: 'score', instrument: 'haq-di', bounds: [{ comparison: '>=', value: 0.25 }] },
            muscleEnzyme(1.3),
            { kind: 'score', instrument: 'extramuscular-vas', bounds: [{ comparison: '>=', value: 1 }] },
          ],
        },
      ],
    },
  },
  {
    id: 'AAV.I4a',
    cohort: 'AAV',
    category: 'inclusion',
    label: text('BVAS at least 15', 'BVAS ≥ 15'),
    place: `${activity}, AAV`,
    decidedBy: 'score',
    rule: { kind: 'score', instrument: 'bvas', bounds: [{ comparison: '>=', value: 15 }] },
  },
  {
    id: 'AAV.I4b',
    cohort: 'AAV',
    category: 'inclusion',
    label: text('ANCA positive', 'ANCA 阳性'),
    place: `${activity}, AAV`,
    reading: text(
      'MPO-ANCA, PR3-ANCA or ANCA by immunofluorescence, at any time.',
      'MPO-ANCA、PR3-ANCA 或免疫荧光 ANCA，任何时间。',
    ),
    decidedBy: 'chart',
    rule: {
      kind: 'any',
      parts: [
        { kind: 'result', concept: 'mpo-anca', ever: true },
        { kind: 'result', concept: 'pr3-anca', ever: true },
        { kind: 'result', concept: 'anca', ever: true },
      ],
    },
  },
]
