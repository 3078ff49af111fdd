import { composedLabel } from '../terminology/composed-label.ts'
import type { Label } from '../terminology/concept.ts'
import type { Instrument, Item, Option } from './instrument.ts'
import { settled, sumOf } from './sum.ts'

const thickness: readonly Option[] = [
  { value: 0, label: { en: '0 normal', zh: '0 正常' } },
  { value: 1, label: { en: '1 mild', zh: '1 轻度增厚' } },
  { value: 2, label: { en: '2 moderate', zh: '2 中度增厚' } },
  { value: 3, label: { en: '3 severe', zh: '3 重度增厚' } },
]

const site = (id: string, label: Label, group: string): Item => ({ id, label, options: thickness, group })

const both = (id: string, one: Label): readonly Item[] => [
  site(
    `${id}_r`,
    composedLabel((language) => (language === 'en' ? `${one.en}, right` : `右${one.zh}`)),
    'right',
  ),
  site(
    `${id}_l`,
    composedLabel((language) => (language === 'en' ? `${one.en}, left` : `左${one.zh}`)),
    'left',
  ),
]

/** 17 sites, each 0 to 3. */
const items: readonly Item[] = [
  ...both('fingers', { en: 'Fingers', zh: '手指' }),
  ...both('hands', { en: 'Hand', zh: '手背' }),
  ...both('forearms', { en: 'Forearm', zh: '前臂' }),
  ...both('upper_arms', { en: 'Upper arm', zh: '上臂' }),
  site('face', { en: 'Face', zh: '面部' }, 'axial'),
  site('chest', { en: 'Front of the chest', zh: '前胸' }, 'axial'),
  site('abdomen', { en: 'Abdomen', zh: '腹部' }, 'axial'),
  ...both('thighs', { en: 'Thigh', zh: '大腿' }),
  ...both('legs', { en: 'Leg', zh: '小腿' }),
  ...both('feet', { en: 'Foot', zh: '足背' }),
]

export const mrss: Instrument = {
  id: 'mrss',
  label: { en: 'Modified Rodnan skin score', zh: '改良Rodnan皮肤评分（mRSS）' },
  range: { min: 0, max: 51 },
  step: 1,
  items,
  // A site that nobody touched is not a normal one.
  unnamed: 'required',
  window: { days: 28 },
  licence: 'Published examination method; no licence fee found.',
  sources: ['Khanna 2017, standardisation of the mRSS: doi 10.5301/jsrd.5000231'],
  score: (answers) => {
    const total = settled(sumOf(items, answers))
    return total === undefined ? {} : { total }
  },
  bounds: (answers) => sumOf(items, answers),
}
