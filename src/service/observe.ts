import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ServiceContext } from './service-context.ts'
import { failureOf } from './service-failure.ts'

/** What is written down about a request beside its status. Never anything of the patient, nor of a token. */
export type RequestFacts = Readonly<
  Record<string, string | number | boolean | Readonly<Record<string, string | number>>>
>

const facts = new WeakMap<FastifyRequest, RequestFacts>()

/** Adds to the line that the log will have about a request. */
export function note(request: FastifyRequest, more: RequestFacts): void {
  facts.set(request, { ...facts.get(request), ...more })
}

/** One log line and one count an answer, and errors that say nothing but the service's own words. */
export function observe(app: FastifyInstance, { log, metrics }: ServiceContext): void {
  app.addHook('onResponse', (request, reply, done) => {
    const endpoint = request.routeOptions.url ?? 'none'
    const status = reply.statusCode
    const milliseconds = Math.round(reply.elapsedTime * 10) / 10
    metrics.requests.inc({ endpoint, status: String(status) })
    metrics.seconds.observe({ endpoint }, reply.elapsedTime / 1000)
    log[status >= 500 ? 'error' : 'info'](
      { method: request.method, endpoint, status, milliseconds, ...facts.get(request) },
      'answered',
    )
    done()
  })
  app.setErrorHandler((error: unknown, request, reply) => {
    const failure = failureOf(error)
    note(request, { failure: failure.kind })
    if (failure.kind === 'internal') log.error(traceOf(error), 'failed')
    if (failure.kind === 'unauthorised') void reply.header('www-authenticate', 'Bearer error="invalid_token"')
    return reply.code(failure.status).send(failure.body)
  })
}

/** Where it happened, and of what kind it is: a message may quote what was read. */
function traceOf(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { error: typeof error }
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  return { error: error.name, stack: frames.slice(0, 12).map((line) => line.trim()) }
}
