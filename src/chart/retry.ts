import { PortFailure, type PortResponse } from './port.ts'

/** The clock and the dice, as arguments. */
export interface Pacing {
  /** Waits; rejects with the signal's reason when that is aborted. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>
  /** Milliseconds since 1970, for `Retry-After` given as a date; without it such a date is not heeded. */
  readonly now?: () => number
  /** 0 to 1. */
  readonly random: () => number
}

const retries = 3
const firstWait = 500
/** A server that asks for longer (some lock a user out for a quarter of an hour) is reported, not waited for. */
const longestWait = 60_000

/**
 * Makes one request, and again up to three times where another try may help: 429, server errors and a network that
 * failed. Waits as long as `Retry-After` says, else longer each time, with jitter. Never repeats a refusal.
 */
export async function withRetries(
  attempt: () => Promise<PortResponse>,
  pacing: Pacing,
  signal?: AbortSignal,
): Promise<PortResponse> {
  for (let tries = 0; ; tries += 1) {
    const last = tries === retries
    let wait = firstWait * 2 ** tries * (0.5 + pacing.random())
    try {
      const response = await attempt()
      if (last || !isWorthRepeating(response.status)) return response
      wait = retryAfter(response, pacing) ?? wait
      if (wait > longestWait) return response
    } catch (error) {
      if (last || !(error instanceof PortFailure) || !(error.kind === 'network' || error.kind === 'timeout'))
        throw error
    }
    await pacing.sleep(wait, signal)
  }
}

function isWorthRepeating(status: number): boolean {
  return status === 429 || (status >= 500 && status !== 501)
}

/** Seconds or an HTTP date; browsers show the header only where CORS exposes it. */
function retryAfter(response: PortResponse, pacing: Pacing): number | undefined {
  const value = response.header('Retry-After')?.trim()
  if (!value) return undefined
  if (/^\d+$/.test(value)) return Number(value) * 1000
  const date = Date.parse(value)
  return Number.isNaN(date) || !pacing.now ? undefined : Math.max(0, date - pacing.now())
}

/** Waits by the system's clock. */
export function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(reasonOf(signal))
      return
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, milliseconds)
    const stop = () => {
      clearTimeout(timer)
      reject(signal ? reasonOf(signal) : new Error('aborted'))
    }
    signal?.addEventListener('abort', stop, { once: true })
  })
}

function reasonOf(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new Error('aborted', { cause: signal.reason })
}
