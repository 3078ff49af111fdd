import { sumOf } from '../sum.ts'
import { classification, criteriaTables, present, reaches } from './classification.ts'

const items = [
  present('proximal_mcp', 'Skin thickening of both hands beyond the MCP joints', '双手皮肤增厚超过掌指关节', 9),
  {
    id: 'fingers',
    label: { en: 'Skin of the fingers (the higher only)', zh: '手指皮肤（取高者）' },
    options: [
      { value: 0, label: { en: 'neither', zh: '无' } },
      { value: 2, label: { en: 'puffy fingers', zh: '手指肿胀' } },
      { value: 4, label: { en: 'sclerodactyly', zh: '指端硬化' } },
    ],
  },
  {
    id: 'fingertip',
    label: { en: 'Fingertip lesions (the higher only)', zh: '指尖病变（取高者）' },
    options: [
      { value: 0, label: { en: 'neither', zh: '无' } },
      { value: 2, label: { en: 'tip ulcers', zh: '指尖溃疡' } },
      { value: 3, label: { en: 'pitting scars', zh: '凹陷性瘢痕' } },
    ],
  },
  present('telangiectasia', 'Telangiectasia', '毛细血管扩张', 2),
  present('capillaries', 'Abnormal nailfold capillaries', '甲襞毛细血管异常', 2),
  {
    ...present('pah_ild', 'Pulmonary arterial hypertension or ILD', '肺动脉高压或间质性肺病', 2),
    prefill: { mode: 'hint' as const, concepts: ['ild', 'other-serious-heart'] },
  },
  present('raynaud', 'Raynaud’s phenomenon', '雷诺现象', 3),
  {
    ...present(
      'antibodies',
      'Anti-centromere, anti-Scl-70 or anti-RNA polymerase III',
      '抗着丝点、抗Scl-70或抗RNA聚合酶III抗体',
      3,
    ),
    prefill: { mode: 'suggest' as const, concepts: ['ssc-antibodies'] },
  },
]

export const ssc2013 = classification({
  id: 'ssc-2013-acr-eular',
  aliases: ['crit-ssc-2013'],
  label: { en: 'Systemic sclerosis, 2013 ACR/EULAR', zh: '系统性硬化症2013 ACR/EULAR分类标准' },
  // 9 for the finding that suffices alone, 19 for the others.
  range: { min: 0, max: 28 },
  items,
  sources: [criteriaTables],
  points: (answers) => sumOf(items, answers),
  conditions: (_answers, total) => [reaches(total, 9)],
})
