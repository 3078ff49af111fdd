import {
  marrowNeoplasm,
  centralNervousDisorder,
  congenitalImmunoglobulinDeficiency,
  endStageRenalFailure,
  hepatitisBReplicating,
  hepatitisCReplicating,
  inAnotherTrial,
  mentalIllness,
} from '../recurring-rules.ts'
import { readings, text } from '../recurring-texts.ts'
import type { Criterion } from '../trial.ts'

const common = 'Common exclusion criteria'

export const commonExclusion: readonly Criterion[] = [
  {
    id: 'E1',
    category: 'exclusion',
    label: text(
      'Severe allergy in the history, or allergy to or contraindication of cyclophosphamide, fludarabine or tocilizumab',
      '严重过敏史，或对环磷酰胺、氟达拉滨、托珠单抗过敏或禁忌',
    ),
    place: `${common}, 1`,
    flaw: text('The source writes "tozumabs": read as tocilizumab.', '原文写作“tozumabs”，理解为托珠单抗。'),
    decidedBy: 'history',
    rule: { kind: 'allergy', to: 'anything', evenIfMild: ['cyclophosphamide', 'fludarabine', 'tocilizumab'] },
  },
  {
    id: 'E2',
    category: 'exclusion',
    label: text('Infection that is uncontrolled or needs treatment, or is suspected', '存在或疑似未控制或需治疗的感染'),
    place: `${common}, 2`,
    reading: readings.infection,
    decidedBy: 'chart-and-attestation',
    rule: { kind: 'infection', within: { days: 28 } },
  },
  {
    id: 'E3',
    category: 'exclusion',
    label: text('Disorder of the central nervous system, whatever its cause', '中枢神经系统疾病（无论病因）'),
    place: `${common}, 3`,
    reading: text(
      'Epilepsy, stroke, encephalitis, cerebral vasculitis, organic brain syndrome, psychosis and bipolar disorder count; depression, anxiety, a single seizure and any other disorder are asked about.',
      '癫痫、卒中、脑炎、中枢血管炎、器质性脑病、精神病、双相障碍直接计入；抑郁、焦虑、单次发作及其他中枢疾病需询问。',
    ),
    decidedBy: 'history',
    rule: centralNervousDisorder,
  },
  {
    id: 'E4',
    category: 'exclusion',
    label: text(
      'Relatively serious heart disease: angina, infarction, heart failure, arrhythmia',
      '较严重心脏病：心绞痛、心肌梗死、心力衰竭、心律失常',
    ),
    place: `${common}, 4`,
    reading: text('An arrhythmia alone is asked about: how serious?', '单纯心律失常需询问严重程度。'),
    decidedBy: 'history',
    rule: {
      kind: 'history',
      tense: 'present',
      targets: [
        { concept: 'unstable-angina', found: 'holds' },
        { concept: 'myocardial-infarction', facets: ['acute', 'parent'], found: 'holds', acute: true },
        { concept: 'myocardial-infarction', facets: ['old'], found: 'holds' },
        { concept: 'nyha-heart-failure', found: 'holds' },
        { concept: 'arrhythmia', found: 'asks' },
        { concept: 'long-qt', found: 'asks' },
        { concept: 'other-serious-heart', found: 'asks' },
      ],
    },
  },
  {
    id: 'E5',
    category: 'exclusion',
    label: text('Congenital immunoglobulin deficiency', '先天性免疫球蛋白缺乏'),
    place: `${common}, 5`,
    decidedBy: 'history',
    rule: congenitalImmunoglobulinDeficiency,
  },
  {
    id: 'E6',
    category: 'exclusion',
    label: text(
      'Malignancy, except non-melanoma skin cancer and in-situ cancer of cervix, bladder or breast free of disease for more than 5 years',
      '恶性肿瘤（非黑色素瘤皮肤癌，及无病超过 5 年的宫颈、膀胱、乳腺原位癌除外）',
    ),
    place: `${common}, 6`,
    reading: text(
      'No look-back limit; an invasive cancer over for more than 5 years is asked about.',
      '不设回溯期限；浸润癌结束超过 5 年者需询问。',
    ),
    decidedBy: 'history',
    rule: {
      kind: 'history',
      tense: 'ever',
      targets: [
        { concept: 'malignancy-exceptions', facets: ['non-melanoma-skin', 'history-skin'], found: 'exempt' },
        {
          concept: 'malignancy-exceptions',
          facets: ['in-situ-cervix', 'in-situ-bladder', 'in-situ-breast'],
          found: 'asks',
          overFor: { span: { years: 5 }, means: 'exempt' },
        },
        { concept: 'malignancy-exceptions', found: 'asks' },
        { concept: 'malignancy', found: 'holds', overFor: { span: { years: 5 }, means: 'asks' } },
        marrowNeoplasm,
      ],
    },
  },
  {
    id: 'E7',
    category: 'exclusion',
    label: text('End-stage renal failure', '终末期肾衰竭'),
    place: `${common}, 7`,
    reading: text(
      'Dialysis or coded end-stage disease counts; an eGFR under 15 alone is asked about.',
      '透析或已编码终末期肾病计入；仅 eGFR < 15 需询问。',
    ),
    decidedBy: 'history',
    rule: endStageRenalFailure,
  },
  {
    id: 'E8a',
    category: 'exclusion',
    label: text(
      'Hepatitis B: surface antigen or core antibody positive, with viral DNA above the detection limit',
      '乙肝：HBsAg 或抗 HBc 阳性，且 HBV DNA 高于检测限',
    ),
    place: `${common}, 8`,
    reading: readings.hepatitisB,
    decidedBy: 'chart',
    rule: hepatitisBReplicating,
  },
  {
    id: 'E8b',
    category: 'exclusion',
    label: text('Hepatitis C: antibody and RNA positive', '丙肝：抗体阳性且 RNA 阳性'),
    place: `${common}, 8`,
    decidedBy: 'chart',
    rule: hepatitisCReplicating,
  },
  {
    id: 'E8c',
    category: 'exclusion',
    label: text('HIV antibody positive', 'HIV 抗体阳性'),
    place: `${common}, 8`,
    reading: readings.hiv,
    decidedBy: 'chart',
    rule: { kind: 'hiv' },
  },
  {
    id: 'E8d',
    category: 'exclusion',
    label: text('Syphilis test positive', '梅毒检测阳性'),
    place: `${common}, 8`,
    reading: readings.syphilis,
    decidedBy: 'chart',
    rule: { kind: 'syphilis' },
  },
  {
    id: 'E9',
    category: 'exclusion',
    label: text('Mental illness or severe cognitive impairment', '精神疾病或严重认知障碍'),
    place: `${common}, 9`,
    flaw: text('The source joins the two with "and": read as "or".', '原文以“和”连接两者，理解为“或”。'),
    decidedBy: 'history',
    rule: mentalIllness,
  },
  {
    id: 'E10',
    category: 'exclusion',
    label: text('Treatment in another clinical trial within 6 months', '6 个月内接受过其他临床试验治疗'),
    place: `${common}, 10`,
    decidedBy: 'attestation',
    rule: { kind: 'attest', adverse: [{ kind: 'study', within: { months: 6 } }, ...inAnotherTrial] },
  },
  {
    id: 'E11',
    category: 'exclusion',
    label: text('Pregnant, or intending to become pregnant', '妊娠或计划妊娠'),
    place: `${common}, 11`,
    reading: readings.childbearing,
    decidedBy: 'chart-and-attestation',
    rule: { kind: 'pregnancy', or: 'intention' },
  },
  {
    id: 'E12',
    category: 'exclusion',
    label: text('Hypertension or diabetes that medication does not control', '药物不能控制的高血压或糖尿病'),
    place: `${common}, 12`,
    flaw: text(
      'The source gives no limit for "controlled"; the last readings are shown.',
      '原文未给出“控制”的界值；展示最近读数。',
    ),
    decidedBy: 'attestation',
    rule: {
      kind: 'attest',
      related: ['bp', 'hba1c', 'hypertension', 'diabetes'],
      adverse: [
        {
          kind: 'history',
          tense: 'present',
          targets: [
            { concept: 'hypertension', facets: ['uncontrolled'], found: 'holds' },
            { concept: 'diabetes', facets: ['uncontrolled'], found: 'holds' },
          ],
        },
      ],
    },
  },
  {
    id: 'E13',
    category: 'exclusion',
    label: text("Any other reason in the investigator's view", '研究者认为不宜入组的其他原因'),
    place: `${common}, 13`,
    decidedBy: 'attestation',
    rule: { kind: 'attest' },
  },
]

