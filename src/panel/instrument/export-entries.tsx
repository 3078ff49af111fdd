import { useState, type ReactNode } from 'react'
import { hasForm } from '../../entries/writable.ts'
import { withFolded } from '../../wording/deferred-texts.ts'
import { instrumentWords as words } from '../../wording/instrument-words.ts'
import { useSpeech } from '../language.tsx'
import { saveFile } from '../save-file.ts'
import { useWorkspace } from '../workspace-context.ts'
import { useInstrumentDesk } from './desk-context.ts'
import './proposal-beside.css'

/** What was entered, as files: for the command line, and as the FHIR resources that a chart would hold. */
export function ExportEntries(): ReactNode {
  const { say } = useSpeech()
  const { entries, questions, asOf, isHypothetical } = useWorkspace()
  const desk = useInstrumentDesk()
  const [isFailed, setFailed] = useState(false)
  if (desk === undefined || entries.length === 0) return null
  // A tried value in a file would be read as a real one.
  if (isHypothetical) return <p className="quiet">{say(words.triedNotExported)}</p>
  const { patientId } = desk
  const leftOut = entries.filter((entry) => !hasForm(entry)).length

  async function saveJson(): Promise<void> {
    const { entriesAsJson } = await withFolded(import('../../entries/export.ts'))
    saveFile(`prescreen-entries-${asOf}.json`, 'application/json', entriesAsJson(entries))
  }

  async function saveFhir(): Promise<void> {
    const { entriesAsBundle } = await withFolded(import('../../entries/export.ts'))
    const bundle = await entriesAsBundle(entries, {
      patientId,
      at: new Date().toISOString(),
      sentenceOf: (criterion) => questions.get(criterion)?.en,
    })
    saveFile(`prescreen-entries-${asOf}.fhir.json`, 'application/fhir+json', JSON.stringify(bundle, undefined, 2))
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
