import type { FastifyInstance, FastifyReply } from 'fastify'
import type { LaunchTrial } from '../smart/launch.ts'
import { chartPage } from './chart-page.ts'
import { recordWithReferences, summarise } from './chart-summary.ts'
import { framePage } from './frame-page.ts'
import { homePage } from './home-page.ts'
import { noticePage } from './notice-page.ts'
import { launchUrl, patientLines, type EhrSite } from './site.ts'
import { favicon, stylesheet } from './stylesheet.ts'

interface ById {
  Params: { id: string }
}

/** The pages a clinician sees: patient list, chart, and the app beside the chart. */
export function pageRoutes(app: FastifyInstance, site: EhrSite): void {
  app.get('/', (_request, reply) => page(reply, homePage(patientLines(site))))
  app.get('/ehr.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(stylesheet))
  app.get('/favicon.svg', (_request, reply) => reply.type('image/svg+xml').send(favicon))
  app.get('/standalone', (_request, reply) => reply.redirect(launchUrl(site), 303))

  app.get<ById>('/chart/:id', ({ params: { id } }, reply) => {
    const chart = summarise(site.store, id, site.now())
    return chart ? page(reply, chartPage(chart)) : noPatient(reply)
  })
  app.get<ById>('/chart/:id/bundle.json', ({ params: { id } }, reply) => {
    if (!site.store.read('Patient', id)) return noPatient(reply)
    const entry = recordWithReferences(site.store, id).map((resource) => ({
      fullUrl: `${site.fhirBase}/${resource.resourceType}/${resource.id ?? ''}`,
      resource,
    }))
    return reply
      .type('application/fhir+json; charset=utf-8')
      .send({ resourceType: 'Bundle', type: 'collection', entry })
  })
  app.post<ById>('/chart/:id/launch', ({ params: { id }, body }, reply) => {
    if (!site.store.read('Patient', id)) return noPatient(reply)
    const form = new URLSearchParams(typeof body === 'string' ? body : '')
    const launch = site.smart.launches.start({ patient: id, encounter: `${id}-visit`, ...trialOf(form) })
    return form.get('target') === 'frame'
      ? reply.redirect(`/frame/${id}?launch=${launch}`, 303)
      : reply.redirect(launchUrl(site, launch), 303)
  })
  app.get<ById & { Querystring: { launch?: string } }>('/frame/:id', ({ params: { id }, query }, reply) => {
    const chart = summarise(site.store, id, site.now())
    if (!chart) return noPatient(reply)
    const launch = query.launch ?? site.smart.launches.start({ patient: id, encounter: `${id}-visit` })
    return page(reply, framePage(chart, launchUrl(site, launch)))
  })
}

/** Sends a page that is made for this moment only. */
function page(reply: FastifyReply, text: string): FastifyReply {
  return reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(text)
}

function noPatient(reply: FastifyReply): FastifyReply {
  return page(reply.code(404), noticePage('No such patient', 'There is no patient of that name in this sandbox.'))
}

function trialOf(form: URLSearchParams): LaunchTrial {
  const lifetime = Number(form.get('lifetime') ?? Number.NaN)
  const refuse = form.get('refuse')
  return {
    ...(Number.isInteger(lifetime) && lifetime > 0 ? { lifetimeSeconds: lifetime } : {}),
    ...(form.has('withhold') ? { withhold: form.getAll('withhold') } : {}),
    ...(refuse === null ? {} : { refuse }),
    ...(form.has('leaveOutPatient') ? { leaveOutPatient: true } : {}),
  }
}
