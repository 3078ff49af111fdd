import type { Rule } from '../../criteria/rule.ts'
import {
  anyAntibody,
  diagnosedAndClassified,
  muscleEnzyme,
  myositisSpecificAntibodies,
  priorTreatment,
} from '../recurring-rules.ts'
import { readings, text } from '../recurring-texts.ts'
import type { Criterion } from '../trial.ts'
import { cohorts } from './cohorts.ts'

const [lupus, sclerosis, myopathy, thrombocytopenia] = cohorts
const refractory: Rule = { kind: 'attest', related: priorTreatment }
const refractoryLabel = text(
  'Refractory: conventional treatment without effect for more than 6 months, or relapse after remission',
  '难治：常规治疗 > 6 个月无效，或缓解后复发',
)

const sle: readonly Criterion[] = [
  {
    id: 'SLE.I1',
    cohort: 'SLE',
    category: 'inclusion',
    label: text('SLE by the 2019 EULAR/ACR criteria', '按 2019 EULAR/ACR 标准诊断 SLE'),
    place: 'SLE, 1',
    decidedBy: 'chart-and-attestation',
    rule: diagnosedAndClassified(lupus.diagnosis, ['ana', 'anti-dsdna', 'anti-sm', 'c3', 'c4', 'lupus-nephritis'], {
      anyOf: ['sle-2019-eular-acr'],
    }),
  },
  {
    id: 'SLE.I2',
    cohort: 'SLE',
    category: 'inclusion',
    label: text(
      'SLEDAI-2K at least 6 with one BILAG-2004 A or two B, or SLEDAI-2K at least 8',
      'SLEDAI-2K ≥ 6 且 BILAG-2004 ≥ 1 个 A 或 ≥ 2 个 B，或 SLEDAI-2K ≥ 8',
    ),
    place: 'SLE, 2',
    reading: text('With a SLEDAI-2K of 8 or more the BILAG is not asked for.', 'SLEDAI-2K ≥ 8 时不要求 BILAG。'),
    decidedBy: 'score',
    rule: {
      kind: 'any',
      parts: [
        {
          kind: 'all',
          parts: [
            { kind: 'score', instrument: 'sledai-2k', bounds: [{ comparison: '>=', value: 6 }] },
            { kind: 'bilag', a: 1, b: 2 },
          ],
        },
        { kind: 'score', instrument: 'sledai-2k', bounds: [{ comparison: '>=', value: 8 }] },
      ],
    },
  },
  {
    id: 'SLE.I3',
    cohort: 'SLE',
    category: 'inclusion',
    label: refractoryLabel,
    place: 'SLE, 3',
    decidedBy: 'attestation',
    rule: refractory,
  },
]

const ssc: readonly Criterion[] = [
  {
    id: 'SSc.I1',
    cohort: 'SSc',
    category: 'inclusion',
    label: text('Systemic sclerosis by the 2013 criteria, diffuse', '按 2013 标准诊断系统性硬化症，弥漫型'),
    place: 'SSc, 1',
    reading: text('A code for limited disease speaks against it and is asked about.', '局限型编码为反证，需询问。'),
    decidedBy: 'chart-and-attestation',
    rule: diagnosedAndClassified(
      sclerosis.diagnosis,
      ['mrss', 'ssc-antibodies'],
      { anyOf: ['ssc-2013-acr-eular'], asksMore: true },
      [{ kind: 'history', tense: 'ever', targets: [{ concept: 'ssc', facets: ['limited', 'sine'], found: 'holds' }] }],
    ),
  },
  {
    id: 'SSc.I2',
    cohort: 'SSc',
    category: 'inclusion',
    label: text('An antibody of systemic sclerosis positive', '系统性硬化症相关抗体阳性'),
    place: 'SSc, 2',
    reading: text(
      'Anti-Scl-70, anti-centromere, anti-RNA polymerase III, fibrillarin, PM-Scl or Ku, at any time. An antibody that was never tested is not negative.',
      '抗 Scl-70、抗着丝点、抗 RNA 聚合酶 III、纤维蛋白、PM-Scl、Ku 抗体，任何时间。未检测的抗体不视为阴性。',
    ),
    decidedBy: 'chart',
    rule: anyAntibody('ssc-antibodies', ['scl-70', 'centromere', 'rna-polymerase-iii', 'fibrillarin', 'pm-scl', 'ku']),
  },
  {
    id: 'SSc.I3',
    cohort: 'SSc',
    category: 'inclusion',
    label: text(
      'Diffuse skin disease, or active interstitial lung disease (ground glass on HRCT)',
      '弥漫性皮肤硬化，或活动性间质性肺病（HRCT 示磨玻璃影）',
    ),
    place: 'SSc, 3',
    reading: text(
      'A code for diffuse disease passes; otherwise a person says.',
      '有弥漫型编码即符合；否则由医生确认。',
    ),
    decidedBy: 'chart-and-attestation',
    rule: {
      kind: 'any',
      parts: [
        { kind: 'diagnosis', anyOf: [{ concept: 'ssc', facets: ['diffuse'] }] },
        { kind: 'attest', related: ['mrss', 'ild', 'hrct-ground-glass'] },
      ],
    },
  },
  {
    id: 'SSc.I4',
    cohort: 'SSc',
    category: 'inclusion',
    label: refractoryLabel,
    place: 'SSc, 4',
    reading: readings.oneSuffices,
    decidedBy: 'attestation',
    rule: refractory,
  },
  {
    id: 'SSc.I5',
    cohort: 'SSc',
    category: 'inclusion',
    label: text(
      'Progressive: mRSS up more than 25 %, or FVC down 10 %, or FVC down more than 5 % with DLCO down 15 %',
      '进展：mRSS 上升 > 25 %，或 FVC 下降 10 %，或 FVC 下降 > 5 % 且 DLCO 下降 15 %',
    ),
    place: 'SSc, 5',
    reading: text(
      'Against a baseline 3 to 12 months earlier for skin, 3 to 24 for lung. One of 4 and 5 suffices; the source says so.',
      '皮肤以 3–12 个月前、肺以 3–24 个月前为基线。原文说明：4、5 满足其一即可。',
    ),
    decidedBy: 'chart',
    rule: {
      kind: 'progression',
      mrssUpPercent: 25,
      fvcDownPercent: 10,
      fvcWithDlco: { fvcDownPercent: 5, comparison: '>', dlcoDownPercent: 15 },
    },
  },
]

