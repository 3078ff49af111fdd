import type { Answers, Bounds, Instrument, Item, Score } from './instrument.ts'
import { answerTo } from './answers.ts'
import { risingBounds } from './numbers.ts'

/** Bands of both versions (Fransen 2004). */
function bandOf(score: number): string {
  return score < 2.6 ? 'remission' : score <= 3.2 ? 'low' : score <= 5.1 ? 'moderate' : 'high'
}

export const jointItems: readonly Item[] = [
  {
    id: 'tjc28',
    label: { en: 'Tender joints of 28', zh: '压痛关节数（28个）' },
    range: { min: 0, max: 28, step: 1 },
    prefill: { mode: 'suggest', concepts: ['tjc28'] },
  },
  {
    id: 'sjc28',
    label: { en: 'Swollen joints of 28', zh: '肿胀关节数（28个）' },
    range: { min: 0, max: 28, step: 1 },
    prefill: { mode: 'suggest', concepts: ['sjc28'] },
  },
]

export const globalHealth: Item = {
  id: 'gh',
  label: { en: 'Patient’s global health, 0–100 mm', zh: '患者总体健康评估（0–100 mm）' },
  range: { min: 0, max: 100, unit: 'mm' },
}

/** What both versions share; `formula` rises with every item. */
export function das28(
  head: Pick<Instrument, 'id' | 'label' | 'range'>,
  marker: Item,
  formula: (values: Readonly<Record<string, number>>) => number,
): Instrument {
  const items = [...jointItems, marker, globalHealth]
  const bounds = (answers: Answers): Bounds => risingBounds(items, answers, formula)
  const score = (answers: Answers): Score => {
    if (items.some(({ id }) => answerTo(answers, id) === undefined)) return {}
    const total = bounds(answers).min
    return { total, band: bandOf(total) }
  }
  return {
    ...head,
    items,
    unnamed: 'required',
    // Joint counts, line and laboratory value of one visit; a laboratory value 7 days apart is flagged.
    window: { days: 28, flagOverDays: 7 },
    licence: '© 1995 P. van Riel; conditions of use at ePROVIDE (Mapi Research Trust). The formula is published.',
    sources: ['github.com/ucam-department-of-psychiatry/camcops docs/source/tasks/das28.rst'],
    bandOf,
    score,
    bounds,
  }
}

/** Joint counts and global health, common to both formulae. */
export function sharedTerms(values: Readonly<Record<string, number>>): number {
  const { tjc28 = 0, sjc28 = 0, gh = 0 } = values
  return 0.56 * Math.sqrt(tjc28) + 0.28 * Math.sqrt(sjc28) + 0.014 * gh
}
