import {
  createLocalJWKSet,
  createRemoteJWKSet,
  decodeJwt,
  decodeProtectedHeader,
  errors,
  jwtVerify,
  type JWTVerifyGetKey,
} from 'jose'
import { ReplayCache } from './replay-cache.ts'
import type { TrustedEhr } from './trust.ts'

/** Why a token was refused: for log and metrics; the caller is told only that it was. */
export type RefusalReason =
  | 'missing'
  | 'malformed'
  | 'algorithm'
  | 'type'
  | 'key'
  | 'issuer'
  | 'jku'
  | 'signature'
  | 'audience'
  | 'time'
  | 'claims'
  | 'replayed'

export class TokenRefused extends Error {
  override readonly name = 'TokenRefused'

  constructor(readonly reason: RefusalReason) {
    super(reason)
  }
}

/** Checks the token of a call to `audience`, the endpoint's public URL. Answers whose it is; rejects with TokenRefused. */
export type TokenCheck = (authorization: string | undefined, audience: string) => Promise<TrustedEhr>

export interface TokenCheckOptions {
  readonly now: () => Date
  readonly replays?: ReplayCache
  /** How long a key set is not fetched again, however many unknown key ids are seen. */
  readonly cooldownMilliseconds?: number
}

/** Signatures by a pair of keys only: whoever can check one must not be able to make one. */
const algorithms = ['ES256', 'ES384', 'ES512', 'RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'EdDSA']
const leewaySeconds = 60
/** CDS Hooks means minutes; whatever lives longer than this is no token for one call. */
const longestLifeSeconds = 3600

/** @param trusted who may call, and where their keys are */
export function createTokenCheck(trusted: readonly TrustedEhr[], options: TokenCheckOptions): TokenCheck {
  const { now, replays = new ReplayCache(), cooldownMilliseconds = 30_000 } = options
  const keys = new Map(trusted.map((ehr) => [ehr.issuer, keysOf(ehr, cooldownMilliseconds)]))

  return async (authorization, audience) => {
    const token = bearerOf(authorization)
    const { ehr, issuer } = callerOf(token, trusted)
    const keySet = keys.get(issuer)
    if (keySet === undefined) throw new TokenRefused('issuer')
    const { payload } = await jwtVerify(token, keySet, {
      issuer,
      audience,
      algorithms,
      typ: 'JWT',
      clockTolerance: leewaySeconds,
      maxTokenAge: longestLifeSeconds,
      requiredClaims: ['exp', 'iat', 'jti'],
      currentDate: now(),
    }).catch((error: unknown) => {
      throw new TokenRefused(reasonOf(error))
    })
    const { jti, exp = 0 } = payload
    if (typeof jti !== 'string' || jti === '') throw new TokenRefused('claims')
    const seconds = now().getTime() / 1000
    if (!replays.take(`${issuer} ${jti}`, exp + leewaySeconds, seconds)) throw new TokenRefused('replayed')
    return ehr
  }
}

function keysOf({ jwks, jku }: TrustedEhr, cooldownDuration: number): JWTVerifyGetKey {
  if (jwks !== undefined) return createLocalJWKSet(jwks)
  return createRemoteJWKSet(new URL(jku ?? ''), { cooldownDuration, timeoutDuration: 3000 })
}

function bearerOf(authorization: string | undefined): string {
  if (authorization === undefined) throw new TokenRefused('missing')
  const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(authorization)?.[1]
  if (token === undefined) throw new TokenRefused('malformed')
  return token
}

/** What can be seen before the signature is checked, so that no key is fetched for a token that cannot hold. */
function callerOf(
  token: string,
  trusted: readonly TrustedEhr[],
): { readonly ehr: TrustedEhr; readonly issuer: string } {
  const { header, payload } = decoded(token)
  if (typeof header.alg !== 'string' || !algorithms.includes(header.alg)) throw new TokenRefused('algorithm')
  if (header.typ?.toUpperCase() !== 'JWT') throw new TokenRefused('type')
  if (typeof header.kid !== 'string' || header.kid === '') throw new TokenRefused('key')
  const ehr = trusted.find(({ issuer }) => issuer === payload.iss)
  if (ehr === undefined) throw new TokenRefused('issuer')
  if (header.jku !== undefined && header.jku !== ehr.jku) throw new TokenRefused('jku')
  return { ehr, issuer: ehr.issuer }
}

function decoded(token: string) {
  try {
    return { header: decodeProtectedHeader(token), payload: decodeJwt(token) }
  } catch {
    throw new TokenRefused('malformed')
  }
}

function reasonOf(error: unknown): RefusalReason {
  if (error instanceof errors.JWTExpired) return 'time'
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'aud') return 'audience'
    if (error.claim === 'typ') return 'type'
    const isTime = ['exp', 'iat', 'nbf'].includes(error.claim) && error.reason === 'check_failed'
    return isTime ? 'time' : error.claim === 'iss' ? 'issuer' : 'claims'
  }
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'signature'
  if (error instanceof errors.JOSEAlgNotAllowed || error instanceof errors.JOSENotSupported) return 'algorithm'
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid) return 'malformed'
  return 'key'
}