const ild: Rule = { kind: 'diagnosis', anyOf: [{ concept: 'ild' }] }
const mmt8 = (comparison: '<' | '>='): Rule => ({
  kind: 'score',
  instrument: 'mmt-8',
  bounds: [{ comparison, value: 142 }],
  scale: 150,
})
const scale = (instrument: string, value: number): Rule => ({
  kind: 'score',
  instrument,
  bounds: [{ comparison: '>=', value }],
})

const iim: readonly Criterion[] = [
  {
    id: 'IIM.I1',
    cohort: 'IIM',
    category: 'inclusion',
    label: text(
      'Inflammatory myopathy by the 2017 EULAR/ACR criteria (dermatomyositis, polymyositis, antisynthetase syndrome, necrotising myopathy)',
      '按 2017 EULAR/ACR 标准诊断炎性肌病（皮肌炎、多发性肌炎、抗合成酶综合征、坏死性肌病）',
    ),
    place: 'IIM, 1',
    decidedBy: 'chart-and-attestation',
    rule: diagnosedAndClassified(myopathy.diagnosis, ['myositis-antibodies', 'ck'], {
      anyOf: ['iim-2017-eular-acr'],
      asksMore: true,
    }),
  },
  {
    id: 'IIM.I2',
    cohort: 'IIM',
    category: 'inclusion',
    label: text('A myositis antibody positive', '肌炎抗体阳性'),
    place: 'IIM, 2',
    reading: text(
      'A myositis-specific antibody, at any time. An antibody that was never tested is not negative.',
      '肌炎特异性抗体，任何时间。未检测的抗体不视为阴性。',
    ),
    decidedBy: 'chart',
    rule: anyAntibody('myositis-antibodies', myositisSpecificAntibodies),
  },
  {
    id: 'IIM.I3',
    cohort: 'IIM',
    category: 'inclusion',
    label: text(
      'MMT-8 under 142 and at least 2 of 5 measures abnormal (PhGA, PtGA or extramuscular activity 2 or more; HAQ 0.25 or more; muscle enzyme 1.5 × ULN or more); or MMT-8 of 142 or more with active interstitial lung disease (ground glass on HRCT)',
      'MMT-8 < 142 且 5 项中 ≥ 2 项异常（PhGA、PtGA、肌外活动 ≥ 2；HAQ ≥ 0.25；肌酶 ≥ 1.5 × ULN）；或 MMT-8 ≥ 142 且有活动性间质性肺病（HRCT 示磨玻璃影）',
    ),
    place: 'IIM, 3',
    reading: text(
      'The MMT-8 total has to be on the scale of 150. "Myosin level" is read as the level of a muscle enzyme.',
      'MMT-8 总分须为 150 分制。“myosin level”理解为肌酶水平。',
    ),
    flaw: text(
      'The source does not say what holds for patients with neither muscle involvement nor interstitial lung disease.',
      '原文未说明既无肌肉受累又无间质性肺病者如何处理。',
    ),
    decidedBy: 'score',
    rule: {
      kind: 'any',
      parts: [
        {
          kind: 'all',
          parts: [
            mmt8('<'),
            {
              kind: 'at-least',
              count: 2,
              parts: [
                scale('phga-vas', 2),
                scale('ptga-vas', 2),
                scale('extramuscular-vas', 2),
                scale('haq-di', 0.25),
                muscleEnzyme(1.5),
              ],
            },
          ],
        },
        {
          kind: 'all',
          inOrder: true,
          parts: [
            mmt8('>='),
            { ...ild, ifAbsent: 'ask', related: ['ild', 'hrct-ground-glass', 'fvc', 'dlco'] },
            { kind: 'attest', related: ['ild', 'hrct-ground-glass', 'fvc', 'dlco'] },
          ],
        },
        { kind: 'ambiguous', rule: { kind: 'all', parts: [mmt8('>='), { kind: 'not', part: ild }] } },
      ],
    },
  },
  {
    id: 'IIM.I4',
    cohort: 'IIM',
    category: 'inclusion',
    label: refractoryLabel,
    place: 'IIM, 4',
    reading: readings.oneSuffices,
    decidedBy: 'attestation',
    rule: refractory,
  },
  {
    id: 'IIM.I5',
    cohort: 'IIM',
    category: 'inclusion',
    label: text(
      'Progressive: worsening myositis, or rapidly progressive interstitial pneumonia',
      '进展：肌炎加重，或快速进展性间质性肺炎',
    ),
    place: 'IIM, 5',
    reading: readings.oneSuffices,
    decidedBy: 'attestation',
    rule: { kind: 'attest', related: ['ild', 'fvc', 'ck', 'mmt-8'] },
  },
]

