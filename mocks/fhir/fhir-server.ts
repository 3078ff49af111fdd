import { openAccess, type Access, type AccessCheck } from './access.ts'
import { capabilityStatement, type OauthEndpoints } from './capability-statement.ts'
import { isWithinCompartment } from './compartment.ts'
import { create, versionHeaders } from './create.ts'
import { answer, FhirRefusal, outcome, type FhirAnswer, type FhirRequest } from './exchange.ts'
import { answerInstead, spoil } from './fault-effects.ts'
import { createFaults, type FaultEffect, type Faults } from './faults.ts'
import { readInteraction, type Interaction } from './interaction.ts'
import { createPages } from './pages.ts'
import { createRequestLog, type RequestLog } from './request-log.ts'
import { search } from './search.ts'
import type { FhirStore } from './store.ts'

/** How a FHIR server is set up. */
export interface FhirServerOptions {
  readonly store: FhirStore
  /** The URLs it answers under, without a final slash. */
  readonly bases: readonly string[]
  readonly now: () => Date
  /** Without it everyone may read everything. */
  readonly access?: AccessCheck
  readonly oauth?: OauthEndpoints
  readonly faults?: Faults
  readonly log?: RequestLog
  /** Matches on a page when the client asks for no `_count`. */
  readonly pageSize?: number
  readonly largestPage?: number
}

/** A FHIR R4 server: one function from request to answer. */
export interface FhirServer {
  handle(request: FhirRequest): FhirAnswer
  readonly faults: Faults
  readonly log: RequestLog
}

/** A FHIR R4 server over a store, without a transport: fastify and msw both hand it their requests. */
export function createFhirServer(options: FhirServerOptions): FhirServer {
  const { store, now } = options
  const faults = options.faults ?? createFaults()
  const log = options.log ?? createRequestLog()
  const pages = createPages()
  const startedAt = now()
  return { handle, faults, log }

  function handle(request: FhirRequest): FhirAnswer {
    const base = longestBase(options.bases, request.url)
    let interaction: Interaction | undefined
    let effects: readonly FaultEffect[] = []
    let given: FhirAnswer
    try {
      interaction = readInteraction(request, base)
      effects = faults.strike(interaction, new URL(request.url).pathname)
      given = perform(interaction, effects, request, base)
    } catch (error) {
      given = refusal(error)
    }
    for (const effect of effects) given = spoil(given, effect, request.url)
    log.add({
      method: request.method.toUpperCase(),
      interaction: interaction?.kind ?? 'unknown',
      ...(interaction && 'resourceType' in interaction ? { type: interaction.resourceType } : {}),
      parameters: interaction?.kind === 'search' ? [...new Set(interaction.parameters.keys())] : [],
      authorised: request.headers['authorization'] !== undefined,
      status: given.status,
    })
    return given
  }

  function perform(
    interaction: Interaction,
    effects: readonly FaultEffect[],
    request: FhirRequest,
    base: string,
  ): FhirAnswer {
    for (const effect of effects) {
      const instead = answerInstead(effect, interaction)
      if (instead) return instead
    }
    if (interaction.kind === 'metadata') {
      return answer(200, capabilityStatement(base, startedAt, faults.unsupportedTypes(), options.oauth))
    }
    const access = admit(request.headers['authorization'])
    if (!access.mayDo(interaction.kind, interaction.resourceType)) {
      throw new FhirRefusal(403, 'forbidden', `No scope allows ${interaction.kind} on ${interaction.resourceType}`)
    }
    switch (interaction.kind) {
      case 'read':
        return read(interaction.resourceType, interaction.id, access)
      case 'create':
        return create(interaction.resourceType, request, { store, access, base, now })
      case 'search': {
        const room = {
          store,
          pages,
          base,
          access,
          pageSize: options.pageSize ?? 50,
          largestPage: options.largestPage ?? 200,
        }
        return answer(200, search(interaction.resourceType, interaction.parameters, room))
      }
    }
  }

  function admit(authorization: string | undefined): Access {
    const access = options.access?.(authorization) ?? openAccess
    if (!('unauthorised' in access)) return access
    const challenge = `Bearer realm="${options.bases[0] ?? ''}", error="invalid_token", error_description="${access.unauthorised}"`
    throw new FhirRefusal(401, 'login', access.unauthorised, { 'www-authenticate': challenge })
  }

  function read(resourceType: string, id: string, access: Access): FhirAnswer {
    const { patient } = access
    // A patient record of someone else is refused whether it exists or not.
    if (resourceType === 'Patient' && patient !== undefined && id !== patient) {
      throw new FhirRefusal(403, 'forbidden', 'The token is bound to another patient')
    }
    const stored = store.read(resourceType, id)
    if (!stored) throw new FhirRefusal(404, 'not-found', `There is no ${resourceType}/${id}`)
    if (patient !== undefined && !isWithinCompartment(stored.resource, patient)) {
      throw new FhirRefusal(403, 'forbidden', 'The token is bound to another patient')
    }
    if (!access.maySee(stored.resource, 'read')) throw new FhirRefusal(403, 'forbidden', 'No scope allows reading this')
    return answer(200, stored.resource, versionHeaders(stored))
  }
}

function refusal(error: unknown): FhirAnswer {
  if (error instanceof FhirRefusal) return answer(error.status, outcome(error.code, error.message), error.headers)
  return answer(500, outcome('exception', 'The sandbox failed on this request'))
}

function longestBase(bases: readonly string[], url: string): string {
  const fitting = bases.filter((base) => url === base || url.startsWith(`${base}/`) || url.startsWith(`${base}?`))
  return fitting.sort((a, b) => b.length - a.length)[0] ?? new URL(url).origin
}
