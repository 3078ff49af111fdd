import { answerTo } from '../answers.ts'
import type { Answers, Bounds, Instrument, Item } from '../instrument.ts'
import { settled, sumOf } from '../sum.ts'
import { present } from './classification.ts'

/** [id, without biopsy, with biopsy, label]; biopsy findings exist in the second column only. */
const rows: readonly (readonly [string, number, number, string, string])[] = [
  ['age_18_39', 1.3, 1.5, 'Onset at 18–39 years', '18–39岁起病'],
  ['age_40', 2.1, 2.2, 'Onset at 40 years or later', '≥40岁起病'],
  ['prox_upper', 0.7, 0.7, 'Proximal arm weakness, both sides', '上肢近端对称性无力'],
  ['prox_lower', 0.8, 0.5, 'Proximal leg weakness, both sides', '下肢近端对称性无力'],
  ['neck', 1.9, 1.6, 'Neck flexors weaker than extensors', '颈屈肌弱于颈伸肌'],
  ['leg', 0.9, 1.2, 'Legs weaker proximally than distally', '下肢近端弱于远端'],
  ['heliotrope', 3.1, 3.2, 'Heliotrope rash', '向阳疹'],
  ['gottron_papules', 2.1, 2.7, 'Gottron’s papules', 'Gottron丘疹'],
  ['gottron_sign', 3.3, 3.7, 'Gottron’s sign', 'Gottron征'],
  ['dysphagia', 0.7, 0.6, 'Dysphagia or oesophageal dysmotility', '吞咽困难或食管动力障碍'],
  ['jo1', 3.9, 3.8, 'Anti-Jo-1', '抗Jo-1抗体'],
  ['enzymes', 1.3, 1.4, 'CK, LDH, AST or ALT above its limit, ever', '曾有CK、LDH、AST或ALT升高'],
  ['endomysial', 0, 1.7, 'Biopsy: endomysial infiltrate', '活检：肌内膜浸润'],
  ['perimysial', 0, 1.2, 'Biopsy: perimysial or perivascular infiltrate', '活检：肌束膜或血管周围浸润'],
  ['perifascicular', 0, 1.9, 'Biopsy: perifascicular atrophy', '活检：束周萎缩'],
  ['rimmed', 0, 3.1, 'Biopsy: rimmed vacuoles', '活检：镶边空泡'],
]

const column = (place: 1 | 2): readonly Item[] => rows.map((row) => present(row[0], row[3], row[4], row[place]))
const withoutBiopsy = column(1)
const withBiopsy = column(2)
const limits = { without: [5.3, 5.5, 7.5], with: [6.5, 6.7, 8.7] } as const
const levels = ['none', 'possible', 'probable', 'definite'] as const

function bounds(answers: Answers): Bounds {
  const biopsy = answerTo(answers, 'biopsy')
  const [none, done] = [sumOf(withoutBiopsy, answers), sumOf(withBiopsy, answers)]
  if (biopsy === true) return done
  return biopsy === false ? none : { min: Math.min(none.min, done.min), max: Math.max(none.max, done.max) }
}

/** Probable or definite is IIM. Subtypes that trials name (antisynthetase, necrotising) are not outputs of it. */
export const iim2017: Instrument = {
  id: 'iim-2017-eular-acr',
  aliases: ['crit-iim-2017'],
  label: { en: 'Inflammatory myopathy, 2017 EULAR/ACR', zh: '特发性炎性肌病2017 EULAR/ACR分类标准' },
  range: { min: 0, max: 31 },
  step: 0.1,
  items: [{ id: 'biopsy', label: { en: 'Muscle biopsy done', zh: '已做肌肉活检' } }, ...withBiopsy],
  unnamed: 'absent',
  window: { days: Number.POSITIVE_INFINITY },
  licence: 'Published criteria: facts and weights.',
  sources: ['Weights: rmdopen.bmj.com highwire 137083'],
  score: (answers) => {
    const total = settled(bounds(answers))
    if (total === undefined) return {}
    const reached = limits[answerTo(answers, 'biopsy') === true ? 'with' : 'without'].filter(
      (limit) => total >= limit,
    ).length
    return { total, band: levels[reached] ?? 'none', derived: { met: reached >= 2 } }
  },
  bounds,
}
