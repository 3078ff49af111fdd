import { anyOf, type Truth } from '../../values/truth.ts'
import { answerTo } from '../answers.ts'
import type { Answers, Bounds, Instrument, Item } from '../instrument.ts'
import { sumOf } from '../sum.ts'
import { classification, isPresent, positive, present, reaches, suggested } from './classification.ts'

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

const skinSigns = ['heliotrope', 'gottron_papules', 'gottron_sign']

const items: readonly Item[] = [
  { id: 'biopsy', label: { en: 'Muscle biopsy done', zh: '已做肌肉活检' } },
  ...suggested(withBiopsy, {
    jo1: [positive('myositis-antibodies', 'jo-1')],
    enzymes: ['ck', 'ldh', 'ast', 'alt'].map((concept) => ({ concept, is: '>', limit: 'upper' })),
  }),
]

/** From how many points on it is probable, by whether a biopsy was done. */
function isProbable(answers: Answers): Truth {
  const biopsy = isPresent(answers, 'biopsy')
  const without = reaches(sumOf(withoutBiopsy, answers), limits.without[1])
  const done = reaches(sumOf(withBiopsy, answers), limits.with[1])
  if (biopsy === 'unknown') return without === done ? without : 'unknown'
  return biopsy === 'true' ? done : without
}

const iim = classification({
  id: 'iim-2017-eular-acr',
  aliases: ['crit-iim-2017'],
  label: { en: 'Inflammatory myopathy, 2017 EULAR/ACR', zh: '特发性炎性肌病2017 EULAR/ACR分类标准' },
  range: { min: 0, max: 31 },
  items,
  met: {
    en: 'Probable from 5.5 points, from 6.7 with a biopsy. Without a rash of dermatomyositis a biopsy is needed. Which subtype it is, these items do not say.',
    zh: '≥5.5分（有活检者≥6.7分）为很可能。无皮肌炎典型皮疹者需活检。本标准各条目不区分亚型。',
  },
  sources: ['Weights: rmdopen.bmj.com highwire 137083'],
  points: bounds,
  conditions: (answers) => [
    isProbable(answers),
    anyOf([isPresent(answers, 'biopsy'), ...skinSigns.map((id) => isPresent(answers, id))]),
  ],
})

/** Probable or definite is IIM. Subtypes that trials name (antisynthetase, necrotising) are not outputs of it. */
export const iim2017: Instrument = {
  ...iim,
  score: (answers) => {
    const score = iim.score(answers)
    const { total } = score
    if (total === undefined) return score
    const reached = limits[answerTo(answers, 'biopsy') === true ? 'with' : 'without'].filter((limit) => total >= limit)
    return { ...score, band: levels[reached.length] ?? 'none' }
  },
}
