import { checkedWords } from '../../wording/self-check-words.ts'
import type { Vendor } from '../../wording/vendor-words.ts'
import { neededTypes } from '../needed-types.ts'
import { scopesFor } from '../scopes.ts'
import { unread, type ServerAnswers } from './ask-server.ts'
import { capabilityFindings, offeredTypes, softwareOf } from './capability-findings.ts'
import { configurationFindings, discoveryOf } from './configuration-findings.ts'
import type { Finding } from './finding.ts'
import { typeFindings } from './type-findings.ts'
import { vendorOf } from './vendor-of.ts'

/** Everything that can be said of a server before a launch. */
export interface ServerCheck {
  readonly issuer: string
  readonly signIn: readonly Finding[]
  readonly server: readonly Finding[]
  /** Empty where the server's capabilities could not be read. */
  readonly types: readonly Finding[]
  /** The scopes that a launch will ask for; v1's grammar where the server does not say. */
  readonly scopes: { readonly fromChart: string; readonly standalone: string }
  readonly vendor: Vendor | undefined
}

/** Puts a server's two answers together. */
export function serverCheck(
  issuer: string,
  { configuration, metadata }: ServerAnswers,
  writesBack: boolean | undefined,
): ServerCheck {
  const isDescribed = metadata.kind === 'document'
  const discovery = discoveryOf(configuration.kind === 'document' ? configuration.document : {})
  const asked = (isStandalone: boolean) =>
    scopesFor({ resourceTypes: neededTypes }, discovery, isStandalone, writesBack)
  return {
    issuer,
    signIn:
      configuration.kind === 'document'
        ? configurationFindings(issuer, configuration.document)
        : [unread(checkedWords.smartConfiguration, configuration)],
    server: isDescribed ? capabilityFindings(metadata.document) : [unread(checkedWords.capabilityStatement, metadata)],
    types: isDescribed ? typeFindings(offeredTypes(metadata.document)) : [],
    scopes: { fromChart: asked(false), standalone: asked(true) },
    vendor: vendorOf(issuer, isDescribed ? softwareOf(metadata.document) : ''),
  }
}
