import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { AuthoriseAnswer } from '../smart/authorise.ts'
import { corsHeaders } from './cors.ts'
import { preflight } from './fhir-routes.ts'
import { noticePage } from './notice-page.ts'
import { pickerPage } from './picker-page.ts'
import { patientLines, type EhrSite } from './site.ts'

/** The authorisation endpoints under `/auth`. */
export function smartRoutes(app: FastifyInstance, site: EhrSite): void {
  app.get('/auth/authorize', (request, reply) =>
    show(reply, site.smart.authorise(new URL(request.url, site.origin).searchParams)),
  )
  app.post('/auth/authorize', (request, reply) => show(reply, site.smart.authorise(form(request))))
  app.post('/auth/choose', (request, reply) => {
    const choice = form(request)
    const patient = choice.get('patient') ?? ''
    const known = patient === '' ? undefined : site.store.read('Patient', patient)?.resource.id
    return show(reply, site.smart.choose(choice.get('request') ?? '', known))
  })
  app.options('/auth/token', (request, reply) =>
    preflight(reply.headers(corsHeaders(request.headers.origin, 'registered', [site.appOrigin]))),
  )
  app.post('/auth/token', async (request, reply) => {
    const { status, body } = await site.smart.token(form(request))
    return reply
      .code(status)
      .headers({
        ...corsHeaders(request.headers.origin, 'registered', [site.appOrigin]),
        'cache-control': 'no-store',
        pragma: 'no-cache',
      })
      .send(body)
  })
  app.get('/auth/jwks', async (request, reply) =>
    reply.headers(corsHeaders(request.headers.origin, 'everyone', [])).send(await site.smart.idTokens.keys()),
  )
  app.get('/smart-style.json', (request, reply) => {
    const { style } = site.smart.settings
    return reply
      .code(style === undefined ? 404 : 200)
      .headers(corsHeaders(request.headers.origin, 'everyone', []))
      .send(style ?? { error: 'This EHR tells no style' })
  })

  function show(reply: FastifyReply, answer: AuthoriseAnswer): FastifyReply {
    void reply.header('cache-control', 'no-store')
    switch (answer.kind) {
      case 'redirect':
        return reply.redirect(answer.to, 303)
      case 'choose-patient':
        return reply
          .type('text/html; charset=utf-8')
          .send(pickerPage(patientLines(site), answer.request, answer.clientName))
      case 'page':
        return reply
          .code(answer.status)
          .type('text/html; charset=utf-8')
          .send(noticePage('The app cannot be authorised', answer.message))
    }
  }
}

function form(request: FastifyRequest): URLSearchParams {
  const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')
  return new URLSearchParams(isForm && typeof request.body === 'string' ? request.body : '')
}
