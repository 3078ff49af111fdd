import * as z from 'zod'

/** What the service is told by its environment: where it runs and whom it trusts. Clinical settings are the site's. */
export interface ServiceEnvironment {
  readonly host: string
  readonly port: number
  /** What EHRs call, up to and without `/cds-services`. */
  readonly publicUrl: string
  /** The app's launch page, which cards lead to. */
  readonly launchUrl: string
  readonly siteFile: string
  readonly feedbackFile: string
  /** Opens the counts of feedback; without it they are for this machine only. */
  readonly feedbackToken?: string
  /** File that names who may call; absent where anybody may (a sandbox). */
  readonly trustFile?: string
  /** Origins of browsers that may call: a list, or everyone. */
  readonly corsOrigins: readonly string[] | '*'
  readonly readBudgetMilliseconds: number
  readonly bodyLimitBytes: number
  /** A call that has not arrived whole by then gets 408. */
  readonly arrivalMilliseconds: number
  /** Requests a minute of one caller; 0 for no limit. */
  readonly rateLimit: number
  /** Proxies in front whose word about the caller's address is taken. */
  readonly trustProxy?: readonly string[]
  readonly logLevel: string
  readonly shutdownMilliseconds: number
}

/** An environment that the service cannot start with. The message lists every variable at fault, one a line. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError'
}

const needed = (advice: string) => z.string({ error: advice }).min(1, { error: advice })
const whole = (least: number, most: number, usual: number) => {
  const error = `give a whole number from ${least} to ${most}, or leave it out for ${usual}`
  return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error }).default(usual)
}
const webAddress = (advice: string) =>
  needed(advice).refine(isPublicAddress, {
    error: `${advice}: https:// (http:// on this machine only), without ?, # or a user name`,
  })
const list = (text: string) =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')

const schema = z
  .object({
    HOST: needed('give the address to listen on').default('127.0.0.1'),
    PORT: whole(0, 65_535, 8080),
    PUBLIC_URL: webAddress('give the address that EHRs call, up to /cds-services'),
    LAUNCH_URL: webAddress('give the address of the app’s launch.html').optional(),
    SITE_FILE: needed('give the path of the site’s configuration (site.json)'),
    FEEDBACK_FILE: needed('give the path of the file that feedback is appended to'),
    FEEDBACK_TOKEN: z.string().min(24, { error: 'give at least 24 characters, or leave it out' }).optional(),
    JWT: z.enum(['required', 'off'], { error: 'give required or off' }).default('required'),
    JWT_TRUST_FILE: z.string().min(1).optional(),
    CORS_ORIGINS: z
      .string()
      .refine((text) => text.trim() === '*' || list(text).every(isOrigin), {
        error: 'give origins such as https://ehr.example, separated by commas, or *',
      })
      .optional(),
    READ_BUDGET_MS: whole(0, 60_000, 2000),
    BODY_LIMIT_BYTES: whole(1024, 104_857_600, 10_485_760),
    ARRIVAL_MS: whole(100, 600_000, 30_000),
    RATE_LIMIT_PER_MINUTE: whole(0, 10_000_000, 60_000),
    TRUST_PROXY: z.string().optional(),
    LOG_LEVEL: z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], {
        error: 'give fatal, error, warn, info, debug or silent',
      })
      .default('info'),
    SHUTDOWN_MS: whole(0, 600_000, 10_000),
  })
  .refine(({ JWT, JWT_TRUST_FILE }) => JWT === 'off' || JWT_TRUST_FILE !== undefined, {
    path: ['JWT_TRUST_FILE'],
    error: 'give the path of the file that names the EHRs that may call, or set JWT=off where anybody may (a sandbox)',
  })

/**
 * Reads the environment's variables; empty ones count as absent.
 * @throws EnvironmentError naming every variable at fault and what to do
 */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): ServiceEnvironment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    throw new EnvironmentError(
      parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'),
    )
  }
  const set = parsed.data
  const publicUrl = set.PUBLIC_URL.replace(/\/+$/, '')
  return {
    host: set.HOST,
    port: set.PORT,
    publicUrl,
    launchUrl: set.LAUNCH_URL ?? `${publicUrl}/launch.html`,
    siteFile: set.SITE_FILE,
    feedbackFile: set.FEEDBACK_FILE,
    ...(set.FEEDBACK_TOKEN === undefined ? {} : { feedbackToken: set.FEEDBACK_TOKEN }),
    ...(set.JWT === 'off' || set.JWT_TRUST_FILE === undefined ? {} : { trustFile: set.JWT_TRUST_FILE }),
    corsOrigins: set.CORS_ORIGINS?.trim() === '*' ? '*' : list(set.CORS_ORIGINS ?? ''),
    readBudgetMilliseconds: set.READ_BUDGET_MS,
    bodyLimitBytes: set.BODY_LIMIT_BYTES,
    arrivalMilliseconds: set.ARRIVAL_MS,
    rateLimit: set.RATE_LIMIT_PER_MINUTE,
    ...(set.TRUST_PROXY === undefined ? {} : { trustProxy: list(set.TRUST_PROXY) }),
    logLevel: set.LOG_LEVEL,
    shutdownMilliseconds: set.SHUTDOWN_MS,
  }
}

function isPublicAddress(value: string): boolean {
  if (!URL.canParse(value) || /[\s\\?#]/.test(value)) return false
  const { protocol, hostname, username, password } = new URL(value)
  if (username !== '' || password !== '') return false
  return protocol === 'https:' || (protocol === 'http:' && /^(localhost|\[::1\]|127(\.\d+){3})$/.test(hostname))
}

function isOrigin(value: string): boolean {
  return URL.canParse(value) && new URL(value).origin === value
}
