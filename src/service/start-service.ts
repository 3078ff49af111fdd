import fastify from 'fastify'
import { collectDefaultMetrics } from 'prom-client'
import type { Logger } from 'pino'
import { cdsService } from './cds-service.ts'
import type { ServiceEnvironment } from './environment.ts'
import { FeedbackLog } from './feedback-log.ts'
import { createHookAnswerer } from './hook-answer.ts'
import { createMetrics } from './metrics.ts'
import { readJsonFile, readSiteFile } from './site-file.ts'
import { createTokenCheck } from './token-check.ts'
import { parseTrust } from './trust.ts'
import { ServiceFailure } from './service-failure.ts'

export interface RunningService {
  /** Where it listens: `http://127.0.0.1:8080`. */
  readonly address: string
  /** Takes no more requests, answers those under way, and puts everything away. */
  stop(): Promise<void>
}

/** Checks everything that can be wrong, then listens. */
export async function startService(
  environment: ServiceEnvironment,
  log: Logger,
  now = () => new Date(),
): Promise<RunningService> {
  const { site, trials } = await readSiteFile(environment.siteFile)
  const trusted =
    environment.trustFile === undefined
      ? undefined
      : parseTrust(readJsonFile(environment.trustFile, 'list of trusted EHRs'))
  const answerer = createHookAnswerer({
    site,
    siteTrials: trials,
    launchUrl: environment.launchUrl,
    budgetMilliseconds: environment.readBudgetMilliseconds,
    now,
  })
  const feedback = await FeedbackLog.open(environment.feedbackFile)
  const metrics = createMetrics()
  collectDefaultMetrics({ register: metrics.registry })
  let ready = true
  const app = fastify({
    logger: false,
    bodyLimit: environment.bodyLimitBytes,
    requestTimeout: environment.arrivalMilliseconds,
    http: {
      // Node never ends a slow body while it waits longer for headers than for the whole call, as it does by itself.
      headersTimeout: environment.arrivalMilliseconds,
      // It looks only now and then for calls whose time is up.
      connectionsCheckingInterval: Math.min(environment.arrivalMilliseconds, 5000),
    },
    keepAliveTimeout: 65_000,
    ...(environment.trustProxy === undefined ? {} : { trustProxy: [...environment.trustProxy] }),
  })
  await app.register(cdsService, {
    publicUrl: environment.publicUrl,
    answerer,
    ...(site.language === undefined ? {} : { language: site.language }),
    ...(trusted === undefined ? {} : { tokenCheck: createTokenCheck(trusted, { now }) }),
    feedback,
    ...(environment.feedbackToken === undefined ? {} : { feedbackToken: environment.feedbackToken }),
    corsOrigins: environment.corsOrigins,
    bodyLimitBytes: environment.bodyLimitBytes,
    rateLimit: environment.rateLimit,
    log,
    metrics,
    now,
    isReady: () => ready,
  })
  app.setNotFoundHandler((_request, reply) => {
    const failure = new ServiceFailure('not-found')
    return reply.code(failure.status).send(failure.body)
  })
  const address = await app.listen({ host: environment.host, port: environment.port })
  if (trusted === undefined) log.warn('JWT is off: anybody who reaches this address may call. For a sandbox only.')
  log.info({ address, publicUrl: environment.publicUrl, trials: answerer.trialIds }, 'listening')
  return {
    address,
    async stop() {
      ready = false
      await app.close()
      await feedback.close()
    },
  }
}
