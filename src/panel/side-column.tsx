import type { ReactNode } from 'react'
import type { Prescreening } from '../prescreen.ts'
import { EnteredList } from './entered-list.tsx'
import { MissingList } from './missing-list.tsx'

/** What is still to be found out, and what was entered, beside the trial. */
export function SideColumn({ prescreening }: { readonly prescreening: Prescreening }): ReactNode {
  return (
    <div className="side">
      <MissingList missingData={prescreening.missingData} matches={prescreening.trials} />
      <EnteredList />
    </div>
  )
}
