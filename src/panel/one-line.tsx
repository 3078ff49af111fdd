import type { ReactNode } from 'react'
import type { TrialMatch } from '../matching/match.ts'
import { panelWords as words } from '../wording/panel-words.ts'
import { datumLabel } from '../wording/words.ts'
import { useSpeech } from './language.tsx'
import { inGroup, missingDataOf, waitsForReading } from './trial-summary.ts'
import { useWorkspace } from './workspace-context.ts'

const most = 3
/** Room for a name on a card; Chinese says more in fewer characters. */
const longest = { en: 56, zh: 28 } as const

interface OneLineProps {
  readonly match: TrialMatch
  /** Long names are cut short: the whole stands elsewhere. */
  readonly isBrief?: boolean
}

/** What decides a trial, or would, in one line. */
export function OneLine({ match, isBrief = false }: OneLineProps): ReactNode {
  const { say, list, language } = useSpeech()
  const { questions, chart } = useWorkspace()
  // Its mark says so already.
  if (waitsForReading(match, chart)) return null

  function named(items: readonly string[]): string {
    const names = isBrief ? items.map((item) => cut(item, longest[language])) : items
    const rest = names.length - most
    return list(rest > 0 ? [...names.slice(0, most), say(words.andMore, { n: rest })] : names)
  }

  function text(): string {
    switch (match.outcome) {
      case 'not-applicable':
        return say(words.noCohort, { list: list(match.trial.cohorts.map(({ label }) => label[language])) })
      case 'ineligible':
        return say(words.ruledOutBy, {
          list: named(
            inGroup(match, 'fails').map(({ criterion: { id, category, label } }) => {
              const own = label[language]
              return `${id} ${category === 'inclusion' ? say(words.notMet, { label: own }) : own}`
            }),
          ),
        })
      case 'undetermined': {
        const data = missingDataOf(match)
        const labels = named(data.map((datum) => datumLabel(datum, language, questions)))
        return say(data.length === 1 ? words.onlyMissingOne : words.onlyMissing, { n: data.length, list: labels })
      }
      case 'potentially-eligible': {
        const n = inGroup(match, 'to-say').length
        if (n === 0) return say(words.nothingRemains)
        return say(n === 1 ? words.questionRemains : words.questionsRemain, { n })
      }
    }
  }

  return <p className="one-line">{text()}</p>
}

/** Cut between words where the script has such. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text
  const start = text.slice(0, most)
  const space = start.lastIndexOf(' ')
  return `${space > most / 2 ? start.slice(0, space) : start} …`
}
