import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import helmet from 'helmet'
import { allowBrowsers } from './cors.ts'
import { feedbackRoute, feedbackSummaryRoute } from './feedback-routes.ts'
import { healthRoutes } from './health-routes.ts'
import { hookRoutes } from './hook-routes.ts'
import { observe } from './observe.ts'
import { serviceId, type ServiceContext } from './service-context.ts'
import { ServiceFailure } from './service-failure.ts'

/** All endpoints, as a room of their own within an app: hooks, parsers and headers do not reach its other routes. */
export async function cdsService(app: FastifyInstance, context: ServiceContext): Promise<void> {
  // Made once: Fastify's own plugin makes it anew for each request, in a way that kept requests from being collected young.
  const secure = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
  })
  app.addHook('onRequest', ({ raw }, reply, done) => secure(raw, reply.raw, () => done()))
  observe(app, context)
  healthRoutes(app, context)
  feedbackSummaryRoute(app, context)
  await app.register(hooks, { prefix: '/cds-services' })

  async function hooks(scope: FastifyInstance): Promise<void> {
    await allowBrowsers(scope, context.corsOrigins)
    if (context.rateLimit > 0) await scope.register(rateLimit, { max: context.rateLimit, timeWindow: '1 minute' })
    scope.addHook('onRequest', async ({ method }, reply) => {
      // What answers a POST is about a patient: no cache on the way keeps it, whatever it makes of the method.
      if (method === 'POST') void reply.header('cache-control', 'no-store')
    })
    scope.removeContentTypeParser('text/plain')
    hookRoutes(scope, context)
    feedbackRoute(scope, context)
    refuseOtherMethods(scope, '', ['GET', 'HEAD'])
    refuseOtherMethods(scope, `/${serviceId}`, ['POST'])
    refuseOtherMethods(scope, `/${serviceId}/feedback`, ['POST'])
    scope.setNotFoundHandler(() => {
      throw new ServiceFailure('not-found')
    })
  }
}

function refuseOtherMethods(app: FastifyInstance, url: string, allowed: readonly string[]): void {
  const method = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((name) => !allowed.includes(name))
  app.route({
    method,
    url,
    exposeHeadRoute: false,
    onRequest: async (_request, reply) => {
      void reply.header('allow', [...allowed, 'OPTIONS'].join(', '))
      throw new ServiceFailure('method-not-allowed')
    },
    handler: () => undefined,
  })
}
