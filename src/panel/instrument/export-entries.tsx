import { useState, type ReactNode } from 'react'
import { hasForm } from '../../entries/writable.ts'
import { instrumentWords as words } from '../../wording/instrument-words.ts'
import { useSpeech } from '../language.tsx'
import { useWorkspace } from '../workspace-context.ts'
import { useInstrumentDesk } from './desk-context.ts'
import './proposal-beside.css'

/** What was entered, as files: for the command line, and as the FHIR resources that a chart would hold. */
export function ExportEntries(): ReactNode {
  const { say } = useSpeech()
  const { entries, questions, asOf } = useWorkspace()
  const desk = useInstrumentDesk()
  const [isFailed, setFailed] = useState(false)
  if (desk === undefined || entries.length === 0) return null
  const { patientId } = desk
  const leftOut = entries.filter((entry) => !hasForm(entry)).length

  async function saveJson(): Promise<void> {
    const { entriesAsJson } = await import('../../entries/export.ts')
    save(`prescreen-entries-${asOf}.json`, 'application/json', entriesAsJson(entries))
  }

  async function saveFhir(): Promise<void> {
    const { entriesAsBundle } = await import('../../entries/export.ts')
    const bundle = await entriesAsBundle(entries, {
      patientId,
      at: new Date().toISOString(),
      sentenceOf: (criterion) => questions.get(criterion)?.en,
    })
    save(`prescreen-entries-${asOf}.fhir.json`, 'application/fhir+json', JSON.stringify(bundle, undefined, 2))
  }

  return (
    <div className="score-export">
      {desk.log === undefined ? <p>{say(words.nothingInChart)}</p> : null}
      <button type="button" onClick={() => void saveJson().catch(() => setFailed(true))}>
        {say(words.exportJson)}
      </button>{' '}
      <button type="button" onClick={() => void saveFhir().catch(() => setFailed(true))}>
        {say(words.exportFhir)}
      </button>
      {leftOut === 0 ? null : <p className="quiet">{say(words.exportLeavesOut, { n: leftOut })}</p>}
      {isFailed ? (
        <p className="error" role="alert">
          {say(words.exportFailed)}
        </p>
      ) : null}
    </div>
  )
}

/** Hands a file to the browser. Its name says nothing about the patient. */
function save(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has read it by the next task, or holds on to it itself.
  setTimeout(() => URL.revokeObjectURL(address), 0)
}
