import type { Interaction } from './interaction.ts'

/** One FHIR request, without any value it carried: a log must not tell who was looked up. */
export interface LoggedRequest {
  readonly method: string
  readonly interaction: Interaction['kind'] | 'unknown'
  readonly type?: string
  readonly parameters: readonly string[]
  readonly authorised: boolean
  readonly status: number
}

/** The FHIR requests of this process, oldest first. */
export interface RequestLog {
  readonly entries: readonly LoggedRequest[]
  add(entry: LoggedRequest): void
  clear(): void
}

const keptEntries = 2000

/** An empty log. */
export function createRequestLog(): RequestLog {
  let entries: readonly LoggedRequest[] = []
  return {
    get entries() {
      return entries
    },
    add(entry) {
      entries = [...entries.slice(-keptEntries + 1), entry]
    },
    clear() {
      entries = []
    },
  }
}
