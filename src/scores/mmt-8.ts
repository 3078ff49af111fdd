import { composedLabel } from '../terminology/composed-label.ts'
import type { Label } from '../terminology/concept.ts'
import type { Answers, Instrument, Item, Score } from './instrument.ts'
import { settled, sumOf } from './sum.ts'

const strength = { min: 0, max: 10, step: 1 } as const

const muscles: readonly (readonly [string, Label])[] = [
  ['deltoid', { en: 'Deltoid, middle', zh: '三角肌中部' }],
  ['biceps', { en: 'Biceps', zh: '肱二头肌' }],
  ['wrist_extensors', { en: 'Wrist extensors', zh: '腕伸肌' }],
  ['gluteus_maximus', { en: 'Gluteus maximus', zh: '臀大肌' }],
  ['gluteus_medius', { en: 'Gluteus medius', zh: '臀中肌' }],
  ['quadriceps', { en: 'Quadriceps', zh: '股四头肌' }],
  ['ankle_dorsiflexors', { en: 'Ankle dorsiflexors', zh: '踝背屈肌' }],
]

const side = (suffix: 'r' | 'l'): readonly Item[] =>
  muscles.map(([id, one]) => ({
    id: `${id}_${suffix}`,
    label: composedLabel((language) =>
      language === 'en'
        ? `${one.en}, ${suffix === 'r' ? 'right' : 'left'}`
        : `${suffix === 'r' ? '右' : '左'}侧${one.zh}`,
    ),
    range: strength,
    group: suffix === 'r' ? 'right' : 'left',
  }))

const neck: Item = { id: 'neck_flexors', label: { en: 'Neck flexors', zh: '颈屈肌' }, range: strength, group: 'axial' }

const oneSide: readonly Item[] = [neck, ...side('r')]
const items: readonly Item[] = [...oneSide, ...side('l')]

/**
 * Two scales that are never compared or converted: neck and seven muscles of both sides, of 150; or of one side (the
 * form tests the right), of 80. The instrument's total is the one of 150, `unilateral` the one of 80.
 */
function score(answers: Answers): Score {
  const total = settled(sumOf(items, answers))
  const unilateral = settled(sumOf(oneSide, answers))
  return { ...(total === undefined ? {} : { total }), ...(unilateral === undefined ? {} : { derived: { unilateral } }) }
}

export const mmt8: Instrument = {
  id: 'mmt-8',
  aliases: ['mmt8'],
  label: { en: 'MMT-8, both sides (0–150)', zh: 'MMT-8 徒手肌力检查（双侧，0–150）' },
  range: { min: 0, max: 150 },
  step: 1,
  items,
  unnamed: 'required',
  window: { days: 28 },
  licence: 'IMACS tool; permission is needed for some of them. Names of muscles and grades 0–10 only.',
  sources: ['IMACS form 04 MMT-8', 'IMACS core set: PMC2774891 table 2, PMC3748930 table 1'],
  score,
  bounds: (answers) => ({ ...sumOf(items, answers), derived: { unilateral: sumOf(oneSide, answers) } }),
}
