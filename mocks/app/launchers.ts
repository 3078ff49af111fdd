/** The SMART Health IT launcher, as SMART hosts it. */
export const hostedLauncher = 'https://launch.smarthealthit.org'

/**
 * The FHIR servers of a SMART launcher at that origin: an EHR launch names `/v/r4/fhir`, a standalone one has the
 * launcher's options in its path. The first is written with `*` as well: only whole addresses are offered for a
 * standalone launch, and there the launcher refuses it.
 */
export function launcherIssuers(origin: string): readonly string[] {
  return [`${origin}/*/r4/fhir`, `${origin}/v/r4/sim/*/fhir`]
}
