import type { FastifyRequest } from 'fastify'
import { note } from './observe.ts'
import type { ServiceContext } from './service-context.ts'
import { ServiceFailure } from './service-failure.ts'
import { TokenRefused } from './token-check.ts'
import type { TrustedEhr } from './trust.ts'

const callers = new WeakMap<FastifyRequest, TrustedEhr>()

/** The EHR whose token came with a request; none where no token is asked for. */
export function callerOf(request: FastifyRequest): TrustedEhr | undefined {
  return callers.get(request)
}

/** Lets a request pass only with a valid token for this address; before its body is read. */
export function demandToken({ tokenCheck, metrics }: ServiceContext, audience: string) {
  return async (request: FastifyRequest): Promise<void> => {
    if (tokenCheck === undefined) return
    try {
      callers.set(request, await tokenCheck(request.headers.authorization, audience))
    } catch (error) {
      if (!(error instanceof TokenRefused)) throw error
      metrics.refusals.inc({ reason: error.reason })
      note(request, { refused: error.reason })
      throw new ServiceFailure('unauthorised')
    }
  }
}
