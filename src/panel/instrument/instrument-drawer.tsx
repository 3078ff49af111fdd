import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode, type SyntheticEvent } from 'react'
import { suggestionsFor } from '../../entries/suggestions.ts'
import type { DatumEntry } from '../../findings/entry.ts'
import type { Findings } from '../../findings/findings.ts'
import { classifications } from '../../scores/catalog.ts'
import type { Instrument } from '../../scores/instrument.ts'
import { dayOf } from '../../values/clinical-date.ts'
import type { ConvertUnit } from '../../values/unit.ts'
import { instrumentWords as words } from '../../wording/instrument-words.ts'
import { useSpeech } from '../language.tsx'
import { keepAuthor, keptAuthor } from './author.ts'
import { contradiction, entryFrom, readDraft } from './draft.ts'
import { formFor } from './form-for.ts'
import { HeadFields, ScaleSwitch, TypedTotalField, type FormHead } from './form-fields.tsx'
import { ItemList } from './item-list.tsx'
import { TotalLine, type Decision } from './total-line.tsx'
import { useDraft } from './use-draft.ts'
import './instrument-drawer.css'
import './score-items.css'

interface InstrumentDrawerProps {
  /** The datum or instrument that is scored. */
  readonly instrumentId: string
  readonly findings: Findings
  /** What was saved of it before in this session. */
  readonly entry: DatumEntry | undefined
  /** Today at the site, `YYYY-MM-DD`. */
  readonly asOf: string
  readonly convert: ConvertUnit
  /** How criteria would stand with an entry. */
  readonly decide: (entry: DatumEntry) => readonly Decision[]
  /** Full ids of the criteria for which it proposes an answer. */
  readonly proposesFor: readonly string[]
  /** Whether what is saved also goes into the chart. */
  readonly isWritten: boolean
  readonly onSave: (entry: DatumEntry) => void
  readonly onClose: () => void
}

/** One instrument, item by item, in a drawer over the page. */
export function InstrumentDrawer(props: InstrumentDrawerProps): ReactNode {
  const instrument = formFor(props.instrumentId)
  return instrument === undefined ? null : <Drawer {...props} instrument={instrument} />
}

function Drawer({
  instrument,
  findings,
  entry,
  asOf,
  convert,
  decide,
  proposesFor,
  isWritten,
  onSave,
  onClose,
}: InstrumentDrawerProps & { readonly instrument: Instrument }): ReactNode {
  const { say } = useSpeech()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const desk = useDraft(instrument, entry)
  const [head, setHead] = useState<FormHead>({
    date: entry?.date ?? asOf,
    author: entry?.author ?? keptAuthor(),
    remark: entry?.remark ?? '',
  })
  const [isAsking, setIsAsking] = useState(false)
  const [error, setError] = useState<string>()
  const { draft } = desk
  const day = dayOf(head.date)
  const isDateGood = day !== undefined && head.date <= asOf
  const read = readDraft(instrument, draft)
  const against = contradiction(instrument, draft)
  const made = entryFrom(instrument, draft, saidIn(head))
  const suggestions = suggestionsFor(instrument, findings, { day: day ?? findings.asOf, convert })
  const waiting = [...suggestions.values()].filter(
    ({ item, answer }) => answer !== undefined && read.answers[item] === undefined,
  )

  useEffect(() => {
    const box = dialog.current
    if (box?.open === false) box.showModal()
    box?.querySelector<HTMLElement>('[data-score-item] input, [data-score-item] button')?.focus()
  }, [])

  function save(): void {
    const isGood = read.problems.size === 0 && against === undefined && isDateGood
    if (isGood && made !== undefined) {
      keepAuthor(head.author)
      onSave(made)
      return
    }
    if (made === undefined && isGood) setError(say(words.nothingAnswered))
    const invalid = dialog.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    if (invalid?.closest('details')) invalid.closest('details')?.setAttribute('open', '')
    invalid?.focus()
  }

  /** The first Escape asks where something would be lost; the second one means it. */
  function leave(event?: SyntheticEvent): void {
    event?.preventDefault()
    if (desk.isChanged && !isAsking) setIsAsking(true)
    else onClose()
  }

  function onKeyDown(event: KeyboardEvent): void {
    const field = event.target instanceof HTMLInputElement ? event.target : undefined
    if (event.key === 'Enter' && field !== undefined) {
      event.preventDefault()
      save()
    }
    const isTyped = field !== undefined && field.type !== 'radio'
    if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !isTyped) {
      event.preventDefault()
      desk.undo()
    }
  }

  return (
    <dialog ref={dialog} className="score-drawer" aria-labelledby={`${id}-title`} onCancel={leave} onClose={onClose}>
      {/* Short cuts beside buttons and fields that do the same. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <form
        noValidate
        method="dialog"
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <header className="score-top">
          <h2 id={`${id}-title`}>{say(instrument.label)}</h2>
          <button type="button" className="plain" onClick={() => leave()}>
            {say(words.close)}
          </button>
        </header>
        <div className="score-body">
          <HeadFields
            head={head}
            asOf={asOf}
            isDateGood={isDateGood}
            change={(part) => setHead({ ...head, ...part })}
          />
          {instrument.lead === undefined ? null : <p>{say(instrument.lead)}</p>}
          <p className="quiet">
            {say(words.noDefault)} {say(words.keys)}
          </p>
          {waiting.length === 0 ? null : <p className="score-waiting">{say(words.waiting, { n: waiting.length })}</p>}
          {hasTypedTotal(instrument) ? (
            <TypedTotalField
              instrument={instrument}
              desk={desk}
              problem={read.problems.get('total')}
              contradiction={against}
            />
          ) : null}
          {instrument.id === 'mmt-8' ? <ScaleSwitch desk={desk} /> : null}
          <ItemList instrument={instrument} desk={desk} problems={read.problems} suggestions={suggestions} />
          <p className="quiet score-licence">{instrument.licence}</p>
        </div>
        <footer className="score-foot">
          <TotalLine instrument={instrument} draft={draft} entry={made} decide={decide} proposesFor={proposesFor} />
          {error === undefined || made !== undefined ? null : (
            <p className="error" role="alert">
              {error}
            </p>
          )}
          {isAsking ? (
            <div className="score-asking" role="alert">
              <span>{say(words.unsaved)}</span>
              <button type="button" onClick={onClose}>
                {say(words.discard)}
              </button>
              <button type="button" onClick={() => setIsAsking(false)}>
                {say(words.goOn)}
              </button>
            </div>
          ) : null}
          <div className="score-acts">
            <button type="submit">{say(words.save)}</button>
            <button type="button" aria-disabled={!desk.canUndo} onClick={desk.undo}>
              {say(words.undo)}
            </button>
            <span className="quiet">{say(isWritten ? words.alsoWritten : words.keptHere)}</span>
          </div>
        </footer>
      </form>
    </dialog>
  )
}

/** Grades are no number; one item is the total; criteria sets need their items. */
function hasTypedTotal(instrument: Instrument): boolean {
  return instrument.id !== 'bilag-2004' && instrument.items?.length !== 1 && !classifications.includes(instrument)
}

function saidIn({ date, author, remark }: FormHead): {
  readonly date: string
  readonly author?: string
  readonly remark?: string
} {
  const [by, said] = [author.trim(), remark.trim()]
  return { date, ...(by === '' ? {} : { author: by }), ...(said === '' ? {} : { remark: said }) }
}
