import { createContext, useContext } from 'react'
import type { Chart } from '../chart/chart.ts'
import type { Entry } from '../findings/entry.ts'
import type { Findings } from '../findings/findings.ts'
import type { Label } from '../terminology/concept.ts'

/** What every part of the workspace needs of the whole. */
export interface WorkspaceValue {
  readonly asOf: string
  readonly chart: Chart
  readonly findings: Findings
  /** The EHR's FHIR base URL. */
  readonly issuer: string
  readonly isReading: boolean
  /** A day or values are supposed: nothing shown is real, and nothing entered is kept. */
  readonly isHypothetical: boolean
  readonly entries: readonly Entry[]
  /** Criteria's own sentences by full id. */
  readonly questions: ReadonlyMap<string, Label>
  /** Enters a value or an answer. */
  readonly enter: (entry: Entry) => void
  readonly takeBack: (key: string) => void
  /** Chooses the trial of a criterion and goes to it. */
  readonly goTo: (criterion: string) => void
}

export const WorkspaceContext = createContext<WorkspaceValue | undefined>(undefined)

export function useWorkspace(): WorkspaceValue {
  const value = useContext(WorkspaceContext)
  if (value === undefined) throw new Error('There is no workspace above.')
  return value
}
