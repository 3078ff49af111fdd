import type { ReactNode } from 'react'
import type { Suggestion } from '../../entries/suggestion.ts'
import type { Problem } from '../../scores/answers.ts'
import type { Answer, Instrument, Item } from '../../scores/instrument.ts'
import { instrumentWords as words } from '../../wording/instrument-words.ts'
import { useSpeech, type Speech } from '../language.tsx'
import { ChoiceItem, choicesOf } from './choice-item.tsx'
import { itemsIn } from './draft.ts'
import { keyOf, layoutOf, sideOf } from './form-for.ts'
import { ItemSuggestion } from './item-suggestion.tsx'
import { NumberItem } from './number-item.tsx'
import type { DraftDesk } from './use-draft.ts'

interface ItemListProps {
  readonly instrument: Instrument
  readonly desk: DraftDesk
  readonly problems: ReadonlyMap<string, Problem>
  readonly suggestions: ReadonlyMap<string, Suggestion>
}

/** All items of a form in the instrument's own order; of both sides side by side where there are two. */
export function ItemList({ instrument, desk, problems, suggestions }: ItemListProps): ReactNode {
  const layout = layoutOf(instrument)
  const items = itemsIn(instrument, desk.draft)
  const [first] = items
  return (
    <>
      {layout !== 'list' && first?.options !== undefined ? <Grades item={first} /> : null}
      <div className={`score-items is-${layout}`}>
        {items.map((item) => (
          <div key={item.id} className={layout === 'sides' ? `score-cell is-${sideOf(item)}` : 'score-cell'}>
            <OneItem
              item={item}
              desk={desk}
              problem={problems.get(item.id)}
              suggestion={suggestions.get(item.id)}
              isShort={layout !== 'list'}
            />
          </div>
        ))}
      </div>
    </>
  )
}

interface OneItemProps {
  readonly item: Item
  readonly desk: DraftDesk
  readonly problem: Problem | undefined
  readonly suggestion: Suggestion | undefined
  readonly isShort: boolean
}

function OneItem({ item, desk, problem, suggestion, isShort }: OneItemProps): ReactNode {
  const { draft, answer, write } = desk
  const legend = <Legend item={item} isShort={isShort} />
  const given: Answer | undefined = item.range === undefined ? draft.answers[item.id] : numberIn(draft.texts[item.id])
  const beside =
    suggestion === undefined ? null : (
      <ItemSuggestion
        item={item}
        suggestion={suggestion}
        isConfirmed={suggestion.answer !== undefined && given === suggestion.answer}
        confirm={(confirmed) => (item.range === undefined ? answer(item, confirmed) : write(item, String(confirmed)))}
      />
    )
  if (item.range !== undefined)
    return (
      <NumberItem
        item={item}
        text={draft.texts[item.id] ?? ''}
        write={(text) => write(item, text)}
        problem={problem}
        legend={legend}
      >
        {beside}
      </NumberItem>
    )
  return (
    <ChoiceItem item={item} answer={given} choose={(chosen) => answer(item, chosen)} isShort={isShort} legend={legend}>
      {beside}
    </ChoiceItem>
  )
}

function numberIn(text = ''): number | undefined {
  return text.trim() === '' ? undefined : Number(text)
}

/** What is asked, what it counts, and what rules it out. */
function Legend({ item, isShort }: { readonly item: Item; readonly isShort: boolean }): ReactNode {
  const speech = useSpeech()
  const { say } = speech
  const counts = isShort ? '' : countsText(item, speech)
  return (
    <>
      <span className="score-label">{say(item.label)}</span>
      {counts === '' ? null : <span className="score-points">{counts}</span>}
      {item.excludes === undefined ? null : (
        <span className="score-unless">{say(words.unless, { cause: say(item.excludes) })}</span>
      )}
    </>
  )
}

/** What an item adds to the total. */
function countsText({ weight, options, range }: Item, { say }: Speech): string {
  if (range !== undefined) return ''
  if (options !== undefined) {
    // Grades that are their own points say it by their digit.
    const own = options.filter((option, index) => keyOf(option, index) !== String(option.value))
    const numbers = own.map(({ value }) => Number(value)).filter((value) => !Number.isNaN(value))
    return numbers.length === 0 ? '' : say(words.upTo, { n: Math.max(...numbers) })
  }
  if (weight === undefined) return ''
  return weight === 1 ? say(words.onePoint) : say(words.points, { n: weight })
}

/** What the grades of all items mean, said once. */
function Grades({ item }: { readonly item: Item }): ReactNode {
  const { say } = useSpeech()
  return (
    <ul className="score-grades">
      {choicesOf(item).map(({ key, label }) => (
        <li key={key}>
          <kbd>{key}</kbd> {say(label).replace(new RegExp(`^${key === '-' ? '\\-' : key} `), '')}
        </li>
      ))}
    </ul>
  )
}
