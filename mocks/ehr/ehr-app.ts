import fastify, { type FastifyInstance } from 'fastify'
import { controlRoutes } from './control-routes.ts'
import { fhirRoutes } from './fhir-routes.ts'
import { noticePage } from './notice-page.ts'
import { pageRoutes } from './page-routes.ts'
import type { EhrSite } from './site.ts'
import { smartRoutes } from './smart-routes.ts'

/** The EHR's origin: pages, FHIR, authorisation and the levers of the sandbox. */
export function createEhrApp(site: EhrSite): FastifyInstance {
  const app = fastify({ logger: false })
  // Bodies stay text: FHIR, forms and JSON are each read by the one who knows them.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body))

  // A form that is sent to the EHR may be answered by a redirect to the app, which `form-action` must then allow.
  const policy = [
    `default-src 'none'`,
    `style-src 'self'`,
    `img-src 'self'`,
    `frame-src 'self' ${site.appOrigin}`,
    `form-action 'self' ${site.appOrigin}`,
    `frame-ancestors 'self'`,
    `base-uri 'none'`,
  ].join('; ')
  app.addHook('onRequest', async (request, reply) => {
    // Another host name would be another origin for the browser, and its launches would not fit.
    const port = new URL(site.origin).port
    if (request.headers.host === `localhost:${port}` && request.url === '/')
      return reply.redirect(`${site.origin}/`, 302)
    if (![`127.0.0.1:${port}`, `localhost:${port}`].includes(request.headers.host ?? '')) {
      return reply.code(421).send({ error: 'Unknown host' })
    }
    return undefined
  })
  app.addHook('onSend', async (_request, reply) => {
    void reply.headers({
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    })
  })
  pageRoutes(app, site)
  fhirRoutes(app, site)
  smartRoutes(app, site)
  controlRoutes(app, site)
  app.setNotFoundHandler((_request, reply) =>
    reply
      .code(404)
      .type('text/html; charset=utf-8')
      .send(noticePage('Page not found', 'There is nothing at this address.')),
  )
  return app
}
