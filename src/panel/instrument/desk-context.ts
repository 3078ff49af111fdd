import { createContext, useContext } from 'react'
import type { WriteLog } from '../../entries/write-log.ts'
import type { Proposal } from '../../matching/proposal.ts'

/** Where forms are opened from, and what is known of writing them to the chart. */
export interface InstrumentDeskValue {
  /** Opens the form that a datum is scored with. */
  readonly open: (datum: string) => void
  /** Whose chart it is: what is exported says it as its subject. */
  readonly patientId: string
  /** What classification criteria propose for a criterion, by its full id; nothing where it names none. */
  readonly proposalFor: (criterion: string) => Proposal | undefined
  /** Absent where site or scopes allow no writing. */
  readonly log?: WriteLog
}

export const InstrumentDeskContext = createContext<InstrumentDeskValue | undefined>(undefined)

/** Nothing where there is no desk around: then forms cannot be opened. */
export function useInstrumentDesk(): InstrumentDeskValue | undefined {
  return useContext(InstrumentDeskContext)
}
