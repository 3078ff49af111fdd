import type { FastifyInstance, FastifyRequest } from 'fastify'
import { readHookRequest, type HookRequest } from '../cards/hook-request.ts'
import type { PrefetchedItem } from '../chart/from-prefetch.ts'
import { isAllowedIssuer } from '../site/issuer.ts'
import type { Language } from '../wording/language.ts'
import { discovery } from './discovery.ts'
import type { HookAnswer } from './hook-answer.ts'
import { note } from './observe.ts'
import { serviceId, type ServiceContext } from './service-context.ts'
import { malformed, ServiceFailure } from './service-failure.ts'
import { callerOf, demandToken } from './token-hook.ts'

/** Discovery and the `patient-view` call. */
export function hookRoutes(app: FastifyInstance, context: ServiceContext): void {
  const { answerer, publicUrl } = context
  const described = discovery(answerer.plan)
  app.get('', () => described)

  const audience = `${publicUrl}/cds-services/${serviceId}`
  app.post(
    `/${serviceId}`,
    { bodyLimit: context.bodyLimitBytes, onRequest: demandToken(context, audience) },
    async (request, reply) => {
      const read = readHookRequest(request.body)
      if (read.kind === 'faults') throw malformed(read.faults)
      note(request, { hook: 'patient-view', hookInstance: read.request.hookInstance })
      demandOwnServer(request, read.request)
      const gone = new AbortController()
      reply.raw.once('close', () => {
        if (!reply.raw.writableFinished) gone.abort()
      })
      const answer = await answerer.answer(read.request, languageOf(request, context), gone.signal)
      record(request, answer, context)
      return { cards: answer.cards }
    },
  )
}

/** An EHR that is bound to certain servers speaks of no other's patients. */
function demandOwnServer(request: FastifyRequest, { fhirServer }: HookRequest): void {
  const servers = callerOf(request)?.fhirServers
  if (servers === undefined || fhirServer === undefined || isAllowedIssuer(servers, fhirServer)) return
  throw new ServiceFailure('not-trusted', ['fhirServer is not one of the caller’s own.'])
}

function languageOf({ headers }: FastifyRequest, { language }: ServiceContext): Language {
  return language ?? (/^\s*zh\b/i.test(headers['accept-language'] ?? '') ? 'zh' : 'en')
}

function record(
  request: FastifyRequest,
  { cards, chart, items, completion }: HookAnswer,
  { metrics }: ServiceContext,
): void {
  const prefetch = statesOf(items)
  const lost = chart.reads.filter(({ status }) => status !== 'complete')
  for (const [state, count] of Object.entries(prefetch)) metrics.prefetched.inc({ state }, count)
  for (const { resourceType, status } of lost) metrics.lostReads.inc({ type: resourceType, status })
  metrics.completions.inc({ completion })
  metrics.prescreenings.inc({ card: cards.length > 0 ? 'shown' : 'none' })
  note(request, {
    cards: cards.length,
    completion,
    prefetch,
    lost: Object.fromEntries(lost.map(({ resourceType, status, detail }) => [resourceType, detail?.kind ?? status])),
  })
}

function statesOf(items: readonly PrefetchedItem[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { state } of items) counts[state] = (counts[state] ?? 0) + 1
  return counts
}
