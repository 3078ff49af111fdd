import { composedLabel } from '../../terminology/composed-label.ts'
import type { Label } from '../../terminology/concept.ts'
import { allOf, type Truth } from '../../values/truth.ts'
import { answerTo } from '../answers.ts'
import type { Answers, Instrument, Item, PrefillTest } from '../instrument.ts'
import { settled } from '../sum.ts'

interface Range {
  readonly min: number
  readonly max: number
}

/** Classification criteria: points or counts over items, and what must hold besides. */
export interface Classification {
  readonly id: string
  readonly aliases: readonly string[]
  readonly label: Label
  readonly range: Range
  readonly items: readonly Item[]
  /** When it is met, in a sentence. */
  readonly met: Label
  readonly sources: readonly string[]
  readonly points: (answers: Answers) => Range
  /** Met when all of these hold. */
  readonly conditions: (answers: Answers, points: Range) => readonly Truth[]
}

/** How the items of all criteria sets are meant. */
const cumulative: Label = {
  en: 'An item counts if it was ever present, and not if something else explains it better.',
  zh: '任何时间出现过即计入；若由其他原因更好解释则不计。',
}

/** Criteria are cumulative over life; `met` is true, false, or null while items that matter are open. */
export function classification({ points, conditions, met, ...head }: Classification): Instrument {
  const metOf = (answers: Answers): boolean | null => {
    const truth = allOf(conditions(answers, points(answers)))
    return truth === 'unknown' ? null : truth === 'true'
  }
  return {
    ...head,
    lead: composedLabel((language) => `${cumulative[language]}${language === 'en' ? ' ' : ''}${met[language]}`),
    step: 0.1,
    unnamed: 'absent',
    window: { days: Number.POSITIVE_INFINITY },
    licence: 'Published criteria (ACR/EULAR journals): facts and weights; no definition prose.',
    score: (answers) => {
      const total = settled(points(answers))
      return { ...(total === undefined ? {} : { total }), derived: { met: metOf(answers) } }
    },
    bounds: points,
  }
}

/** Whether the points reach a limit, over all that open items may add. */
export function reaches({ min, max }: Range, limit: number): Truth {
  return min >= limit ? 'true' : max < limit ? 'false' : 'unknown'
}

/** Whether an item is present. */
export function isPresent(answers: Answers, id: string): Truth {
  const answer = answerTo(answers, id)
  return answer === undefined ? 'unknown' : answer === true ? 'true' : 'false'
}

export const present = (id: string, en: string, zh: string, weight: number, group?: string): Item => ({
  id,
  label: { en, zh },
  weight,
  ...(group === undefined ? {} : { group }),
})

/** An item that a positive test suggests, at any time. */
export const shownByTest = (item: Item, tests: readonly PrefillTest[]): Item => ({
  ...item,
  prefill: { mode: 'suggest', concepts: [...new Set(tests.map(({ concept }) => concept))], tests },
})

/** Items of which some are suggested by tests, by item id. */
export const suggested = (
  items: readonly Item[],
  tests: Readonly<Record<string, readonly PrefillTest[]>>,
): readonly Item[] =>
  items.map((item) => (tests[item.id] === undefined ? item : shownByTest(item, tests[item.id] ?? [])))

/** A positive result of a concept, or of one of its tests. */
export const positive = (concept: string, facet?: string): PrefillTest => ({
  concept,
  is: 'positive',
  ...(facet === undefined ? {} : { facet }),
})

/** Tables of the criteria sets, as found beside their tests. */
export const criteriaTables = 'Tables: github.com/cnurhd/cnurhd, criteria page'
