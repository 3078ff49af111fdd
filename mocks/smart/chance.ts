import { base64url } from 'jose'

/** Gives that many random bytes as base64url text. An argument everywhere, so that tests can foresee it. */
export type Chance = (bytes: number) => string

/** Chance as the platform has it. */
export const platformChance: Chance = (bytes) => base64url.encode(crypto.getRandomValues(new Uint8Array(bytes)))
