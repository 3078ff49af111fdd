import type { FastifyInstance } from 'fastify'
import type { ServiceContext } from './service-context.ts'

/** Whether the process lives, whether it takes requests, and what it counts. */
export function healthRoutes(app: FastifyInstance, { isReady, metrics }: ServiceContext): void {
  app.get('/health/live', () => ({ status: 'live' }))
  app.get('/health/ready', async (_request, reply) => {
    const ready = isReady()
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'stopping' })
  })
  app.get('/metrics', async (_request, reply) =>
    reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  )
}
