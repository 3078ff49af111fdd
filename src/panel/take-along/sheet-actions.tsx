import { useState, type ReactNode } from 'react'
import { takeAlongWords as words } from '../../wording/take-along-words.ts'
import { useSpeech } from '../language.tsx'

/** Prints the sheet, and says so where the frame keeps the print window from opening. */
export function SheetActions(): ReactNode {
  const { say } = useSpeech()
  const [isRefused, setRefused] = useState(false)

  function print(): void {
    let hasBegun = false
    const begin = () => {
      hasBegun = true
    }
    window.addEventListener('beforeprint', begin)
    window.print()
    window.removeEventListener('beforeprint', begin)
    // A sandboxed frame ignores the call: then not even the event before printing comes.
    setRefused(!hasBegun)
  }

  return (
    <>
      <p>{say(words.sheetHint)}</p>
      <div className="take-along-acts">
        <button type="button" onClick={print}>
          {say(words.print)}
        </button>
      </div>
      <p role="status" className="take-along-said">
        {isRefused ? say(words.printRefused) : ''}
      </p>
    </>
  )
}
