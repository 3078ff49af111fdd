import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { outcome, type FhirAnswer } from '../fhir/exchange.ts'
import { littleByLittle } from './little-by-little.ts'
import { searchParameters } from '../fhir/search-parameters.ts'
import { corsHeaders, preflightHeaders, type CorsAudience } from './cors.ts'
import type { EhrSite } from './site.ts'

/** FHIR at `/fhir` and at the root, with discovery and the launch service beside it. */
export function fhirRoutes(app: FastifyInstance, site: EhrSite): void {
  for (const [path, base] of [
    ['/fhir', `${site.origin}/fhir`],
    ['', site.origin],
  ] as const) {
    app.all(`${path}/.well-known/smart-configuration`, (request, reply) => {
      reply.headers(corsFor(request, 'everyone'))
      if (request.method === 'OPTIONS') return preflight(reply)
      return reply.header('cache-control', 'no-cache').send(site.smart.configuration(base))
    })
    app.all(`${path}/_services/smart/Launch`, (request, reply) => {
      reply.headers(corsFor(request, 'everyone'))
      return request.method === 'OPTIONS' ? preflight(reply) : startLaunch(request, reply)
    })
  }
  const types = ['metadata', ...Object.keys(searchParameters)]
  for (const path of ['/fhir', '/fhir/*', ...types.flatMap((type) => [`/${type}`, `/${type}/*`])]) {
    app.all(path, (request, reply) => answerFhir(request, reply))
  }

  async function answerFhir(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const isMetadata = /^\/(fhir\/)?metadata\/?(\?|$)/.test(request.url)
    const cors = corsFor(request, isMetadata || site.open ? 'everyone' : 'registered')
    if (request.method === 'OPTIONS') return preflight(reply.headers(cors))
    const given = site.fhir.handle({
      method: request.method,
      url: site.origin + request.url,
      headers: Object.fromEntries(
        Object.entries(request.headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
      ),
      ...(typeof request.body === 'string' ? { body: request.body } : {}),
    })
    if (given.delayMilliseconds !== undefined)
      await new Promise((resolve) => setTimeout(resolve, given.delayMilliseconds))
    return reply
      .code(given.status)
      .headers({ 'cache-control': 'no-store', ...given.headers, ...(hidesFromBrowsers(given) ? {} : cors) })
      .send(given.bodyMilliseconds === undefined ? given.body : littleByLittle(given.body, given.bodyMilliseconds))
  }

  function hidesFromBrowsers(given: FhirAnswer): boolean {
    return given.withoutCors === true || (given.status === 401 && !site.smart.settings.corsOn401)
  }

  /** Gives a launch id for a link from a decision-support card. */
  function startLaunch(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const parameters = launchParameters(request.body)
    if (request.method !== 'POST' || !parameters) {
      return reply
        .code(400)
        .type('application/fhir+json')
        .send(outcome('invalid', 'POST {"launchUrl", "parameters": {"patient"}}'))
    }
    if (!site.store.read('Patient', parameters.patient)) {
      return reply.code(404).type('application/fhir+json').send(outcome('not-found', 'There is no such patient'))
    }
    const launch = site.smart.launches.start({ ...parameters, encounter: `${parameters.patient}-visit` })
    return reply.header('cache-control', 'no-store').send({ launch_id: launch })
  }

  function corsFor(request: FastifyRequest, audience: CorsAudience): Readonly<Record<string, string>> {
    return corsHeaders(request.headers.origin, audience, [site.appOrigin])
  }
}

/** Answers a preflight; origins that may not read the answer get no headers that allow it. */
export function preflight(reply: FastifyReply): FastifyReply {
  if (reply.hasHeader('access-control-allow-origin')) reply.headers(preflightHeaders)
  return reply.code(204).send()
}

function launchParameters(body: unknown): { readonly patient: string; readonly appContext?: string } | undefined {
  try {
    const { parameters } = JSON.parse(String(body)) as { parameters?: { patient?: unknown; appContext?: unknown } }
    if (typeof parameters?.patient !== 'string') return undefined
    const { patient, appContext } = parameters
    return { patient, ...(typeof appContext === 'string' ? { appContext } : {}) }
  } catch {
    return undefined
  }
}
