import { memo, useDeferredValue, useMemo, type ReactNode } from 'react'
import type { Verdict } from '../../criteria/determination.ts'
import type { DatumEntry } from '../../findings/entry.ts'
import { hasAnswers, valueFromItems } from '../../findings/scored-items.ts'
import type { Instrument } from '../../scores/instrument.ts'
import { conceptById } from '../../terminology/catalog.ts'
import type { Label } from '../../terminology/concept.ts'
import { verdictWords } from '../../wording/catalogue.ts'
import { instrumentWords as words } from '../../wording/instrument-words.ts'
import { useSpeech, type Speech } from '../language.tsx'
import { countAnswered, readDraft, type Draft } from './draft.ts'

/** A criterion that a score bears on, and how it stands with the draft. */
export interface Decision {
  /** Full id. */
  readonly criterion: string
  readonly label: Label
  readonly verdict: Verdict
}

interface TotalLineProps {
  readonly instrument: Instrument
  readonly draft: Draft
  /** What the draft would enter. */
  readonly entry: DatumEntry | undefined
  readonly decide: (entry: DatumEntry) => readonly Decision[]
  /** Criteria for which it proposes an answer: classifications decide nothing by themselves. */
  readonly proposesFor: readonly string[]
}

/** The total as far as it is known, and the criteria it already decides. Heard politely as it changes. */
export function TotalLine({ instrument, draft, entry, decide, proposesFor }: TotalLineProps): ReactNode {
  const speech = useSpeech()
  const { say, list } = speech
  const { done, all } = countAnswered(instrument, draft)
  const entryText = useDeferredValue(entry && JSON.stringify(entry))
  return (
    <div className="score-total">
      <p role="status">
        <strong>
          {say(words.sum)}: {totalText(instrument, draft, speech)}
        </strong>{' '}
        <span className="quiet">{say(words.groups, { done, all })}</span>
        {derivedTexts(instrument, draft, speech).map((text) => (
          <span key={text} className="score-derived">
            {text}
          </span>
        ))}
      </p>
      {proposesFor.length === 0 ? (
        <Decisions entryText={entryText} decide={decide} />
      ) : (
        <p className="score-decisions">
          {say(words.proposesFor, { criteria: list(proposesFor.map((id) => id.replace('/', ' '))) })}
        </p>
      )}
    </div>
  )
}

interface DecisionsProps {
  /** The entry as text: the same entry is decided on once, however often the form is drawn. */
  readonly entryText: string | undefined
  readonly decide: TotalLineProps['decide']
}

const Decisions = memo(function Decisions({ entryText, decide }: DecisionsProps): ReactNode {
  const { say } = useSpeech()
  const decisions = useMemo(
    () =>
      entryText === undefined
        ? undefined
        : decide(JSON.parse(entryText) as DatumEntry).filter(({ verdict }) => verdict !== 'not-applicable'),
    [entryText, decide],
  )
  if (decisions === undefined) return null
  if (decisions.length === 0) return <p className="quiet">{say(words.decidesNothing)}</p>
  const decided = decisions.filter(({ verdict }) => verdict !== 'unknown')
  const open = decisions.filter(({ verdict }) => verdict === 'unknown')
  return (
    <>
      {decided.length === 0 ? null : <DecisionList heading={say(words.decides)} decisions={decided} />}
      {open.length === 0 ? null : <DecisionList heading={say(words.staysOpen)} decisions={open} />}
    </>
  )
})

const looks: { readonly [V in Verdict]: string } = {
  pass: 'is-check',
  fail: 'is-cross',
  unknown: 'is-question',
  'not-applicable': 'is-dash',
}

function DecisionList({
  heading,
  decisions,
}: {
  readonly heading: string
  readonly decisions: readonly Decision[]
}): ReactNode {
  const { say } = useSpeech()
  return (
    <p className="score-decisions">
      <span className="quiet">{heading}:</span>
      {decisions.map(({ criterion, label, verdict }) => (
        <span key={criterion} className="score-decision" title={say(label)}>
          <span className="criterion-id">{criterion.replace('/', ' ')}</span>{' '}
          <strong className={looks[verdict]}>{say(verdictWords[verdict])}</strong>
        </span>
      ))}
    </p>
  )
}

/** Two decimals are enough for a formula; what is between is said as between. */
function shown(number: number): string {
  return String(Number(number.toFixed(2)))
}

function rangeText(min: number, max: number, { say }: Speech): string {
  return shown(min) === shown(max) ? shown(min) : say(words.between, { min: shown(min), max: shown(max) })
}

function totalText(instrument: Instrument, draft: Draft, speech: Speech): string {
  const { answers, total } = readDraft(instrument, draft)
  if (instrument.id === 'bilag-2004') {
    const { countA, countB } = instrument.bounds(answers).derived ?? {}
    return speech.say(words.grades, {
      a: rangeText(countA?.min ?? 0, countA?.max ?? 9, speech),
      b: rangeText(countB?.min ?? 0, countB?.max ?? 9, speech),
    })
  }
  if (total !== undefined && !hasAnswers(answers)) return shown(total)
  const items = { ...answers, ...(draft.oneSided ? { scale: 80 } : {}) }
  const number = valueFromItems(instrument, items, total).number ?? valueFromItems(instrument, items).number
  if (number === undefined) return ''
  const band = number.low === number.high ? instrument.bandOf?.(number.low) : undefined
  return `${rangeText(number.low, number.high, speech)}${band === undefined ? '' : ` · ${speech.say(words.band, { band })}`}`
}

/** Other totals over the same items that criteria ask for, and whether classification criteria are met. */
function derivedTexts(instrument: Instrument, draft: Draft, speech: Speech): readonly string[] {
  const { answers } = readDraft(instrument, draft)
  const { met } = instrument.score(answers).derived ?? {}
  if (typeof met === 'boolean') return [speech.say(met ? words.met : words.notMet)]
  if (met === null && hasAnswers(answers)) return [speech.say(words.metOpen)]
  if (instrument.id !== 'sledai-2k' || !hasAnswers(answers)) return []
  const { clinical, serologyFree } = instrument.bounds(answers).derived ?? {}
  const named = [
    ['sledai-2k-clinical', clinical],
    ['sledai-2k-modified', serologyFree],
  ] as const
  return named.flatMap(([id, range]) =>
    range === undefined
      ? []
      : [`${conceptById(id)?.label[speech.language] ?? id}: ${rangeText(range.min, range.max, speech)}`],
  )
}
