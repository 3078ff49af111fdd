import { antimalarials, anyImmunosuppressant, biologics, noPriorImmunosuppressant } from '../recurring-rules.ts'
import type { Rule } from '../../criteria/rule.ts'
import { text } from '../recurring-texts.ts'
import type { Criterion } from '../trial.ts'

const exposures = ['glucocorticoids', 'csdmards', 'cyclophosphamide', 'biologics', 'antimalarials'] as const
const joiner = text(
  'The source does not say whether this and the definition of progression (I3 and I5) are both needed.',
  '原文未说明难治（I3）与进展（I5）是否须同时满足。',
)
const splitSentence = text('The source splits one sentence over its points 3 and 4.', '原文将一句话拆分为第 3、4 条。')

function diagnosed(concept: string, ...criteria: readonly string[]): Rule {
  return {
    kind: 'all',
    parts: [
      { kind: 'diagnosis', anyOf: [{ concept }] },
      { kind: 'attest', classifiedBy: { anyOf: criteria } },
    ],
  }
}

const sle: readonly Criterion[] = [
  {
    id: 'SLE.I0',
    cohort: 'SLE',
    category: 'inclusion',
    label: text('Lupus relapsed or refractory', '复发/难治性狼疮'),
    place: 'Relapsed/refractory SLE, heading',
    flaw: text('The heading says relapsed or refractory and defines neither.', '仅标题提及“复发/难治”，未作定义。'),
    decidedBy: 'attestation',
    rule: { kind: 'attest', related: exposures, adverse: [noPriorImmunosuppressant] },
  },
  {
    id: 'SLE.I1',
    cohort: 'SLE',
    category: 'inclusion',
    label: text(
      'SLE by the 1997 ACR, 2012 SLICC or 2019 EULAR/ACR criteria',
      '按 1997 ACR、2012 SLICC 或 2019 EULAR/ACR 标准诊断 SLE',
    ),
    place: 'Relapsed/refractory SLE, 1',
    decidedBy: 'chart-and-attestation',
    rule: diagnosed('sle', 'sle-2019-eular-acr', 'sle-2012-slicc', 'sle-1997-acr'),
  },
  {
    id: 'SLE.I2',
    cohort: 'SLE',
    category: 'inclusion',
    label: text('Modified SLEDAI-2K at least 8', '改良 SLEDAI-2K ≥ 8'),
    place: 'Relapsed/refractory SLE, 2',
    reading: text(
      'The usual modification leaves out complement and anti-dsDNA (4 points at most): a plain total under 8 fails, 12 or more passes, 8 to 11 depends.',
      '常见改良不计补体与抗 dsDNA（最多 4 分）：普通总分 < 8 不符合，≥ 12 符合，8–11 不定。',
    ),
    flaw: text('The source does not say how the SLEDAI-2K is modified.', '原文未说明 SLEDAI-2K 如何改良。'),
    decidedBy: 'score',
    rule: { kind: 'modified-sledai', atLeast: 8 },
  },
  {
    id: 'SLE.I3',
    cohort: 'SLE',
    category: 'inclusion',
    label: text('BILAG-2004: at least one A or two B', 'BILAG-2004：≥ 1 个 A 或 ≥ 2 个 B'),
    place: 'Relapsed/refractory SLE, 3',
    decidedBy: 'score',
    rule: { kind: 'bilag', a: 1, b: 2 },
  },
  {
    id: 'SLE.I4',
    cohort: 'SLE',
    category: 'inclusion',
    label: text(
      'ANA by immunofluorescence at least 1:80, or anti-dsDNA or anti-Smith above normal',
      '间接免疫荧光 ANA ≥ 1:80，或抗 dsDNA、抗 Sm 高于正常',
    ),
    place: 'Relapsed/refractory SLE, 4',
    reading: text('The trial repeats these in its own central laboratory.', '试验将在中心实验室复测。'),
    decidedBy: 'chart',
    rule: {
      kind: 'any',
      parts: [
        { kind: 'titre', concept: 'ana', facets: ['titre-if', 'presence-if'], comparison: '>=', reciprocal: 80 },
        { kind: 'result', concept: 'anti-dsdna' },
        { kind: 'result', concept: 'anti-sm' },
      ],
    },
  },
]

