import type { Item } from '../instrument.ts'
import { sumOf } from '../sum.ts'
import { classification, criteriaTables, isPresent, positive, present, reaches, shownByTest } from './classification.ts'

const items: readonly Item[] = [
  present('focus', 'Labial gland: focus score 1 or more per 4 mm²', '唇腺灶性指数≥1/4 mm²', 3),
  shownByTest(present('ssa', 'Anti-SSA (Ro) positive', '抗SSA（Ro）阳性', 3), [positive('anti-ssa')]),
  present(
    'ocular',
    'Ocular staining score 5 or more (van Bijsterveld 4 or more)',
    '眼表染色评分≥5（van Bijsterveld≥4）',
    1,
  ),
  present('schirmer', 'Schirmer 5 mm or less in 5 min', 'Schirmer试验≤5 mm/5 min', 1),
  present('saliva', 'Unstimulated saliva 0.1 mL/min or less', '非刺激唾液流率≤0.1 mL/min', 1),
]

const inclusion: Item = {
  id: 'inclusion',
  label: {
    en: 'Dryness of eyes or mouth, or suspected from ESSDAI; none of: head and neck radiation, active hepatitis C, AIDS, sarcoidosis, amyloidosis, GVHD, IgG4 disease',
    zh: '眼干/口干，或由ESSDAI怀疑；且无：头颈部放疗、活动性丙肝、艾滋病、结节病、淀粉样变、移植物抗宿主病、IgG4相关病',
  },
  assumed: true,
}

export const sjogren2016 = classification({
  id: 'sjogren-2016-acr-eular',
  aliases: ['crit-pss-2016'],
  label: { en: 'Primary Sjögren’s, 2016 ACR/EULAR', zh: '原发性干燥综合征2016 ACR/EULAR分类标准' },
  range: { min: 0, max: 9 },
  items: [inclusion, ...items],
  met: {
    en: '4 points are needed, and the conditions of the first line.',
    zh: '需≥4分，且符合首条条件。',
  },
  sources: [criteriaTables],
  points: (answers) => sumOf(items, answers),
  conditions: (answers, total) => [isPresent(answers, inclusion.id), reaches(total, 4)],
})
