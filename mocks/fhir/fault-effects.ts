import type { Bundle, FhirResource, OperationOutcome } from 'fhir/r4'
import { answer, FhirRefusal, outcome, type FhirAnswer, type IssueType } from './exchange.ts'
import type { FaultEffect } from './faults.ts'
import type { Interaction } from './interaction.ts'
import { readQuery } from './match.ts'

/** An effect that answers instead of the server, or refuses; undefined lets the server answer. */
export function answerInstead(effect: FaultEffect, interaction: Interaction): FhirAnswer | undefined {
  const type = 'resourceType' in interaction ? interaction.resourceType : ''
  const parameters = interaction.kind === 'search' ? interaction.parameters : undefined
  // A later page has no search parameters of its own, so that rules about them do not apply.
  const isFirstPage = parameters !== undefined && !parameters.has('_page')
  switch (effect.kind) {
    case 'answer':
      return prepared(effect.status, effect.body, effect.headers)
    case 'type-unsupported':
      throw new FhirRefusal(404, 'not-supported', `Unknown resource type "${type}"`)
    case 'parameter-required':
      if (!isFirstPage || parameters.has(effect.name)) return undefined
      throw new FhirRefusal(400, 'required', `A search of ${type} must have the parameter "${effect.name}"`)
    case 'parameter-refused':
      if (!isFirstPage || !parameters.has(effect.name)) return undefined
      throw new FhirRefusal(400, 'not-supported', `The parameter "${effect.name}" is not supported with this value`)
    case 'unknown-parameters-refused': {
      const unknown = isFirstPage ? readQuery(type, parameters).unknownNames[0] : undefined
      if (unknown === undefined) return undefined
      throw new FhirRefusal(400, 'not-supported', `Unknown search parameter "${unknown}"`)
    }
    case 'delay':
    case 'slow-body':
    case 'drop-cors':
    case 'cut-body':
    case 'html':
    case 'loop-next':
    case 'foreign-next':
    case 'no-total':
    case 'repeat-entries':
    case 'include-entry':
    case 'outcome-entry':
      return undefined
  }
}

/** The answer after an effect has spoilt it. */
export function spoil(given: FhirAnswer, effect: FaultEffect, requestUrl: string): FhirAnswer {
  switch (effect.kind) {
    case 'delay':
      return { ...given, delayMilliseconds: (given.delayMilliseconds ?? 0) + effect.milliseconds }
    case 'slow-body':
      return { ...given, bodyMilliseconds: (given.bodyMilliseconds ?? 0) + effect.milliseconds }
    case 'drop-cors':
      return { ...given, withoutCors: true }
    case 'cut-body':
      return { ...given, body: given.body.slice(0, Math.floor(given.body.length / 2)) }
    case 'html':
      return {
        ...given,
        headers: { ...given.headers, 'content-type': 'text/html; charset=utf-8' },
        body: '<!doctype html><title>Sign in</title><p>Your session has ended. Please sign in.</p>',
      }
    case 'loop-next':
      return withBundle(given, (bundle) => withNext(bundle, () => requestUrl))
    case 'foreign-next':
      return withBundle(given, (bundle) =>
        withNext(bundle, (url) => effect.origin + new URL(url).pathname + new URL(url).search),
      )
    case 'no-total':
      return withBundle(given, ({ total: _dropped, ...bundle }) => bundle)
    case 'repeat-entries':
      return withBundle(given, (bundle) => ({
        ...bundle,
        entry: (bundle.entry ?? []).flatMap((entry) => [entry, entry]),
      }))
    case 'include-entry':
      return withBundle(given, (bundle) => ({
        ...bundle,
        entry: [{ resource: effect.resource, search: { mode: 'include' } }, ...(bundle.entry ?? [])],
      }))
    case 'outcome-entry': {
      const resource: OperationOutcome = outcome(effect.code as IssueType, effect.text, effect.severity as 'warning')
      return withBundle(given, (bundle) => ({
        ...bundle,
        entry: [...(bundle.entry ?? []), { resource, search: { mode: 'outcome' } }],
      }))
    }
    case 'answer':
    case 'type-unsupported':
    case 'parameter-required':
    case 'parameter-refused':
    case 'unknown-parameters-refused':
      return given
  }
}

function prepared(
  status: number,
  body: string | undefined,
  headers: Readonly<Record<string, string>> = {},
): FhirAnswer {
  if (body === undefined)
    return answer(status, outcome('transient', `The sandbox was told to answer ${status}`), headers)
  return { status, headers: { 'content-type': 'application/fhir+json; charset=utf-8', ...headers }, body }
}

function withBundle(given: FhirAnswer, change: (bundle: Bundle) => Bundle): FhirAnswer {
  if (given.status !== 200) return given
  const body = JSON.parse(given.body) as FhirResource
  return body.resourceType === 'Bundle' ? { ...given, body: JSON.stringify(change(body)) } : given
}

/** Adds or replaces the next link; the url handed on is the true next page, or the page itself. */
function withNext(bundle: Bundle, change: (url: string) => string): Bundle {
  const link = bundle.link ?? []
  const self = link.find(({ relation }) => relation === 'self')?.url ?? ''
  const next = link.find(({ relation }) => relation === 'next')?.url ?? self
  return {
    ...bundle,
    link: [...link.filter(({ relation }) => relation !== 'next'), { relation: 'next', url: change(next) }],
  }
}