const ssc: readonly Criterion[] = [
  {
    id: 'SSc.I1',
    cohort: 'SSc',
    category: 'inclusion',
    label: text('Systemic sclerosis by the 2013 ACR/EULAR criteria', '按 2013 ACR/EULAR 标准诊断系统性硬化症'),
    place: 'Relapsed/refractory SSc, 1',
    decidedBy: 'chart-and-attestation',
    rule: diagnosed('ssc', 'ssc-2013-acr-eular'),
  },
  {
    id: 'SSc.I2',
    cohort: 'SSc',
    category: 'inclusion',
    label: text(
      'Where there is interstitial lung disease: ground glass on HRCT, and FVC or DLCO under 70 % predicted',
      '合并间质性肺病时：HRCT 示磨玻璃影，且 FVC 或 DLCO < 70 % 预计值',
    ),
    place: 'Relapsed/refractory SSc, 2',
    reading: text(
      'Without interstitial lung disease it does not apply; not on record is not without.',
      '无间质性肺病则不适用；未记录不等于没有。',
    ),
    decidedBy: 'chart-and-attestation',
    rule: {
      kind: 'if-present',
      when: { kind: 'diagnosis', anyOf: [{ concept: 'ild' }], ifAbsent: 'ask' },
      then: {
        kind: 'all',
        parts: [
          {
            kind: 'any',
            parts: [
              { kind: 'percent-predicted', concept: 'fvc', comparison: '<', value: 70 },
              { kind: 'percent-predicted', concept: 'dlco', comparison: '<', value: 70 },
            ],
          },
          { kind: 'attest', related: ['hrct-ground-glass'] },
        ],
      },
    },
  },
  {
    id: 'SSc.I3',
    cohort: 'SSc',
    category: 'inclusion',
    label: text(
      'Conventional treatment without effect, or relapse after remission (glucocorticoid above 1 mg/kg/day and cyclophosphamide, and another immunomodulator for more than 6 months)',
      '常规治疗无效或缓解后复发（糖皮质激素 > 1 mg/kg/日、环磷酰胺，及另一免疫调节药 > 6 个月）',
    ),
    place: 'Relapsed/refractory SSc, 3 and 4',
    flaw: splitSentence,
    decidedBy: 'attestation',
    rule: { kind: 'attest', related: exposures },
  },
  {
    id: 'SSc.I5',
    cohort: 'SSc',
    category: 'inclusion',
    label: text(
      'Progression: mRSS up more than 10 %, or FVC down 10 %, or FVC down 5 % with DLCO down 15 %',
      '进展：mRSS 上升 > 10 %，或 FVC 下降 10 %，或 FVC 下降 5 % 且 DLCO 下降 15 %',
    ),
    place: 'Relapsed/refractory SSc, 5',
    reading: text(
      'Against a baseline 3 to 12 months earlier for skin, 3 to 24 for lung.',
      '皮肤以 3–12 个月前、肺以 3–24 个月前为基线。',
    ),
    flaw: joiner,
    decidedBy: 'chart',
    rule: {
      kind: 'progression',
      mrssUpPercent: 10,
      fvcDownPercent: 10,
      fvcWithDlco: { fvcDownPercent: 5, comparison: '>=', dlcoDownPercent: 15 },
    },
  },
]

const pss: readonly Criterion[] = [
  {
    id: 'pSS.I1',
    cohort: 'pSS',
    category: 'inclusion',
    label: text(
      'Primary Sjögren syndrome by the 2002 AECG or 2016 ACR/EULAR criteria',
      '按 2002 AECG 或 2016 ACR/EULAR 标准诊断原发性干燥综合征',
    ),
    place: 'Relapsed/refractory pSS, 1',
    decidedBy: 'chart-and-attestation',
    rule: diagnosed('sjogren', 'sjogren-2016-acr-eular', 'sjogren-2002-aecg'),
  },
  {
    id: 'pSS.I2',
    cohort: 'pSS',
    category: 'inclusion',
    label: text('ESSDAI at least 5', 'ESSDAI ≥ 5'),
    place: 'Relapsed/refractory pSS, 2',
    decidedBy: 'score',
    rule: { kind: 'score', instrument: 'essdai', bounds: [{ comparison: '>=', value: 5 }] },
  },
  {
    id: 'pSS.I3',
    cohort: 'pSS',
    category: 'inclusion',
    label: text('Conventional treatment without effect, or relapse after remission', '常规治疗无效或缓解后复发'),
    place: 'Relapsed/refractory pSS, 3',
    decidedBy: 'attestation',
    rule: { kind: 'attest', related: exposures },
  },
]

