import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { FaultRule } from '../fhir/faults.ts'
import type { LaunchContext } from '../smart/launch.ts'
import type { SmartSettings } from '../smart/smart-server.ts'
import { launchUrl, type EhrSite } from './site.ts'

/** Levers for tests and for the curious, under `/__sandbox`: faults, the log, authorisation settings, launches. */
export function controlRoutes(app: FastifyInstance, site: EhrSite): void {
  app.register(
    async (levers) => {
      levers.addHook('onRequest', refuseStrangers)
      levers.get('/faults', () => ({ rules: site.fhir.faults.rules }))
      levers.put('/faults', (request, reply) => {
        site.fhir.faults.set(json(request) as readonly FaultRule[])
        return reply.code(204).send()
      })
      levers.delete('/faults', (_request, reply) => {
        site.fhir.faults.clear()
        return reply.code(204).send()
      })
      levers.get('/log', () => ({ requests: site.fhir.log.entries }))
      levers.delete('/log', (_request, reply) => {
        site.fhir.log.clear()
        return reply.code(204).send()
      })
      levers.get('/settings', () => site.smart.settings)
      levers.put('/settings', (request, reply) => {
        site.smart.settings = { corsOn401: true, ...(json(request) as Partial<SmartSettings>) }
        return reply.code(204).send()
      })
      levers.post('/launch', (request) => {
        const launch = site.smart.launches.start(json(request) as LaunchContext)
        return { launch, url: launchUrl(site, launch) }
      })
    },
    { prefix: '/__sandbox' },
  )

  /** Only this computer, and no page of another origin. */
  async function refuseStrangers(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { origin } = request.headers
    const isLoopback = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.ip)
    if (!isLoopback || (origin !== undefined && origin !== site.origin && origin !== site.appOrigin)) {
      await reply.code(403).send({ error: 'Only for this computer' })
    }
  }
}

function json(request: FastifyRequest): unknown {
  try {
    return JSON.parse(String(request.body))
  } catch {
    throw Object.assign(new Error('The body must be JSON'), { statusCode: 400 })
  }
}
