import type { AccessCheck } from '../fhir/access.ts'
import { createAuthorisation, type AuthoriseAnswer } from './authorise.ts'
import { platformChance, type Chance } from './chance.ts'
import type { RegisteredClient } from './client.ts'
import { exchangeToken, type TokenAnswer } from './exchange-token.ts'
import { createGrantBook } from './grant.ts'
import { createIdTokens, type IdTokens } from './id-token.ts'
import { createLaunches, type Launches, type LaunchTrial } from './launch.ts'
import { scopeAccess } from './scope-access.ts'
import { smartConfiguration } from './smart-configuration.ts'

/** How an authorisation server is set up. */
export interface SmartServerOptions {
  readonly origin: string
  /** FHIR bases it guards. The first is the issuer of identity tokens. */
  readonly fhirBases: readonly string[]
  readonly clients: readonly RegisteredClient[]
  readonly now: () => Date
  readonly chance?: Chance
  /** Who is signed in to the EHR: a reference under the first FHIR base. */
  readonly fhirUser: string
}

/** What holds for every authorisation until it is changed. */
export interface SmartSettings extends LaunchTrial {
  /** Whether a 401 carries CORS headers; some EHRs forget them. */
  corsOn401: boolean
  /** The EHR's style, as `/smart-style.json` tells it; without one, tokens name none. */
  style?: Readonly<Record<string, string>>
}

/** A SMART App Launch 2.2 authorisation server without a transport. */
export interface SmartServer {
  readonly launches: Launches
  readonly idTokens: IdTokens
  /** What holds until changed; a launch can ask otherwise for itself. */
  settings: SmartSettings
  configuration(fhirBase: string): ReturnType<typeof smartConfiguration>
  authorise(parameters: URLSearchParams): AuthoriseAnswer
  choose(request: string, patient: string | undefined): AuthoriseAnswer
  token(form: URLSearchParams): Promise<TokenAnswer>
  readonly access: AccessCheck
}

/** Creates an authorisation server that has granted nothing yet. */
export function createSmartServer(options: SmartServerOptions): SmartServer {
  const { origin, fhirBases, clients, now } = options
  const chance = options.chance ?? platformChance
  const issuer = fhirBases[0] ?? origin
  const book = createGrantBook()
  const launches = createLaunches(now, chance)
  const idTokens = createIdTokens(issuer, now)
  const room = { clients, audiences: fhirBases, launches, book, now, chance, trial: () => server.settings }
  const authorisation = createAuthorisation(room)

  const server: SmartServer = {
    launches,
    idTokens,
    settings: { corsOn401: true },
    configuration: (fhirBase) => smartConfiguration(fhirBase, origin),
    authorise: (parameters) => authorisation.authorise(parameters),
    choose: (request, patient) => authorisation.choose(request, patient),
    token: (form) =>
      exchangeToken(form, {
        clients,
        book,
        idTokens,
        now,
        chance,
        fhirUser: `${issuer}/${options.fhirUser}`,
        ...(server.settings.style === undefined ? {} : { styleUrl: `${origin}/smart-style.json` }),
      }),
    access(authorization) {
      const [, text] = /^Bearer ([A-Za-z0-9\-._~+/]+=*)$/i.exec(authorization ?? '') ?? []
      if (text === undefined) return { unauthorised: 'A bearer token is needed' }
      const token = book.accessTokens.get(text)
      if (!token || book.isRevoked(token.grant)) return { unauthorised: 'The token is unknown or was revoked' }
      if (now().getTime() >= token.endsAt) return { unauthorised: 'The token has expired' }
      return scopeAccess(token.scopes, token.grant.patient)
    },
  }
  return server
}
