import { useState } from 'react'
import type { Answer, Instrument, Item } from '../../scores/instrument.ts'
import type { DatumEntry } from '../../findings/entry.ts'
import { draftOf, type Draft } from './draft.ts'

/** A draft with every step back. */
export interface DraftDesk {
  readonly draft: Draft
  readonly isChanged: boolean
  readonly canUndo: boolean
  readonly undo: () => void
  /** Answers an item; nothing takes the answer away. */
  readonly answer: (item: Item, answer: Answer | undefined) => void
  readonly write: (item: Item, text: string) => void
  readonly change: (part: Partial<Draft>) => void
}

interface Step {
  readonly draft: Draft
  /** What was typed into: keys that follow each other there are one step. */
  readonly field: string
}

/** Keeps what is put into a form, step by step. */
export function useDraft(instrument: Instrument, entry: DatumEntry | undefined): DraftDesk {
  const [steps, setSteps] = useState<readonly [Step, ...Step[]]>(() => [
    { draft: draftOf(instrument, entry), field: '' },
  ])
  const [{ draft }, ...earlier] = steps

  function step(next: Draft, field: string): void {
    setSteps(([now, ...before]) =>
      field !== '' && now.field === field && before.length > 0
        ? [{ draft: next, field }, ...before]
        : [{ draft: next, field }, now, ...before],
    )
  }

  return {
    draft,
    isChanged: earlier.length > 0,
    canUndo: earlier.length > 0,
    undo: () => setSteps(([now, last, ...before]) => (last === undefined ? [now] : [last, ...before])),
    answer: (item, answer) => {
      const { [item.id]: _before, ...others } = draft.answers
      step({ ...draft, answers: answer === undefined ? others : { ...others, [item.id]: answer } }, '')
    },
    write: (item, text) => step({ ...draft, texts: { ...draft.texts, [item.id]: text } }, item.id),
    change: (part) => step({ ...draft, ...part }, 'total' in part ? 'total' : ''),
  }
}