const itp: readonly Criterion[] = [
  {
    id: 'ITP.I1',
    cohort: 'ITP',
    category: 'inclusion',
    label: text('Immune thrombocytopenia by the 2019 ASH criteria', '按 2019 ASH 标准诊断免疫性血小板减少症'),
    place: 'ITP, 1',
    decidedBy: 'chart-and-attestation',
    rule: diagnosedAndClassified(thrombocytopenia.diagnosis, ['platelets'], { anyOf: ['itp-2019-ash'] }),
  },
  {
    id: 'ITP.I2',
    cohort: 'ITP',
    category: 'inclusion',
    label: text(
      'Bone marrow: megakaryocytes increased or normal, with impaired maturation',
      '骨髓：巨核细胞增多或正常，伴成熟障碍',
    ),
    place: 'ITP, 2',
    decidedBy: 'attestation',
    rule: { kind: 'attest', related: ['bone-marrow-morphology'] },
  },
  {
    id: 'ITP.I3',
    cohort: 'ITP',
    category: 'inclusion',
    label: text('Secondary thrombocytopenia excluded', '已排除继发性血小板减少'),
    place: 'ITP, 3',
    reading: text(
      'Diseases on record that cause it are shown and asked about.',
      '病历中可致血小板减少的疾病予以展示并询问。',
    ),
    decidedBy: 'attestation',
    rule: {
      kind: 'attest',
      adverse: [
        {
          kind: 'history',
          tense: 'present',
          targets: [
            { concept: 'itp', facets: ['secondary', 'drug-induced', 'evans', 'hereditary'], found: 'holds' },
            { concept: 'sle', found: 'holds' },
            {
              concept: 'other-autoimmune',
              facets: ['antiphospholipid', 'autoimmune-haemolytic-anaemia', 'sjogren', 'mctd', 'uctd'],
              found: 'holds',
            },
            { concept: 'hepatitis-c', found: 'holds' },
            { concept: 'hiv-infection', found: 'holds', irreversible: true },
            { concept: 'cirrhosis', found: 'holds', irreversible: true },
            { concept: 'splenomegaly', found: 'holds' },
            { concept: 'aa-mds-mpn', found: 'holds' },
            { concept: 'malignancy', found: 'holds' },
          ],
        },
      ],
    },
  },
  {
    id: 'ITP.I4',
    cohort: 'ITP',
    category: 'inclusion',
    label: text(
      'Relapsed or refractory: after first-line therapy platelets cannot be held at a safe level (above 30 × 10⁹/L without bleeding)',
      '复发/难治：一线治疗后血小板不能维持于安全水平（> 30 × 10⁹/L 且无明显出血）',
    ),
    place: 'ITP, 4',
    reading: readings.oneSuffices,
    decidedBy: 'attestation',
    rule: { kind: 'series', concept: 'platelets', atLeast: 0, related: ['bleeding', ...priorTreatment, 'tpo-itp'] },
  },
  {
    id: 'ITP.I5',
    cohort: 'ITP',
    category: 'inclusion',
    label: text(
      'Progressive: platelets falling steadily, or bleeding getting worse',
      '进展：血小板持续下降，或出血进行性加重',
    ),
    place: 'ITP, 5',
    reading: text(
      'The course of the platelets is shown and a person reads it. One of 4 and 5 suffices; the source says so.',
      '展示血小板变化，由医生判读。原文说明：4、5 满足其一即可。',
    ),
    decidedBy: 'chart-and-attestation',
    rule: { kind: 'series', concept: 'platelets', atLeast: 2, related: ['bleeding', 'splenomegaly'] },
  },
]

export const cohortInclusion: readonly Criterion[] = [...sle, ...ssc, ...iim, ...itp]
