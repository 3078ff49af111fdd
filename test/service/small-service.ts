import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import fastify, { type FastifyInstance, type LightMyRequestResponse } from 'fastify'
import { cdsService } from '../../src/service/cds-service.ts'
import { FeedbackLog } from '../../src/service/feedback-log.ts'
import { createHookAnswerer, type HookAnswererOptions } from '../../src/service/hook-answer.ts'
import { createMetrics, type Metrics } from '../../src/service/metrics.ts'
import type { ServiceContext } from '../../src/service/service-context.ts'
import { createLog } from '../../src/service/service-log.ts'
import { today } from '../patient.ts'
import { temporaryFolder } from '../temporary-folder.ts'

export const publicUrl = 'https://cds.example/cart'
export const fhirServer = 'https://ehr.example/fhir'
export const hookPath = '/cds-services/cart-prescreen'
export const noon = () => new Date(`${today}T12:00:00Z`)

export interface SmallService {
  readonly app: FastifyInstance
  readonly metrics: Metrics
  readonly feedbackFile: string
  /** Everything the service logged, as text. */
  readonly logged: () => string
  /** Posts a hook request by inject. */
  readonly call: (body: unknown, headers?: Readonly<Record<string, string>>) => Promise<LightMyRequestResponse>
}

type Change = Partial<Omit<ServiceContext, 'answerer'>> & { readonly answering?: Partial<HookAnswererOptions> }

/** The service for one made-up site, with what a test changes about it. */
export async function smallService({ answering = {}, ...change }: Change = {}): Promise<SmallService> {
  const lines: string[] = []
  const metrics = createMetrics()
  const feedbackFile = join(temporaryFolder().path, 'feedback.ndjson')
  const feedback = await FeedbackLog.open(feedbackFile)
  const app = fastify({ logger: false })
  await app.register(cdsService, {
    publicUrl,
    answerer: createHookAnswerer({
      site: { issuers: [fhirServer], clientId: 'cart-prescreen' },
      launchUrl: 'https://app.example/launch.html',
      budgetMilliseconds: 1000,
      now: noon,
      fetch: () => Promise.reject(new Error('nothing is to be fetched here')),
      ...answering,
    }),
    feedback,
    corsOrigins: '*',
    bodyLimitBytes: 10_485_760,
    rateLimit: 0,
    log: createLog('info', { write: (line: string) => lines.push(line) }),
    metrics,
    now: noon,
    isReady: () => true,
    ...change,
  })
  app.addHook('onClose', () => feedback.close())
  return {
    app,
    metrics,
    feedbackFile,
    logged: () => lines.join(''),
    call: (body, headers = {}) =>
      app.inject({
        method: 'POST',
        url: hookPath,
        headers: { 'content-type': 'application/json', ...headers },
        payload: JSON.stringify(body),
      }),
  }
}

/** A request as EHRs send it for the patient `p1`. */
export function hookRequest(more: Readonly<Record<string, unknown>> = {}) {
  return {
    hook: 'patient-view',
    hookInstance: randomUUID(),
    context: { userId: 'Practitioner/1', patientId: 'p1' },
    ...more,
  }
}

export function authorized(more: Readonly<Record<string, unknown>> = {}) {
  return {
    fhirServer,
    fhirAuthorization: {
      access_token: 'secret-access-token',
      token_type: 'Bearer',
      expires_in: 300,
      scope: 'patient/*.rs',
      subject: 'cart-prescreen',
      ...more,
    },
  }
}
