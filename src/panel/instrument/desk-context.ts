import { createContext, useContext } from 'react'
import type { WriteLog } from '../../entries/write-log.ts'

/** Where forms are opened from, and what is known of writing them to the chart. */
export interface InstrumentDeskValue {
  /** Opens the form that a datum is scored with. */
  readonly open: (datum: string) => void
  /** Absent where site or scopes allow no writing. */
  readonly log?: WriteLog
}

export const InstrumentDeskContext = createContext<InstrumentDeskValue | undefined>(undefined)

/** Nothing where there is no desk around: then forms cannot be opened. */
export function useInstrumentDesk(): InstrumentDeskValue | undefined {
  return useContext(InstrumentDeskContext)
}
