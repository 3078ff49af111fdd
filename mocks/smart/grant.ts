/** One authorisation given: everything that its code and its tokens stand for. */
export interface Grant {
  readonly clientId: string
  readonly redirectUri: string
  readonly challenge: string
  readonly scopes: readonly string[]
  readonly patient: string
  readonly encounter?: string
  readonly appContext?: string
  readonly nonce?: string
  readonly lifetimeSeconds: number
  readonly leaveOutPatient: boolean
}

interface Code {
  readonly grant: Grant
  readonly endsAt: number
  used: boolean
}

interface AccessToken {
  readonly grant: Grant
  readonly scopes: readonly string[]
  readonly endsAt: number
}

interface RefreshToken {
  readonly grant: Grant
  used: boolean
}

/** Codes and tokens in being, by their text; a grant that was abused loses them all. */
export interface GrantBook {
  readonly codes: Map<string, Code>
  readonly accessTokens: Map<string, AccessToken>
  readonly refreshTokens: Map<string, RefreshToken>
  revoke(grant: Grant): void
  isRevoked(grant: Grant): boolean
}

/** An empty book. */
export function createGrantBook(): GrantBook {
  const revoked = new Set<Grant>()
  return {
    codes: new Map(),
    accessTokens: new Map(),
    refreshTokens: new Map(),
    revoke: (grant) => void revoked.add(grant),
    isRevoked: (grant) => revoked.has(grant),
  }
}
