import { challengeOf, isVerifier } from './challenge.ts'
import type { Chance } from './chance.ts'
import type { RegisteredClient } from './client.ts'
import type { Grant, GrantBook } from './grant.ts'
import type { IdTokens } from './id-token.ts'
import { splitScopes } from './scope.ts'

/** The answer of the token endpoint: a JSON body and its status. */
export interface TokenAnswer {
  readonly status: number
  readonly body: Readonly<Record<string, string | number | boolean>>
}

/** What the token endpoint works with. */
export interface TokenRoom {
  readonly clients: readonly RegisteredClient[]
  readonly book: GrantBook
  readonly idTokens: IdTokens
  readonly now: () => Date
  readonly chance: Chance
  /** The person at the screen, as an absolute FHIR URL. */
  readonly fhirUser: string
  /** Where the EHR tells its style. */
  readonly styleUrl?: string
}

class TokenError extends Error {
  constructor(
    readonly code: string,
    description: string,
    readonly status = 400,
  ) {
    super(description)
  }
}

/** Exchanges a code or a refresh token. */
export async function exchangeToken(form: URLSearchParams, room: TokenRoom): Promise<TokenAnswer> {
  try {
    const client = room.clients.find(({ id }) => id === form.get('client_id'))
    if (!client) throw new TokenError('invalid_client', 'client_id is missing or not registered', 401)
    switch (form.get('grant_type') ?? '') {
      case 'authorization_code':
        return await byCode(form, client, room)
      case 'refresh_token':
        return await byRefreshToken(form, client, room)
      default:
        throw new TokenError('unsupported_grant_type', 'grant_type must be "authorization_code" or "refresh_token"')
    }
  } catch (error) {
    if (!(error instanceof TokenError)) throw error
    return { status: error.status, body: { error: error.code, error_description: error.message } }
  }
}

async function byCode(form: URLSearchParams, client: RegisteredClient, room: TokenRoom): Promise<TokenAnswer> {
  const verifier = form.get('code_verifier') ?? ''
  if (!isVerifier(verifier)) throw new TokenError('invalid_request', 'code_verifier is missing or malformed')
  const code = room.book.codes.get(form.get('code') ?? '')
  if (!code || room.now().getTime() >= code.endsAt)
    throw new TokenError('invalid_grant', 'The code is unknown or has expired')
  const { grant } = code
  if (grant.clientId !== client.id) throw new TokenError('invalid_grant', 'The code was given to another app')
  if (code.used) {
    // Seen twice, it may have been stolen: what the first exchange gave is worth nothing any more (RFC 6749, 4.1.2).
    room.book.revoke(grant)
    throw new TokenError('invalid_grant', 'The code was used before')
  }
  code.used = true
  if (form.get('redirect_uri') !== grant.redirectUri)
    throw new TokenError('invalid_grant', 'redirect_uri differs from the first request')
  if ((await challengeOf(verifier)) !== grant.challenge)
    throw new TokenError('invalid_grant', 'code_verifier does not fit the challenge')
  return issue(grant, grant.scopes, room)
}

async function byRefreshToken(form: URLSearchParams, client: RegisteredClient, room: TokenRoom): Promise<TokenAnswer> {
  const token = room.book.refreshTokens.get(form.get('refresh_token') ?? '')
  if (!token || token.grant.clientId !== client.id)
    throw new TokenError('invalid_grant', 'The refresh token is unknown')
  if (token.used) room.book.revoke(token.grant)
  if (room.book.isRevoked(token.grant))
    throw new TokenError('invalid_grant', 'The refresh token was used before or revoked')
  const asked = form.has('scope') ? splitScopes(form.get('scope') ?? '') : token.grant.scopes
  if (!asked.every((scope) => token.grant.scopes.includes(scope))) {
    throw new TokenError('invalid_scope', 'A refresh cannot widen the scopes')
  }
  token.used = true
  return issue(token.grant, asked, room)
}

async function issue(grant: Grant, scopes: readonly string[], room: TokenRoom): Promise<TokenAnswer> {
  const accessToken = room.chance(32)
  room.book.accessTokens.set(accessToken, {
    grant,
    scopes,
    endsAt: room.now().getTime() + grant.lifetimeSeconds * 1000,
  })
  const refreshes = grant.scopes.includes('online_access') || grant.scopes.includes('offline_access')
  const refreshToken = refreshes ? room.chance(32) : undefined
  if (refreshToken !== undefined) room.book.refreshTokens.set(refreshToken, { grant, used: false })
  return {
    status: 200,
    body: {
      access_token: accessToken,
      token_type: 'Bearer',
      expires_in: grant.lifetimeSeconds,
      scope: scopes.join(' '),
      need_patient_banner: true,
      ...(room.styleUrl === undefined ? {} : { smart_style_url: room.styleUrl }),
      ...(grant.leaveOutPatient ? {} : { patient: grant.patient }),
      ...(grant.encounter === undefined ? {} : { encounter: grant.encounter }),
      ...(grant.appContext === undefined ? {} : { appContext: grant.appContext }),
      ...(refreshToken === undefined ? {} : { refresh_token: refreshToken }),
      ...(scopes.includes('openid') ? { id_token: await identity(grant, room) } : {}),
    },
  }
}

async function identity(grant: Grant, room: TokenRoom): Promise<string> {
  return room.idTokens.sign({
    audience: grant.clientId,
    fhirUser: room.fhirUser,
    ...(grant.nonce === undefined ? {} : { nonce: grant.nonce }),
  })
}
