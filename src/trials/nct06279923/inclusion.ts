import {
  antimalarials,
  biologics,
  count,
  glucocorticoids,
  haemoglobinAtLeast60,
  immunosuppressants,
} from '../recurring-rules.ts'
import { text } from '../recurring-texts.ts'
import type { Criterion } from '../trial.ts'
import { cohorts } from './cohorts.ts'

export const inclusion: readonly Criterion[] = [
  {
    id: 'I1',
    category: 'inclusion',
    label: text('Older than 18 years', '年龄大于 18 岁'),
    place: 'Inclusion criteria, 1',
    reading: text('19 passes, 17 fails, exactly 18 is asked about.', '19 岁符合，17 岁不符合，恰 18 岁需询问。'),
    flaw: text(
      'The source writes "18<Age", registries list 18 as its minimum.',
      '原文为“18<Age”，而登记平台最低年龄为 18 岁。',
    ),
    decidedBy: 'chart',
    rule: { kind: 'age', contradictedAt: 18 },
  },
  {
    id: 'I2a',
    category: 'inclusion',
    label: text(
      'Diagnosis of lupus, immune nephritis, systemic sclerosis, dermatomyositis or neuromyelitis optica',
      '确诊系统性红斑狼疮、免疫性肾炎、系统性硬化症、皮肌炎或视神经脊髓炎',
    ),
    place: 'Inclusion criteria, 2',
    reading: text(
      'Immune nephritis: lupus nephritis, IgA nephropathy, membranous, ANCA and other immune-mediated glomerulonephritis.',
      '免疫性肾炎：狼疮性肾炎、IgA 肾病、膜性、ANCA 及其他免疫介导的肾小球肾炎。',
    ),
    decidedBy: 'chart',
    rule: { kind: 'diagnosis', anyOf: cohorts.flatMap(({ diagnosis }) => diagnosis) },
  },
  {
    id: 'I2b',
    category: 'inclusion',
    label: text(
      'More than two kinds of drug (hormones, immunosuppressants, immunomodulators, biologics) without effect for more than 6 months, or relapse after remission',
      '使用超过 2 类药物（激素、免疫抑制剂、免疫调节剂、生物制剂）超过 6 个月无效，或缓解后复发',
    ),
    place: 'Inclusion criteria, 2',
    reading: text(
      'Three distinct classes on record are counted; exactly two leave it open. That they had no effect, or that the disease came back, a person says. Immunomodulators: antimalarials and immunoglobulin.',
      '按病历计数三类不同药物，恰为两类则不定。无效或复发由医生确认。免疫调节剂：抗疟药与免疫球蛋白。',
    ),
    flaw: text('"More than 2 types drugs" may mean classes or drugs.', '“more than 2 types drugs”可指类别或品种。'),
    decidedBy: 'chart-and-attestation',
    rule: {
      kind: 'tried-classes',
      groups: [
        { ...glucocorticoids, drugs: 1 },
        { ...immunosuppressants, drugs: 1 },
        { classes: [...antimalarials.classes, 'ivig'], drugs: 1 },
        { ...biologics, drugs: 1 },
      ],
      distinctGroups: 3,
      ambiguousAt: 2,
    },
  },
  {
    id: 'I3',
    category: 'inclusion',
    label: text('Life expectancy at least 12 weeks', '预计生存期 ≥ 12 周'),
    place: 'Inclusion criteria, 3',
    reading: text('Palliative or hospice care on record speaks against it.', '病历中有姑息或临终关怀记录为不利证据。'),
    decidedBy: 'attestation',
    rule: {
      kind: 'attest',
      adverse: [{ kind: 'history', tense: 'present', targets: [{ concept: 'life-expectancy', found: 'asks' }] }],
    },
  },
  {
    id: 'I4a',
    category: 'inclusion',
    label: text('Lymphocytes above 0.3 × 10⁹/L', '淋巴细胞 > 0.3 × 10⁹/L'),
    place: 'Inclusion criteria, 4',
    decidedBy: 'chart',
    rule: count('alc', '>', 0.3),
  },
  {
    id: 'I4b',
    category: 'inclusion',
    label: text('Neutrophils at least 0.5 × 10⁹/L', '中性粒细胞 ≥ 0.5 × 10⁹/L'),
    place: 'Inclusion criteria, 4',
    decidedBy: 'chart',
    rule: count('anc', '>=', 0.5),
  },
  {
    id: 'I4c',
    category: 'inclusion',
    label: text('Haemoglobin at least 60 g/L', '血红蛋白 ≥ 60 g/L'),
    place: 'Inclusion criteria, 4',
    decidedBy: 'chart',
    rule: haemoglobinAtLeast60,
  },
  {
    id: 'I4d',
    category: 'inclusion',
    label: text('Platelets at least 30 × 10⁹/L', '血小板 ≥ 30 × 10⁹/L'),
    place: 'Inclusion criteria, 4',
    decidedBy: 'chart',
    rule: count('platelets', '>=', 30),
  },
  {
    id: 'I5',
    category: 'inclusion',
    label: text(
      'Effective contraception for at least 6 months after the last infusion',
      '末次输注后至少 6 个月有效避孕',
    ),
    place: 'Inclusion criteria, 5',
    flaw: text(
      'The source also lists pregnant and lactating women here and excludes them in its exclusion 3: the exclusion decides.',
      '原文此处同时列有妊娠/哺乳妇女，而排除标准 3 予以排除：以排除标准为准。',
    ),
    decidedBy: 'attestation',
    rule: { kind: 'attest' },
  },
  {
    id: 'I6',
    category: 'inclusion',
    label: text('Voluntary participation and informed consent', '自愿参加并签署知情同意书'),
    place: 'Inclusion criteria, 6',
    decidedBy: 'attestation',
    rule: { kind: 'attest' },
  },
]
