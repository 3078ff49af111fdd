import * as z from 'zod'

const advice = (error: string) => ({ error })

/** A public key that signs: neither a secret shared by both sides nor a private part has any place here. */
const publicKey = z
  .looseObject({
    kty: z.enum(['RSA', 'EC', 'OKP'], advice('give a public key of type RSA, EC or OKP')),
    kid: z.string(advice('give the key its id (kid)')).min(1, advice('give the key its id (kid)')),
  })
  .refine(
    (key) => !('d' in key) && !('k' in key),
    advice('take the private part out: only the public key belongs here'),
  )

const keysAddress = z
  .string(advice('give the address of the key set'))
  .refine(
    (text) =>
      URL.canParse(text) &&
      (new URL(text).protocol === 'https:' || /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/.test(text)),
    advice('give an https:// address (http:// on this machine only)'),
  )

const trustedEhr = z
  .strictObject({
    /** As the token's `iss` has it. */
    issuer: z.string(advice('give the issuer as its tokens name it')).min(1, advice('give the issuer')),
    /** Where its keys are; a token that names another address is refused. */
    jku: keysAddress.optional(),
    /** Its keys themselves, where they are not to be fetched. */
    jwks: z.strictObject({ keys: z.array(publicKey).min(1, advice('give at least one key')) }).optional(),
    /** The FHIR servers it may speak of, where not all of the site's. */
    fhirServers: z.array(z.string()).min(1, advice('name at least one FHIR base URL, or leave it out')).optional(),
  })
  .refine(({ jku, jwks }) => jku !== undefined || jwks !== undefined, advice('give jku or jwks: where its keys are'))

const schema = z.strictObject({
  issuers: z.array(trustedEhr, advice('give a list of issuers')).min(1, advice('name at least one issuer')),
})

export type TrustedEhr = z.infer<typeof trustedEhr>

/** A list of trusted EHRs that cannot be used. */
export class TrustError extends Error {
  override readonly name = 'TrustError'
}

/**
 * Checks the list of EHRs that may call (parsed JSON).
 * @throws TrustError naming every place at fault and what to do
 */
export function parseTrust(value: unknown): readonly TrustedEhr[] {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data.issuers
  throw new TrustError(
    parsed.error.issues
      .map(({ path, message }) => `trusted EHRs${path.length > 0 ? `, ${path.join('.')}` : ''}: ${message}`)
      .join('\n'),
  )
}
