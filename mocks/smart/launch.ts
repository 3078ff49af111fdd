import type { Chance } from './chance.ts'

/** How a launch may be made to go otherwise than well, to try an app out. */
export interface LaunchTrial {
  /** Lifetime of the access token; 3600 when absent. */
  readonly lifetimeSeconds?: number
  /** Resource types or whole scopes that are not granted although asked for. */
  readonly withhold?: readonly string[]
  /** The OAuth error with which the authorisation ends. */
  readonly refuse?: string
  /** The token answer names no patient. */
  readonly leaveOutPatient?: boolean
}

/** What an EHR knows when it opens an app: on whose chart, in which encounter. */
export interface LaunchContext extends LaunchTrial {
  readonly patient: string
  readonly encounter?: string
  readonly appContext?: string
}

/** The launches that the EHR has started. */
export interface Launches {
  start(context: LaunchContext): string
  find(launch: string): LaunchContext | undefined
}

const validMilliseconds = 10 * 60_000

/** Remembers launches for ten minutes, long enough for the launch page to be loaded again. */
export function createLaunches(now: () => Date, chance: Chance): Launches {
  const launches = new Map<string, { readonly context: LaunchContext; readonly endsAt: number }>()
  return {
    start(context) {
      const id = chance(18)
      launches.set(id, { context, endsAt: now().getTime() + validMilliseconds })
      return id
    },
    find(launch) {
      const found = launches.get(launch)
      return found && now().getTime() < found.endsAt ? found.context : undefined
    },
  }
}
