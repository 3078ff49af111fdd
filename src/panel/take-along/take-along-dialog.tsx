import { useEffect, useId, useMemo, useRef, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import type { TrialMatch } from '../../matching/match.ts'
import type { Prescreening } from '../../prescreen.ts'
import { toResult } from '../../report/to-result.ts'
import { contentDate } from '../../trials/catalog.ts'
import { takeAlongKinds as kinds, takeAlongWords as words } from '../../wording/take-along-words.ts'
import { useSpeech } from '../language.tsx'
import { useWorkspace } from '../workspace-context.ts'
import { textKinds, type ExportSource, type TextKind } from './export-kinds.ts'
import { Sheet } from './sheet.tsx'
import { SheetActions } from './sheet-actions.tsx'
import { TextActions } from './text-actions.tsx'
import './take-along.css'

type Kind = 'sheet' | TextKind

interface TakeAlongDialogProps {
  readonly prescreening: Prescreening
  readonly chosen: TrialMatch
  readonly onClose: () => void
}

/** Everything a clinician takes away from the panel: on paper, to the clipboard, as a file. */
export function TakeAlongDialog({ prescreening, chosen, onClose }: TakeAlongDialogProps): ReactNode {
  const { say, day, language } = useSpeech()
  const { chart, isReading } = useWorkspace()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [kind, setKind] = useState<Kind>('sheet')
  const [trialId, setTrialId] = useState(chosen.trial.id)
  const { trial } = prescreening.trials.find((match) => match.trial.id === trialId) ?? chosen
  const source = useMemo((): ExportSource => {
    const program = { version: __VERSION__, contentDate }
    return { result: toResult(prescreening, language, program), trial, language, fhirServer: chart.issuer }
  }, [prescreening, trial, language, chart.issuer])

  useEffect(() => {
    const box = dialog.current
    if (box?.open === false) box.showModal()
    box?.querySelector<HTMLElement>('input:checked')?.focus()
  }, [])

  return (
    <dialog ref={dialog} className="take-along" aria-labelledby={`${id}-title`} onClose={onClose}>
      <div className="take-along-top">
        <h2 id={`${id}-title`}>{say(words.title)}</h2>
        <button type="button" className="plain" onClick={onClose}>
          {say(words.close)}
        </button>
      </div>
      <p className="quiet">{say(words.lead, { date: day(prescreening.asOf) })}</p>
      {isReading ? <p className="alarm">{say(words.stillReading)}</p> : null}
      <div className="take-along-parts">
        <fieldset>
          <legend>{say(words.what)}</legend>
          {(['sheet', ...textKinds] as const).map((one) => (
            <label key={one}>
              <input type="radio" name={`${id}-kind`} checked={one === kind} onChange={() => setKind(one)} />
              {say(kinds[one])}
            </label>
          ))}
        </fieldset>
        <div className="take-along-chosen">
          {kind === 'sheet' || kind === 'referral' ? (
            <label className="take-along-trial">
              {say(words.forTrial)}{' '}
              <select value={trialId} onChange={(event) => setTrialId(event.target.value)}>
                {prescreening.trials.map((match) => (
                  <option key={match.trial.id} value={match.trial.id}>
                    {match.trial.id} {match.trial.title[language]}
                  </option>
                ))}
              </select>
            </label>
          ) : null}
          {kind === 'sheet' ? (
            <SheetActions />
          ) : (
            <TextActions key={`${kind} ${trialId} ${language}`} kind={kind} source={source} />
          )}
        </div>
      </div>
      {kind === 'sheet'
        ? createPortal(
            <Sheet
              result={source.result}
              trials={prescreening.trials.map((match) => match.trial)}
              trial={trial}
              chart={chart}
            />,
            document.body,
          )
        : null}
    </dialog>
  )
}
