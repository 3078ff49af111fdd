import { useState } from 'react'
import { entryKey, type EntryStore } from '../entries/entry-store.ts'
import type { Entry } from '../findings/entry.ts'
import type { Prescreening } from '../prescreen.ts'
import type { Notice } from './change-notice.tsx'
import { changesBetween } from './changes.ts'

interface Deed {
  readonly kind: Notice['kind']
  readonly entry: Entry
  /** What stood in its place before. */
  readonly before: Entry | undefined
}

function noticeOf(
  deed: Deed | undefined,
  before: Prescreening | undefined,
  after: Prescreening | undefined,
): Notice | undefined {
  if (deed === undefined || before === undefined || after === undefined) return undefined
  return { kind: deed.kind, entry: deed.entry, changes: changesBetween(before, after) }
}

/** Entering and taking back, with a notice of what each changed and a way to undo it. */
export function useDeeds(entries: readonly Entry[], store: EntryStore, prescreening: Prescreening | undefined) {
  const [deed, setDeed] = useState<Deed>()
  const [seen, setSeen] = useState<{
    entries: readonly Entry[]
    prescreening: Prescreening | undefined
    notice: Notice | undefined
  }>({ entries, prescreening, notice: undefined })

  // A change of the chart alone is no news of an entry: the notice of the last entry stays as it was.
  if (seen.prescreening !== prescreening) {
    setSeen({
      entries,
      prescreening,
      notice: seen.entries === entries ? seen.notice : noticeOf(deed, seen.prescreening, prescreening),
    })
  }

  const find = (key: string): Entry | undefined => entries.find((entry) => entryKey(entry) === key)

  function enter(entry: Entry): void {
    setDeed({ kind: 'entered', entry, before: find(entryKey(entry)) })
    store.put(entry)
  }

  function takeBack(key: string): void {
    const entry = find(key)
    if (entry === undefined) return
    setDeed({ kind: 'removed', entry, before: entry })
    store.remove(key)
  }

  function undo(): void {
    if (deed?.before !== undefined) enter(deed.before)
    else if (deed !== undefined) takeBack(entryKey(deed.entry))
  }

  const dismiss = (): void => setSeen({ ...seen, notice: undefined })

  /** The last deed is no longer to be spoken of: it was done to other entries. */
  function forget(): void {
    setDeed(undefined)
    dismiss()
  }

  return { notice: seen.notice, enter, takeBack, undo, dismiss, forget }
}
