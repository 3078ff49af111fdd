import type { Item } from '../instrument.ts'
import { sumOf } from '../sum.ts'
import { classification, criteriaTables, isPresent, positive, present, reaches, shownByTest } from './classification.ts'

const items: readonly Item[] = [
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
    prefill: { mode: 'hint', concepts: ['ild', 'other-serious-heart'] },
  },
  present('raynaud', 'Raynaud’s phenomenon', '雷诺现象', 3),
  shownByTest(
    present(
      'antibodies',
      'Anti-centromere, anti-Scl-70 or anti-RNA polymerase III',
      '抗着丝点、抗Scl-70或抗RNA聚合酶III抗体',
      3,
    ),
    ['centromere', 'scl-70', 'rna-polymerase-iii'].map((facet) => positive('ssc-antibodies', facet)),
  ),
]

const applies: Item = {
  id: 'applies',
  label: {
    en: 'Fingers not spared by the skin thickening, and no scleroderma-like disorder explains it better',
    zh: '皮肤增厚累及手指，且不能以其他硬皮样疾病更好解释',
  },
  assumed: true,
}

export const ssc2013 = classification({
  id: 'ssc-2013-acr-eular',
  aliases: ['crit-ssc-2013'],
  label: { en: 'Systemic sclerosis, 2013 ACR/EULAR', zh: '系统性硬化症2013 ACR/EULAR分类标准' },
  // 9 for the finding that suffices alone, 19 for the others.
  range: { min: 0, max: 28 },
  items: [applies, ...items],
  met: {
    en: '9 points are needed; skin thickening of both hands beyond the MCP joints is enough alone. Not for patients whose fingers are spared.',
    zh: '需≥9分；双手皮肤增厚超过掌指关节单独即可。手指未受累者不适用。',
  },
  sources: [criteriaTables],
  points: (answers) => sumOf(items, answers),
  conditions: (answers, total) => [isPresent(answers, applies.id), reaches(total, 9)],
})
