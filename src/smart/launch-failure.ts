/** Why there is no session. Words are the page's (`launch-words.ts`). */
export type LaunchFailure =
  | { readonly kind: 'no-launch' }
  | { readonly kind: 'site'; readonly problems: readonly string[] }
  /** A part of the app that is loaded when it is needed did not come. */
  | { readonly kind: 'not-loaded' }
  | { readonly kind: 'insecure-page' }
  | { readonly kind: 'no-storage' }
  | { readonly kind: 'unknown-issuer'; readonly issuer: string }
  | { readonly kind: 'discovery-failed'; readonly issuer: string; readonly status?: number }
  | { readonly kind: 'no-s256'; readonly issuer: string }
  /** The authorization server said no; `description` only when the answer belongs to a launch made here. */
  | { readonly kind: 'refused'; readonly error: string; readonly description?: string }
  | { readonly kind: 'state-mismatch' }
  | { readonly kind: 'token-failed'; readonly status?: number }
  | { readonly kind: 'no-patient' }
  | { readonly kind: 'expired' }

export type LaunchFailureKind = LaunchFailure['kind']

/** Carries a failure out of what was under way. */
export class LaunchError extends Error {
  override readonly name = 'LaunchError'

  constructor(
    readonly failure: LaunchFailure,
    options?: ErrorOptions,
  ) {
    super(failure.kind, options)
  }
}
