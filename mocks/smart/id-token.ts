import { exportJWK, generateKeyPair, SignJWT, type JSONWebKeySet } from 'jose'

/** Signs who is at the screen. The key lives as long as the process. */
export interface IdTokens {
  sign(claims: { readonly audience: string; readonly fhirUser: string; readonly nonce?: string }): Promise<string>
  keys(): Promise<JSONWebKeySet>
}

const keyId = 'sandbox'

/** An issuer of OpenID Connect identity tokens. */
export function createIdTokens(issuer: string, now: () => Date): IdTokens {
  // Made when first asked for: most runs never need it.
  let pair: ReturnType<typeof generateKeyPair> | undefined
  const keyPair = () => (pair ??= generateKeyPair('RS256'))
  return {
    async sign({ audience, fhirUser, nonce }) {
      const seconds = Math.floor(now().getTime() / 1000)
      return new SignJWT({ fhirUser, profile: fhirUser, ...(nonce === undefined ? {} : { nonce }) })
        .setProtectedHeader({ alg: 'RS256', kid: keyId, typ: 'JWT' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(fhirUser.split('/').at(-1) ?? '')
        .setIssuedAt(seconds)
        .setExpirationTime(seconds + 300)
        .sign((await keyPair()).privateKey)
    },
    async keys() {
      const jwk = await exportJWK((await keyPair()).publicKey)
      return { keys: [{ ...jwk, kid: keyId, alg: 'RS256', use: 'sig' }] }
    },
  }
}
