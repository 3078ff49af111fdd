import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { parseSite } from '../site/parse-site.ts'
import { cdsService } from './cds-service.ts'
import { FeedbackLog } from './feedback-log.ts'
import { createHookAnswerer } from './hook-answer.ts'
import { createMetrics } from './metrics.ts'
import { createLog } from './service-log.ts'

/** Where the service is mounted. */
export interface MountPlace {
  readonly appOrigin: string
  /** The sandbox's `site.json`, parsed. */
  readonly site: unknown
}

const megabyte = 1_048_576

/**
 * Mounts the service on the sandbox's app origin: for everybody and every browser, without tokens, as only a sandbox
 * may. Feedback goes to `FEEDBACK_FILE`, else under `.cache` where the sandbox was started.
 */
export async function mount(app: FastifyInstance, { appOrigin, site: siteFile }: MountPlace): Promise<void> {
  const site = parseSite(siteFile)
  const file = process.env['FEEDBACK_FILE'] ?? join(process.cwd(), '.cache', 'feedback.ndjson')
  mkdirSync(dirname(file), { recursive: true })
  const feedback = await FeedbackLog.open(file)
  const now = () => new Date()
  await app.register(cdsService, {
    publicUrl: appOrigin,
    answerer: createHookAnswerer({
      site,
      launchUrl: `${appOrigin}/launch.html`,
      budgetMilliseconds: 5000,
      readsWithoutToken: true,
      now,
    }),
    ...(site.language === undefined ? {} : { language: site.language }),
    feedback,
    corsOrigins: '*',
    bodyLimitBytes: 10 * megabyte,
    rateLimit: 0,
    log: createLog(process.env['LOG_LEVEL'] ?? 'warn'),
    metrics: createMetrics(),
    now,
    isReady: () => true,
  })
  app.addHook('onClose', () => feedback.close())
}
