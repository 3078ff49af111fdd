import { lazy, Suspense, useRef, useState, type ReactNode } from 'react'
import type { TrialMatch } from '../../matching/match.ts'
import type { Prescreening } from '../../prescreen.ts'
import { withFolded } from '../../wording/deferred-texts.ts'
import { panelWords as words } from '../../wording/panel-words.ts'
import { useSpeech } from '../language.tsx'

/** The dialog and the questions for sites come when first asked for. */
const TakeAlongDialog = lazy(async () => {
  const module = await withFolded(import('./take-along-dialog.tsx'))
  return { default: module.TakeAlongDialog }
})

interface TakeAlongProps {
  /** The real answer, never a hypothetical one. */
  readonly prescreening: Prescreening
  /** The trial that is shown. */
  readonly chosen: TrialMatch
}

/** The button under which a result is printed, copied and saved. */
export function TakeAlong({ prescreening, chosen }: TakeAlongProps): ReactNode {
  const { say } = useSpeech()
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        ref={button}
        type="button"
        className="take-along-button"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {say(words.takeAlong)}
      </button>
      {isOpen ? (
        <Suspense>
          <TakeAlongDialog
            prescreening={prescreening}
            chosen={chosen}
            onClose={() => {
              setOpen(false)
              button.current?.focus()
            }}
          />
        </Suspense>
      ) : null}
    </>
  )
}
