import type { Logger } from 'pino'
import type { Language } from '../wording/language.ts'
import type { FeedbackLog } from './feedback-log.ts'
import type { HookAnswerer } from './hook-answer.ts'
import type { Metrics } from './metrics.ts'
import type { TokenCheck } from './token-check.ts'

/** What the endpoints share. */
export interface ServiceContext {
  readonly publicUrl: string
  readonly answerer: HookAnswerer
  /** The site's language; without one the caller's. */
  readonly language?: Language
  /** Absent where anybody may call. */
  readonly tokenCheck?: TokenCheck
  readonly feedback: FeedbackLog
  readonly feedbackToken?: string
  readonly corsOrigins: readonly string[] | '*'
  readonly bodyLimitBytes: number
  readonly rateLimit: number
  readonly log: Logger
  readonly metrics: Metrics
  readonly now: () => Date
  /** Whether the service takes requests; false once it is being shut down. */
  readonly isReady: () => boolean
}

/** The one service there is. EHRs keep this id in their configuration. */
export const serviceId = 'cart-prescreen'
