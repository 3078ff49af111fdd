import { useId, useRef, useState, type ReactNode } from 'react'
import { copied } from '../../smart/copied.ts'
import { takeAlongWords as words } from '../../wording/take-along-words.ts'
import { useSpeech } from '../language.tsx'
import { saveFile } from '../save-file.ts'
import { exportFile, exportText, type ExportSource, type TextKind } from './export-kinds.ts'

/** A text to be taken along, as it will be: seen before it is copied or saved. */
export function TextActions({ kind, source }: { readonly kind: TextKind; readonly source: ExportSource }): ReactNode {
  const { say } = useSpeech()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [said, setSaid] = useState('')
  const text = exportText(kind, source)

  function copy(): void {
    copied(text).then(
      () => setSaid(say(words.copied)),
      () => {
        field.current?.focus()
        field.current?.select()
        setSaid(say(words.copyRefused))
      },
    )
  }

  function save(): void {
    const file = exportFile(kind, source)
    saveFile(file.name, file.type, file.text)
    setSaid(say(words.saved, { name: file.name }))
  }

  return (
    <>
      <label htmlFor={id}>{say(words.preview)}</label>
      <textarea id={id} ref={field} readOnly value={text} rows={14} spellCheck={false} />
      <div className="take-along-acts">
        <button type="button" onClick={copy}>
          {say(words.copy)}
        </button>
        <button type="button" onClick={save}>
          {say(words.save)}
        </button>
      </div>
      <p role="status" className="take-along-said">
        {said}
      </p>
    </>
  )
}
