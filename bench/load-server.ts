import { devNull } from 'node:os'
import fastify from 'fastify'
import { cdsService } from '../src/service/cds-service.ts'
import { FeedbackLog } from '../src/service/feedback-log.ts'
import { createHookAnswerer } from '../src/service/hook-answer.ts'
import { createMetrics } from '../src/service/metrics.ts'
import { createLog } from '../src/service/service-log.ts'
import { syntheticToday } from './synthetic-patients.ts'

/** The service, and beside it a route that parses the same body and answers a constant. Prints its port. */
const now = () => new Date(`${syntheticToday}T12:00:00Z`)
const app = fastify({ logger: false, bodyLimit: 10_485_760 })
app.post('/constant', () => ({ cards: [] }))
await app.register(cdsService, {
  publicUrl: 'http://127.0.0.1',
  answerer: createHookAnswerer({
    site: { issuers: ['https://ehr.example/fhir'], clientId: 'bench' },
    launchUrl: 'https://app.example/launch.html',
    budgetMilliseconds: 1000,
    now,
    fetch: () => Promise.reject(new Error('nothing is to be fetched here')),
  }),
  feedback: await FeedbackLog.open(devNull),
  corsOrigins: [],
  bodyLimitBytes: 10_485_760,
  rateLimit: 0,
  log: createLog('fatal'),
  metrics: createMetrics(),
  now,
  isReady: () => true,
})
console.log(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port)
