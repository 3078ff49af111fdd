import {
  hepatitisCReplicating,
  inAnotherTrial,
  marrowNeoplasm,
  severeAllergyToLymphodepletion,
} from '../recurring-rules.ts'
import { readings, text } from '../recurring-texts.ts'
import type { Criterion } from '../trial.ts'

export const exclusion: readonly Criterion[] = [
  {
    id: 'E1',
    category: 'exclusion',
    label: text('Another autoimmune disease that needs systemic therapy', '合并需系统治疗的其他自身免疫病'),
    place: 'Exclusion criteria, 1',
    decidedBy: 'attestation',
    rule: {
      kind: 'attest',
      adverse: [
        {
          kind: 'history',
          tense: 'present',
          targets: [{ concept: 'other-autoimmune', exceptFacets: ['sle', 'parent'], found: 'holds' }],
        },
      ],
    },
  },
  {
    id: 'E2',
    category: 'exclusion',
    label: text('Uncontrolled lupus crisis in the last 8 weeks', '近 8 周内未控制的狼疮危象'),
    place: 'Exclusion criteria, 2',
    decidedBy: 'attestation',
    rule: {
      kind: 'attest',
      adverse: [
        {
          kind: 'history',
          tense: 'ever',
          within: { days: 56 },
          targets: [{ concept: 'lupus-crisis', found: 'holds', acute: true }],
        },
      ],
    },
  },
  {
    id: 'E3',
    category: 'exclusion',
    label: text(
      'Significant disease of the central nervous system not due to lupus',
      '非狼疮所致的有临床意义的中枢神经系统疾病',
    ),
    place: 'Exclusion criteria, 3',
    reading: text(
      "Parkinson's disease, degenerative dementia and cerebral aneurysm count; everything else is asked about: cause and significance.",
      '帕金森病、退行性痴呆、脑动脉瘤直接计入；其余需询问病因与意义。',
    ),
    decidedBy: 'history',
    rule: {
      kind: 'history',
      tense: 'present',
      targets: [
        { concept: 'cns-disorder', facets: ['parkinson', 'dementia'], found: 'holds', irreversible: true },
        { concept: 'cns-disorder', facets: ['aneurysm'], found: 'holds' },
        { concept: 'cns-disorder', exceptFacets: ['headache'], found: 'asks' },
        { concept: 'psychiatric', facets: ['dementia'], found: 'holds', irreversible: true },
        { concept: 'psychiatric', facets: ['psychosis', 'bipolar'], found: 'asks' },
      ],
    },
  },
  {
    id: 'E4',
    category: 'exclusion',
    label: text(
      'Allogeneic marrow, stem-cell or solid-organ transplant, past or planned',
      '异基因骨髓/干细胞或实体器官移植（既往或计划）',
    ),
    place: 'Exclusion criteria, 4',
    decidedBy: 'chart-and-attestation',
    rule: {
      kind: 'any',
      parts: [
        {
          kind: 'history',
          tense: 'ever',
          targets: [
            { concept: 'allo-hsct', facets: ['allogeneic', 'complication'], found: 'holds' },
            { concept: 'allo-hsct', facets: ['autologous'], found: 'exempt' },
            { concept: 'allo-hsct', found: 'asks' },
            { concept: 'solid-organ-transplant', facets: ['other-tissue'], found: 'asks' },
            { concept: 'solid-organ-transplant', found: 'holds' },
            { concept: 'esrd', facets: ['transplanted'], found: 'holds' },
          ],
        },
        { kind: 'attest' },
      ],
    },
  },
  {
    id: 'E5',
    category: 'exclusion',
    label: text(
      'In the last 12 months: heart failure of NYHA class III or IV, infarction, unstable angina, uncontrolled or symptomatic atrial arrhythmia, any ventricular arrhythmia',
      '近 12 个月内：NYHA III–IV 级心力衰竭、心肌梗死、不稳定型心绞痛、未控制或有症状的房性心律失常、任何室性心律失常',
    ),
    place: 'Exclusion criteria, 5',
    reading: text(
      'The list is not closed: cardiac arrest, shock, myocarditis, endocarditis, cardiomyopathy, complete heart block, pulmonary hypertension and embolism are asked about.',
      '原文为非穷尽列举：心脏骤停、休克、心肌炎、心内膜炎、心肌病、完全性房室传导阻滞、肺动脉高压及肺栓塞需询问。',
    ),
    decidedBy: 'history',
    rule: {
      kind: 'any',
      parts: [
        { kind: 'heart-failure-class', within: { months: 12 } },
        {
          kind: 'history',
          tense: 'ever',
          within: { months: 12 },
          targets: [
            { concept: 'myocardial-infarction', facets: ['old'], found: 'asks', acute: true },
            { concept: 'myocardial-infarction', found: 'holds', acute: true },
            { concept: 'unstable-angina', facets: ['unstable'], found: 'holds', acute: true },
            { concept: 'arrhythmia', facets: ['ventricular'], found: 'holds' },
            {
              concept: 'arrhythmia',
              facets: ['atrial', 'premature-ventricular', 'premature-atrial', 'complete-block', 'parent'],
              found: 'asks',
            },
            {
              concept: 'other-serious-heart',
              facets: [
                'cardiac-arrest',
                'cardiomyopathy',
                'endocarditis',
                'myocarditis',
                'pulmonary-embolism',
                'pulmonary-hypertension',
                'shock',
              ],
              found: 'asks',
            },
          ],
        },
      ],
    },
  },
  {
    id: 'E6',
    category: 'exclusion',
    label: text(
      "Pericarditis, pleural effusion or another significant lung or heart finding now, unsuitable in the investigator's view",
      '目前有心包炎、胸腔积液等明显心肺表现，研究者认为不宜参加',
    ),
    place: 'Exclusion criteria, 6',
    decidedBy: 'attestation',
    rule: {
      kind: 'attest',
      related: ['pericarditis-effusion', 'other-serious-heart', 'ild', 'lvef'],
      adverse: [
        {
          kind: 'history',
          tense: 'present',
          targets: [{ concept: 'pericarditis-effusion', found: 'holds', onceOver: 'exempt' }],
        },
      ],
    },
  },
  {
    id: 'E7',
    category: 'exclusion',
    label: text('Severe asthma or COPD', '重度哮喘或慢阻肺'),
    place: 'Exclusion criteria, 7',
    reading: text(
      'Mild or moderate on stable therapy may take part; without a severity it is asked for.',
      '轻中度且治疗稳定者可参加；未注明程度者需询问。',
    ),
    decidedBy: 'history',
    rule: {
      kind: 'history',
      tense: 'present',
      targets: [
        { concept: 'asthma-severe', facets: ['severe'], found: 'holds' },
        { concept: 'asthma-severe', graded: ['severe'], found: 'holds', broad: true },
        { concept: 'asthma-severe', facets: ['mild-moderate'], found: 'exempt', broad: true },
        { concept: 'asthma-severe', graded: ['mild', 'moderate'], found: 'exempt', broad: true },
        { concept: 'asthma-severe', found: 'asks' },
        { concept: 'copd-severe', facets: ['severe'], found: 'holds' },
        { concept: 'copd-severe', graded: ['severe'], found: 'holds', broad: true },
        { concept: 'copd-severe', facets: ['mild', 'moderate'], found: 'exempt', broad: true },
        { concept: 'copd-severe', graded: ['mild', 'moderate'], found: 'exempt', broad: true },
        { concept: 'copd-severe', found: 'asks' },
      ],
    },
  },
  {
    id: 'E8',
    category: 'exclusion',
    label: text(
      'Malignancy in the last 5 years, except treated non-melanoma skin cancer or carcinoma in situ',
      '近 5 年内恶性肿瘤（已治疗的非黑色素瘤皮肤癌或原位癌除外）',
    ),
    place: 'Exclusion criteria, 8',
    decidedBy: 'history',
    rule: {
      kind: 'history',
      tense: 'ever',
      within: { years: 5 },
      targets: [
        { concept: 'malignancy-exceptions', facets: ['history-skin', 'history-in-situ'], found: 'exempt' },
        { concept: 'malignancy-exceptions', found: 'asks', onceOver: 'exempt' },
        { concept: 'malignancy', found: 'holds' },
        marrowNeoplasm,
      ],
    },
  },
  {
    id: 'E9',
    category: 'exclusion',
    label: text('Pregnant or breastfeeding', '妊娠或哺乳'),
    place: 'Exclusion criteria, 9',
    reading: readings.childbearing,
    decidedBy: 'chart-and-attestation',
    rule: { kind: 'pregnancy', or: 'breastfeeding' },
  },
  {
    id: 'E10',
    category: 'exclusion',
    label: text(
      'Recurrent infections with admission and intravenous antibiotics (3 or more of one type in a year)',
      '反复感染需住院及静脉抗生素（1 年内同类 ≥ 3 次）',
    ),
    place: 'Exclusion criteria, 10',
    decidedBy: 'attestation',
    rule: { kind: 'attest', related: ['active-infection'] },
  },
  {
    id: 'E11',
    category: 'exclusion',
    label: text(
      'Active infection needing systemic treatment within 2 weeks before lymphodepletion',
      '清淋前 2 周内需系统治疗的活动性感染',
    ),
    place: 'Exclusion criteria, 11',
    reading: text(
      'Never presumed absent. An infection recorded in the last 14 days with a course of an antimicrobial fails; anything less asks.',
      '不作“无感染”的推定。近 14 天内有感染记录并使用抗微生物药物者不符合；其余情况需询问。',
    ),
    decidedBy: 'chart-and-attestation',
    rule: { kind: 'infection', within: { days: 14 } },
  },
  {
    id: 'E12a',
    category: 'exclusion',
    label: text('Hepatitis B surface antigen positive', 'HBsAg 阳性'),
    place: 'Exclusion criteria, 12',
    decidedBy: 'chart',
    rule: { kind: 'result', concept: 'hbsag', positiveNeverExpires: true },
  },
  {
    id: 'E12b',
    category: 'exclusion',
    label: text('Hepatitis B core antibody positive and viral DNA positive', '抗 HBc 阳性且 HBV DNA 阳性'),
    place: 'Exclusion criteria, 12',
    decidedBy: 'chart',
    rule: {
      kind: 'all',
      inOrder: true,
      parts: [
        { kind: 'result', concept: 'hbcab', positiveNeverExpires: true },
        { kind: 'result', concept: 'hbv-dna' },
      ],
    },
  },
  {
    id: 'E12c',
    category: 'exclusion',
    label: text('Hepatitis C antibody positive and RNA positive', '抗 HCV 阳性且 HCV RNA 阳性'),
    place: 'Exclusion criteria, 12',
    decidedBy: 'chart',
    rule: hepatitisCReplicating,
  },
  {
    id: 'E12d',
    category: 'exclusion',
    label: text('HIV antibody positive', 'HIV 抗体阳性'),
    place: 'Exclusion criteria, 12',
    reading: readings.hiv,
    decidedBy: 'chart',
    rule: { kind: 'hiv' },
  },
  {
    id: 'E12e',
    category: 'exclusion',
    label: text('Syphilis antibody positive', '梅毒抗体阳性'),
    place: 'Exclusion criteria, 12',
    reading: readings.syphilis,
    decidedBy: 'chart',
    rule: { kind: 'syphilis' },
  },
  {
    id: 'E13',
    category: 'exclusion',
    label: text(
      'Live attenuated vaccine within 4 weeks before lymphodepletion, or planned',
      '清淋前 4 周内接种或计划接种减毒活疫苗',
    ),
    place: 'Exclusion criteria, 13',
    decidedBy: 'chart-and-attestation',
    rule: { kind: 'any', parts: [{ kind: 'live-vaccine', within: { days: 28 } }, { kind: 'attest' }] },
  },
  {
    id: 'E14',
    category: 'exclusion',
    label: text(
      'Prednisone or equivalent 60 mg/day or more within 4 weeks before lymphodepletion, or not to be tapered to 10 mg/day 5 days before it',
      '清淋前 4 周内泼尼松等效剂量 ≥ 60 mg/日，或清淋前 5 天不能减至 ≤ 10 mg/日',
    ),
    place: 'Exclusion criteria, 14',
    decidedBy: 'chart-and-attestation',
    rule: {
      kind: 'any',
      parts: [
        { kind: 'steroid-dose', comparison: '>=', milligrams: 60, within: { days: 28 }, beforeTreatment: true },
        { kind: 'attest' },
      ],
    },
  },
  {
    id: 'E15',
    category: 'exclusion',
    label: text(
      'Background therapy cannot be tapered or washed out before lymphodepletion',
      '清淋前背景治疗无法减量或洗脱',
    ),
    place: 'Exclusion criteria, 15',
    flaw: text('The source refers to a table 3 that it does not contain.', '原文提及“表 3”，但未收录。'),
    decidedBy: 'attestation',
    rule: { kind: 'attest', related: ['glucocorticoids', 'csdmards', 'biologics'] },
  },
  {
    id: 'E16',
    category: 'exclusion',
    label: text(
      'Renal replacement therapy within 3 months, or expected during the study',
      '近 3 个月内接受或预计需要肾脏替代治疗',
    ),
    place: 'Exclusion criteria, 16',
    decidedBy: 'chart-and-attestation',
    rule: {
      kind: 'any',
      parts: [
        {
          kind: 'history',
          tense: 'ever',
          within: { months: 3 },
          targets: [{ concept: 'dialysis', found: 'holds' }],
        },
        {
          kind: 'attest',
          related: ['esrd', 'egfr', 'creatinine'],
          adverse: [
            {
              kind: 'history',
              tense: 'present',
              targets: [{ concept: 'esrd', exceptFacets: ['transplanted'], found: 'holds' }],
            },
          ],
        },
      ],
    },
  },
  {
    id: 'E17',
    category: 'exclusion',
    label: text('Drug or alcohol abuse within 1 year', '近 1 年内药物或酒精滥用'),
    place: 'Exclusion criteria, 17',
    decidedBy: 'history',
    rule: {
      kind: 'history',
      tense: 'ever',
      within: { years: 1 },
      targets: [
        { concept: 'substance-abuse', facets: ['remission'], found: 'asks', acute: true },
        { concept: 'substance-abuse', found: 'holds' },
      ],
    },
  },
  {
    id: 'E18',
    category: 'exclusion',
    label: text(
      'Suicidal thoughts in the last 6 months or suicidal behaviour in the last 12 months, a significant risk',
      '近 6 个月有自杀意念或近 12 个月有自杀行为，研究者认为风险显著',
    ),
    place: 'Exclusion criteria, 18',
    decidedBy: 'attestation',
    rule: {
      kind: 'attest',
      related: ['suicidality'],
      adverse: [
        {
          kind: 'history',
          tense: 'ever',
          within: { months: 6 },
          targets: [{ concept: 'suicidality', facets: ['ideation'], found: 'holds' }],
        },
        {
          kind: 'history',
          tense: 'ever',
          within: { months: 12 },
          targets: [{ concept: 'suicidality', facets: ['behaviour', 'history'], found: 'holds', acute: true }],
        },
      ],
    },
  },
  {
    id: 'E19',
    category: 'exclusion',
    label: text(
      'Another study drug within 4 weeks or 5 half-lives, whichever is longer',
      '近 4 周或 5 个半衰期内（取长者）使用其他试验药物',
    ),
    place: 'Exclusion criteria, 19',
    decidedBy: 'attestation',
    rule: { kind: 'attest', adverse: [{ kind: 'study', within: { months: 6 } }, ...inAnotherTrial] },
  },
  {
    id: 'E20',
    category: 'exclusion',
    label: text(
      'Hypersensitivity to the product or to lymphodepletion (cyclophosphamide, fludarabine)',
      '对试验药物或清淋药物（环磷酰胺、氟达拉滨）过敏',
    ),
    place: 'Exclusion criteria, 20',
    decidedBy: 'history',
    rule: severeAllergyToLymphodepletion,
  },
  {
    id: 'E21',
    category: 'exclusion',
    label: text("Any other reason in the investigator's view", '研究者认为不宜入组的其他原因'),
    place: 'Exclusion criteria, 21',
    decidedBy: 'attestation',
    rule: { kind: 'attest' },
  },
]
