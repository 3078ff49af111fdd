import { isChallenge } from './challenge.ts'
import type { Chance } from './chance.ts'
import type { RegisteredClient } from './client.ts'
import type { Grant, GrantBook } from './grant.ts'
import type { LaunchContext, Launches, LaunchTrial } from './launch.ts'
import { grantScopes, readResourceScope, splitScopes } from './scope.ts'

/** What becomes of an authorisation request. */
export type AuthoriseAnswer =
  | { readonly kind: 'redirect'; readonly to: string }
  /** Standalone launch: a person chooses the patient, and the choice is posted under this request id. */
  | { readonly kind: 'choose-patient'; readonly request: string; readonly clientName: string }
  /** The app cannot be trusted with an answer: a page is shown instead. */
  | { readonly kind: 'page'; readonly status: number; readonly message: string }

/** What the authorisation endpoint works with. */
export interface AuthoriseRoom {
  readonly clients: readonly RegisteredClient[]
  /** FHIR bases that may be the audience. */
  readonly audiences: readonly string[]
  readonly launches: Launches
  readonly book: GrantBook
  readonly now: () => Date
  readonly chance: Chance
  readonly trial: () => LaunchTrial
}

interface AuthoriseRequest {
  readonly client: RegisteredClient
  readonly redirectUri: string
  readonly state: string
  readonly scopes: readonly string[]
  readonly challenge: string
  readonly launch?: string
  readonly nonce?: string
}

/** An error that goes back to the app, on its redirect URI. */
class AuthoriseError extends Error {
  constructor(
    readonly code: string,
    description: string,
  ) {
    super(description)
  }
}

const shortestState = 22
const codeMilliseconds = 60_000

/** The authorisation endpoint of SMART App Launch 2.2, by its letter. */
export function createAuthorisation(room: AuthoriseRoom) {
  const waiting = new Map<string, AuthoriseRequest>()
  return {
    /** Answers a request of an app to be authorised. */
    authorise(parameters: URLSearchParams): AuthoriseAnswer {
      const client = room.clients.find(({ id }) => id === parameters.get('client_id'))
      if (!client)
        return { kind: 'page', status: 400, message: 'The app that asks (client_id) is not registered here.' }
      const redirectUri = parameters.get('redirect_uri') ?? ''
      if (!client.redirectUris.includes(redirectUri)) {
        return {
          kind: 'page',
          status: 400,
          message: 'The address to return to (redirect_uri) is not registered for this app.',
        }
      }
      return answering(redirectUri, parameters.get('state') ?? undefined, () => {
        const request = readRequest(parameters, client, redirectUri, room.audiences)
        if (request.launch !== undefined) {
          const context = room.launches.find(request.launch)
          if (!context)
            throw new AuthoriseError(
              'invalid_request',
              'The launch is unknown or too old; open the app from the chart again',
            )
          return grant(request, context)
        }
        const id = room.chance(18)
        waiting.set(id, request)
        return { kind: 'choose-patient', request: id, clientName: client.name }
      })
    },
    /** Takes the patient chosen for a waiting request, or the refusal to choose one. Each request is answered once. */
    choose(requestId: string, patient: string | undefined): AuthoriseAnswer {
      const request = waiting.get(requestId)
      waiting.delete(requestId)
      if (!request) return { kind: 'page', status: 400, message: 'This choice was made already. Start the app again.' }
      return answering(request.redirectUri, request.state, () => {
        if (patient === undefined) throw new AuthoriseError('access_denied', 'No patient was chosen')
        return grant(request, { patient })
      })
    },
  }

  function grant(request: AuthoriseRequest, context: LaunchContext): AuthoriseAnswer {
    const wish: LaunchTrial = { ...room.trial(), ...context }
    if (wish.refuse !== undefined) throw new AuthoriseError(wish.refuse, 'The authorisation was refused')
    const scopes = grantScopes(request.scopes, wish.withhold ?? [])
    if (!scopes.some((scope) => readResourceScope(scope))) {
      throw new AuthoriseError('invalid_scope', 'None of the scopes asked for can be granted')
    }
    const given: Grant = {
      clientId: request.client.id,
      redirectUri: request.redirectUri,
      challenge: request.challenge,
      scopes,
      patient: context.patient,
      ...(context.encounter === undefined ? {} : { encounter: context.encounter }),
      ...(context.appContext === undefined ? {} : { appContext: context.appContext }),
      ...(request.nonce === undefined ? {} : { nonce: request.nonce }),
      lifetimeSeconds: wish.lifetimeSeconds ?? 3600,
      leaveOutPatient: wish.leaveOutPatient ?? false,
    }
    const code = room.chance(24)
    room.book.codes.set(code, { grant: given, endsAt: room.now().getTime() + codeMilliseconds, used: false })
    return redirect(request.redirectUri, { code, state: request.state })
  }
}

/** Sends errors back on the redirect; without a state that could be returned they carry none. */
function answering(redirectUri: string, state: string | undefined, work: () => AuthoriseAnswer): AuthoriseAnswer {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof AuthoriseError)) throw error
    return redirect(redirectUri, {
      error: error.code,
      error_description: error.message,
      ...(state === undefined ? {} : { state }),
    })
  }
}

function readRequest(
  parameters: URLSearchParams,
  client: RegisteredClient,
  redirectUri: string,
  audiences: readonly string[],
): AuthoriseRequest {
  const refuse = (description: string, code = 'invalid_request'): never => {
    throw new AuthoriseError(code, description)
  }
  const state = parameters.get('state') ?? refuse('state is missing')
  if (state.length < shortestState) refuse(`state is shorter than ${shortestState} characters`)
  if (parameters.get('response_type') !== 'code') refuse('response_type must be "code"', 'unsupported_response_type')
  if (parameters.get('code_challenge_method') !== 'S256') refuse('code_challenge_method must be "S256"')
  const challenge = parameters.get('code_challenge') ?? refuse('code_challenge is missing')
  if (!isChallenge(challenge)) refuse('code_challenge is no S256 challenge')
  if (!audiences.includes(parameters.get('aud') ?? '')) refuse('aud is not the FHIR base of this server')

  const scopes = splitScopes(parameters.get('scope') ?? undefined)
  const launch = parameters.get('launch') ?? undefined
  if (scopes.length === 0) refuse('scope is missing', 'invalid_scope')
  if (launch !== undefined && !scopes.includes('launch')) refuse('A launch needs the scope "launch"', 'invalid_scope')
  if (launch === undefined && !scopes.includes('launch/patient')) {
    refuse('Without a launch the scope "launch/patient" is needed', 'invalid_scope')
  }
  const nonce = parameters.get('nonce') ?? undefined
  return {
    client,
    redirectUri,
    state,
    scopes,
    challenge,
    ...(launch === undefined ? {} : { launch }),
    ...(nonce === undefined ? {} : { nonce }),
  }
}

function redirect(to: string, parameters: Readonly<Record<string, string>>): AuthoriseAnswer {
  return { kind: 'redirect', to: `${to}?${new URLSearchParams(parameters).toString()}` }
}
