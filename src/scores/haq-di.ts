import { composedLabel } from '../terminology/composed-label.ts'
import type { Label } from '../terminology/concept.ts'
import { answerTo } from './answers.ts'
import type { Answers, Bounds, Instrument, Item, Option, Score } from './instrument.ts'

const difficulty: readonly Option[] = [
  { value: 0, label: { en: '0 without difficulty', zh: '0 无困难' } },
  { value: 1, label: { en: '1 with some difficulty', zh: '1 有些困难' } },
  { value: 2, label: { en: '2 with much difficulty', zh: '2 很困难' } },
  { value: 3, label: { en: '3 unable', zh: '3 不能完成' } },
]

/** Eight categories, each entered as its worst activity: the question texts are Stanford's and not shipped. */
const categories: readonly (readonly [string, Label])[] = [
  ['dressing', { en: 'Dressing and grooming', zh: '穿衣与修饰' }],
  ['arising', { en: 'Arising', zh: '起身' }],
  ['eating', { en: 'Eating', zh: '进食' }],
  ['walking', { en: 'Walking', zh: '行走' }],
  ['hygiene', { en: 'Hygiene', zh: '卫生' }],
  ['reach', { en: 'Reach', zh: '伸手取物' }],
  ['grip', { en: 'Grip', zh: '抓握' }],
  ['activities', { en: 'Activities', zh: '日常活动' }],
]

const items: readonly Item[] = categories.flatMap(([id, one]) => [
  { id, label: of(one, { en: ': worst activity', zh: '：最困难的一项' }), options: difficulty, group: id },
  { id: `${id}_aid`, label: of(one, { en: ': aid, device or help used', zh: '：使用辅具或他人帮助' }), group: id },
])

function of(category: Label, asked: Label): Label {
  return composedLabel((language) => category[language] + asked[language])
}

const atLeast = 6

/** An aid raises 0 or 1 to 2 and leaves 2 and 3 as they are. */
function categoryScore(difficulty: number, aid: boolean): number {
  return aid ? Math.max(difficulty, 2) : difficulty
}

function answered(answers: Answers): readonly { readonly id: string; readonly difficulty: number }[] {
  return categories.flatMap(([id]) => {
    const answer = answerTo(answers, id)
    return answer === undefined ? [] : [{ id, difficulty: Number(answer) }]
  })
}

/** Mean of the answered categories; six of the eight are needed. */
function score(answers: Answers): Score {
  const given = answered(answers)
  if (given.length < atLeast) return {}
  const points = given.map(({ id, difficulty: raw }) => categoryScore(raw, answerTo(answers, `${id}_aid`) === true))
  return { total: points.reduce((sum, point) => sum + point, 0) / points.length }
}

/** Open categories at their best and worst: zeros lower a mean more, and threes raise it more, than leaving them out. */
function bounds(answers: Answers): Bounds {
  const given = answered(answers)
  let [min, max] = [0, 3 * (categories.length - given.length)]
  for (const { id, difficulty: raw } of given) {
    const aid = answerTo(answers, `${id}_aid`)
    min += categoryScore(raw, aid === true)
    max += categoryScore(raw, aid !== false)
  }
  return { min: min / categories.length, max: max / categories.length }
}

export const haqDi: Instrument = {
  id: 'haq-di',
  label: { en: 'HAQ Disability Index', zh: '健康评估问卷残疾指数（HAQ-DI）' },
  range: { min: 0, max: 3 },
  step: 0.125,
  items,
  unnamed: 'open',
  // The patient reports on the past week.
  window: { days: 28 },
  licence: 'HAQ © Stanford University (ARAMIS). Category scores and total only; its questions need permission.',
  sources: [
    'LOINC 75874-8: total 0–3, eight categories, at least six answered',
    'Aids by category: github.com/awell-health/awell-score src/scores/haq',
  ],
  score,
  bounds,
}