const moderateActivity: Rule = {
  kind: 'any',
  inOrder: true,
  parts: [
    { kind: 'score', instrument: 'das28-esr', bounds: [{ comparison: '>', value: 3.2 }] },
    { kind: 'score', instrument: 'cdai', bounds: [{ comparison: '>', value: 10 }] },
  ],
}

const ra: readonly Criterion[] = [
  {
    id: 'RA.I1a',
    cohort: 'RA',
    category: 'inclusion',
    label: text(
      'Rheumatoid arthritis by the 2010 ACR/EULAR criteria, moderately or severely active',
      '按 2010 ACR/EULAR 标准诊断类风湿关节炎，中重度活动',
    ),
    place: 'Relapsed/refractory RA, 1',
    reading: text('Moderate: DAS28-ESR above 3.2 or CDAI above 10.', '中度活动：DAS28-ESR > 3.2 或 CDAI > 10。'),
    decidedBy: 'chart-and-attestation',
    rule: {
      kind: 'all',
      parts: [
        { kind: 'diagnosis', anyOf: [{ concept: 'ra' }] },
        moderateActivity,
        { kind: 'attest', classifiedBy: { anyOf: ['ra-2010-acr-eular'] } },
      ],
    },
  },
  {
    id: 'RA.I1b',
    cohort: 'RA',
    category: 'inclusion',
    label: text('Rheumatoid arthritis diagnosed at least 6 months ago', '类风湿关节炎确诊 ≥ 6 个月'),
    place: 'Relapsed/refractory RA, 1',
    decidedBy: 'chart',
    rule: { kind: 'diagnosed-since', anyOf: [{ concept: 'ra' }], span: { months: 6 } },
  },
  {
    id: 'RA.I2a',
    cohort: 'RA',
    category: 'inclusion',
    label: text('At least 6 of 66 joints swollen', '肿胀关节 ≥ 6（66 关节）'),
    place: 'Relapsed/refractory RA, 2',
    decidedBy: 'score',
    rule: { kind: 'score', instrument: 'sjc66', bounds: [{ comparison: '>=', value: 6 }], provenBy: 'sjc28' },
  },
  {
    id: 'RA.I2b',
    cohort: 'RA',
    category: 'inclusion',
    label: text('At least 6 of 68 joints tender', '压痛关节 ≥ 6（68 关节）'),
    place: 'Relapsed/refractory RA, 2',
    decidedBy: 'score',
    rule: { kind: 'score', instrument: 'tjc68', bounds: [{ comparison: '>=', value: 6 }], provenBy: 'tjc28' },
  },
  {
    id: 'RA.I3',
    cohort: 'RA',
    category: 'inclusion',
    label: text('CRP at least 10 mg/L or ESR at least 28 mm/h', 'CRP ≥ 10 mg/L 或 ESR ≥ 28 mm/h'),
    place: 'Relapsed/refractory RA, 3',
    decidedBy: 'chart',
    rule: {
      kind: 'any',
      parts: [
        { kind: 'measurement', concept: 'crp', comparison: '>=', threshold: { value: 10, unit: 'mg/L' } },
        { kind: 'measurement', concept: 'esr', comparison: '>=', threshold: { value: 28, unit: 'mm/h' } },
      ],
    },
  },
  {
    id: 'RA.I4a',
    cohort: 'RA',
    category: 'inclusion',
    label: text(
      'Treatment by EULAR guideline failed: a csDMARD and at least 2 b/tsDMARDs',
      '按 EULAR 指南治疗失败：csDMARD 及 ≥ 2 种 b/tsDMARD',
    ),
    place: 'Relapsed/refractory RA, 4.1',
    reading: text(
      'Limited access to b/tsDMARDs for socioeconomic reasons satisfies it; with csDMARDs contraindicated, two b/tsDMARDs of different mechanism do. Exposures are counted, their failure is attested.',
      '因社会经济原因无法使用 b/tsDMARD 者视为满足；csDMARD 禁忌时，两种不同机制的 b/tsDMARD 失败亦可。用药由病历计数，失败由医生确认。',
    ),
    decidedBy: 'chart-and-attestation',
    rule: {
      kind: 'tried-classes',
      groups: [
        { classes: ['csdmards', ...antimalarials.classes], except: ['colchicine'], drugs: 1 },
        { classes: [...biologics.classes, 'jak-inhibitors'], drugs: 2 },
      ],
    },
  },
  {
    id: 'RA.I4b',
    cohort: 'RA',
    category: 'inclusion',
    label: text('Patient and physician both find the symptoms hard to manage', '患者与医生均认为症状难以控制'),
    place: 'Relapsed/refractory RA, 4.2',
    decidedBy: 'attestation',
    rule: { kind: 'attest' },
  },
  {
    id: 'RA.I4c',
    cohort: 'RA',
    category: 'inclusion',
    label: text(
      'Active or progressive: DAS28-ESR above 3.2 or CDAI above 10, or signs of activity, or glucocorticoid not below 7.5 mg/day, or Sharp score up 5 or more in a year, or quality of life reduced',
      '活动或进展：DAS28-ESR > 3.2 或 CDAI > 10，或有活动征象，或激素不能减至 7.5 mg/日以下，或 Sharp 评分一年上升 ≥ 5，或生活质量下降',
    ),
    place: 'Relapsed/refractory RA, 4.3',
    flaw: text(
      'The bracket "meeting all three" is read as 4.1, 4.2 and 4.3 together.',
      '括注“满足全部三条”理解为 4.1、4.2、4.3 同时满足。',
    ),
    decidedBy: 'chart-and-attestation',
    rule: {
      kind: 'any',
      parts: [
        { kind: 'score', instrument: 'das28-esr', bounds: [{ comparison: '>', value: 3.2 }] },
        { kind: 'score', instrument: 'cdai', bounds: [{ comparison: '>', value: 10 }] },
        { kind: 'steroid-dose', comparison: '>=', milligrams: 7.5 },
        { kind: 'score', instrument: 'sharp-progression', bounds: [{ comparison: '>=', value: 5 }] },
        { kind: 'attest', related: ['ra-qol'] },
      ],
    },
  },
]

