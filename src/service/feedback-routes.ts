import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { readFeedback } from './feedback-message.ts'
import { note } from './observe.ts'
import { serviceId, type ServiceContext } from './service-context.ts'
import { ServiceFailure } from './service-failure.ts'
import { demandToken } from './token-hook.ts'

/** `POST /cds-services/{id}/feedback`. */
export function feedbackRoute(app: FastifyInstance, context: ServiceContext): void {
  const { feedback, metrics, now, publicUrl } = context
  const audience = `${publicUrl}/cds-services/${serviceId}/feedback`
  app.post(
    `/${serviceId}/feedback`,
    { bodyLimit: context.bodyLimitBytes, onRequest: demandToken(context, audience) },
    async (request) => {
      const read = readFeedback(request.body)
      if (read.kind === 'faults') throw new ServiceFailure('malformed', read.places)
      await feedback.append(read.items, now())
      for (const { outcome } of read.items) metrics.feedback.inc({ outcome })
      note(request, { feedback: read.items.length })
      return {}
    },
  )
}

/** `GET /feedback/summary`, for those who own the site's decision support. */
export function feedbackSummaryRoute(app: FastifyInstance, context: ServiceContext): void {
  app.get('/feedback/summary', async (request, reply) => {
    demandOwner(request, context.feedbackToken)
    void reply.header('cache-control', 'no-store')
    return context.feedback.summary()
  })
}

function demandOwner(request: FastifyRequest, token: string | undefined): void {
  if (token === undefined) {
    if (isFromThisMachine(request)) return
    throw new ServiceFailure('not-trusted', ['Without FEEDBACK_TOKEN the counts are for this machine only.'])
  }
  const given = /^Bearer +(.+)$/i.exec(request.headers.authorization ?? '')?.[1]
  if (given === undefined || !isSame(given, token)) throw new ServiceFailure('unauthorised')
}

/** A proxy on this machine stands for callers from anywhere. */
function isFromThisMachine({ socket, headers }: FastifyRequest): boolean {
  const isForwarded = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => headers[name] !== undefined)
  return !isForwarded && /^(::1|(::ffff:)?127\.)/.test(socket.remoteAddress ?? '')
}

/** Compares in the same time whatever is given. */
function isSame(given: string, token: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(given), hash(token))
}
