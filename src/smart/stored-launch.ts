/** What a launch keeps in the tab's storage under its state: the SMART client's own record. */
export interface StoredLaunch {
  readonly serverUrl: string
  readonly scope?: string
  readonly authorizeUri?: string
  readonly tokenUri?: string
  readonly expiresAt?: number
  readonly tokenResponse?: Readonly<Record<string, unknown>>
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** A state this app could have made. Others are not even looked up: storage has words of its own. */
export function isState(state: string | null): state is string {
  return state !== null && uuid.test(state)
}

/** The launch of a state, if this tab made it. */
export function storedLaunch(state: string): StoredLaunch | undefined {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(state) ?? 'null')
    if (typeof value !== 'object' || value === null) return undefined
    return typeof (value as StoredLaunch).serverUrl === 'string' ? (value as StoredLaunch) : undefined
  } catch {
    return undefined
  }
}

export function keepLaunch(state: string, launch: StoredLaunch): void {
  sessionStorage.setItem(state, JSON.stringify(launch))
}

/** Takes tokens and verifier out of the tab. */
export function forgetLaunch(state: string): void {
  sessionStorage.removeItem(state)
}

/**
 * Takes out of the tab what earlier launches left: a new session has taken their place. A frame shares the storage with
 * its neighbours, whose sessions may go on: there, only tokens go that nobody can use any more.
 */
export function forgetEarlierLaunches(
  state: string,
  { isFramed = window.self !== window.top, now = Date.now() } = {},
): void {
  for (const other of Object.keys(sessionStorage)) {
    const launch = other !== state && isState(other) ? storedLaunch(other) : undefined
    if (launch !== undefined && (!isFramed || isDead(launch, now))) forgetLaunch(other)
  }
}

/** Its token's time is up and there is no other; a launch that has not come back yet has no token so far. */
function isDead({ expiresAt, tokenResponse }: StoredLaunch, now: number): boolean {
  if (typeof tokenResponse?.['access_token'] !== 'string' || tokenResponse['refresh_token'] !== undefined) return false
  return expiresAt !== undefined && expiresAt * 1000 <= now
}

/** Whether the tab lets the app keep anything at all. */
export function hasStorage(): boolean {
  try {
    const key = crypto.randomUUID()
    sessionStorage.setItem(key, key)
    sessionStorage.removeItem(key)
    return true
  } catch {
    return false
  }
}
