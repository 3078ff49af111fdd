import type { ReactNode } from 'react'
import { instrumentWords as words } from '../../wording/instrument-words.ts'
import { datumLabel } from '../../wording/words.ts'
import { useSpeech } from '../language.tsx'
import { useWorkspace } from '../workspace-context.ts'
import { useInstrumentDesk } from './desk-context.ts'
import { canOpenAsForm } from './form-for.ts'

/** The way from a datum to its form, where it has several items. */
export function ScoreButton({
  datum,
  isChange = false,
}: {
  readonly datum: string
  readonly isChange?: boolean
}): ReactNode {
  const { say, language } = useSpeech()
  const { questions } = useWorkspace()
  const desk = useInstrumentDesk()
  if (desk === undefined || !canOpenAsForm(datum)) return null
  return (
    <button
      type="button"
      className={isChange ? 'plain' : 'score-open'}
      aria-haspopup="dialog"
      onClick={() => desk.open(datum)}
    >
      {say(isChange ? words.change : words.open)}
      <span className="unseen"> {datumLabel(datum, language, questions)}</span>
    </button>
  )
}