const aav: readonly Criterion[] = [
  {
    id: 'AAV.I0',
    cohort: 'AAV',
    category: 'inclusion',
    label: text('Vasculitis relapsed or refractory', '复发/难治性血管炎'),
    place: 'Relapsed/refractory AAV, heading',
    flaw: text('The heading says relapsed or refractory and defines neither.', '仅标题提及“复发/难治”，未作定义。'),
    decidedBy: 'attestation',
    rule: {
      kind: 'attest',
      related: [...anyImmunosuppressant.classes, 'glucocorticoids'],
      adverse: [noPriorImmunosuppressant],
    },
  },
  {
    id: 'AAV.I1',
    cohort: 'AAV',
    category: 'inclusion',
    label: text('MPA, GPA or EGPA by the 2022 ACR/EULAR criteria', '按 2022 ACR/EULAR 标准诊断 MPA、GPA 或 EGPA'),
    place: 'Relapsed/refractory AAV, 1',
    decidedBy: 'chart-and-attestation',
    rule: diagnosed('aav', 'gpa-2022-acr-eular', 'mpa-2022-acr-eular', 'egpa-2022-acr-eular'),
  },
  {
    id: 'AAV.I2',
    cohort: 'AAV',
    category: 'inclusion',
    label: text('MPO-ANCA or PR3-ANCA positive', 'MPO-ANCA 或 PR3-ANCA 阳性'),
    place: 'Relapsed/refractory AAV, 2',
    decidedBy: 'chart',
    rule: {
      kind: 'any',
      parts: [
        { kind: 'result', concept: 'mpo-anca', ever: true },
        { kind: 'result', concept: 'pr3-anca', ever: true },
      ],
    },
  },
  {
    id: 'AAV.I3',
    cohort: 'AAV',
    category: 'inclusion',
    label: text('BVAS at least 15 of 63', 'BVAS ≥ 15（满分 63）'),
    place: 'Relapsed/refractory AAV, 3',
    decidedBy: 'score',
    rule: { kind: 'score', instrument: 'bvas', bounds: [{ comparison: '>=', value: 15 }] },
  },
  {
    id: 'AAV.I4',
    cohort: 'AAV',
    category: 'inclusion',
    label: text('eGFR (CKD-EPI) at least 15 mL/min/1.73 m²', 'eGFR（CKD-EPI）≥ 15 mL/min/1.73 m²'),
    place: 'Relapsed/refractory AAV, 4',
    reading: text(
      'Computed with CKD-EPI 2021 where the laboratory reports no eGFR.',
      '实验室未报告 eGFR 时按 CKD-EPI 2021 计算。',
    ),
    decidedBy: 'chart',
    rule: { kind: 'egfr', comparison: '>=', value: 15 },
  },
]

export const cohortInclusion: readonly Criterion[] = [...sle, ...ssc, ...pss, ...ra, ...aav]