const wrongHeading = text('Printed under the heading of another disease.', '印在另一疾病的标题之下。')

export const cohortExclusion: readonly Criterion[] = [
  {
    id: 'SLE.E1',
    cohort: 'SLE',
    category: 'exclusion',
    label: text(
      'Another clinically significant disease that may interfere with the product',
      '可能影响用药的其他有临床意义的疾病',
    ),
    place: 'Specific exclusion criteria, SLE, 1',
    reading: text('Organ damage by lupus itself does not count.', '狼疮本身所致器官损害不计。'),
    decidedBy: 'attestation',
    rule: {
      kind: 'attest',
      adverse: [
        {
          kind: 'history',
          tense: 'present',
          targets: [
            'nyha-heart-failure',
            'myocardial-infarction',
            'cirrhosis',
            'copd-severe',
            'asthma-severe',
            'malignancy',
            'esrd',
            'aa-mds-mpn',
            'congenital-ig-deficiency',
          ].map((concept) => ({ concept, found: 'holds' as const })),
        },
      ],
    },
  },
  {
    id: 'SLE.E2',
    cohort: 'SLE',
    category: 'exclusion',
    label: text(
      'Another active skin disease that may interfere with the assessment of lupus',
      '可能干扰狼疮评估的其他活动性皮肤病',
    ),
    place: 'Specific exclusion criteria, SLE, 2',
    decidedBy: 'attestation',
    rule: {
      kind: 'attest',
      related: ['skin-disease-other'],
      adverse: [{ kind: 'history', tense: 'present', targets: [{ concept: 'skin-disease-other', found: 'holds' }] }],
    },
  },
  {
    id: 'SSc.E1',
    cohort: 'SSc',
    category: 'exclusion',
    label: text(
      'SSc-like disease from environment, ingestion or injection; another autoimmune disease with it (SLE, RA, polymyositis …)',
      '环境、摄入或注射所致硬皮病样疾病；合并其他自身免疫病（SLE、RA、多发性肌炎等）',
    ),
    place: 'Specific exclusion criteria, under "primary Sjögren syndrome", 1',
    flaw: text(
      'Printed under the heading of primary Sjögren syndrome, and its comma may mean "and" or "or".',
      '印在“原发性干燥综合征”标题下，且逗号可理解为“且”或“或”。',
    ),
    decidedBy: 'history',
    rule: {
      kind: 'ambiguous',
      rule: {
        kind: 'history',
        tense: 'present',
        targets: [
          { concept: 'ssc', facets: ['induced'], found: 'holds' },
          { concept: 'other-autoimmune', exceptFacets: ['ssc', 'parent'], found: 'holds' },
        ],
      },
    },
  },
  {
    id: 'pSS.E1',
    cohort: 'pSS',
    category: 'exclusion',
    label: text('Cirrhosis of the liver', '肝硬化'),
    place: 'Specific exclusion criteria, under "dry syndrome", 1',
    flaw: wrongHeading,
    decidedBy: 'history',
    rule: {
      kind: 'history',
      tense: 'present',
      targets: [
        { concept: 'cirrhosis', facets: ['cirrhosis', 'biliary'], found: 'holds', irreversible: true },
        { concept: 'cirrhosis', found: 'asks' },
      ],
    },
  },
  {
    id: 'pSS.E2',
    cohort: 'pSS',
    category: 'exclusion',
    label: text(
      'Aplastic anaemia, myelodysplastic syndrome or myeloproliferative disease',
      '再生障碍性贫血、骨髓增生异常综合征或骨髓增殖性疾病',
    ),
    place: 'Specific exclusion criteria, under "dry syndrome", 2',
    flaw: wrongHeading,
    decidedBy: 'history',
    rule: { kind: 'history', tense: 'present', targets: [{ concept: 'aa-mds-mpn', found: 'holds' }] },
  },
  {
    id: 'RA.E1',
    cohort: 'RA',
    category: 'exclusion',
    label: text('ACR functional class IV', 'ACR 功能分级 IV 级'),
    place: 'Specific exclusion criteria, RA, 1',
    decidedBy: 'score',
    rule: { kind: 'score', instrument: 'acr-functional-class', bounds: [{ comparison: '=', value: 4 }] },
  },
  {
    id: 'AAV.E1',
    cohort: 'AAV',
    category: 'exclusion',
    label: text('eGFR under 15 mL/min/1.73 m²', 'eGFR < 15 mL/min/1.73 m²'),
    place: 'Specific exclusion criteria, AAV, 1',
    decidedBy: 'chart',
    rule: { kind: 'egfr', comparison: '<', value: 15 },
  },
  {
    id: 'AAV.E2',
    cohort: 'AAV',
    category: 'exclusion',
    label: text(
      'Alveolar haemorrhage that needs invasive ventilation beyond screening',
      '肺泡出血需有创通气且预计超出筛选期',
    ),
    place: 'Specific exclusion criteria, AAV, 2',
    decidedBy: 'attestation',
    rule: {
      kind: 'attest',
      related: ['alveolar-hemorrhage', 'spo2'],
      adverse: [
        {
          kind: 'history',
          tense: 'present',
          targets: [{ concept: 'alveolar-hemorrhage', found: 'holds', acute: true }],
        },
        {
          kind: 'history',
          tense: 'ever',
          within: { days: 28 },
          targets: [{ concept: 'mech-ventilation', found: 'holds' }],
        },
      ],
    },
  },
]
